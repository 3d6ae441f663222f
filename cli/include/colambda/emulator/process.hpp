// SPDX-License-Identifier: MIT
// A child process from its start to its end. Knows nothing of Lambda.
#pragma once

#include <colambda/clock.hpp>
#include <colambda/emulator/fault.hpp>
#include <colambda/task.hpp>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>

#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace colambda::emulator {

struct launch {
  /// A path; it is not looked for anywhere.
  std::string program;
  /// `NAME=VALUE`, all of it.
  std::vector<std::string> environment;
  /// Where its standard output and standard error go: standard error, unless said.
  int output = 2;
  /// Its soft limit of open descriptors: ours, if 0.
  std::uint64_t descriptors = 0;
};

/// How a process ended.
class exit_status {
 public:
  exit_status() = default;
  exit_status(int number, bool is_signal) noexcept : number_(number), is_signal_(is_signal) {}

  /// The exit status, or the number of the signal.
  [[nodiscard]] int number() const noexcept { return number_; }
  [[nodiscard]] bool is_signal() const noexcept { return is_signal_; }
  /// "exit status 3" or "signal 11 (Segmentation fault)".
  [[nodiscard]] std::string text() const;
  /// In the platform's words: "exit status 3" or "signal: segmentation fault".
  [[nodiscard]] std::string platform_text() const;

 private:
  int number_ = 0;
  bool is_signal_ = false;
};

/// A running process in a process group of its own, with nothing on its standard input. It is killed with all of
/// its group when this goes, or when the thread that started it ends.
class process {
 public:
  /// Errors: kind `not_started`.
  [[nodiscard]] static result<process> start(const boost::asio::any_io_executor& executor, const launch& what);

  process(process&& other) noexcept;
  process& operator=(process&&) = delete;
  ~process();

  [[nodiscard]] pid_t id() const noexcept { return id_; }

  /// Completes when it has ended. More than one may wait.
  /// Cancellation: throws `boost::system::system_error`.
  [[nodiscard]] task<void> wait();
  /// How it ended; nothing while it runs.
  [[nodiscard]] std::optional<exit_status> ended() const noexcept;

  /// SIGKILL to all of the group.
  void kill() const noexcept;

  /// SIGTERM to all of the group, once however often this is called; SIGKILL to what is left of it when the process has
  /// ended, or when `grace` has passed since. Completes with how it ended.
  /// Cancellation: throws `boost::system::system_error`; may be called again.
  [[nodiscard]] task<exit_status> end(clock::duration grace);
  /// Whether `end` has killed it because its time was up.
  [[nodiscard]] bool is_overdue() const noexcept { return is_overdue_; }

  /// The most memory it has had, in KiB; nothing once it has ended.
  [[nodiscard]] std::optional<std::size_t> peak_memory() const;

 private:
  process(pid_t id, boost::asio::posix::stream_descriptor end) noexcept;
  void signal_group(int number) const noexcept;

  pid_t id_ = 0;
  // A pidfd: it is readable once the process has ended.
  boost::asio::posix::stream_descriptor end_;
  // When it was sent SIGTERM.
  std::optional<clock::time_point> told_;
  bool is_overdue_ = false;
};

/// What there is to say about the end of a process that was to end; nothing if it ended by SIGTERM or with status 0,
/// or if it was given no time.
[[nodiscard]] std::optional<std::string> bad_end(const process& of, const exit_status& how, clock::duration grace);

}  // namespace colambda::emulator
