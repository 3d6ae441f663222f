// SPDX-License-Identifier: MIT
// A file that is written to, through a buffer. Knows nothing of what it says.
#pragma once

#include <boost/system/error_code.hpp>

#include <string>
#include <string_view>

namespace colambda::cli {

/// The first error stays, and nothing is written after it.
class output {
 public:
  /// `file` is closed in the end, if it is not standard output.
  explicit output(int file) noexcept : file_(file) {}
  output(const output&) = delete;
  output& operator=(const output&) = delete;
  ~output();

  /// Returns false if it has failed.
  bool put(std::string_view text);
  bool flush();
  /// Flushes, and gives the file back: some file systems say only now that it cannot be written.
  bool close();

  [[nodiscard]] const boost::system::error_code& failure() const noexcept { return failure_; }
  [[nodiscard]] int file() const noexcept { return file_; }

 private:
  void write(std::string_view text);

  int file_;
  std::string waiting_;
  boost::system::error_code failure_;
};

}  // namespace colambda::cli
