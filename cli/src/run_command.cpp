// SPDX-License-Identifier: MIT
// Owns what `colambda run` prints, and the life of its one function.
#include <colambda/cli/run_command.hpp>

#include <colambda/cli/summary.hpp>
#include <colambda/emulator/race.hpp>
#include <colambda/emulator/report.hpp>

#include <fmt/format.h>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <exception>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace colambda::cli {
namespace {

namespace asio = boost::asio;
using emulator::fault;

// What Lambda gives to a function with an extension between SIGTERM and SIGKILL.
constexpr clock::duration grace = std::chrono::seconds(2);

double milliseconds(clock::duration of) { return std::chrono::duration<double, std::milli>(of).count(); }

// Whether all of it was written.
bool print(std::FILE* to, std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), to);
  if (!text.ends_with('\n')) std::fputc('\n', to);
  return std::fflush(to) == 0 && std::ferror(to) == 0;
}

void complain(std::string_view why) { print(stderr, fmt::format("colambda: {}", why)); }

exit_code code_of(fault::kind why) {
  return why == fault::kind::overdue ? exit_code::no_answer : exit_code::no_function;
}

class run_session {
 public:
  run_session(asio::io_context& io, const run_options& options) : options_(options), signals_(io, SIGINT, SIGTERM) {}

  task<exit_code> run() {
    auto calling = start_and_call();
    auto waiting = until_signal();
    auto racing = emulator::race(std::move(calling), std::move(waiting));
    auto code = co_await std::move(racing);
    if (!code) code = signal_ == SIGINT ? exit_code::interrupted : exit_code::terminated;
    auto ending = end();
    co_await std::move(ending);
    co_return *code;
  }

 private:
  task<exit_code> start_and_call() {
    auto starting = emulator::function::start(options_.start);
    auto started = co_await std::move(starting);
    if (!started) {
      complain(fmt::format("{}: {}", options_.start.settings.binary, started.error().message()));
      co_return code_of(started.error().what());
    }
    function_ = std::move(*started);
    emulator::batch calls(*function_, slice::copy_of(options_.event), options_.calls);
    auto running = calls.run();
    co_await std::move(running);
    co_return tell(calls);
  }

  task<void> until_signal() { signal_ = co_await signals_.async_wait(asio::use_awaitable); }

  task<void> end() {
    if (!function_) co_return;
    const bool died_before = function_->running().ended().has_value();
    auto ending = function_->running().end(grace);
    const emulator::exit_status how = co_await std::move(ending);
    const bool as_told = how.is_signal() ? how.number() == SIGTERM : how.number() == 0;
    if (!died_before && !as_told) complain(fmt::format("the function ended badly after SIGTERM: {}", how.text()));
  }

  exit_code tell(const emulator::batch& calls) const {
    const auto& answer = calls.answer();
    const bool told = !answer || calls.stopped() || tell_answer(*answer);
    if (calls.stopped()) complain(fmt::format("{}: {}", options_.start.settings.binary, calls.stopped()->message()));
    if (options_.calls.calls == 1) {
      tell_report(calls);
    } else {
      tell_summary(calls);
    }
    if (calls.stopped()) return code_of(calls.stopped()->what());
    if (!told) return exit_code::answer_lost;
    return calls.errors() == 0 ? exit_code::answered : exit_code::function_error;
  }

  bool tell_answer(const rpc::invoke_response& answer) const {
    const auto text = answer.error ? emulator::error_json(*answer.error) : std::string(answer.payload.text());
    if (print(stdout, text)) return true;
    complain(fmt::format("cannot write the answer: {}", std::strerror(errno)));
    return false;
  }

  void tell_report(const emulator::batch& calls) const {
    emulator::report made;
    made.request_id = calls.request_id();
    made.duration = calls.elapsed();
    if (!calls.durations().empty()) made.duration = calls.durations().front();
    made.start_up = function_->start_up();
    made.memory = options_.start.settings.memory;
    made.peak_memory = function_->running().peak_memory();
    made.timed_out = calls.stopped() && calls.stopped()->what() == fault::kind::overdue;
    print(stderr, emulator::report_line(made));
  }

  void tell_summary(const emulator::batch& calls) const {
    const summary times(calls.durations());
    const double elapsed = std::chrono::duration<double>(calls.elapsed()).count();
    print(stderr, fmt::format("{} calls in {:.3f} s: {:.0f} calls a second, {} function errors", times.count(), elapsed,
                              static_cast<double>(times.count()) / elapsed, calls.errors()));
    print(stderr, fmt::format("p50 {:.3f} ms, p90 {:.3f} ms, p99 {:.3f} ms, longest {:.3f} ms",
                              milliseconds(times.percentile(50)), milliseconds(times.percentile(90)),
                              milliseconds(times.percentile(99)), milliseconds(times.longest())));
    const auto peak = function_->running().peak_memory();
    print(stderr,
          fmt::format("start-up {:.2f} ms, peak memory {} KB", milliseconds(function_->start_up()), peak.value_or(0)));
  }

  const run_options& options_;
  asio::signal_set signals_;
  std::unique_ptr<emulator::function> function_;
  int signal_ = 0;
};

}  // namespace

exit_code run(const run_options& options) {
  asio::io_context io(1);
  run_session session(io, options);
  exit_code code = exit_code::no_function;
  asio::co_spawn(io, session.run(), [&](const std::exception_ptr& thrown, exit_code ended) {
    if (thrown) std::rethrow_exception(thrown);
    code = ended;
  });
  io.run();
  return code;
}

}  // namespace colambda::cli
