// SPDX-License-Identifier: MIT
// The program's command line: what may be said, and what it means. Runs nothing.
#pragma once

#include <colambda/cli/run_command.hpp>

#include <optional>
#include <string>
#include <vector>

namespace colambda::cli {

/// What a command line comes to: calls to make, or a text to print and an exit status.
struct command_line {
  std::optional<run_options> run;
  /// Help or version.
  std::string text;
  /// What is wrong, with a hint; then there is nothing else.
  std::string complaint;
};

/// Reads the arguments behind the program's name. Reads the event that they name, too.
[[nodiscard]] command_line parse(const std::vector<std::string>& arguments);

}  // namespace colambda::cli
