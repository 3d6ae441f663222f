// SPDX-License-Identifier: MIT
// A client's side of one connection: calls that wait by number, replies decoded in order, the end as Go names it.
#pragma once

#include "../signal.hpp"
#include "header.hpp"
#include "outbox.hpp"

#include <colambda/gob/decoder.hpp>
#include <colambda/gob/encoder.hpp>
#include <colambda/limits.hpp>
#include <colambda/rpc/client.hpp>

#include <boost/asio/ip/tcp.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace colambda::rpc::detail {

/// Where a call's coroutine waits.
class wake_up : public signal {
 public:
  using signal::signal;
};

class client_connection : public std::enable_shared_from_this<client_connection> {
 public:
  client_connection(boost::asio::ip::tcp::socket socket, const limits& bounds);

  [[nodiscard]] boost::asio::ip::tcp::socket& socket() noexcept { return socket_; }
  [[nodiscard]] inbox& in() noexcept { return in_.in(); }
  /// Begins to read and write.
  void start();

  [[nodiscard]] call_result<void> send(std::string_view method, const void* argument, encode_function encode,
                                       const std::shared_ptr<waiter>& to);
  call_result<void> close();

 private:
  [[nodiscard]] task<void> read_replies();
  [[nodiscard]] task<bool> read_reply();
  [[nodiscard]] task<bool> read_body();
  [[nodiscard]] task<bool> fill();
  // Who waits for the call of that number; null if nobody does any more.
  [[nodiscard]] std::shared_ptr<waiter> find(std::uint64_t number) const;
  void settle(std::uint64_t number, call_result<void> outcome);
  static void settle(waiter& one, call_result<void> outcome);
  void end(call_error why);

  boost::asio::ip::tcp::socket socket_;
  gob::decoder in_;
  gob::encoder out_;
  outbox outbox_;
  signal progress_;
  std::uint64_t next_ = 0;
  // Whose coroutine is gone has given up: the reply is dropped.
  std::unordered_map<std::uint64_t, std::weak_ptr<waiter>> pending_;
  response head_;
  bool closed_ = false;
  // Why no more replies come, once none do.
  std::optional<call_error> ended_;
};

}  // namespace colambda::rpc::detail
