// SPDX-License-Identifier: MIT
// What a test of a function needs: time that jumps instead of passing, log lines to look at, calls without a
// transport. Knows no test framework.
#pragma once

#include <colambda/app.hpp>
#include <colambda/clock.hpp>
#include <colambda/context.hpp>
#include <colambda/invocation.hpp>
#include <colambda/log.hpp>

#include <boost/asio/io_context.hpp>

#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace colambda::testing {

/// Simulates `colambda::clock` on its thread while it lives.
class simulated_time {
 public:
  simulated_time() : simulated_time(unix_time(1'700'000'000, 0)) {}
  explicit simulated_time(clock::wall_time start) noexcept;
  simulated_time(const simulated_time&) = delete;
  simulated_time& operator=(const simulated_time&) = delete;
  ~simulated_time();

  /// Runs until nothing is left to do; whenever all wait, the clock jumps to the next timer.
  /// What waits for something other than a timer ends it too.
  void run(boost::asio::io_context& io);
  void advance(clock::duration by) noexcept { simulation_.now += by; }

 private:
  detail::simulation simulation_;
  detail::simulation* before_;
};

/// Keeps log lines instead of writing them, while it lives.
class captured_log final : log::sink {
 public:
  captured_log() noexcept : before_(log::replace_sink(this)) {}
  captured_log(const captured_log&) = delete;
  captured_log& operator=(const captured_log&) = delete;
  ~captured_log() { log::replace_sink(before_); }

  /// The lines so far, without newlines.
  [[nodiscard]] std::vector<std::string> lines() const;

 private:
  void write(log::level of, std::string_view line) noexcept override;

  mutable std::mutex guard_;
  std::vector<std::string> lines_;
  log::sink* before_;
};

/// Serves one call as a transport would, spawned on a call_executor of its own, and runs what it deferred; in
/// simulated time if there is one on this thread.
[[nodiscard]] outcome invoke(const app& function, std::string_view payload);
[[nodiscard]] outcome invoke(const app& function, std::string_view payload, context_fields about);

}  // namespace colambda::testing
