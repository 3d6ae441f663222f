// SPDX-License-Identifier: MIT
#include "input.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace colambda::cli {

input::input(const std::string& path)
    : name_(path == "-" ? "standard input" : path),
      file_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
  if (file_ < 0) failure_ = {errno, boost::system::system_category()};
}

input::~input() {
  if (file_ > STDERR_FILENO) ::close(file_);
}

boost::system::result<std::size_t> input::read(std::span<std::byte> into) {
  if (failure_) return failure_;
  for (;;) {
    const ssize_t n = ::read(file_, into.data(), into.size());
    if (n >= 0) return static_cast<std::size_t>(n);
    if (errno != EINTR) return boost::system::error_code{errno, boost::system::system_category()};
  }
}

}  // namespace colambda::cli
