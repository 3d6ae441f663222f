// SPDX-License-Identifier: MIT
// What a batch calls: a function behind one of Lambda's protocols. Knows neither of them.
#pragma once

#include <colambda/clock.hpp>
#include <colambda/emulator/call.hpp>
#include <colambda/emulator/fault.hpp>
#include <colambda/task.hpp>

#include <chrono>
#include <cstddef>
#include <optional>

namespace colambda::emulator {

/// Lambda's window between SIGTERM and SIGKILL, where the function has an extension inside.
inline constexpr clock::duration window_of_extensions = std::chrono::milliseconds(500);
/// Where it has none Lambda sends no SIGTERM, and the window is ours: room for a runtime that lets its calls go on for
/// those 500 ms to say what became of them, and to run its hooks.
inline constexpr clock::duration window_of_others = std::chrono::seconds(1);

/// A function that takes as many calls at once as it has lanes, one a lane. It is killed when this goes.
class callee {
 public:
  callee() = default;
  callee(const callee&) = delete;
  callee& operator=(const callee&) = delete;
  virtual ~callee() = default;

  /// Starts what must run before the first call. Once only, before everything else.
  [[nodiscard]] virtual task<result<void>> start() = 0;

  /// One call. Completes with its answer, or with what Lambda says in its place.
  /// Cancellation: gives the call up; throws `boost::system::system_error`.
  [[nodiscard]] virtual task<answer> invoke(std::size_t lane, const call& what) = 0;

  /// Completes with the reason once no call can be answered any more, those in flight included.
  [[nodiscard]] virtual task<fault> until_lost() = 0;

  /// What it has between SIGTERM and SIGKILL, unless somebody says otherwise.
  [[nodiscard]] virtual clock::duration window() const noexcept = 0;
  /// SIGTERM to all that runs, SIGKILL after `grace`. Completes when nothing runs any more.
  [[nodiscard]] virtual task<void> end(clock::duration grace) = 0;

  /// Processes that were started so far.
  [[nodiscard]] virtual std::size_t started() const noexcept = 0;
  /// How long the first of them took to come up.
  [[nodiscard]] virtual clock::duration start_up() const noexcept = 0;
  /// The most memory that one of them has had, in KiB, as far as it was seen.
  [[nodiscard]] virtual std::optional<std::size_t> peak_memory() const = 0;
};

}  // namespace colambda::emulator
