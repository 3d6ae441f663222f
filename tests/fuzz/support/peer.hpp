// SPDX-License-Identifier: MIT
// The far end of a connection that is served: a Unix socket pair, which costs no port and is ready at once.
#pragma once

#include "require.hpp"

#include <colambda/slice.hpp>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <array>
#include <cerrno>
#include <cstddef>
#include <optional>
#include <string>

#include <sys/socket.h>
#include <unistd.h>

namespace fuzz {

class peer {
 public:
  peer() {
    std::array<int, 2> ends{};
    require(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends.data()) == 0,
            "there are sockets left");
    near_ = ends[0];
    far_ = ends[1];
  }
  peer(const peer&) = delete;
  peer& operator=(const peer&) = delete;
  ~peer() { close(); }

  /// The end that is served. It says that it is TCP; what is told to TCP alone fails, and may.
  [[nodiscard]] boost::asio::ip::tcp::socket served(boost::asio::io_context& io) {
    return {io, boost::asio::ip::tcp::v4(), near_};
  }

  /// How many of the bytes the socket has taken: 0 if it is full, none if nobody reads any more.
  std::optional<std::size_t> say(colambda::bytes_view bytes) {
    const auto sent = ::send(far_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0) return errno == EAGAIN ? std::optional<std::size_t>(0) : std::nullopt;
    return static_cast<std::size_t>(sent);
  }
  /// Takes what has come; says whether anything has.
  bool hear() {
    std::array<char, 4096> part;
    const auto got = ::recv(far_, part.data(), part.size(), 0);
    if (got > 0) heard_.append(part.data(), static_cast<std::size_t>(got));
    return got > 0;
  }
  [[nodiscard]] const std::string& heard() const noexcept { return heard_; }

  void half_close() { ::shutdown(far_, SHUT_WR); }
  void close() {
    if (far_ >= 0) ::close(far_);
    far_ = -1;
  }

 private:
  int near_ = -1;
  int far_ = -1;
  std::string heard_;
};

}  // namespace fuzz
