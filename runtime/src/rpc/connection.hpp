// SPDX-License-Identifier: MIT
// One connection of a server: requests decoded in order, calls run at once, replies encoded as calls end.
// Nothing else touches the connection's decoder and encoder.
#pragma once

#include "../signal.hpp"
#include "header.hpp"
#include "outbox.hpp"

#include <colambda/call.hpp>
#include <colambda/gob/decoder.hpp>
#include <colambda/gob/encoder.hpp>
#include <colambda/limits.hpp>
#include <colambda/rpc/server.hpp>
#include <colambda/rpc/service.hpp>

#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <cstddef>
#include <exception>
#include <functional>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace colambda::rpc::detail {

/// What the connections of one server share.
struct directory {
  std::vector<service> services;
  limits bounds;
};

class connection : public std::enable_shared_from_this<connection> {
 public:
  connection(boost::asio::io_context& io, boost::asio::ip::tcp::socket socket, std::shared_ptr<const directory> all);

  /// Serves until the peer is gone or `stop` is called, and every call has been answered; then calls `ended`.
  void start(preamble begins, std::function<void()> ended);
  /// Reads no more calls; those that run are answered.
  void stop();
  /// Cancels the calls that run.
  void cancel_calls();
  /// Drops everything at once.
  void close();

  [[nodiscard]] std::size_t calls() const noexcept { return calls_.size(); }

 private:
  // A call in flight. It stays where it is: its coroutine and its cancellation refer to it.
  struct active {
    std::unique_ptr<method_call> work;
    std::string service_method;
    std::uint64_t seq = 0;
    std::size_t bytes = 0;
    std::shared_ptr<call> running = std::make_shared<call>();
    boost::asio::cancellation_signal cancel;
  };
  using active_list = std::list<active>;

  [[nodiscard]] task<void> serve(preamble begins);
  [[nodiscard]] task<void> read_calls();
  [[nodiscard]] task<bool> read_call();
  [[nodiscard]] task<bool> read_body(const method* of, std::string refusal);
  [[nodiscard]] task<bool> fill();
  [[nodiscard]] task<void> wait_for_room();
  [[nodiscard]] bool is_full() const noexcept;
  [[nodiscard]] const method* find(std::string_view service_method, std::string& refusal) const;

  void spawn(std::unique_ptr<method_call> work, std::size_t bytes);
  void finish(active_list::iterator done, const std::exception_ptr& thrown) noexcept;
  void answer(const active& done, const std::exception_ptr& thrown);
  template <class Body>
  void put(const std::string& service_method, std::uint64_t seq, std::string text, Body body);
  void give_up(const std::string& why);
  void reply(const std::string& service_method, std::uint64_t seq, const method_call& answer);
  void refuse(const std::string& service_method, std::uint64_t seq, std::string text);

  boost::asio::io_context& io_;
  boost::asio::ip::tcp::socket socket_;
  std::shared_ptr<const directory> all_;
  gob::decoder in_;
  gob::encoder out_;
  outbox outbox_;
  // Raised when a call has ended or bytes were written.
  signal progress_;
  request head_;
  active_list calls_;
  // Bytes of the requests of the calls in flight.
  std::size_t held_ = 0;
  bool stopping_ = false;
  // The writer has ended.
  bool written_ = false;
  // A reply could not be encoded after its header was out: the stream is beyond repair.
  bool broken_ = false;
};

}  // namespace colambda::rpc::detail
