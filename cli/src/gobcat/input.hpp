// SPDX-License-Identifier: MIT
// A file that is read from. Knows nothing of what it says.
#pragma once

#include <boost/system/result.hpp>

#include <cstddef>
#include <span>
#include <string>

namespace colambda::cli {

/// A file named on the command line; `-` is standard input.
class input {
 public:
  explicit input(const std::string& path);
  input(const input&) = delete;
  input& operator=(const input&) = delete;
  ~input();

  /// Reads some bytes, none at the end. Errors: those of the file, those of opening it too.
  [[nodiscard]] boost::system::result<std::size_t> read(std::span<std::byte> into);

  /// Why it could not be opened.
  [[nodiscard]] const boost::system::error_code& failure() const noexcept { return failure_; }
  /// What people call it.
  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  [[nodiscard]] int file() const noexcept { return file_; }

 private:
  std::string name_;
  int file_;
  boost::system::error_code failure_;
};

}  // namespace colambda::cli
