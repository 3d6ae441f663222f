// SPDX-License-Identifier: MIT
// net/rpc's HTTP mode, on both sides.
#include <colambda/rpc/client.hpp>
#include <colambda/rpc/server.hpp>

#include "loop.hpp"
#include "peer.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

using namespace colambda;
using namespace colambda::testing;

namespace {

struct fixture {
  fixture() : server(io) {
    server.add(rpc::service("Echo").method("Say", [](std::string text) { return text; }));
    const auto refused = server.listen(tcp::endpoint(asio::ip::address_v4::loopback(), 0), rpc::preamble::http);
    REQUIRE_FALSE(refused);
  }
  task<peer> connect() {
    tcp::socket socket(io);
    co_await socket.async_connect(server.local_endpoint(), asio::use_awaitable);
    co_return peer(std::move(socket));
  }
  asio::io_context io{1};
  rpc::server server;
};

std::string answer_to(const std::string& head) {
  fixture f;
  std::string heard;
  run_to_end(f.io, [](fixture& at, std::string ask, std::string& into) -> task<void> {
    peer other = co_await at.connect();
    co_await other.say(std::move(ask));
    other.half_close();
    into = co_await other.hear_all();
  }(f, head, heard));
  return heard;
}

}  // namespace

TEST_CASE("http connect: our client and our server agree") {
  fixture f;
  run_to_end(f.io, [](fixture& at) -> task<void> {
    auto caller = co_await rpc::client::dial_http(at.server.local_endpoint());
    REQUIRE(caller.has_value());
    const std::string text = "over http";
    auto heard = co_await caller->call<std::string>("Echo.Say", text);
    CHECK(heard.value() == text);
  }(f));
}

TEST_CASE("http connect: the answer is Go's, bare line feeds included, whichever line ends the question has") {
  const std::string connected = "HTTP/1.0 200 Connected to Go RPC\n\n";
  CHECK(answer_to("CONNECT /_goRPC_ HTTP/1.0\n\n") == connected);
  CHECK(answer_to("CONNECT /_goRPC_ HTTP/1.1\r\nHost: x\r\n\r\n") == connected);
}

TEST_CASE("http connect: every other request is told what to do, and closed") {
  const std::string get = answer_to("GET /_goRPC_ HTTP/1.1\r\nHost: x\r\n\r\n");
  CHECK(get.starts_with("HTTP/1.0 405 Method Not Allowed\r\n"));
  CHECK(get.ends_with("\r\n\r\n405 must CONNECT\n"));
  CHECK(answer_to("GET / HTTP/1.0\n\n").starts_with("HTTP/1.0 404 Not Found\r\n"));
  CHECK(answer_to("nonsense\n\n").starts_with("HTTP/1.0 400 Bad Request\r\n"));
}

TEST_CASE("http connect: a head without an end is refused at 4 KiB") {
  const std::string endless = "CONNECT /_goRPC_ HTTP/1.0\nX: " + std::string(8192, 'x');
  CHECK(answer_to(endless).starts_with("HTTP/1.0 400 Bad Request\r\n"));
}

TEST_CASE("http connect: a client that gets another answer says which") {
  asio::io_context io(1);
  run_to_end(io, []() -> task<void> {
    const auto executor = co_await asio::this_coro::executor;
    tcp::acceptor acceptor(executor, tcp::endpoint(asio::ip::address_v4::loopback(), 0));
    auto dialled = rpc::client::dial_http(acceptor.local_endpoint());
    auto serving = [](tcp::acceptor& from) -> task<void> {
      peer other(co_await from.async_accept(asio::use_awaitable));
      co_await other.say("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
      const std::string heard = co_await other.hear(27);
      CHECK(heard == "CONNECT /_goRPC_ HTTP/1.0\n\n");
    }(acceptor);
    asio::co_spawn(executor, std::move(serving), [](const std::exception_ptr&) {});
    auto made = co_await std::move(dialled);
    const std::string address = "127.0.0.1:" + std::to_string(acceptor.local_endpoint().port());
    CHECK(made.error().message() == "dial-http tcp " + address + ": unexpected HTTP response: 404 Not Found");
  }());
}
