// SPDX-License-Identifier: MIT
// The other end of a connection, told byte for byte what to say: for what no well-behaved peer would do.
#pragma once

#include <colambda/slice.hpp>
#include <colambda/task.hpp>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace colambda::testing {

namespace asio = boost::asio;
using asio::ip::tcp;

/// Bytes of a text of hex digits; blanks are for the reader.
inline std::string unhex(std::string_view hex) {
  std::string bytes;
  int high = -1;
  for (const char c : hex) {
    if (c == ' ') continue;
    const int digit = c <= '9' ? c - '0' : c - 'a' + 10;
    if (high < 0) {
      high = digit;
    } else {
      bytes += static_cast<char>(high * 16 + digit);
      high = -1;
    }
  }
  return bytes;
}

/// Two connected sockets on one loop.
struct socket_pair {
  explicit socket_pair(asio::io_context& io) : near(io), far(io) {
    tcp::acceptor acceptor(io, tcp::endpoint(asio::ip::address_v4::loopback(), 0));
    near.connect(acceptor.local_endpoint());
    far = acceptor.accept();
  }
  tcp::socket near;
  tcp::socket far;
};

class peer {
 public:
  explicit peer(tcp::socket socket) : socket_(std::move(socket)) {}

  task<void> say(std::string bytes) {
    auto buffer = asio::buffer(bytes);
    co_await asio::async_write(socket_, buffer, asio::use_awaitable);
  }
  /// Says nothing more, but still listens.
  void half_close() { socket_.shutdown(tcp::socket::shutdown_send); }
  void close() { socket_.close(); }

  /// Exactly so many bytes, fewer at the end of the connection.
  task<std::string> hear(std::size_t count) {
    std::string bytes(count, '\0');
    auto buffer = asio::buffer(bytes);
    auto read = co_await asio::async_read(socket_, buffer, asio::as_tuple(asio::use_awaitable));
    bytes.resize(std::get<1>(read));
    co_return bytes;
  }
  /// Everything until the end of the connection.
  task<std::string> hear_all() {
    std::string bytes;
    for (;;) {
      std::array<char, 4096> part{};
      auto buffer = asio::buffer(part);
      auto read = co_await socket_.async_read_some(buffer, asio::as_tuple(asio::use_awaitable));
      const auto& [ec, n] = read;
      if (ec) co_return bytes;
      bytes.append(part.data(), n);
    }
  }
  [[nodiscard]] tcp::socket& socket() noexcept { return socket_; }

 private:
  tcp::socket socket_;
};

}  // namespace colambda::testing
