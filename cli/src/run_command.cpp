// SPDX-License-Identifier: MIT
// Owns what `colambda run` prints, and the life of what it calls.
#include <colambda/cli/run_command.hpp>

#include <colambda/cli/descriptors.hpp>
#include <colambda/cli/summary.hpp>
#include <colambda/emulator/callee.hpp>
#include <colambda/emulator/notes.hpp>
#include <colambda/emulator/race.hpp>
#include <colambda/emulator/report.hpp>
#include <colambda/emulator/rpc_callee.hpp>
#include <colambda/emulator/sandbox_pool.hpp>

#include <fmt/format.h>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
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

// What the limit of open descriptors does not allow, or nothing.
std::string too_many(const run_options& options, const descriptor_limit& limit) {
  const bool is_rpc = options.over == protocol::rpc;
  // Of an environment: its process, what listens for it, and a connection for each call and one beside.
  const std::size_t of_an_environment = 3 + options.start.settings.concurrency;
  const std::size_t needed = std::min(options.calls.calls, options.environments);
  const std::size_t wanted = is_rpc ? options.connections : needed;
  const std::size_t room = limit.room(is_rpc ? 1 : of_an_environment);
  if (wanted <= room) return {};
  return fmt::format("the hard limit of open files is {} (ulimit -Hn), which allows {} of --{}: {}", limit.now(), room,
                     is_rpc ? "connections" : "environments", wanted);
}

std::unique_ptr<emulator::callee> make_callee(const run_options& options, emulator::notes& remarks) {
  if (options.over == protocol::runtime_api) {
    return std::make_unique<emulator::sandbox_pool>(options.start, options.environments, remarks);
  }
  return std::make_unique<emulator::rpc_callee>(options.start, options.calls.concurrency, options.connections,
                                                options.what.timeout, remarks);
}

class run_session {
 public:
  run_session(asio::io_context& io, const run_options& options)
      : options_(options), signals_(io, SIGINT, SIGTERM), remarks_(complain), callee_(make_callee(options, remarks_)) {}

  task<exit_code> run() {
    auto calling = start_and_call();
    auto waiting = until_signal();
    auto racing = emulator::race(std::move(calling), std::move(waiting));
    std::optional<exit_code> code;
    try {
      code = co_await std::move(racing);
    } catch (const std::exception& broken) {
      // What is started is still to be ended.
      complain(broken.what());
      code = exit_code::no_function;
    }
    if (!code) code = signal_ == SIGINT ? exit_code::interrupted : exit_code::terminated;
    auto ending = callee_->end(grace);
    co_await std::move(ending);
    callee_.reset();
    co_return *code;
  }

 private:
  task<exit_code> start_and_call() {
    auto starting = callee_->start();
    auto started = co_await std::move(starting);
    if (!started) {
      complain(fmt::format("{}: {}", options_.start.settings.binary, started.error().message()));
      co_return code_of(started.error().what());
    }
    emulator::batch calls(*callee_, options_.what, options_.calls);
    auto running = calls.run();
    co_await std::move(running);
    co_return tell(calls);
  }

  task<void> until_signal() { signal_ = co_await signals_.async_wait(asio::use_awaitable); }

  exit_code tell(const emulator::batch& calls) const {
    if (!calls.worst()) {
      complain("no call was made");
      return exit_code::no_function;
    }
    const emulator::answer& worst = *calls.worst();
    // Lambda's own words in place of an answer, if they are known.
    const bool nothing_to_tell = worst.lost && worst.text.empty();
    const bool told = nothing_to_tell || tell_answer(worst);
    if (worst.lost) complain(fmt::format("{}: {}", options_.start.settings.binary, worst.lost->message()));
    tell_memory();
    if (options_.calls.calls == 1) {
      tell_report(calls);
    } else {
      tell_summary(calls);
    }
    if (worst.lost) return code_of(worst.lost->what());
    if (!told) return exit_code::answer_lost;
    return calls.errors() == 0 ? exit_code::answered : exit_code::function_error;
  }

  static bool tell_answer(const emulator::answer& what) {
    if (print(stdout, what.text.text())) return true;
    complain(fmt::format("cannot write the answer: {}", std::strerror(errno)));
    return false;
  }

  void tell_memory() const {
    const std::size_t peak = (callee_->peak_memory().value_or(0) + 1023) / 1024;
    const int given = options_.start.settings.memory;
    if (peak <= static_cast<std::size_t>(given)) return;
    complain(fmt::format("the function had {} MB at its peak, and Lambda would give it {} MB", peak, given));
  }

  void tell_report(const emulator::batch& calls) const {
    const emulator::answer& only = *calls.worst();
    emulator::report made;
    made.request_id = calls.request_id();
    made.duration = only.duration.count() > 0 ? only.duration : calls.elapsed();
    made.start_up = only.start_up;
    made.memory = options_.start.settings.memory;
    made.peak_memory = callee_->peak_memory();
    made.timed_out = only.lost && only.lost->what() == fault::kind::overdue;
    print(stderr, emulator::report_line(made));
  }

  void tell_summary(const emulator::batch& calls) const {
    const summary times(calls.durations());
    const double elapsed = std::chrono::duration<double>(calls.elapsed()).count();
    std::string lost;
    if (calls.lost() != 0) lost += fmt::format(", {} without an answer", calls.lost());
    if (calls.unmade() != 0) lost += fmt::format(", {} given up or not made", calls.unmade());
    print(stderr, fmt::format("{} calls in {:.3f} s: {:.0f} calls a second, {} function errors{}", times.count(),
                              elapsed, static_cast<double>(times.count()) / elapsed, calls.errors(), lost));
    print(stderr, fmt::format("p50 {:.3f} ms, p90 {:.3f} ms, p99 {:.3f} ms, longest {:.3f} ms",
                              milliseconds(times.percentile(50)), milliseconds(times.percentile(90)),
                              milliseconds(times.percentile(99)), milliseconds(times.longest())));
    const std::size_t n = callee_->started();
    const std::string environments = n == 1 ? std::string() : fmt::format(" (the first of {} environments)", n);
    print(stderr, fmt::format("start-up {:.2f} ms{}, peak memory {} KB", milliseconds(callee_->start_up()),
                              environments, callee_->peak_memory().value_or(0)));
  }

  const run_options& options_;
  asio::signal_set signals_;
  emulator::notes remarks_;
  std::unique_ptr<emulator::callee> callee_;
  int signal_ = 0;
};

}  // namespace

exit_code run(const run_options& asked) {
  const auto limit = descriptor_limit::raise();
  if (const auto wrong = too_many(asked, limit); !wrong.empty()) {
    complain(wrong);
    return exit_code::usage;
  }
  run_options options = asked;
  options.start.descriptors = limit.before();
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
