// SPDX-License-Identifier: MIT
// A place where coroutines wait until something has changed. Knows nothing of what. For one thread.
#pragma once

#include <colambda/task.hpp>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <utility>

namespace colambda::emulator {

/// Carries no state: who waits looks first, and again after each ring.
class bell {
 public:
  explicit bell(const boost::asio::any_io_executor& on) : timer_(on, boost::asio::steady_timer::time_point::max()) {}

  /// Wakes all who wait now.
  void ring() { timer_.cancel(); }

  /// Completes at the next ring, or when cancelled; then the caller's next await throws.
  task<void> wait() { (void)co_await timer_.async_wait(boost::asio::as_tuple(boost::asio::use_awaitable)); }

  /// Completes when `condition` holds. Cancellation: throws `boost::system::system_error`.
  template <class Condition>
  task<void> until(const Condition& condition) {
    while (!condition()) {
      auto waiting = wait();
      co_await std::move(waiting);
    }
  }

 private:
  // Never expires. Real time on purpose: simulated clocks of tests have nothing to do with it.
  boost::asio::steady_timer timer_;
};

}  // namespace colambda::emulator
