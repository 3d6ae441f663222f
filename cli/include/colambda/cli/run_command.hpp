// SPDX-License-Identifier: MIT
// `colambda run`: a binary started as Lambda starts it, called, and ended. Knows no command line.
#pragma once

#include <colambda/clock.hpp>
#include <colambda/emulator/batch.hpp>
#include <colambda/emulator/call.hpp>
#include <colambda/emulator/start_options.hpp>

#include <chrono>
#include <cstddef>
#include <optional>

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

/// How a function is spoken to.
enum class protocol : unsigned char {
  /// Lambda's today: provided.al2023.
  runtime_api,
  /// net/rpc, as go1.x had it.
  rpc,
};

struct run_options {
  protocol over = protocol::runtime_api;
  emulator::start_options start;
  emulator::call what;
  emulator::batch_options calls;
  /// For the Runtime API: each has its share of the calls at once.
  std::size_t environments = 1;
  /// For net/rpc, which has one process only.
  std::size_t connections = 1;
  /// Whether a streamed answer is printed as it comes; for one call.
  bool stream = false;
  /// From SIGTERM to SIGKILL, at the end; the callee's own window, if nothing.
  std::optional<clock::duration> grace;
};

/// Makes the calls. The answer goes to standard output; the function's own output, what is to be said about it, and
/// one report, go to standard error.
[[nodiscard]] exit_code run(const run_options& options);

}  // namespace colambda::cli
