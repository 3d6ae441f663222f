// SPDX-License-Identifier: MIT
// Owns where the time comes from. Knows nothing of who asks.
#include <colambda/clock.hpp>
#include <colambda/timer.hpp>

#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <limits>
#include <utility>

namespace colambda {
namespace {

constinit thread_local detail::simulation* simulated = nullptr;

}  // namespace

clock::time_point clock::now() noexcept {
  if (simulated != nullptr) return simulated->now;
  return time_point(std::chrono::steady_clock::now().time_since_epoch());
}

clock::wall_time clock::wall() noexcept {
  if (simulated != nullptr) return simulated->wall_at_start + (simulated->now - simulated->start);
  return std::chrono::system_clock::now();
}

clock::wall_time unix_time(std::int64_t seconds, std::int64_t nanoseconds) noexcept {
  constexpr std::int64_t per_second = 1'000'000'000;
  // A second of margin on each side holds what is left of the nanoseconds.
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max() / per_second - 1;
  const std::int64_t carried = nanoseconds / per_second;
  if (seconds > most - carried) return clock::wall_time::max();
  if (seconds < -most - carried) return clock::wall_time::min();
  return clock::wall_time(clock::duration((seconds + carried) * per_second + nanoseconds % per_second));
}

namespace detail {

simulation* current_simulation() noexcept { return simulated; }

simulation* replace_simulation(simulation* with) noexcept { return std::exchange(simulated, with); }

}  // namespace detail

clock::duration clock_wait::to_wait_duration(const clock::duration& wanted) noexcept {
  if (simulated == nullptr) return wanted;
  // Nothing waits in simulated time: the test learns what is due next and moves the clock there.
  const clock::duration left = clock::time_point::max() - simulated->now;
  simulated->next = std::min(simulated->next, simulated->now + std::min(wanted, left));
  return clock::duration::zero();
}

clock::duration clock_wait::to_wait_duration(const clock::time_point& when) noexcept {
  return to_wait_duration(when - clock::now());
}

task<void> sleep(clock::duration duration) {
  const auto executor = co_await boost::asio::this_coro::executor;
  timer alarm(executor, duration);
  co_await alarm.async_wait(boost::asio::use_awaitable);
}

task<void> sleep_until(clock::time_point when) {
  const auto executor = co_await boost::asio::this_coro::executor;
  timer alarm(executor, when);
  co_await alarm.async_wait(boost::asio::use_awaitable);
}

}  // namespace colambda
