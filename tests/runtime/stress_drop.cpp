// SPDX-License-Identifier: MIT
// Peers that come and vanish: ten thousand of them, each at another byte.
#include "stress_heap.hpp"
#include "stress_peer.hpp"

#include <colambda/rpc/function.hpp>
#include <colambda/rpc/messages.hpp>

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <random>
#include <string>

namespace {

using namespace stress;
namespace rpc = colambda::rpc;

colambda::task<colambda::reply> echo(colambda::invocation& call) { co_return colambda::reply(call.payload()); }

std::string stream() {
  asio::io_context io(1);
  peer by(io);
  rpc::invoke_request request;
  request.payload = colambda::slice::copy_of(R"({"name":"ƛ"})");
  request.request_id = "id";
  std::string bytes = by.call("Function.Ping", 0, rpc::ping_request());
  bytes += by.call("Function.Invoke", 1, request);
  bytes += by.call("Function.Nope", 2, request);
  request.payload = colambda::slice::copy_of(std::string(20'000, 'x'));
  bytes += by.call("Function.Invoke", 3, request);
  return bytes;
}

enum class ending { close, reset, half_close };

colambda::task<void> read_to_the_end(tcp::socket& from) {
  std::array<char, 4096> ignored{};
  for (;;) {
    auto read = co_await from.async_read_some(asio::buffer(ignored), asio::as_tuple(asio::use_awaitable));
    if (std::get<0>(read)) break;
  }
}

colambda::task<void> come_and_go(asio::io_context& io, tcp::endpoint to, std::string bytes, ending how) {
  peer one(io);
  co_await one.connect(to);
  const bool sent = co_await one.send(std::move(bytes));
  (void)sent;
  if (how == ending::reset) {
    boost::system::error_code ignored;
    one.socket().set_option(asio::socket_base::linger(true, 0), ignored);
  }
  if (how == ending::half_close) {
    one.half_close();
    co_await read_to_the_end(one.socket());
  }
}

// Several at a time, so that the server has some half-read while others come.
class crowd {
 public:
  crowd(asio::io_context& io, tcp::endpoint to) : io_(io), to_(to), bytes_(stream()) {}

  colambda::task<void> come_and_go_each(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      const auto cut = std::uniform_int_distribution<std::size_t>(0, bytes_.size())(random_);
      // Most of the stream is one long payload: half of the cuts shall be before it.
      const auto early = std::uniform_int_distribution<std::size_t>(0, 600)(random_);
      const auto how = static_cast<ending>(std::uniform_int_distribution<int>(0, 2)(random_));
      std::string prefix = bytes_.substr(0, cut);
      if (i % 2 == 0) prefix.resize(std::min(cut, early));
      co_await come_and_go(io_, to_, std::move(prefix), how);
    }
  }

  // `at_once` coroutines share `count` connections.
  void pass(std::size_t count, std::size_t at_once) {
    std::size_t ended = 0;
    for (std::size_t i = 0; i < at_once; ++i) {
      auto work = come_and_go_each(count / at_once);
      asio::co_spawn(io_, std::move(work), [&ended](const std::exception_ptr& thrown) {
        if (thrown) std::rethrow_exception(thrown);
        ++ended;
      });
    }
    while (ended < at_once && io_.run_one() != 0) {
    }
  }

 private:
  asio::io_context& io_;
  tcp::endpoint to_;
  std::string bytes_;
  std::mt19937 random_{20'181'113};
};

// Until the server has noticed that they are all gone; bounded, so that a connection it keeps fails the test.
void wait_until_alone(asio::io_context& io, const rpc::server& server) {
  asio::steady_timer pause(io);
  for (int turns = 0; turns < 5000 && server.connections() != 0; ++turns) {
    pause.expires_after(std::chrono::milliseconds(2));
    bool woken = false;
    pause.async_wait([&woken](const boost::system::error_code&) { woken = true; });
    while (!woken && io.run_one() != 0) {
    }
  }
}

colambda::task<void> call_once(asio::io_context& io, tcp::endpoint to) {
  peer one(io);
  co_await one.connect(to);
  rpc::invoke_request request;
  request.payload = colambda::slice::copy_of("still here");
  auto bytes = one.call("Function.Invoke", 1, request);
  const bool sent = co_await one.send(std::move(bytes));
  CHECK(sent);
  response_head head;
  rpc::invoke_response answer;
  const bool got = co_await one.receive(head, answer);
  CHECK(got);
  CHECK(answer.payload.text() == "still here");
}

}  // namespace

TEST_CASE("server: 10000 connections dropped at random bytes leave nothing behind") {
  constexpr std::size_t at_once = 50;
  asio::io_context io(1);
  rpc::server server(io);
  server.add(rpc::function(colambda::app(echo)));
  const auto where = listen(server);
  crowd all(io, where);
  all.pass(1000, at_once);
  wait_until_alone(io, server);
  REQUIRE(server.connections() == 0);
  const auto before = heap_now();
  all.pass(9000, at_once);
  wait_until_alone(io, server);
  CHECK(server.connections() == 0);
  CHECK(server.calls() == 0);
  CHECK(heap_now() < before + (std::size_t{64} << 10));
  run(io, call_once(io, where));
}
