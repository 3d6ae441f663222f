// SPDX-License-Identifier: MIT
#include "output.hpp"

#include <unistd.h>

#include <cerrno>
#include <utility>

namespace colambda::cli {
namespace {

constexpr std::size_t enough = std::size_t{64} << 10;

}  // namespace

output::~output() {
  if (file_ > STDERR_FILENO) ::close(file_);
}

bool output::put(std::string_view text) {
  if (waiting_.size() + text.size() > enough) flush();
  if (text.size() > enough) {
    write(text);
  } else {
    waiting_ += text;
  }
  return !failure_;
}

bool output::flush() {
  write(waiting_);
  waiting_.clear();
  return !failure_;
}

bool output::close() {
  flush();
  if (file_ > STDERR_FILENO && ::close(std::exchange(file_, -1)) != 0 && !failure_) {
    failure_ = {errno, boost::system::system_category()};
  }
  return !failure_;
}

void output::write(std::string_view text) {
  while (!text.empty() && !failure_) {
    const ssize_t n = ::write(file_, text.data(), text.size());
    if (n > 0) {
      text.remove_prefix(static_cast<std::size_t>(n));
    } else if (n < 0 && errno != EINTR) {
      failure_ = {errno, boost::system::system_category()};
    }
  }
}

}  // namespace colambda::cli
