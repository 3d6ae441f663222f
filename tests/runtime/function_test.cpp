// SPDX-License-Identifier: MIT
#include <colambda/rpc/function.hpp>

#include "loop.hpp"
#include "peer.hpp"

#include <colambda/clock.hpp>
#include <colambda/context.hpp>
#include <colambda/function_error.hpp>
#include <colambda/rpc/client.hpp>
#include <colambda/rpc/messages.hpp>
#include <colambda/rpc/server.hpp>
#include <colambda/testing.hpp>

#include <doctest/doctest.h>
#include <boost/asio/detached.hpp>

#include <chrono>
#include <cstdlib>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

using namespace colambda;
using namespace colambda::testing;

namespace {

// What a call is answered with, over a real connection.
rpc::invoke_response invoke(app function, rpc::invoke_request request) {
  asio::io_context io(1);
  rpc::server server(io);
  server.add(rpc::function(function));
  socket_pair pair(io);
  server.serve(std::move(pair.far));
  rpc::client caller(std::move(pair.near));
  rpc::invoke_response response;
  run_to_end(io, [](rpc::client& over, const rpc::invoke_request& ask, rpc::invoke_response& into) -> task<void> {
    const rpc::ping_request ping;
    auto alive = co_await over.call<rpc::ping_response>("Function.Ping", ping);
    CHECK(alive.has_value());
    auto answer = co_await over.call<rpc::invoke_response>("Function.Invoke", ask);
    into = std::move(answer).value();
  }(caller, request, response));
  return response;
}

rpc::invoke_request full_request() {
  rpc::invoke_request ask;
  ask.payload = slice::copy_of("{}");
  ask.request_id = "id-1";
  ask.trace_id = "Root=1-2-3";
  ask.deadline = {4'102'444'800, 5};
  ask.invoked_function_arn = "arn:f";
  ask.cognito_identity_id = "who";
  ask.cognito_identity_pool_id = "pool";
  ask.client_context = slice::copy_of(R"({"custom":{"k":"v"}})");
  return ask;
}

}  // namespace

TEST_CASE("function: everything that Lambda sends is in the context") {
  std::optional<context> seen;
  auto look = [&](invocation& call) -> task<reply> {
    seen = std::move(call.context());
    co_return reply(call.payload());
  };
  const auto answer = invoke(app(look), full_request());
  CHECK(answer.payload.text() == "{}");
  REQUIRE(seen);
  CHECK(seen->request_id() == "id-1");
  CHECK(seen->trace_id() == "Root=1-2-3");
  CHECK(seen->function_arn() == "arn:f");
  CHECK(seen->cognito().id == "who");
  CHECK(seen->cognito().pool_id == "pool");
  CHECK(seen->client().custom.at("k") == "v");
  CHECK(seen->wall_deadline() == unix_time(4'102'444'800, 5));
  CHECK(std::string(std::getenv("_X_AMZN_TRACE_ID")) == "Root=1-2-3");
}

TEST_CASE("function: no deadline, one of 1970 and one that is past are none") {
  captured_log lines;
  for (const std::int64_t seconds : {std::int64_t{0}, std::int64_t{600}, std::int64_t{1'000'000'000}}) {
    bool endless = false;
    auto look = [&](invocation& call) -> task<reply> {
      endless = call.context().deadline() == clock::time_point::max();
      co_return reply(call.payload());
    };
    auto ask = full_request();
    ask.deadline = {seconds, 0};
    (void)invoke(app(look), std::move(ask));
    CHECK(endless);
  }
  // Said once for the life of the process.
  CHECK(lines.lines().size() == 1);
}

TEST_CASE("function: a failure is InvokeResponse.Error, and the call itself succeeds") {
  auto fail = [](invocation&) -> task<reply> {
    throw function_error("Function.OutOfStock", "none left");
    co_return reply();
  };
  const auto answer = invoke(app(fail), full_request());
  CHECK(answer.payload.empty());
  REQUIRE(answer.error);
  CHECK(answer.error->type == "Function.OutOfStock");
  CHECK(answer.error->message == "none left");
  CHECK_FALSE(answer.error->should_exit);
  CHECK(answer.error->stack_trace.empty());
}

TEST_CASE("function: what is thrown and no exception is like Go's panic") {
  auto panic = [](invocation&) -> task<reply> {
    throw 42;
    co_return reply();
  };
  const auto answer = invoke(app(panic), full_request());
  REQUIRE(answer.error);
  CHECK(answer.error->should_exit);
  CHECK_FALSE(answer.error->type.empty());
  CHECK_FALSE(answer.error->message.empty());
}

TEST_CASE("function: client context that is no JSON fails the call and not the connection") {
  auto ask = full_request();
  ask.client_context = slice::copy_of("{");
  auto handler = [](invocation& call) -> task<reply> { co_return reply(call.payload()); };
  const auto answer = invoke(app(handler), std::move(ask));
  REQUIRE(answer.error);
  CHECK_FALSE(answer.error->should_exit);
}

TEST_CASE("function: a cancelled call is answered as one, and what it has deferred is not lost without a word") {
  captured_log lines;
  asio::io_context io(1);
  rpc::server server(io);
  auto handler = [](invocation& call) -> task<reply> {
    call.context().defer([] {});
    co_await sleep(std::chrono::hours(1));
    co_return reply(call.payload());
  };
  server.add(rpc::function(app(handler)));
  socket_pair pair(io);
  server.serve(std::move(pair.far));
  rpc::client caller(std::move(pair.near));
  std::optional<rpc::invoke_response> response;
  const auto request = full_request();
  const auto call = [&]() -> task<void> {
    auto answer = co_await caller.call<rpc::invoke_response>("Function.Invoke", request);
    if (answer) response = std::move(answer).value();
  };
  const auto stop = [&]() -> task<void> {
    while (server.calls() == 0) co_await sleep(std::chrono::milliseconds(1));
    co_await server.stop(std::chrono::milliseconds(1));
  };
  asio::co_spawn(io, stop(), asio::detached);
  run_to_end(io, call());
  REQUIRE(response);
  REQUIRE(response->error);
  CHECK(response->error->type == "Function.Cancelled");
  REQUIRE(lines.lines().size() == 1);
  CHECK(lines.lines()[0].find("deferred work is not begun: 1 left") != std::string::npos);
}
