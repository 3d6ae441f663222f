// SPDX-License-Identifier: MIT
// Asio's waitable timer on colambda::clock, so that a test can simulate what it waits for.
#pragma once

#include <colambda/clock.hpp>

#include <boost/asio/basic_waitable_timer.hpp>

namespace colambda {

/// How long Asio's reactor waits before it looks at the clock again.
struct clock_wait {
  [[nodiscard]] static clock::duration to_wait_duration(const clock::duration& wanted) noexcept;
  [[nodiscard]] static clock::duration to_wait_duration(const clock::time_point& when) noexcept;
};

/// A timer for handlers: like `boost::asio::steady_timer`, in the time of `colambda::clock`.
using timer = boost::asio::basic_waitable_timer<clock, clock_wait>;

}  // namespace colambda
