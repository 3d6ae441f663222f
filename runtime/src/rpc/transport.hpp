// SPDX-License-Identifier: MIT
// go1.x as a transport: the service `Function` on a port of this machine.
#pragma once

#include "../signal.hpp"

#include <colambda/rpc/server.hpp>
#include <colambda/transport.hpp>

#include <boost/asio/io_context.hpp>

#include <cstdint>

namespace colambda::rpc {

/// Listens on 127.0.0.1 by plain system calls, so that it can come before everything else that is built.
/// -1 and `errno` if it cannot.
[[nodiscard]] int listen_early(std::uint16_t port) noexcept;

class go1x_transport final : public transport {
 public:
  /// Takes over a socket that listens.
  go1x_transport(boost::asio::io_context& io, int listening);

  [[nodiscard]] task<bool> prepare(const app& function) override;
  [[nodiscard]] task<int> serve(const app& function) override;
  void stop(clock::duration drain) override;
  [[nodiscard]] task<void> init_failed(const failure& why) override;

 private:
  server server_;
  boost::asio::ip::tcp::acceptor acceptor_;
  signal stopped_;
  bool stopping_ = false;
  clock::duration drain_{};
};

}  // namespace colambda::rpc
