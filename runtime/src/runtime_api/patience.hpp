// SPDX-License-Identifier: MIT
// How long a platform that fails is borne: by one poller, and by all of a function's together. Knows no requests.
#pragma once

#include <colambda/clock.hpp>

#include <atomic>
#include <cstddef>
#include <optional>

namespace colambda::runtime_api {

/// How many failures in a row one poller bears, and how long.
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

/// How long one that has lost patience rests before it tries again, because others still serve: longer each time, a
/// second at first and 16 in the end.
[[nodiscard]] clock::duration rest_of_the_lost(int times);

/// How many of a function's pollers have lost patience. While others have not, one that has rests for longer and tries
/// again; when none is left, the function ends. For several threads.
class outage {
 public:
  explicit outage(std::size_t pollers) noexcept : pollers_(pollers) {}

  [[nodiscard]] std::size_t pollers() const noexcept { return pollers_; }
  /// One more has lost it. Whether all have now.
  [[nodiscard]] bool add() noexcept { return lost_.fetch_add(1) + 1 >= pollers_; }
  /// One of them has hope again.
  void remove() noexcept { lost_.fetch_sub(1); }

 private:
  std::size_t pollers_;
  std::atomic<std::size_t> lost_{0};
};

}  // namespace colambda::runtime_api
