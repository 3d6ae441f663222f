// SPDX-License-Identifier: MIT
// A program run by a test, with what it reads and writes. Knows no program of ours.
#pragma once

#include <sys/types.h>

#include <string>
#include <string_view>
#include <vector>

namespace support {

/// What a program printed, and how it ended: its exit status, or the negative number of a signal.
struct run_result {
  int status = 0;
  std::string out;
  std::string err;
};

/// Runs a program to its end. `words` begins with its path. Throws `std::system_error` if it cannot be started.
[[nodiscard]] run_result run_program(const std::vector<std::string>& words, std::string_view input = {});

/// A program that the test talks to while it runs. It is killed when this goes.
class running_program {
 public:
  explicit running_program(const std::vector<std::string>& words, std::string_view input = {});
  running_program(const running_program&) = delete;
  running_program& operator=(const running_program&) = delete;
  ~running_program();

  /// Reads its standard error until a whole line contains `what`; returns that line, or nothing at its end.
  [[nodiscard]] std::string await_line(std::string_view what);
  void signal(int number) const;
  /// Reads all that it prints and waits for its end.
  [[nodiscard]] run_result wait();

 private:
  pid_t id_ = 0;
  // Its standard output is a file without a name, so that no pipe can fill up; its standard error is a pipe.
  int out_ = -1;
  int err_ = -1;
  std::string seen_;
};

}  // namespace support
