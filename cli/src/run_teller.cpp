// SPDX-License-Identifier: MIT
// Owns the words of `colambda run` and what goes to which stream.
#include <colambda/cli/run_teller.hpp>

#include <colambda/cli/summary.hpp>
#include <colambda/emulator/report.hpp>

#include <fmt/format.h>

#include <unistd.h>

#include <chrono>
#include <cstddef>
#include <string>
#include <utility>

namespace colambda::cli {
namespace {

using emulator::fault;

double milliseconds(clock::duration of) { return std::chrono::duration<double, std::milli>(of).count(); }

}  // namespace

bool print(std::FILE* to, std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), to);
  if (!text.ends_with('\n')) std::fputc('\n', to);
  return std::fflush(to) == 0 && std::ferror(to) == 0;
}

void complain(std::string_view why) { print(stderr, fmt::format("colambda: {}", why)); }

exit_code code_of(fault::kind why) noexcept {
  return why == fault::kind::overdue ? exit_code::no_answer : exit_code::no_function;
}

void tell_fault(const run_options& options, const fault& why) {
  // What cannot be started is named where that is said.
  const bool is_named = why.what() == fault::kind::not_started;
  complain(is_named ? why.message() : fmt::format("{}: {}", options.start.settings.binary, why.message()));
}

task<exit_code> run_teller::tell(const emulator::batch& calls, slow_output& out) const {
  if (!calls.worst()) {
    complain("no call was answered");
    co_return exit_code::no_function;
  }
  const emulator::answer& worst = *calls.worst();
  bool told = false;
  if (worst.stream) {
    told = tell_stream(worst);
  } else {
    auto telling = tell_answer(worst, out);
    told = co_await std::move(telling);
  }
  if (worst.lost) tell_fault(options_, *worst.lost);
  tell_memory();
  if (options_.calls.calls == 1) {
    tell_report(calls);
  } else {
    tell_summary(calls);
  }
  if (worst.lost) co_return code_of(worst.lost->what());
  if (!told) co_return exit_code::answer_lost;
  co_return calls.errors() == 0 ? exit_code::answered : exit_code::function_error;
}

task<bool> run_teller::tell_answer(const emulator::answer& what, slow_output& out) const {
  // Lambda's own words in place of an answer, if they are known.
  if (what.lost && what.text.empty()) co_return true;
  auto writing = out.write(what.text.text());
  auto failed = co_await std::move(writing);
  if (!failed && !what.text.text().ends_with('\n')) {
    auto ending = out.write("\n");
    failed = co_await std::move(ending);
  }
  if (failed) complain(fmt::format("cannot write the answer: {}", failed.message()));
  if (stream_ != nullptr && !what.is_error) {
    print(stderr, fmt::format("stream: none, the answer came whole: {} byte{}", what.text.size(),
                              what.text.size() == 1 ? "" : "s"));
  }
  co_return !failed;
}

// Its bytes are where they belong already.
bool run_teller::tell_stream(const emulator::answer& what) const {
  if (!stream_->ends_line() && ::isatty(STDOUT_FILENO) == 1) print(stderr, "");
  const bool is_its_own = what.is_error && !what.lost;
  print(stderr, stream_line(*what.stream, is_its_own ? what.text.text() : std::string_view()));
  const auto failed = stream_->failed();
  if (failed) complain(fmt::format("cannot write the answer: {}", failed.message()));
  return !failed;
}

void run_teller::tell_memory() const {
  const std::size_t peak = (called_.peak_memory().value_or(0) + 1023) / 1024;
  const int given = options_.start.settings.memory;
  if (peak <= static_cast<std::size_t>(given)) return;
  complain(fmt::format("the function had {} MB at its peak, and Lambda would give it {} MB", peak, given));
}

void run_teller::tell_report(const emulator::batch& calls) const {
  const emulator::answer& only = *calls.worst();
  emulator::report made;
  made.request_id = calls.request_id();
  made.duration = only.duration.count() > 0 ? only.billed.value_or(only.duration) : calls.elapsed();
  made.start_up = only.start_up;
  made.memory = options_.start.settings.memory;
  made.peak_memory = called_.peak_memory();
  made.timed_out = only.lost && only.lost->what() == fault::kind::overdue;
  print(stderr, emulator::report_line(made));
}

void run_teller::tell_summary(const emulator::batch& calls) const {
  const summary times(calls.durations());
  const double elapsed = std::chrono::duration<double>(calls.elapsed()).count();
  std::string lost;
  if (calls.lost() != 0) lost += fmt::format(", {} without an answer", calls.lost());
  if (calls.unmade() != 0) lost += fmt::format(", {} given up or not made", calls.unmade());
  if (times.count() == 0) {
    print(stderr, fmt::format("no call was answered in {:.3f} s{}", elapsed, lost));
  } else {
    print(stderr, fmt::format("{} calls in {:.3f} s: {:.0f} calls a second, {} function errors{}", times.count(),
                              elapsed, static_cast<double>(times.count()) / elapsed, calls.errors(), lost));
    print(stderr, fmt::format("p50 {:.3f} ms, p90 {:.3f} ms, p99 {:.3f} ms, longest {:.3f} ms",
                              milliseconds(times.percentile(50)), milliseconds(times.percentile(90)),
                              milliseconds(times.percentile(99)), milliseconds(times.longest())));
  }
  const std::size_t n = called_.started();
  if (n == 0) return;
  std::string line = fmt::format("start-up {:.2f} ms", milliseconds(called_.start_up()));
  if (n > 1) line += fmt::format(" (the first of {} environments)", n);
  if (const auto peak = called_.peak_memory()) line += fmt::format(", peak memory {} KB", *peak);
  print(stderr, line);
}

}  // namespace colambda::cli
