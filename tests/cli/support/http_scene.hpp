// SPDX-License-Identifier: MIT
// An HTTP server with a handler that answers with what it was asked, and a client that speaks by hand.
#pragma once

#include <colambda/emulator/http_server.hpp>
#include <colambda/task.hpp>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace support {

namespace asio = boost::asio;
using asio::ip::tcp;
using colambda::slice;
using colambda::task;
using namespace colambda::emulator;

// Answers with what it was asked; "/wait" waits until `open`.
class echo final : public http_handler {
 public:
  std::optional<http_reply> handle(const http_request& said) override {
    if (said.path() == "/wait") return std::nullopt;
    if (said.unwanted) log += "unwanted " + said.target + "\n";
    http_reply made;
    if (said.path() == "/count") {
      made.body = slice::own(std::to_string(said.body.size()) + " of " + std::to_string(said.length));
      return made;
    }
    std::string text = said.method + " " + said.target + " " + said.body;
    for (const auto& [name, value] : said.trailers.all()) text += " " + name + "=" + value;
    if (said.taken) text += " taken " + std::to_string(said.length) + " in " + std::to_string(said.chunks);
    if (said.truncated) text += " truncated";
    made.body = slice::own(std::move(text));
    return made;
  }
  std::optional<http_reply> again(const http_request&) override {
    if (!open) return std::nullopt;
    http_reply made;
    made.body = slice::borrow("waited");
    return made;
  }
  std::shared_ptr<body_taker> taker(const http_request& head) override {
    return head.path() == "/take" ? takes : nullptr;
  }
  void gone(const http_request& said) override { log += "gone " + said.target + "\n"; }
  void closed() override { ++ended; }
  void garbled(std::string_view why) override { log += "garbled " + std::string(why) + "\n"; }

  bool open = false;
  std::shared_ptr<body_taker> takes;
  int ended = 0;
  std::string log;
};

// A server and a client of it, which speaks by hand.
struct http_scene {
  explicit http_scene(const asio::any_io_executor& on) : server(on, handler), client(on) {
    client.connect({asio::ip::address_v4::loopback(), server.port()});
  }
  task<void> say(std::string text) { co_await asio::async_write(client, asio::buffer(text), asio::use_awaitable); }
  // All until the server closes.
  task<std::string> rest() {
    std::string text;
    co_await asio::async_read(client, asio::dynamic_buffer(text), asio::as_tuple(asio::use_awaitable));
    co_return text;
  }
  task<std::string> read(std::size_t n) {
    std::string text(n, '\0');
    co_await asio::async_read(client, asio::buffer(text), asio::use_awaitable);
    co_return text;
  }

  echo handler;
  http_server server;
  tcp::socket client;
};

inline std::string ok(const std::string& body, bool last = false) {
  return "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
         (last ? "Connection: close\r\n" : "") + "\r\n" + body;
}

}  // namespace support
