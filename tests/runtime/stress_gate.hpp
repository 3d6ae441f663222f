// SPDX-License-Identifier: MIT
// Where calls of a test wait until enough of them are there: proof that they run at once, without a clock.
#pragma once

#include <colambda/task.hpp>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <cstddef>

namespace stress {

class gate {
 public:
  /// Opens by itself once `opens_at` calls wait; 0: only by `open`.
  explicit gate(boost::asio::io_context& io, std::size_t opens_at = 0)
      : timer_(io, boost::asio::steady_timer::time_point::max()), opens_at_(opens_at) {}

  /// Completes when the gate is open, or the call is cancelled.
  [[nodiscard]] colambda::task<void> pass() {
    ++waiting_;
    most_ = std::max(most_, waiting_);
    if (waiting_ == opens_at_) open();
    while (!open_) {
      auto woken = co_await timer_.async_wait(boost::asio::as_tuple(boost::asio::use_awaitable));
      (void)woken;
      const auto state = co_await boost::asio::this_coro::cancellation_state;
      if (state.cancelled() == boost::asio::cancellation_type::none) continue;
      ++cancelled_;
      break;
    }
    --waiting_;
  }

  void open() {
    open_ = true;
    timer_.cancel();
  }

  [[nodiscard]] std::size_t waiting() const noexcept { return waiting_; }
  [[nodiscard]] std::size_t most() const noexcept { return most_; }
  [[nodiscard]] std::size_t cancelled() const noexcept { return cancelled_; }

 private:
  boost::asio::steady_timer timer_;
  std::size_t opens_at_;
  std::size_t waiting_ = 0;
  std::size_t most_ = 0;
  std::size_t cancelled_ = 0;
  bool open_ = false;
};

}  // namespace stress
