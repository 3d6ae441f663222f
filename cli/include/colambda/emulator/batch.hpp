// SPDX-License-Identifier: MIT
// Many calls of one function, some at once. Knows how each ended, not what it said, nor by which protocol.
#pragma once

#include <colambda/clock.hpp>
#include <colambda/emulator/call.hpp>
#include <colambda/emulator/callee.hpp>
#include <colambda/emulator/fault.hpp>
#include <colambda/task.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace colambda::emulator {

struct batch_options {
  std::size_t calls = 1;
  /// Calls at once; the callee has as many lanes.
  std::size_t concurrency = 1;
};

/// Calls of one function with one event.
class batch {
 public:
  /// `called` must outlive it. The ids in `what` are made for each call.
  batch(callee& called, call what, const batch_options& options);

  /// Makes the calls. Completes when all are over, or no more can be made. Once only. Throws what the callee throws.
  /// Cancellation: gives the calls up; throws `boost::system::system_error`.
  [[nodiscard]] task<void> run();

  /// No further call is made, and one that is under way and gets no answer counts as given up.
  void stop() noexcept { is_stopped_ = true; }
  /// Calls that are under way.
  [[nodiscard]] std::size_t under_way() const noexcept;

  /// How long each answered call took, in the order of the answers.
  [[nodiscard]] const std::vector<clock::duration>& durations() const noexcept { return durations_; }
  /// How long all took together.
  [[nodiscard]] clock::duration elapsed() const noexcept { return elapsed_; }
  /// Answers that are a function's error.
  [[nodiscard]] std::size_t errors() const noexcept { return errors_; }
  /// Calls to which the function gave no answer.
  [[nodiscard]] std::size_t lost() const noexcept { return lost_; }
  /// Calls that were given up, or not even begun, because of one that was lost.
  [[nodiscard]] std::size_t unmade() const noexcept;
  /// The first that the function did not answer, else the first answer that is an error, else the first.
  [[nodiscard]] const std::optional<answer>& worst() const noexcept { return worst_; }
  /// The id of that call.
  [[nodiscard]] const std::string& request_id() const noexcept { return request_id_; }

 private:
  // A call that is under way.
  struct flight {
    clock::time_point began = clock::time_point::max();
    std::string request_id;
  };

  [[nodiscard]] task<void> make_calls();
  [[nodiscard]] task<void> work(std::size_t slot);
  void note(answer made, const std::string& request_id);
  void keep_worst(answer made, const std::string& request_id);
  void lose_flights(fault why);

  callee& callee_;
  call what_;
  std::size_t calls_;
  std::size_t left_;
  std::vector<flight> flights_;

  std::vector<clock::duration> durations_;
  clock::duration elapsed_{};
  std::size_t errors_ = 0;
  std::size_t lost_ = 0;
  std::optional<answer> worst_;
  std::string request_id_;
  bool over_ = false;
  bool is_stopped_ = false;
};

}  // namespace colambda::emulator
