// SPDX-License-Identifier: MIT
// What travels over the sockets: pieces, pipelines, chunks, ends in the midst, and what is no HTTP.
#include <colambda/emulator/http_server.hpp>
#include <colambda/task.hpp>

#include <doctest/doctest.h>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/http_scene.hpp"
#include "support/pump.hpp"

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using colambda::task;
using support::ok;
using scene = support::http_scene;

// All that the server says to `text`, by whose end the client has closed its side.
std::string answer_to(std::string text, std::string& log) {
  std::string answer;
  support::pump([](std::string said, std::string& into, std::string& logged) -> task<void> {
    scene now(co_await asio::this_coro::executor);
    auto saying = now.say(std::move(said));
    co_await std::move(saying);
    now.client.shutdown(tcp::socket::shutdown_send);
    auto reading = now.rest();
    into = co_await std::move(reading);
    logged = now.handler.log;
  }(std::move(text), answer, log));
  return answer;
}

TEST_CASE("http_server: requests on one connection are answered in their order, pipelined ones too") {
  std::string log;
  CHECK(answer_to("GET /a HTTP/1.1\r\n\r\nPOST /b HTTP/1.1\r\nContent-Length: 2\r\n\r\nxyGET /c HTTP/1.1\r\n\r\n",
                  log) == ok("GET /a ") + ok("POST /b xy") + ok("GET /c "));
  CHECK(log.empty());
}

TEST_CASE("http_server: a request that comes byte by byte is one request") {
  support::pump([]() -> task<void> {
    scene now(co_await asio::this_coro::executor);
    for (const char c : std::string_view("POST /b HTTP/1.1\r\nContent-Length: 3\r\n\r\nxyz")) {
      auto saying = now.say(std::string(1, c));
      co_await std::move(saying);
      // The server has its turn, and the client's socket has no delay.
      co_await asio::post(asio::use_awaitable);
    }
    const std::string wanted = ok("POST /b xyz");
    auto reading = now.read(wanted.size());
    const std::string got = co_await std::move(reading);
    CHECK(got == wanted);
  }());
}

TEST_CASE("http_server: chunks are one body, what follows them are trailers") {
  std::string log;
  CHECK(answer_to("POST /b HTTP/1.1\r\nTransfer-Encoding: chunked\r\nTrailer: T\r\n\r\n"
                  "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nT: u\r\n\r\nGET /c HTTP/1.1\r\n\r\n",
                  log) == ok("POST /b abcde T=u") + ok("GET /c "));
}

TEST_CASE("http_server: 100-continue is granted, HTTP/1.0 and Connection: close end the connection") {
  std::string log;
  CHECK(answer_to("POST /b HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\nx", log) ==
        "HTTP/1.1 100 Continue\r\n\r\n" + ok("POST /b x"));
  CHECK(answer_to("GET /a HTTP/1.0\r\n\r\nGET /b HTTP/1.1\r\n\r\n", log) == ok("GET /a ", true));
  CHECK(answer_to("GET /a HTTP/1.1\r\nConnection: close\r\n\r\nGET /b HTTP/1.1\r\n\r\n", log) == ok("GET /a ", true));
}

TEST_CASE("http_server: a body cut off at any byte is handed over as truncated, a head is not") {
  const std::string whole = "POST /b HTTP/1.1\r\nContent-Length: 3\r\n\r\nxyz";
  for (std::size_t cut = 0; cut < whole.size(); ++cut) {
    CAPTURE(cut);
    std::string log;
    const std::string answer = answer_to(whole.substr(0, cut), log);
    const bool in_body = cut >= whole.size() - 3;
    const std::string piece = in_body ? whole.substr(whole.size() - 3, cut - (whole.size() - 3)) : std::string();
    CHECK(answer == (in_body ? ok("POST /b " + piece + " truncated", true) : std::string()));
    CHECK(log.empty());
  }
}

TEST_CASE("http_server: what is no HTTP is refused, named, and closed") {
  for (const auto& [said, status] : std::vector<std::pair<std::string, std::string>>{
           {"\x16\x03\x01\x02\r\n\r\n", "400"},
           {"GET /a HTTP/9\r\n\r\n", "400"},
           {"GET /a HTTP/1.1\r\nno colon\r\n\r\n", "400"},
           {"POST /a HTTP/1.1\r\nContent-Length: many\r\n\r\n", "400"},
           {"POST /a HTTP/1.1\r\nContent-Length: 99999999999999999999999\r\n\r\n", "400"},
           {"POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "400"},
           {"GET /a HTTP/1.1\r\nA: " + std::string(2'000'000, 'x'), "431"}}) {
    CAPTURE(said.substr(0, 80));
    std::string log;
    CHECK(answer_to(said, log).substr(0, 12) == "HTTP/1.1 " + status);
    CHECK(log.starts_with("garbled "));
  }
}

TEST_CASE("http_server: a refusal is heard by who still sends") {
  support::pump([]() -> task<void> {
    scene now(co_await asio::this_coro::executor);
    auto saying = now.say("POST /a HTTP/1.1\r\nA: " + std::string(4'000'000, 'x'));
    co_await std::move(saying);
    auto reading = now.read(12);
    const std::string got = co_await std::move(reading);
    CHECK(got == "HTTP/1.1 431");
  }());
}

TEST_CASE("http_server: of a body over 64 MiB the rest is counted") {
  std::string log;
  const std::string answer = answer_to(
      "POST /count HTTP/1.1\r\nContent-Length: 67108866\r\n\r\n" + std::string((std::size_t{64} << 20) + 2, 'x'), log);
  CHECK(answer == ok("67108864 of 67108866"));
}

TEST_CASE("http_server: a field of 500 KB is a field") {
  std::string log;
  CHECK(answer_to("GET /a HTTP/1.1\r\nA: " + std::string(500'000, 'x') + "\r\n\r\n", log) == ok("GET /a "));
  CHECK(log.empty());
}

TEST_CASE("http_server: a request that waits is answered when it is woken for") {
  support::pump([]() -> task<void> {
    scene now(co_await asio::this_coro::executor);
    auto saying = now.say("GET /wait HTTP/1.1\r\n\r\n");
    co_await std::move(saying);
    while (now.server.connections() == 0) co_await asio::post(asio::use_awaitable);
    now.server.wake();
    co_await asio::post(asio::use_awaitable);
    CHECK(now.client.available() == 0);
    now.handler.open = true;
    now.server.wake();
    const std::string wanted = ok("waited");
    auto reading = now.read(wanted.size());
    const std::string got = co_await std::move(reading);
    CHECK(got == wanted);
  }());
}

TEST_CASE("http_server: who goes while waiting is given up") {
  support::pump([]() -> task<void> {
    scene now(co_await asio::this_coro::executor);
    auto saying = now.say("GET /wait HTTP/1.1\r\n\r\n");
    co_await std::move(saying);
    now.client.close();
    while (now.handler.ended == 0) co_await asio::post(asio::use_awaitable);
    CHECK(now.handler.log == "gone /wait\n");
    CHECK(now.server.connections() == 0);
  }());
}

TEST_CASE("http_server: it goes with requests that wait and connections that idle") {
  support::pump([]() -> task<void> {
    const auto executor = co_await asio::this_coro::executor;
    tcp::socket idle(executor);
    scene now(executor);
    idle.connect({asio::ip::address_v4::loopback(), now.server.port()});
    auto saying = now.say("GET /wait HTTP/1.1\r\n\r\n");
    co_await std::move(saying);
    while (now.server.connections() < 2) co_await asio::post(asio::use_awaitable);
  }());
}

}  // namespace
