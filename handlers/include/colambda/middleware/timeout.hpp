// SPDX-License-Identifier: MIT
// The layer that ends a call in time. Knows the call's deadline, not what runs inside.
#pragma once

#include <colambda/clock.hpp>
#include <colambda/layer.hpp>

namespace colambda::middleware {

/// Cancels the rest of the chain when its time is over, waits for it to unwind, and fails with
/// Function.Timeout and the time that was used. An error that the rest throws in time wins.
///
/// A handler that ignores cancellation, or blocks the thread, is reported when it ends. Cleanup that awaits
/// after the cancellation begins with `co_await shield()`.
class timeout {
 public:
  /// A fixed time from the layer's start.
  explicit timeout(clock::duration limit) noexcept : span_(limit) {}

  /// All the time that Lambda gives but for a margin, in which the answer travels. A call without a deadline,
  /// or with one that had passed before it came (local emulators send such), has no limit.
  [[nodiscard]] static timeout before_deadline(clock::duration margin) noexcept { return {margin, true}; }

  task<reply> operator()(invocation& call, next rest) const;

 private:
  timeout(clock::duration span, bool is_margin) noexcept : span_(span), is_margin_(is_margin) {}
  [[nodiscard]] clock::duration limit(const context& about) const noexcept;

  clock::duration span_;
  bool is_margin_ = false;
};

}  // namespace colambda::middleware
