// SPDX-License-Identifier: MIT
// A function that streams as much as its event says, `PIECES SIZE`, and tells a file how many bytes it has begun to
// write. Knows no protocol; what is no such event is echoed.
#include <colambda/run.hpp>
#include <colambda/stream.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace {

using colambda::reply;
using colambda::response_stream;
using colambda::slice;
using colambda::task;

// FLOOD_COUNT: eight bytes, written anew before each piece.
class counter {
 public:
  counter() : file_(::open(path(), O_WRONLY | O_CLOEXEC)) {
    if (file_ < 0) throw std::runtime_error("FLOOD_COUNT names no file");
  }
  counter(const counter&) = delete;
  counter& operator=(const counter&) = delete;
  ~counter() { ::close(file_); }

  void add(std::uint64_t bytes) {
    count_ += bytes;
    if (::pwrite(file_, &count_, sizeof count_, 0) != sizeof count_) throw std::runtime_error("FLOOD_COUNT is full");
  }

 private:
  static const char* path() {
    const char* const given = std::getenv("FLOOD_COUNT");
    return given != nullptr ? given : "";
  }

  int file_;
  std::uint64_t count_ = 0;
};

// Each piece is made anew, as one that is read or computed would be: what is kept of them would be seen in memory.
task<void> stream(std::size_t pieces, std::size_t size, response_stream& out) {
  counter begun;
  for (std::size_t i = 0; i < pieces; ++i) {
    std::string piece(size, static_cast<char>('a' + i % 26));
    begun.add(size);
    co_await out.write(std::move(piece));
  }
  co_await out.open();
}

// The number at the front, and what separates it from the next, taken off.
std::optional<std::size_t> take_number(std::string_view& text) {
  std::size_t value = 0;
  const auto read = std::from_chars(text.begin(), text.end(), value);
  if (read.ec != std::errc()) return std::nullopt;
  text.remove_prefix(std::min(text.size(), static_cast<std::size_t>(read.ptr - text.begin()) + 1));
  return value;
}

task<reply> flood(colambda::invocation& call) {
  std::string_view words = call.payload().text();
  const auto pieces = take_number(words);
  const auto size = take_number(words);
  if (!pieces || !size) co_return reply(call.payload());
  co_await stream(*pieces, *size, *call.stream());
  co_return reply();
}

}  // namespace

int main() { return colambda::run(flood); }
