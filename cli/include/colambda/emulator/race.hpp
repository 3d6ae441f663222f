// SPDX-License-Identifier: MIT
// Two coroutines of which the first to end decides. Knows nothing of what they do.
#pragma once

#include <colambda/task.hpp>

#include <concepts>
#include <optional>
#include <type_traits>
#include <utility>

namespace colambda::emulator {

/// Runs both at once and cancels the one that is not the first to end. Completes when both have ended, with
/// whether `work` was the first. Throws what the first throws.
/// Cancellation: passed on to both; then throws what `work` throws.
[[nodiscard]] task<bool> race(task<void> work, task<void> against);

namespace detail {

template <class T>
task<void> store(task<T> work, std::optional<T>& into) {
  T value = co_await std::move(work);
  into.emplace(std::move(value));
}

}  // namespace detail

/// The same for work with a value: completes with it, or with nothing if `against` was the first.
template <class T>
  requires(!std::is_void_v<T>)
[[nodiscard]] task<std::optional<T>> race(task<T> work, task<void> against) {
  std::optional<T> value;
  auto storing = detail::store(std::move(work), value);
  auto running = race(std::move(storing), std::move(against));
  const bool first = co_await std::move(running);
  if (!first) value.reset();
  co_return std::move(value);
}

}  // namespace colambda::emulator
