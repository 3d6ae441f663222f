// SPDX-License-Identifier: MIT
// A payload of 6 MiB on its way through: the very bytes that the socket filled are those it is given to write, and
// once the buffers are there, nothing large is allocated. Seen at the system calls, which the linker wraps here.
#include "stress_heap.hpp"
#include "stress_peer.hpp"

#include <colambda/rpc/function.hpp>
#include <colambda/rpc/messages.hpp>

#include <boost/asio/post.hpp>

#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <thread>
#include <vector>

namespace {

// Where one side's bytes were in memory: ranges of addresses, in the order of the calls.
struct range {
  const std::byte* begin = nullptr;
  std::size_t size = 0;
};

class ranges {
 public:
  void add(const iovec* parts, std::size_t count, ssize_t done) {
    auto left = static_cast<std::size_t>(std::max<ssize_t>(done, 0));
    for (std::size_t i = 0; i < count && left != 0; ++i) {
      const std::size_t size = std::min(parts[i].iov_len, left);
      // No allocation here: it would be counted.
      if (used_ < all_.size()) all_[used_++] = {static_cast<const std::byte*>(parts[i].iov_base), size};
      left -= size;
    }
  }
  void clear() noexcept { used_ = 0; }
  [[nodiscard]] bool overflowed() const noexcept { return used_ == all_.size(); }

  /// Bytes of `wanted` that are in none of them.
  [[nodiscard]] std::size_t missing(range wanted) const {
    std::vector<range> sorted(all_.begin(), all_.begin() + static_cast<std::ptrdiff_t>(used_));
    std::sort(sorted.begin(), sorted.end(), [](const range& a, const range& b) { return a.begin < b.begin; });
    const std::byte* reached = wanted.begin;
    const std::byte* const end = wanted.begin + wanted.size;
    std::size_t gaps = 0;
    for (const auto& one : sorted) {
      const std::byte* const begin = std::min(one.begin, end);
      if (begin > reached) gaps += static_cast<std::size_t>(begin - reached);
      reached = std::max(reached, std::min(one.begin + one.size, end));
    }
    return gaps + static_cast<std::size_t>(end - reached);
  }

 private:
  std::vector<range> all_{std::vector<range>(200'000)};
  std::size_t used_ = 0;
};

ranges filled;
ranges written;
// Only the server's thread is looked at; the client's has a heap and system calls of its own.
thread_local bool watched = false;

}  // namespace

extern "C" {
ssize_t __real_recv(int, void*, size_t, int);
ssize_t __real_recvmsg(int, msghdr*, int);
ssize_t __real_readv(int, const iovec*, int);
ssize_t __real_send(int, const void*, size_t, int);
ssize_t __real_sendmsg(int, const msghdr*, int);
ssize_t __real_writev(int, const iovec*, int);

ssize_t __wrap_recv(int fd, void* to, size_t size, int flags) {
  const ssize_t n = __real_recv(fd, to, size, flags);
  const iovec part{to, size};
  if (watched) filled.add(&part, 1, n);
  return n;
}

ssize_t __wrap_recvmsg(int fd, msghdr* to, int flags) {
  const ssize_t n = __real_recvmsg(fd, to, flags);
  if (watched) filled.add(to->msg_iov, to->msg_iovlen, n);
  return n;
}

ssize_t __wrap_readv(int fd, const iovec* to, int count) {
  const ssize_t n = __real_readv(fd, to, count);
  if (watched) filled.add(to, static_cast<std::size_t>(count), n);
  return n;
}

ssize_t __wrap_send(int fd, const void* from, size_t size, int flags) {
  const ssize_t n = __real_send(fd, from, size, flags);
  const iovec part{const_cast<void*>(from), size};
  if (watched) written.add(&part, 1, n);
  return n;
}

ssize_t __wrap_sendmsg(int fd, const msghdr* from, int flags) {
  const ssize_t n = __real_sendmsg(fd, from, flags);
  if (watched) written.add(from->msg_iov, from->msg_iovlen, n);
  return n;
}

ssize_t __wrap_writev(int fd, const iovec* from, int count) {
  const ssize_t n = __real_writev(fd, from, count);
  if (watched) written.add(from, static_cast<std::size_t>(count), n);
  return n;
}
}

namespace {

using namespace stress;
namespace rpc = colambda::rpc;

constexpr std::size_t payload_size = std::size_t{6} << 20;
constexpr int calls_before = 3;
constexpr int calls_after = 5;

// A client that allocates nothing once it has begun: bytes to write, and room to read their echo into.
class plain_client {
 public:
  plain_client() : payload_(payload_size, 'x'), room_(payload_size + 4096) {
    for (std::size_t i = 0; i < payload_.size(); ++i) payload_[i] = static_cast<char>(i * 7 + i / 4096);
    asio::io_context io(1);
    peer encoder(io);
    rpc::invoke_request request;
    request.payload = colambda::slice::copy_of(payload_);
    // The first has definitions before it, the others follow.
    for (int i = 0; i < calls_before + calls_after; ++i) {
      requests_.push_back(encoder.call("Function.Invoke", static_cast<std::uint64_t>(i), request));
    }
  }

  bool connect(const tcp::endpoint& to) {
    fd_ = ::socket(AF_INET, SOCK_STREAM, 0);
    return ::connect(fd_, to.data(), static_cast<socklen_t>(to.size())) == 0;
  }
  void close() const { ::close(fd_); }

  /// One call, and whether the whole payload is in its reply.
  bool call(int number) {
    const auto& bytes = requests_[static_cast<std::size_t>(number)];
    std::thread sending([this, &bytes] { write_all(bytes); });
    const bool same = read_echo();
    sending.join();
    return same;
  }

 private:
  void write_all(const std::string& bytes) const {
    for (std::size_t done = 0; done < bytes.size();) {
      const ssize_t n = ::write(fd_, bytes.data() + done, bytes.size() - done);
      if (n <= 0) return;
      done += static_cast<std::size_t>(n);
    }
  }

  // A reply ends with the payload and the zero that ends the struct.
  bool read_echo() {
    std::size_t done = 0;
    while (done < room_.size()) {
      const ssize_t n = ::read(fd_, room_.data() + done, room_.size() - done);
      if (n <= 0) return false;
      done += static_cast<std::size_t>(n);
      if (done > payload_size && ends_with_payload(done)) return true;
    }
    return false;
  }

  [[nodiscard]] bool ends_with_payload(std::size_t done) const {
    return room_[done - 1] == 0 &&
           std::memcmp(room_.data() + done - 1 - payload_size, payload_.data(), payload_size) == 0;
  }

  std::string payload_;
  std::vector<char> room_;
  std::vector<std::string> requests_;
  int fd_ = -1;
};

// Where the payloads that the handler saw were, the last one last.
range seen;

colambda::task<colambda::reply> echo(colambda::invocation& call) {
  seen = {call.payload().data(), call.payload().size()};
  co_return colambda::reply(call.payload());
}

}  // namespace

TEST_CASE("server: an echo of 6 MiB is written from where it was read to, and allocates nothing large") {
  asio::io_context io(1);
  rpc::server server(io);
  server.add(rpc::function(colambda::app(echo)));
  const auto where = listen(server);
  plain_client client;
  REQUIRE(client.connect(where));
  watched = true;
  for (int i = 0; i < calls_before + calls_after; ++i) {
    filled.clear();
    written.clear();
    if (i == calls_before) forget_largest();
    bool same = false;
    bool done = false;
    std::thread calling([&] {
      same = client.call(i);
      asio::post(io, [&done] { done = true; });
    });
    while (!done && io.run_one() != 0) {
    }
    calling.join();
    const auto largest = largest_allocation();
    CHECK(same);
    CHECK(seen.size == payload_size);
    CHECK_FALSE(filled.overflowed());
    CHECK_FALSE(written.overflowed());
    // The first messages grow the slab, and their beginnings move into it; after that nothing moves.
    if (i >= calls_before) CHECK(filled.missing(seen) == 0);
    CHECK(written.missing(seen) == 0);
    if (i >= calls_before) CHECK(largest <= (std::size_t{64} << 10));
    // What `missing` allocates is the test's.
    if (i >= calls_before) forget_largest();
  }
  watched = false;
  client.close();
}
