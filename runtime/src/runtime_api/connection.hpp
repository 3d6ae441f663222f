// SPDX-License-Identifier: MIT
// One connection to the Runtime API, opened again when it is dead. Knows bytes and responses, no invocations.
#pragma once

#include "address.hpp"
#include "response.hpp"

#include <colambda/clock.hpp>
#include <colambda/inbox.hpp>
#include <colambda/task.hpp>

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/system/error_code.hpp>

#include <cstddef>
#include <functional>
#include <span>
#include <string>

namespace colambda::runtime_api {

/// Ends what a socket awaits when a time is over. Real time: a peer that hangs does so in no simulation.
class watchdog {
 public:
  explicit watchdog(boost::asio::ip::tcp::socket& over) : timer_(over.get_executor()), over_(over) {}
  watchdog(const watchdog&) = delete;
  watchdog& operator=(const watchdog&) = delete;

  void set(clock::duration limit);
  void clear();
  [[nodiscard]] bool has_bitten() const noexcept { return bitten_; }

 private:
  boost::asio::steady_timer timer_;
  boost::asio::ip::tcp::socket& over_;
  // A timer that has run out, but has not been heard yet, must not end what comes later.
  unsigned turn_ = 0;
  bool bitten_ = false;
};

/// Not for two coroutines at once.
class connection {
 public:
  /// `most` is what the body of a response may have.
  connection(boost::asio::io_context& io, address to, std::size_t most);

  /// Takes over a socket that is connected.
  void adopt(int connected);
  /// Opens it anew. The error has a text for people.
  [[nodiscard]] task<boost::system::error_code> open(clock::duration limit);
  [[nodiscard]] bool is_open() const noexcept { return socket_.is_open(); }
  /// Whether the peer has ended it since the last response, or sent what belongs to none.
  [[nodiscard]] bool is_stale() noexcept;
  void close() noexcept;
  /// Ends what is awaited now, and what would be, unless a response has begun to come: it has `patience` to be whole.
  void cancel_wait(clock::duration patience);

  struct sent {
    boost::system::error_code ec;
    std::size_t bytes = 0;
  };
  static constexpr std::size_t most_pieces = 4;
  /// Writes all the pieces, or as much as the peer takes.
  [[nodiscard]] task<sent> send(std::span<const boost::asio::const_buffer> pieces);
  /// Reads one response. False if there is none: `why` tells. The connection is closed then, and when it is not to
  /// be used again.
  [[nodiscard]] task<bool> receive();
  [[nodiscard]] response& got() noexcept { return reader_.got(); }
  [[nodiscard]] const response_reader& reader() const noexcept { return reader_; }
  [[nodiscard]] const std::string& why() const noexcept { return why_; }

  /// Calls `ended` once when the peer ends or refuses what is being sent; not after `end_watch`, unless it was under
  /// way. Who acknowledges a request before its end (cargo-lambda does) still reads it.
  void watch(std::function<void()> ended);
  void end_watch();

  /// From now until `end_limit`, an operation ends with `timed_out` when `limit` is over.
  void limit(clock::duration limit) { watchdog_.set(limit); }
  void end_limit() { watchdog_.clear(); }

  [[nodiscard]] const address& to() const noexcept { return to_; }

 private:
  [[nodiscard]] bool has_arrived() noexcept;
  [[nodiscard]] bool is_acknowledged() noexcept;
  [[nodiscard]] boost::system::error_code verdict(const boost::system::error_code& ec) const noexcept;

  address to_;
  boost::asio::ip::tcp::socket socket_;
  watchdog watchdog_;
  inbox in_;
  response_reader reader_;
  std::string why_;
  bool receiving_ = false;
  bool cancelled_ = false;
};

}  // namespace colambda::runtime_api
