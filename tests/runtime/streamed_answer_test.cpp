// SPDX-License-Identifier: MIT
// A streamed answer whose handler is cancelled at the worst of moments, byte for byte.
#include "runtime_api/streamed_answer.hpp"
#include "peer.hpp"

#include <colambda/outcome.hpp>

#include <doctest/doctest.h>
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/system/system_error.hpp>

#include <chrono>
#include <cstddef>
#include <exception>
#include <string>
#include <utility>
#include <variant>

namespace asio = boost::asio;
using asio::ip::tcp;
using namespace colambda;
using colambda::testing::peer;
using runtime_api::streamed_answer;

TEST_CASE("streamed answer: nothing follows a chunk that a cancellation has cut off") {
  asio::io_context io(1);
  tcp::acceptor acceptor(io, tcp::endpoint(asio::ip::address_v4::loopback(), 0));
  const runtime_api::address to{"127.0.0.1", acceptor.local_endpoint().port(), ""};
  runtime_api::client client(io, to, {});
  const runtime_api::event_id id{"id-1", ""};
  asio::cancellation_signal cancel;
  streamed_answer answer(client, id, [] {});

  // More than any socket takes at once: a part of it is gone when the cancellation is heard.
  constexpr std::size_t size = std::size_t{64} << 20;
  const auto handler = [&]() -> task<void> {
    co_await answer.begin("text/plain");
    asio::post(io, [&cancel] { cancel.emit(asio::cancellation_type::terminal); });
    auto piece = slice::own(std::string(size, 'x'));
    co_await answer.write(std::move(piece));
  };
  bool failed = false;
  const auto whole = [&]() -> task<void> {
    try {
      co_await asio::co_spawn(io, handler(), asio::bind_cancellation_slot(cancel.slot(), asio::use_awaitable));
    } catch (const boost::system::system_error&) {
      failed = true;
    }
    const failure why("Function.Cancelled", "cancelled");
    (void)co_await answer.end(&why);
  };
  std::string heard = "not closed";
  const auto read = [&]() -> task<void> {
    auto socket = co_await acceptor.async_accept(asio::use_awaitable);
    peer other(std::move(socket));
    heard = co_await other.hear_all();
  };
  asio::co_spawn(io, read(), asio::detached);
  asio::co_spawn(io, whole(), asio::detached);
  io.run_for(std::chrono::seconds(5));
  CHECK(failed);
  REQUIRE(heard.size() > 100);
  CHECK(heard.size() < size);
  CHECK(heard.ends_with("xxxx"));
}

TEST_CASE("streamed answer: the time that its event had for being whole, when the process was to end, is not its own") {
  using namespace std::chrono_literals;
  asio::io_context io(1);
  tcp::acceptor acceptor(io, tcp::endpoint(asio::ip::address_v4::loopback(), 0));
  const runtime_api::address to{"127.0.0.1", acceptor.local_endpoint().port(), ""};
  runtime_api::client client(io, to, {});
  bool fine = false;
  const auto serve = [&]() -> task<void> {
    (void)co_await client.ask();
    auto got = co_await client.hear();
    REQUIRE(std::holds_alternative<runtime_api::event>(got));
    streamed_answer answer(client, std::get<runtime_api::event>(got).id, [] {});
    co_await answer.begin("text/plain");
    auto piece = slice::own(std::string(std::size_t{64} << 20, 'x'));
    co_await answer.write(std::move(piece));
    fine = true;
    io.stop();
  };
  const auto play = [&]() -> task<void> {
    auto socket = co_await acceptor.async_accept(asio::use_awaitable);
    peer other(std::move(socket));
    (void)co_await other.hear(20);
    co_await other.say("HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: id-1\r\nContent-Le");
    asio::steady_timer wait(io, 5ms);
    co_await wait.async_wait(asio::use_awaitable);
    client.cancel_next(20ms);
    co_await other.say("ngth: 2\r\n\r\n{}");
    wait.expires_after(40ms);
    co_await wait.async_wait(asio::use_awaitable);
    (void)co_await other.hear_all();
  };
  asio::co_spawn(io, play(), asio::detached);
  asio::co_spawn(io, serve(), asio::detached);
  io.run_for(5s);
  CHECK(fine);
}
