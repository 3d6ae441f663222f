// SPDX-License-Identifier: MIT
// Owns the way of a function from its start to its first answer.
#include <colambda/emulator/function.hpp>

#include <colambda/deadline.hpp>
#include <colambda/emulator/port.hpp>
#include <colambda/emulator/race.hpp>

#include <fmt/format.h>
#include <boost/asio/this_coro.hpp>

#include <chrono>
#include <utility>

namespace colambda::emulator {
namespace {

namespace asio = boost::asio;

// Between two attempts to connect: start-up is measured to about this.
constexpr clock::duration pause = std::chrono::microseconds(200);

double seconds(clock::duration of) { return std::chrono::duration<double>(of).count(); }

}  // namespace

task<result<std::unique_ptr<function>>> function::start(const start_options& options) {
  const std::uint16_t port = free_port();
  auto starting = start_once(options, port);
  auto started = co_await std::move(starting);
  const bool failed = !started && started.error().what() == fault::kind::died;
  // Nobody holds the port between its choice and the function's own listen.
  if (!failed || !is_taken(port)) co_return std::move(started);
  auto again = start_once(options, free_port());
  co_return co_await std::move(again);
}

task<result<std::unique_ptr<function>>> function::start_once(const start_options& options, std::uint16_t port) {
  const auto executor = co_await asio::this_coro::executor;
  launch what;
  what.program = options.settings.binary;
  what.environment = lambda_environment(options.settings, port);
  what.output = options.output;
  what.descriptors = options.descriptors;
  const clock::time_point began = clock::now();
  auto child = process::start(executor, what);
  if (!child) co_return child.error();
  std::unique_ptr<function> made(new function(std::move(*child), options.settings, port));
  auto waiting = made->await_ready(options.limit);
  const auto ready = co_await std::move(waiting);
  if (!ready) co_return ready.error();
  made->start_up_ = clock::now() - began;
  co_return std::move(made);
}

function::function(process running, function_settings settings, std::uint16_t port)
    : process_(std::move(running)),
      settings_(std::move(settings)),
      address_(asio::ip::address_v4::loopback(), port),
      last_trouble_("nobody listens") {}

task<result<void>> function::await_ready(clock::duration limit) {
  auto pinging = keep_pinging();
  auto dying = process_.wait();
  auto watched = race(std::move(pinging), std::move(dying));
  auto bounded = with_deadline(std::move(watched), limit);
  const auto outcome = co_await std::move(bounded);
  if (!outcome) {
    co_return fault(fault::kind::silent,
                    fmt::format("it does not answer Function.Ping on 127.0.0.1:{} within {:g} s: {}", port(),
                                seconds(limit), last_trouble_));
  }
  if (!*outcome) {
    const std::string how = process_.ended().value_or(exit_status()).text();
    co_return fault(fault::kind::died, fmt::format("it ended before it answered Function.Ping: {}", how));
  }
  co_return **outcome;
}

task<result<void>> function::keep_pinging() {
  for (;;) {
    auto trying = ping();
    const auto decided = co_await std::move(trying);
    if (decided) co_return *decided;
    auto resting = sleep(pause);
    co_await std::move(resting);
  }
}

// Nothing if it is worth another attempt.
task<std::optional<result<void>>> function::ping() {
  auto dialling = rpc::client::dial(address_);
  auto dialled = co_await std::move(dialling);
  if (!dialled) {
    last_trouble_ = dialled.error().message();
    co_return std::nullopt;
  }
  const rpc::ping_request nothing;
  auto calling = dialled->call<rpc::ping_response>("Function.Ping", nothing);
  const auto answered = co_await std::move(calling);
  if (answered) {
    clients_.push_back(std::move(*dialled));
    co_return result<void>();
  }
  last_trouble_ = answered.error().message();
  // A connection that just ends may be a function that is still coming up; any other answer is final.
  const bool only_ended = answered.error().what() == rpc::call_error::kind::ended && last_trouble_ == "unexpected EOF";
  if (only_ended) co_return std::nullopt;
  const std::string text = fmt::format("it listens, but is no Lambda function on go1.x: {}", last_trouble_);
  co_return result<void>(fault(fault::kind::broken, text));
}

task<result<void>> function::connect() {
  auto dialling = rpc::client::dial(address_);
  auto dialled = co_await std::move(dialling);
  if (!dialled) co_return fault(fault::kind::broken, fmt::format("it accepts no more: {}", dialled.error().message()));
  clients_.push_back(std::move(*dialled));
  co_return result<void>();
}

rpc::invoke_request function::request(const call& what) const {
  const auto deadline = (clock::wall() + what.timeout).time_since_epoch();
  const auto whole = std::chrono::floor<std::chrono::seconds>(deadline);
  rpc::invoke_request made;
  made.payload = what.event;
  made.request_id = what.request_id;
  made.trace_id = what.trace_id;
  made.deadline.seconds = whole.count();
  made.deadline.nanos = (deadline - whole).count();
  made.invoked_function_arn = function_arn(settings_);
  made.client_context = slice::copy_of(what.client_context);
  return made;
}

}  // namespace colambda::emulator
