// SPDX-License-Identifier: MIT
// A net/rpc server on an io_context: connections in, calls run concurrently, replies out as they complete.
#pragma once

#include <colambda/clock.hpp>
#include <colambda/limits.hpp>
#include <colambda/rpc/service.hpp>
#include <colambda/task.hpp>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <cstddef>
#include <memory>

namespace colambda::rpc {

struct server_options {
  limits bounds{};
  /// Connections at once; at the bound, accepting waits.
  std::size_t connections = 1024;
};

/// What a new connection begins with.
enum class preamble {
  /// Nothing: the gob stream, as `rpc.ServeConn` expects.
  none,
  /// HTTP's CONNECT, as `rpc.HandleHTTP` expects and `rpc.DialHTTP` sends.
  http,
};

/// Serves Go's net/rpc. Calls of one connection are read in order, run at once, and answered in the order in
/// which they end; all that is ready leaves in one write. Not for more than one thread.
class server {
 public:
  explicit server(boost::asio::io_context& io, server_options options = {});
  server(const server&) = delete;
  server& operator=(const server&) = delete;
  /// Connections that are open are closed without waiting.
  ~server();

  /// Adds a service. Throws `std::invalid_argument` if one has its name.
  server& add(service what);

  /// Accepts connections from now on. Errors: those of bind and listen.
  [[nodiscard]] boost::system::error_code listen(const boost::asio::ip::tcp::endpoint& on,
                                                 preamble begins = preamble::none);
  /// The same on a socket that listens already.
  void listen(boost::asio::ip::tcp::acceptor on, preamble begins = preamble::none);
  /// Where the first listener listens: the port that was chosen, if it was 0.
  [[nodiscard]] boost::asio::ip::tcp::endpoint local_endpoint() const;

  /// Serves a connection that is open already.
  void serve(boost::asio::ip::tcp::socket connection);

  /// Takes no more connections or calls, waits for the running ones at most `drain`, then cancels them.
  /// Completes when all have ended, but for calls that ignore being cancelled: those are left after 0.2 s more.
  [[nodiscard]] task<void> stop(clock::duration drain);

  [[nodiscard]] std::size_t connections() const noexcept;
  /// Calls that run now, on all connections.
  [[nodiscard]] std::size_t calls() const noexcept;

 private:
  class state;
  std::shared_ptr<state> state_;
};

}  // namespace colambda::rpc
