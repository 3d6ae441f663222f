// SPDX-License-Identifier: MIT
// `colambda run`: a binary started as Lambda starts it, called, and ended. Knows no command line.
#pragma once

#include <colambda/clock.hpp>
#include <colambda/emulator/batch.hpp>
#include <colambda/emulator/function.hpp>

#include <string>

namespace colambda::cli {

/// What the program ends with.
enum class exit_code : int {
  answered = 0,
  function_error = 1,
  /// It never came up, or died.
  no_function = 2,
  no_answer = 3,
  /// The C library's EX_USAGE.
  usage = 64,
  /// It was answered, but the answer could not be written. The C library's EX_IOERR.
  answer_lost = 74,
  /// A shell's own for a program that SIGINT or SIGTERM has ended.
  interrupted = 130,
  terminated = 143,
};

struct run_options {
  emulator::start_options start;
  emulator::batch_options calls;
  std::string event;
};

/// Makes the calls. The answer goes to standard output; the function's own output, one report, and the reason if there
/// is no answer, go to standard error.
[[nodiscard]] exit_code run(const run_options& options);

}  // namespace colambda::cli
