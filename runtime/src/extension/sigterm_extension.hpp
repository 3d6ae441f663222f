// SPDX-License-Identifier: MIT
// An extension inside the process: only where there is one does Lambda send SIGTERM before it kills. Takes no events,
// and knows nothing of signals.
#pragma once

#include "../runtime_api/connection.hpp"

#include <colambda/clock.hpp>
#include <colambda/task.hpp>

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace colambda::extension {

/// `enroll` during init, then `poll`: until an extension that is enrolled has asked for its first event, Lambda does
/// not end init. It must not go before the loop has ended, or `close` has been called and has been heard.
class sigterm_extension {
 public:
  static constexpr std::string_view name = "colambda-sigterm";

  /// Enrolling may take `limit` in all. A connection that breaks is opened again once, after `pause`.
  sigterm_extension(boost::asio::io_context& io, runtime_api::address to,
                    clock::duration limit = std::chrono::seconds(2), clock::duration pause = std::chrono::seconds(1));

  /// Registers for no events. Completes with why it could not, in words for a log line: emulators have no extensions,
  /// and the function works without. Real time, in tests too.
  [[nodiscard]] task<std::optional<std::string>> enroll();
  /// Sends what waits for the first event, in the background: there is none, so it hangs as long as the process lives.
  /// Nothing if `enroll` has failed.
  void poll();
  void close();

 private:
  [[nodiscard]] task<bool> talk(std::string request);
  [[nodiscard]] task<void> wait_for_ever();
  [[nodiscard]] std::string request(std::string_view method, std::string_view path, std::string_view headers) const;

  boost::asio::io_context& io_;
  runtime_api::connection connection_;
  boost::asio::steady_timer pause_;
  clock::duration limit_;
  clock::duration pause_span_;
  // What Lambda calls it.
  std::string id_;
  // Why the last talk was none.
  std::string why_;
  bool closed_ = false;
};

}  // namespace colambda::extension
