// SPDX-License-Identifier: MIT
// One of a function's pollers: asks for an invocation, serves it, answers, and asks again, over a connection of its
// own. Knows nothing of the others but whether any of them still gets invocations.
#pragma once

#include "client.hpp"
#include "patience.hpp"

#include <colambda/app.hpp>
#include <colambda/call.hpp>

#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <memory>
#include <variant>

namespace colambda::runtime_api {

/// For one thread: that of its io_context.
class poller {
 public:
  /// `all` must outlive it.
  poller(boost::asio::io_context& io, address to, early_start begun, outage& all);

  /// Serves until `stop` or `retire`, or until there is no hope for any poller, which has been said then. Completes
  /// when the last call has ended, with main's exit status.
  [[nodiscard]] task<int> serve(const app& function);
  /// Takes no more calls; one that runs has at most `drain`, then it is cancelled.
  void stop(clock::duration drain);
  /// Takes no more calls; one that runs has until its own deadline.
  void retire();

  /// For what is said before the first call.
  [[nodiscard]] client& api() noexcept { return client_; }

 private:
  using asked = std::variant<std::monostate, event, refused_event>;

  [[nodiscard]] task<asked> ask();
  [[nodiscard]] task<next_result> try_next();
  [[nodiscard]] task<bool> bear(const trouble& why, clock::duration spent);
  [[nodiscard]] task<bool> lose_patience(const trouble& why);
  [[nodiscard]] task<void> be_idle(clock::duration waited);
  [[nodiscard]] task<void> rest(clock::duration span);
  [[nodiscard]] task<bool> handle(const app& function, event& of);
  [[nodiscard]] task<void> deliver(const app& function, event& of, const call_executor& on, outcome& ended);
  [[nodiscard]] task<outcome> invoke(const app& function, invocation& call, const call_executor& on);
  [[nodiscard]] task<void> run_deferred(const app& function, invocation& call, const call_executor& on);
  void end_calls_at(clock::time_point when, clock::duration patience);
  void arm_drain();
  void cancel_call();
  [[nodiscard]] task<void> answer(const event_id& id, const outcome& ended);
  [[nodiscard]] task<void> report(const event_id& id, const failure& why);
  void note(const event_id& id, const delivery& made) const;

  boost::asio::io_context& io_;
  client client_;
  outage& all_;
  patience patience_;
  // How often in a row it has lost it.
  int times_lost_ = 0;
  bool lost_ = false;
  // Between tries.
  boost::asio::steady_timer pause_;
  // While a call runs in a process that is to end.
  boost::asio::steady_timer drain_;
  clock::time_point drain_end_ = clock::time_point::max();
  boost::asio::cancellation_signal cancel_;
  std::shared_ptr<call> running_;
  // Of the call that runs.
  clock::time_point deadline_ = clock::time_point::max();
  // 204s in a row.
  unsigned idle_ = 0;
  bool asking_ = false;
  bool stopping_ = false;
};

}  // namespace colambda::runtime_api
