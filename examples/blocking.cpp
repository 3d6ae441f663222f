// SPDX-License-Identifier: MIT
// Work that would hold the thread up, reading a file and computing, is done on another; other calls go on meanwhile.
// Try: build/release/cli/colambda run build/release/examples/blocking -e '{"path":"README.md"}'
#include <colambda/log.hpp>
#include <colambda/pool.hpp>
#include <colambda/run.hpp>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <string>
#include <system_error>

struct request {
  std::string path;
};
COLAMBDA_DESCRIBE(request, path)

struct checksum {
  std::uint64_t bytes = 0;
  std::string crc32;
};
COLAMBDA_DESCRIBE(checksum, bytes, crc32)

std::uint32_t crc32_of(std::uint32_t crc, const unsigned char* data, ssize_t size) {
  for (ssize_t i = 0; i < size; ++i) {
    crc ^= data[i];
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320U : 0);
  }
  return crc;
}

// Blocks at every read, as files do, and computes between them.
checksum read_and_sum(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) throw std::system_error(errno, std::generic_category(), path);
  // On a thread of the pool, and still with the request's id.
  colambda::log::info("reading {}", path);
  checksum made;
  std::uint32_t crc = 0xffffffffU;
  std::array<unsigned char, 65536> part{};
  ssize_t got = 0;
  while ((got = ::read(file, part.data(), part.size())) > 0) {
    crc = crc32_of(crc, part.data(), got);
    made.bytes += static_cast<std::uint64_t>(got);
  }
  const int why = errno;
  ::close(file);
  if (got < 0) throw std::system_error(why, std::generic_category(), path);
  made.crc32 = fmt::format("{:08x}", ~crc);
  return made;
}

// By reference: `asked` lives until the work has ended, even if the call is cancelled.
colambda::task<checksum> sum(request asked) {
  co_return co_await colambda::on_pool([&asked] { return read_and_sum(asked.path); });
}

int main() { return colambda::run(sum); }
