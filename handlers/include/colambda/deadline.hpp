// SPDX-License-Identifier: MIT
// A time limit for any coroutine, and the shield of cleanup against it. Knows no calls.
#pragma once

#include <colambda/clock.hpp>
#include <colambda/task.hpp>

#include <boost/asio/cancellation_state.hpp>
#include <boost/asio/this_coro.hpp>

#include <concepts>
#include <optional>
#include <type_traits>
#include <utility>

namespace colambda {

/// Runs `work` for at most `limit`. Completes with true if it ended in time, false if not: then it was
/// cancelled, and has ended by now. Throws what `work` throws in time.
/// Cancellation: passed on to `work`, whose end decides as if there were no limit.
[[nodiscard]] task<bool> with_deadline(task<void> work, clock::duration limit);

namespace detail {

template <class T>
task<void> store(task<T> work, std::optional<T>& into) {
  T value = co_await std::move(work);
  into.emplace(std::move(value));
}

}  // namespace detail

/// The same for work with a value: completes with it, or with nothing if it did not end in time.
template <class T>
  requires(!std::is_void_v<T>)
[[nodiscard]] task<std::optional<T>> with_deadline(task<T> work, clock::duration limit) {
  std::optional<T> value;
  auto storing = detail::store(std::move(work), value);
  auto limited = with_deadline(std::move(storing), limit);
  const bool in_time = co_await std::move(limited);
  // Work that ignores cancellation may have left a value after its time.
  if (!in_time) value.reset();
  co_return std::move(value);
}

/// From here on this coroutine, and what called it, can no longer be cancelled: for cleanup that awaits.
/// After a cancellation every other `co_await` throws.
///
///     catch (...) { failed = std::current_exception(); }
///     co_await shield();
///     co_await give_back(connection);
[[nodiscard]] inline auto shield() noexcept {
  return boost::asio::this_coro::reset_cancellation_state(boost::asio::disable_cancellation());
}

}  // namespace colambda
