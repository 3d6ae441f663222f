// SPDX-License-Identifier: MIT
// Owns what `colambda run` prints, and the life of what it calls.
#include <colambda/cli/run_command.hpp>

#include <colambda/clock.hpp>

#include <colambda/cli/descriptors.hpp>
#include <colambda/cli/run_teller.hpp>
#include <colambda/cli/slow_output.hpp>
#include <colambda/cli/stream_printer.hpp>
#include <colambda/emulator/callee.hpp>
#include <colambda/emulator/notes.hpp>
#include <colambda/emulator/race.hpp>
#include <colambda/emulator/rpc_callee.hpp>
#include <colambda/emulator/sandbox_pool.hpp>

#include <fmt/format.h>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <exception>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace colambda::cli {
namespace {

namespace asio = boost::asio;

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

// For the rest of the process: what comes now would only change its exit status.
void ignore_signals() {
  sigset_t both;
  ::sigemptyset(&both);
  ::sigaddset(&both, SIGINT);
  ::sigaddset(&both, SIGTERM);
  ::pthread_sigmask(SIG_BLOCK, &both, nullptr);
}

class run_session {
 public:
  run_session(asio::io_context& io, const run_options& options)
      : options_(options),
        signals_(io, SIGINT, SIGTERM),
        remarks_(complain),
        out_(io.get_executor(), STDOUT_FILENO),
        callee_(make_callee(options, remarks_)),
        grace_(options.grace) {
    // Whoever reads the answer may go: that is told, not died of.
    std::signal(SIGPIPE, SIG_IGN);
    if (!options.stream) return;
    const auto say = [](std::string_view line) { print(stderr, line); };
    stream_ = std::make_shared<stream_printer>(io.get_executor(), STDOUT_FILENO, say);
  }

  task<exit_code> run() {
    auto calling = start_and_call();
    auto waiting = until_interrupted();
    auto racing = emulator::race(std::move(calling), std::move(waiting));
    std::optional<exit_code> code;
    try {
      code = co_await std::move(racing);
    } catch (const std::exception& broken) {
      // What is started is still to be ended.
      complain(broken.what());
      code = exit_code::no_function;
    }
    if (signal_ != 0) code = signal_ == SIGINT ? exit_code::interrupted : exit_code::terminated;
    if (stream_) stream_->close();
    auto ending = callee_->end(grace());
    co_await std::move(ending);
    callee_.reset();
    ignore_signals();
    co_return *code;
  }

 private:
  [[nodiscard]] clock::duration grace() const { return grace_.value_or(callee_->window()); }

  task<exit_code> start_and_call() {
    auto starting = callee_->start();
    auto started = co_await std::move(starting);
    if (!started) {
      tell_fault(options_, started.error());
      co_return code_of(started.error().what());
    }
    emulator::call what = options_.what;
    what.sink = stream_;
    calls_.emplace(*callee_, std::move(what), options_.calls);
    auto running = calls_->run();
    co_await std::move(running);
    if (stream_) {
      auto ending = stream_->end();
      co_await std::move(ending);
    }
    const run_teller teller(options_, *callee_, stream_.get());
    auto telling = teller.tell(*calls_, out_);
    co_return co_await std::move(telling);
  }

  // The function has its window, in which it may still answer what it has; a second signal ends that, too.
  task<void> until_interrupted() {
    signal_ = co_await signals_.async_wait(asio::use_awaitable);
    if (!calls_ || calls_->under_way() == 0 || callee_->started() == 0) co_return;
    calls_->stop();
    complain(fmt::format("SIGTERM is sent to the function, which has {:g} s to answer and to end",
                         std::chrono::duration<double>(grace()).count()));
    auto ending = callee_->end(grace());
    auto waiting = until_signal_again();
    auto racing = emulator::race(std::move(ending), std::move(waiting));
    const bool has_ended = co_await std::move(racing);
    if (!has_ended) {
      complain(fmt::format("a second {}: it was killed", second_ == SIGINT ? "SIGINT" : "SIGTERM"));
      grace_ = clock::duration::zero();
      co_return;
    }
    // What has ended is heard of by the calls themselves, unless something else was just being started.
    constexpr clock::duration enough = std::chrono::seconds(2);
    auto hearing = sleep(enough);
    co_await std::move(hearing);
  }

  // `timeout`, and others, send a signal to a process and to its group, which is one and the same word.
  task<void> until_signal_again() {
    constexpr clock::duration echo = std::chrono::milliseconds(50);
    const clock::time_point first = clock::now();
    do {
      second_ = co_await signals_.async_wait(asio::use_awaitable);
    } while (clock::now() - first < echo);
  }

  const run_options& options_;
  asio::signal_set signals_;
  emulator::notes remarks_;
  slow_output out_;
  std::shared_ptr<stream_printer> stream_;
  std::unique_ptr<emulator::callee> callee_;
  std::optional<emulator::batch> calls_;
  // Until a second signal, what was asked for.
  std::optional<clock::duration> grace_;
  int signal_ = 0;
  int second_ = 0;
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
