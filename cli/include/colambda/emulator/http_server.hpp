// SPDX-License-Identifier: MIT
// An HTTP/1.1 server on 127.0.0.1. Knows how messages travel, not what they mean: that is its handler's.
#pragma once

#include <colambda/emulator/http_message.hpp>
#include <colambda/task.hpp>

#include <boost/asio/any_io_executor.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace colambda::emulator {

/// Takes a body as it comes.
class body_taker {
 public:
  virtual ~body_taker() = default;
  /// The next bytes, which are gone when this completes; `chunks` have begun so far. Completes when there is room for
  /// more, so that a peer is read no faster; with false if no more is wanted: then the connection is ended.
  [[nodiscard]] virtual task<bool> take(std::string_view piece, std::uint64_t chunks) = 0;
};

/// What answers requests. It does no I/O: a request that cannot be answered yet waits, and is asked for again.
class http_handler {
 public:
  virtual ~http_handler() = default;
  /// The reply, or nothing if the request has to wait.
  [[nodiscard]] virtual std::optional<http_reply> handle(const http_request& said) = 0;
  /// The reply to a request that waits, or nothing if it has to wait on. Those that came first are asked first.
  [[nodiscard]] virtual std::optional<http_reply> again(const http_request& said) = 0;
  /// Who takes the body of a request whose head has come; null if it is to be gathered. It is handled at its end.
  [[nodiscard]] virtual std::shared_ptr<body_taker> taker(const http_request& /*head*/) { return nullptr; }
  /// The peer of a request that waited has gone.
  virtual void gone(const http_request& said) = 0;
  /// A connection has ended.
  virtual void closed() {}
  /// A peer said what is no HTTP, or too much of it.
  virtual void garbled(std::string_view why) = 0;
};

/// Serves until it goes, each connection by itself. For one thread.
class http_server {
 public:
  /// Listens on a free port of 127.0.0.1. `answering` must outlive it. Throws `boost::system::system_error`.
  http_server(const boost::asio::any_io_executor& on, http_handler& answering);
  http_server(const http_server&) = delete;
  http_server& operator=(const http_server&) = delete;
  ~http_server();

  [[nodiscard]] std::uint16_t port() const noexcept;
  /// Asks the handler again for the requests that wait.
  void wake();
  /// Connections that are open.
  [[nodiscard]] std::size_t connections() const noexcept;

  class core;

 private:
  std::shared_ptr<core> core_;
};

}  // namespace colambda::emulator
