// SPDX-License-Identifier: MIT
// The Runtime API as a transport: asks for an invocation, serves it, answers, and asks again.
#pragma once

#include "client.hpp"

#include <colambda/transport.hpp>

#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <optional>
#include <random>

namespace colambda::runtime_api {

/// How many failures in a row are borne, and how long.
class patience {
 public:
  static constexpr int most_tries = 5;
  static constexpr clock::duration most_time = std::chrono::seconds(8);

  /// A try failed in whose vain `spent` has passed: how long to wait before the next, or nothing if there is to be
  /// none.
  [[nodiscard]] std::optional<clock::duration> after_failure(clock::duration spent);
  void count_failure() noexcept { ++tries_; }
  void reset() noexcept { *this = {}; }
  [[nodiscard]] int tries() const noexcept { return tries_; }

 private:
  int tries_ = 0;
  clock::duration spent_{};
};

class poller final : public transport {
 public:
  poller(boost::asio::io_context& io, address to, early_start begun);

  [[nodiscard]] task<int> serve(const app& function) override;
  void stop(clock::duration drain) override;
  [[nodiscard]] task<void> init_failed(const failure& why) override;

 private:
  using asked = std::variant<std::monostate, event, refused_event>;

  [[nodiscard]] task<asked> ask();
  [[nodiscard]] task<bool> bear(const trouble& why, clock::duration spent);
  [[nodiscard]] task<void> rest(clock::duration span);
  [[nodiscard]] task<bool> handle(const app& function, event& of);
  [[nodiscard]] task<outcome> invoke(const app& function, invocation& call);
  void arm_drain();
  [[nodiscard]] task<void> answer(const event_id& id, const outcome& ended);
  [[nodiscard]] task<void> report(const event_id& id, const failure& why);
  void note(const event_id& id, const delivery& made) const;

  boost::asio::io_context& io_;
  client client_;
  patience patience_;
  // Between tries.
  boost::asio::steady_timer pause_;
  // While a call runs in a process that is to end.
  boost::asio::steady_timer drain_;
  clock::time_point drain_end_ = clock::time_point::max();
  boost::asio::cancellation_signal cancel_;
  // 204s in a row.
  unsigned idle_ = 0;
  bool asking_ = false;
  bool stopping_ = false;
};

}  // namespace colambda::runtime_api
