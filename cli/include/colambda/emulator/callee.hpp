// SPDX-License-Identifier: MIT
// What a batch calls: a function behind one of Lambda's protocols. Knows neither of them.
#pragma once

#include <colambda/clock.hpp>
#include <colambda/emulator/call.hpp>
#include <colambda/emulator/fault.hpp>
#include <colambda/task.hpp>

#include <cstddef>
#include <optional>

namespace colambda::emulator {

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
