// SPDX-License-Identifier: MIT
// The program `gobcat`: streams of values read, and printed or written again. Knows no command line.
#pragma once

#include <colambda/cli/value_text.hpp>
#include <colambda/limits.hpp>

#include <optional>
#include <string>
#include <vector>

namespace colambda::cli {

/// What `gobcat` ends with.
enum class gobcat_exit : int {
  done = 0,
  /// A file could not be read, or is no whole stream. What came before that was printed.
  bad_input = 1,
  /// The C library's EX_USAGE.
  usage = 64,
  /// What was read could not be written. The C library's EX_IOERR.
  output_lost = 74,
};

struct gobcat_options {
  /// Paths; `-` is standard input.
  std::vector<std::string> inputs{"-"};
  text_form form;
  /// Prints the definitions instead of the values.
  bool types = false;
  /// Goes on after an error: with the next value, where the stream can go on, and with the next file.
  bool keep_going = false;
  /// Writes the values here as a stream instead of printing them; `-` is standard output.
  std::optional<std::string> recode;
  limits bounds;
};

/// Does it. Errors go to standard error, one line each: the file, the byte, the reason.
[[nodiscard]] gobcat_exit run(const gobcat_options& options);

}  // namespace colambda::cli
