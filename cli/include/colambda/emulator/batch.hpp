// SPDX-License-Identifier: MIT
// Many calls of one function, some at once. Knows how each ended, not what it said.
#pragma once

#include <colambda/clock.hpp>
#include <colambda/emulator/fault.hpp>
#include <colambda/emulator/function.hpp>
#include <colambda/rpc/messages.hpp>
#include <colambda/slice.hpp>
#include <colambda/task.hpp>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace colambda::emulator {

struct batch_options {
  std::size_t calls = 1;
  /// Calls at once, over all connections.
  std::size_t concurrency = 1;
  std::size_t connections = 1;
  /// Of each call: its deadline, and when it is given up.
  clock::duration timeout = std::chrono::seconds(3);
};

/// Calls of one function with one event. The first that has no answer ends all.
class batch {
 public:
  /// `called` must outlive it.
  batch(function& called, slice event, const batch_options& options);

  /// Makes the calls. Completes when all have their answers, or one has none. Once only.
  /// Cancellation: gives the calls up; throws `boost::system::system_error`.
  [[nodiscard]] task<void> run();

  /// How long each answered call took, in the order of the answers.
  [[nodiscard]] const std::vector<clock::duration>& durations() const noexcept { return durations_; }
  /// How long all took together.
  [[nodiscard]] clock::duration elapsed() const noexcept { return elapsed_; }
  /// Answers that are a function's error.
  [[nodiscard]] std::size_t errors() const noexcept { return errors_; }
  /// The first answer that is an error, else the first answer; nothing if there was none.
  [[nodiscard]] const std::optional<rpc::invoke_response>& answer() const noexcept { return answer_; }
  /// The id of the call with that answer, or of the call that had none.
  [[nodiscard]] const std::string& request_id() const noexcept { return request_id_; }
  /// Why it ended early, if it did.
  [[nodiscard]] const std::optional<fault>& stopped() const noexcept { return stopped_; }

 private:
  // A call that is under way.
  struct flight {
    clock::time_point began = clock::time_point::max();
    std::string request_id;
  };

  [[nodiscard]] task<void> make_calls();
  [[nodiscard]] task<void> work(std::size_t slot);
  [[nodiscard]] task<void> watch();
  [[nodiscard]] task<void> until_overdue();
  [[nodiscard]] task<void> explain_end();
  [[nodiscard]] const flight& oldest() const noexcept;
  void note(const flight& of, rpc::invoke_response answer);
  void stop(fault why, std::string request_id);

  function& function_;
  slice event_;
  batch_options options_;
  std::size_t left_;
  std::vector<flight> flights_;

  std::vector<clock::duration> durations_;
  clock::duration elapsed_{};
  std::size_t errors_ = 0;
  std::optional<rpc::invoke_response> answer_;
  std::string request_id_;
  std::optional<fault> stopped_;
  bool lost_connection_ = false;
};

}  // namespace colambda::emulator
