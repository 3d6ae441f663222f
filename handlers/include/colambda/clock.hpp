// SPDX-License-Identifier: MIT
// The time of timers, deadlines and log lines, real or simulated by a test. Knows no Asio timer: see timer.hpp.
#pragma once

#include <colambda/task.hpp>

#include <chrono>
#include <cstdint>

namespace colambda {

/// A steady clock, and the wall time beside it. A test may simulate both (`testing::simulated_time`).
///
/// `boost::asio::steady_timer` knows nothing of it and runs in real time.
class clock {
 public:
  using duration = std::chrono::nanoseconds;
  using rep = duration::rep;
  using period = duration::period;
  using time_point = std::chrono::time_point<clock>;
  using wall_time = std::chrono::time_point<std::chrono::system_clock, duration>;
  static constexpr bool is_steady = true;

  [[nodiscard]] static time_point now() noexcept;
  [[nodiscard]] static wall_time wall() noexcept;
};

/// The wall time of a Unix time in seconds and nanoseconds. What the type cannot hold becomes its bound.
[[nodiscard]] clock::wall_time unix_time(std::int64_t seconds, std::int64_t nanoseconds) noexcept;

/// Completes after `duration` of `colambda::clock`, at once if it is not positive.
/// Cancellation: throws `boost::system::system_error` (operation_aborted).
[[nodiscard]] task<void> sleep(clock::duration duration);

/// Completes when `colambda::clock` has reached `when`.
/// Cancellation: throws `boost::system::system_error` (operation_aborted).
[[nodiscard]] task<void> sleep_until(clock::time_point when);

namespace detail {

// What a test has put in the place of time, for its thread.
struct simulation {
  clock::time_point now;
  clock::wall_time wall_at_start;
  clock::time_point start;
  // The first moment that a timer waits for; max if none does.
  clock::time_point next = clock::time_point::max();
  // What runs on other threads, in real time, and is waited for: it takes no simulated time.
  unsigned elsewhere = 0;
};

[[nodiscard]] simulation* current_simulation() noexcept;
/// Returns the one that stood before.
simulation* replace_simulation(simulation* with) noexcept;

}  // namespace detail
}  // namespace colambda
