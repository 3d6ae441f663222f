// SPDX-License-Identifier: MIT
// A function that streams as much as its event says, `PIECES SIZE`, and tells a file how many bytes it has begun to
// write. Knows no protocol; what is no such event is echoed.
#include <colambda/run.hpp>
#include <colambda/stream.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <charconv>
#include <cstdint>
#include <cstdlib>
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

task<reply> flood(colambda::invocation& call) {
  const std::string_view text = call.payload().text();
  std::size_t pieces = 0;
  std::size_t size = 0;
  const char* const end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, pieces);
  if (first.ec != std::errc() || first.ptr == end) co_return reply(call.payload());
  std::from_chars(first.ptr + 1, end, size);
  co_await stream(pieces, size, *call.stream());
  co_return reply();
}

}  // namespace

int main() { return colambda::run(flood); }
