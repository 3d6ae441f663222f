// SPDX-License-Identifier: MIT
// Bodies that are taken as they come: cut anywhere, slowly, not to their end.
#include <colambda/emulator/bell.hpp>
#include <colambda/emulator/http_server.hpp>
#include <colambda/task.hpp>

#include <doctest/doctest.h>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "support/http_scene.hpp"
#include "support/pump.hpp"

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using colambda::task;
using colambda::emulator::bell;
using colambda::emulator::body_taker;
using support::ok;
using scene = support::http_scene;

// Takes while it is open; as many pieces as it is to.
class taker final : public body_taker {
 public:
  explicit taker(const asio::any_io_executor& on) : changed(on) {}
  task<bool> take(std::string_view piece, std::uint64_t chunks) override {
    ++pieces;
    text += piece;
    seen = chunks;
    const auto is_open = [this] { return open; };
    auto waiting = changed.until(is_open);
    co_await std::move(waiting);
    co_return pieces < most;
  }
  bell changed;
  bool open = true;
  int pieces = 0;
  int most = 1'000'000;
  std::string text;
  std::uint64_t seen = 0;
};

task<void> take_at_each_cut() {
  const std::string whole =
      "POST /take HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nT: u\r\n\r\n";
  const auto executor = co_await asio::this_coro::executor;
  for (std::size_t cut = 0; cut <= whole.size(); ++cut) {
    CAPTURE(cut);
    scene now(executor);
    const auto takes = std::make_shared<taker>(executor);
    now.handler.takes = takes;
    auto saying = now.say(whole.substr(0, cut));
    co_await std::move(saying);
    // The server has read it all, and has to wait for the rest.
    while (now.server.connections() == 0) co_await asio::post(asio::use_awaitable);
    for (int i = 0; i < 20; ++i) co_await asio::post(asio::use_awaitable);
    auto saying_rest = now.say(whole.substr(cut));
    co_await std::move(saying_rest);
    const std::string wanted = ok("POST /take  T=u taken 5 in 2");
    auto reading = now.read(wanted.size());
    const std::string got = co_await std::move(reading);
    CHECK(got == wanted);
    CHECK(takes->text == "abcde");
    CHECK(takes->seen == 2);
  }
}

TEST_CASE("http body: chunks cut at any byte are taken whole, and the connection goes on") {
  support::pump(take_at_each_cut());
}

TEST_CASE("http body: a body of announced length is taken, too, and a truncated one as far as it came") {
  support::pump([]() -> task<void> {
    const auto executor = co_await asio::this_coro::executor;
    scene now(executor);
    const auto takes = std::make_shared<taker>(executor);
    now.handler.takes = takes;
    auto saying =
        now.say("POST /take HTTP/1.1\r\nContent-Length: 3\r\n\r\nabcPOST /take HTTP/1.1\r\nContent-Length: 3\r\n\r\nd");
    co_await std::move(saying);
    now.client.shutdown(tcp::socket::shutdown_send);
    auto reading = now.rest();
    const std::string got = co_await std::move(reading);
    CHECK(got == ok("POST /take  taken 3 in 0") + ok("POST /take  taken 1 in 0 truncated", true));
    CHECK(takes->text == "abcd");
  }());
}

TEST_CASE("http body: while a piece is being taken, the peer is read no further") {
  support::pump([]() -> task<void> {
    const auto executor = co_await asio::this_coro::executor;
    scene now(executor);
    const auto takes = std::make_shared<taker>(executor);
    takes->open = false;
    now.handler.takes = takes;
    constexpr std::size_t length = std::size_t{64} << 20;
    auto saying = now.say("POST /take HTTP/1.1\r\nContent-Length: " + std::to_string(length) + "\r\n\r\n");
    co_await std::move(saying);
    now.client.non_blocking(true);
    const std::string piece(65536, 'x');
    std::size_t sent = 0;
    boost::system::error_code ec;
    // As much as the system holds for the two of them, and one piece.
    for (int idle = 0; idle < 100 && sent < length;) {
      const std::size_t n = now.client.write_some(asio::buffer(piece), ec);
      sent += n;
      idle = n > 0 ? 0 : idle + 1;
      co_await asio::post(asio::use_awaitable);
    }
    CHECK(takes->pieces == 1);
    CHECK(takes->text.size() <= 65536);
    CHECK(sent < length / 2);
    takes->open = true;
    takes->changed.ring();
    while (sent < length) {
      sent += now.client.write_some(asio::buffer(piece, std::min(piece.size(), length - sent)), ec);
      co_await asio::post(asio::use_awaitable);
    }
    const std::string wanted = ok("POST /take  taken 67108864 in 0");
    now.client.non_blocking(false);
    auto reading = now.read(wanted.size());
    const std::string got = co_await std::move(reading);
    CHECK(got == wanted);
    CHECK(takes->text.size() == length);
  }());
}

TEST_CASE("http body: when no more is wanted, the handler hears it and the peer loses its connection") {
  support::pump([]() -> task<void> {
    const auto executor = co_await asio::this_coro::executor;
    scene now(executor);
    const auto takes = std::make_shared<taker>(executor);
    takes->most = 1;
    now.handler.takes = takes;
    auto saying = now.say("POST /take HTTP/1.1\r\nContent-Length: 100\r\n\r\nabc");
    co_await std::move(saying);
    auto reading = now.rest();
    const std::string got = co_await std::move(reading);
    CHECK(got.empty());
    CHECK(now.handler.log == "unwanted /take\n");
    CHECK(now.server.connections() == 0);
  }());
}

}  // namespace
