// SPDX-License-Identifier: MIT
// Owns the reading of events.
#include <colambda/cli/event.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

namespace colambda::cli {
namespace {

boost::system::error_code last_error() { return {errno, boost::system::system_category()}; }

// Go1.x carries no more in one message here; what is endless must end somewhere.
constexpr std::size_t largest_event = (std::size_t{64} << 20) - (std::size_t{64} << 10);

boost::system::error_code too_large() {
  return boost::system::errc::make_error_code(boost::system::errc::file_too_large);
}

boost::system::result<std::string> read_all(int from) {
  std::string text;
  std::array<char, 16384> piece{};
  for (;;) {
    const ssize_t n = ::read(from, piece.data(), piece.size());
    if (n == 0) return text;
    if (n > 0) {
      text.append(piece.data(), static_cast<std::size_t>(n));
      if (text.size() > largest_event) return too_large();
    } else if (errno != EINTR) {
      return last_error();
    }
  }
}

}  // namespace

boost::system::result<std::string> read_event(const std::string& named) {
  if (named == "-") return read_all(STDIN_FILENO);
  if (!named.starts_with('@') && named.size() > largest_event) return too_large();
  if (!named.starts_with('@')) return named;
  const int file = ::open(named.c_str() + 1, O_RDONLY | O_CLOEXEC);
  if (file < 0) return last_error();
  auto text = read_all(file);
  ::close(file);
  return text;
}

}  // namespace colambda::cli
