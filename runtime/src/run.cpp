// SPDX-License-Identifier: MIT
#include <colambda/run.hpp>

#include "crash.hpp"
#include "environment.hpp"
#include "rpc/transport.hpp"
#include "runtime_api/early.hpp"
#include "runtime_api/pollers.hpp"

#include <colambda/detail/pool_count.hpp>
#include <colambda/transport.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <optional>
#include <string>
#include <utility>

namespace colambda {
namespace {

// The whole life of the function: its hooks around the transport's.
task<int> live(transport& over, const app& function, bool& started) {
  std::optional<failure> why;
  if (function.has_init()) why = co_await function.start();
  if (why) {
    complain("init failed: " + printable(why->type() + ": " + why->message(), 2000));
    co_await over.init_failed(*why);
    co_return 1;
  }
  started = true;
  int status = 1;
  const bool ready = co_await over.prepare(function);
  if (ready) status = co_await over.serve(function);
  co_await function.shut_down();
  co_return status;
}

// One life on one loop, and what ended it.
struct course {
  boost::asio::io_context& io;
  transport& over;
  clock::duration drain;
  boost::asio::signal_set signals{io};
  // Whether init is over, so that there may be something to close.
  bool started = false;
  int status = 1;
  std::exception_ptr thrown{};
};

// The first signal ends it in order, a second one, or one before there is any order, at once: a hook or a handler that
// never ends would keep the process for ever. So would the destructors, which wait for the threads; and work on the
// pool would find gone what it refers to.
void obey_signals(course& of) {
  of.signals.add(SIGTERM);
  of.signals.add(SIGINT);
  of.signals.async_wait([&of](const boost::system::error_code& ec, int) {
    if (ec) return;
    if (!of.started) std::_Exit(1);
    of.over.stop(of.drain);
    of.signals.async_wait([](const boost::system::error_code& again, int) {
      if (again) return;
      const std::string lost = requests_in_flight();
      if (!lost.empty()) complain("ended by a second signal; requests in flight: " + lost);
      std::_Exit(lost.empty() ? 0 : 1);
    });
  });
}

// What comes out of a loop was thrown by a callback that no coroutine awaits: a crash, which names the requests in
// flight, as it is on other threads.
void run_loop(boost::asio::io_context& io) noexcept { io.run(); }

clock::duration drain_of(const run_options& options) noexcept {
  const auto usual = std::chrono::milliseconds(options.graceful_shutdown ? 400 : 500);
  return options.drain.value_or(usual);
}

int run_on(boost::asio::io_context& io, transport& over, const app& function, const run_options& options) {
  course here{io, over, drain_of(options)};
  // A hook may crash before the first turn.
  if (function.has_init()) tell_crashes();
  auto life = live(over, function, here.started);
  boost::asio::co_spawn(io, std::move(life), [&](const std::exception_ptr& why, int ended_with) {
    here.thrown = why;
    here.status = ended_with;
    boost::system::error_code ignored;
    here.signals.cancel(ignored);
    io.stop();
  });
  // After the first turn of the loop: nothing that a signal would have to end comes before it.
  boost::asio::post(io, [&] {
    // A log whose reader is gone must not end the function.
    std::signal(SIGPIPE, SIG_IGN);
    if (!function.has_init()) tell_crashes();
    obey_signals(here);
  });
  run_loop(io);
  // It refers to what goes with the loop. Nobody waits for its result any more.
  if (detail::work_on_pool.load() > 0) std::_Exit(here.status);
  if (here.thrown) std::rethrow_exception(here.thrown);
  return here.status;
}

int serve_go1x(const std::string& port, const app& function, const run_options& options) {
  const auto number = parse_port(port);
  if (!number) {
    complain("_LAMBDA_SERVER_PORT is not a port number: " + printable(port));
    return 1;
  }
  const int listening = rpc::listen_early(*number);
  if (listening < 0) {
    complain("cannot listen on 127.0.0.1:" + port + ": " + std::strerror(errno));
    return 1;
  }
  // One thread: locks that nobody needs are left out.
  boost::asio::io_context io(1);
  rpc::go1x_transport over(io, listening);
  return run_on(io, over, function, options);
}

// Said to Lambda too, which would only see a process end.
int refuse_concurrency(const runtime_api::address& to, const std::string& wanted) {
  const std::string why = "AWS_LAMBDA_MAX_CONCURRENCY is not a number of calls, 1 to 65535: " + printable(wanted);
  complain(why);
  boost::asio::io_context io(1);
  runtime_api::pollers over(io, to, {}, {});
  const failure told("bad environment", why);
  boost::asio::co_spawn(io, over.init_failed(told), boost::asio::detached);
  io.run();
  return 1;
}

int serve_runtime_api(const environment& lambda, const app& function, const run_options& options) {
  const std::string& where = *lambda.runtime_api;
  std::string why;
  const auto address = runtime_api::parse_address(where, why);
  if (!address) {
    complain("AWS_LAMBDA_RUNTIME_API is not host:port, host:port/base or http://host:port/base: " + why + ": " +
             printable(where));
    return 1;
  }
  runtime_api::poller_options chosen;
  chosen.threads = options.threads;
  chosen.is_snap_start = lambda.initialization_type == "snap-start";
  if (lambda.max_concurrency) {
    const auto number = parse_concurrency(*lambda.max_concurrency);
    if (!number) return refuse_concurrency(*address, *lambda.max_concurrency);
    chosen.count = *number;
  }
  chosen.has_extension = options.graceful_shutdown;
  // GET next ends the init phase: what there is to do before has to be done.
  const bool ask = !function.has_init() && !chosen.is_snap_start && !chosen.has_extension;
  const auto begun = runtime_api::start_early(*address, ask);
  boost::asio::io_context io(1);
  runtime_api::pollers over(io, *address, begun, chosen);
  return run_on(io, over, function, options);
}

}  // namespace

int run(const app& function) { return run(function, run_options{}); }

int run(const app& function, const run_options& options) {
  try {
    const environment lambda = read_environment();
    if (lambda.server_port) return serve_go1x(*lambda.server_port, function, options);
    if (lambda.runtime_api) return serve_runtime_api(lambda, function, options);
    const std::string name(program_name());
    complain(
        "not started by AWS Lambda: neither _LAMBDA_SERVER_PORT nor AWS_LAMBDA_RUNTIME_API is set\n"
        "  to call this function here, try: colambda run " +
        name + " -e '{}'");
    return 1;
  } catch (const std::exception& why) {
    complain(std::string("cannot go on: ") + why.what());
    return 1;
  }
}

}  // namespace colambda
