// SPDX-License-Identifier: MIT
// What is said of calls when they are over: the answer, how it came, a report or a summary. Makes no call.
#pragma once

#include <colambda/task.hpp>

#include <colambda/cli/run_command.hpp>
#include <colambda/cli/slow_output.hpp>
#include <colambda/cli/stream_printer.hpp>
#include <colambda/emulator/batch.hpp>
#include <colambda/emulator/callee.hpp>
#include <colambda/emulator/fault.hpp>

#include <cstdio>
#include <string_view>

namespace colambda::cli {

/// One line, or more. Whether all of it was written.
bool print(std::FILE* to, std::string_view text);
/// One line on standard error, with the program's name.
void complain(std::string_view why);

/// The status for a function that gave no answer.
[[nodiscard]] exit_code code_of(emulator::fault::kind why) noexcept;
/// The function's name and why it gave no answer.
void tell_fault(const run_options& options, const emulator::fault& why);

class run_teller {
 public:
  /// All must outlive it. `stream` is null where nothing is streamed.
  run_teller(const run_options& options, const emulator::callee& called, const stream_printer* stream)
      : options_(options), called_(called), stream_(stream) {}

  /// Says all that there is to say, the answer to `out`. Completes with what the program is to end with.
  /// Cancellation: what of the answer is not read is given up, the rest is said.
  [[nodiscard]] task<exit_code> tell(const emulator::batch& calls, slow_output& out) const;

 private:
  [[nodiscard]] task<bool> tell_answer(const emulator::answer& what, slow_output& out) const;
  [[nodiscard]] bool tell_stream(const emulator::answer& what) const;
  void tell_memory() const;
  void tell_report(const emulator::batch& calls) const;
  void tell_summary(const emulator::batch& calls) const;

  const run_options& options_;
  const emulator::callee& called_;
  const stream_printer* stream_;
};

}  // namespace colambda::cli
