// SPDX-License-Identifier: MIT
// A function as Lambda runs it on go1.x: its process, its port, the calls to it. Knows no event's contents.
#pragma once

#include <colambda/clock.hpp>
#include <colambda/emulator/call.hpp>
#include <colambda/emulator/environment.hpp>
#include <colambda/emulator/fault.hpp>
#include <colambda/emulator/process.hpp>
#include <colambda/emulator/start_options.hpp>
#include <colambda/rpc/client.hpp>
#include <colambda/rpc/messages.hpp>
#include <colambda/task.hpp>

#include <boost/asio/ip/tcp.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace colambda::emulator {

/// A running function. It is killed when this goes. Not for more than one thread.
class function {
 public:
  /// Starts a function on a free port. Completes when it answers Function.Ping. `options` must live until then.
  /// Errors: `not_started`, `died`, `silent`, and `broken` if what listens there is no Lambda function.
  [[nodiscard]] static task<result<std::unique_ptr<function>>> start(const start_options& options);

  /// One more connection. The first is the one that was pinged over.
  [[nodiscard]] task<result<void>> connect();
  [[nodiscard]] std::size_t connections() const noexcept { return clients_.size(); }
  /// A connection; `index` is below `connections()`.
  [[nodiscard]] rpc::client& client(std::size_t index) noexcept { return clients_[index]; }

  /// The request for a call that begins now. A tenant cannot be told over this protocol.
  [[nodiscard]] rpc::invoke_request request(const call& what) const;

  [[nodiscard]] process& running() noexcept { return process_; }
  [[nodiscard]] std::uint16_t port() const noexcept { return address_.port(); }
  [[nodiscard]] const function_settings& settings() const noexcept { return settings_; }
  /// From its start to its first answer.
  [[nodiscard]] clock::duration start_up() const noexcept { return start_up_; }

 private:
  function(process running, function_settings settings, std::uint16_t port);
  [[nodiscard]] static task<result<std::unique_ptr<function>>> start_once(const start_options& options,
                                                                          std::uint16_t port);
  [[nodiscard]] task<result<void>> await_ready(clock::duration limit);
  [[nodiscard]] task<result<void>> keep_pinging();
  [[nodiscard]] task<std::optional<result<void>>> ping();

  process process_;
  function_settings settings_;
  boost::asio::ip::tcp::endpoint address_;
  clock::duration start_up_{};
  std::vector<rpc::client> clients_;
  // Why it is not ready yet.
  std::string last_trouble_;
};

}  // namespace colambda::emulator
