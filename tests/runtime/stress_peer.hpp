// SPDX-License-Identifier: MIT
// A net/rpc peer written by hand, so that a test decides what is sent when, and sees replies in their order.
#pragma once

#include <colambda/gob/decoder.hpp>
#include <colambda/gob/encoder.hpp>
#include <colambda/rpc/server.hpp>
#include <colambda/task.hpp>

#include <doctest/doctest.h>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <cstdint>
#include <exception>
#include <string>
#include <utility>

namespace stress {

namespace asio = boost::asio;
using asio::ip::tcp;

struct request_head {
  std::string service_method;
  std::uint64_t seq = 0;
  static constexpr auto describe() {
    return colambda::record{"Request", colambda::field{"ServiceMethod", &request_head::service_method},
                            colambda::field{"Seq", &request_head::seq}};
  }
};

struct response_head {
  std::string service_method;
  std::uint64_t seq = 0;
  std::string error;
  static constexpr auto describe() {
    return colambda::record{"Response", colambda::field{"ServiceMethod", &response_head::service_method},
                            colambda::field{"Seq", &response_head::seq},
                            colambda::field{"Error", &response_head::error}};
  }
};

/// A server's port on the loopback.
inline tcp::endpoint listen(colambda::rpc::server& on) {
  REQUIRE_FALSE(on.listen(tcp::endpoint(asio::ip::address_v4::loopback(), 0)));
  return on.local_endpoint();
}

/// Runs a coroutine, and the io_context until it has ended. Throws what it throws.
inline void run(asio::io_context& io, colambda::task<void> work) {
  std::exception_ptr failed;
  bool ended = false;
  io.restart();
  asio::co_spawn(io, std::move(work), [&](const std::exception_ptr& thrown) {
    failed = thrown;
    ended = true;
  });
  while (!ended && io.run_one() != 0) {
  }
  if (failed) std::rethrow_exception(failed);
  REQUIRE(ended);
}

class peer {
 public:
  explicit peer(asio::io_context& io) : socket_(io) {}

  [[nodiscard]] tcp::socket& socket() noexcept { return socket_; }

  /// The bytes of a call, for a stream that has had all of this peer's calls before it.
  template <class Body>
  [[nodiscard]] std::string call(std::string method, std::uint64_t seq, const Body& body) {
    const request_head head{std::move(method), seq};
    colambda::gather out;
    encoder_.encode(head, out).value();
    encoder_.encode(body, out).value();
    return out.text();
  }

  [[nodiscard]] colambda::task<void> connect(tcp::endpoint to) {
    auto connected = co_await socket_.async_connect(to, asio::as_tuple(asio::use_awaitable));
    REQUIRE_FALSE(std::get<0>(connected));
  }

  /// Whether all of it was taken.
  [[nodiscard]] colambda::task<bool> send(std::string bytes) {
    auto sent = co_await asio::async_write(socket_, asio::buffer(bytes), asio::as_tuple(asio::use_awaitable));
    co_return !std::get<0>(sent);
  }

  /// The next reply's head and body; false at the end of the stream.
  template <class Body>
  [[nodiscard]] colambda::task<bool> receive(response_head& head, Body& body) {
    head = response_head();
    const bool has_head = co_await read_value(head);
    if (!has_head) co_return false;
    if (!head.error.empty()) FAIL_CHECK(head.error);
    co_return co_await read_value(body);
  }

  void half_close() {
    boost::system::error_code ignored;
    socket_.shutdown(tcp::socket::shutdown_send, ignored);
  }

 private:
  template <class Value>
  [[nodiscard]] colambda::task<bool> read_value(Value& into) {
    for (;;) {
      const bool ready = decoder_.decode(into).value();
      if (ready) co_return true;
      const auto room = decoder_.in().prepare(decoder_.wanted());
      const asio::mutable_buffer buffer(room.data(), room.size());
      auto read = co_await socket_.async_read_some(buffer, asio::as_tuple(asio::use_awaitable));
      decoder_.in().commit(std::get<1>(read));
      if (std::get<0>(read)) co_return false;
    }
  }

  tcp::socket socket_;
  colambda::gob::encoder encoder_;
  colambda::gob::decoder decoder_;
};

}  // namespace stress
