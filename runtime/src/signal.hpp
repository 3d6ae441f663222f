// SPDX-License-Identifier: MIT
// A place where one coroutine waits until another says that something has changed. For one thread.
#pragma once

#include <colambda/task.hpp>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace colambda {

/// Carries no state: what is waited for is checked by the one who waits, before and after.
class signal {
 public:
  explicit signal(const boost::asio::any_io_executor& on) : timer_(on, boost::asio::steady_timer::time_point::max()) {}

  /// Wakes all who wait now.
  void raise() { timer_.cancel(); }

  /// Completes at the next `raise`, or when cancelled: it never throws.
  task<void> wait() { (void)co_await timer_.async_wait(boost::asio::as_tuple(boost::asio::use_awaitable)); }

 private:
  // Never expires. Real time on purpose: simulated clocks of tests have nothing to do with it.
  boost::asio::steady_timer timer_;
};

}  // namespace colambda
