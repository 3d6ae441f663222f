// SPDX-License-Identifier: MIT
// A peer that sends and never reads: what it can make the server hold has a bound, and in the end nothing is lost.
#include "stress_heap.hpp"
#include "stress_peer.hpp"

#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <string>

namespace {

using namespace stress;
namespace rpc = colambda::rpc;

constexpr std::size_t mebi = std::size_t{1} << 20;
constexpr std::size_t held = 2 * mebi;
// What the kernel may hold for both ends, in both directions.
constexpr std::size_t kernel = 16 * mebi;

rpc::service echo_service() {
  return rpc::service("Bytes").method("Echo", [](colambda::slice bytes) { return bytes; });
}

// Writes without waiting, as much as the connection takes.
class flood {
 public:
  flood(asio::io_context& io, peer& over) : io_(io), over_(over) {}

  void add(const std::string& bytes) { unsent_ += bytes; }
  [[nodiscard]] std::size_t sent() const noexcept { return sent_; }
  [[nodiscard]] std::size_t unsent() const noexcept { return unsent_.size() - sent_; }

  // Until neither end does anything any more: the server reads nothing although there is something.
  void run_dry() {
    int idle = 0;
    while (unsent() != 0 && idle < 20) {
      const std::size_t before = sent_;
      write();
      const bool moved = turn() || sent_ != before;
      idle = moved ? 0 : idle + 1;
    }
  }

  void write() {
    boost::system::error_code ec;
    const asio::const_buffer rest(unsent_.data() + sent_, unsent());
    sent_ += over_.socket().write_some(rest, ec);
  }

 private:
  // One turn of the server, with a pause in which the kernel can move bytes.
  bool turn() {
    asio::steady_timer pause(io_, std::chrono::milliseconds(1));
    bool woken = false;
    pause.async_wait([&woken](const boost::system::error_code&) { woken = true; });
    std::size_t done = 0;
    while (!woken) done += io_.run_one();
    return done > 1;
  }

  asio::io_context& io_;
  peer& over_;
  std::string unsent_;
  std::size_t sent_ = 0;
};

rpc::server_options bounded() {
  rpc::server_options made;
  made.bounds.held = held;
  return made;
}

colambda::task<void> connect(peer& one, tcp::endpoint to) {
  co_await one.connect(to);
  one.socket().non_blocking(true);
  // Small, so that the kernel holds little of what nobody reads.
  one.socket().set_option(asio::socket_base::receive_buffer_size(1 << 16));
  one.socket().set_option(asio::socket_base::send_buffer_size(1 << 16));
}

colambda::task<void> receive_all(peer& from, std::uint64_t count, std::size_t size, std::uint64_t& got) {
  for (std::uint64_t i = 0; i < count; ++i) {
    response_head head;
    colambda::slice body;
    const bool more = co_await from.receive(head, body);
    if (!more) co_return;
    if (head.seq == i && body.size() == size) ++got;
  }
}

// Sends the rest while the replies are read.
colambda::task<void> send_rest(asio::io_context& io, flood& rest, peer& over) {
  asio::steady_timer pause(io);
  while (rest.unsent() != 0) {
    rest.write();
    auto ready = co_await over.socket().async_wait(tcp::socket::wait_write, asio::as_tuple(asio::use_awaitable));
    if (std::get<0>(ready)) break;
  }
}

void flood_and_read(std::uint64_t count, std::size_t size) {
  asio::io_context io(1);
  rpc::server server(io, bounded());
  server.add(echo_service());
  const auto where = listen(server);
  peer one(io);
  run(io, connect(one, where));
  flood all(io, one);
  const auto payload = colambda::slice::own(std::string(size, 'x'));
  for (std::uint64_t i = 0; i < count; ++i) all.add(one.call("Bytes.Echo", i, payload));
  const auto before = heap_now();
  forget_heap_peak();
  all.run_dry();
  // It stopped reading before it had everything, and holds no more than it may: requests, replies in a buffer that
  // may just be growing, and the slabs that messages are read into.
  CHECK(all.unsent() != 0);
  CHECK(all.sent() > held);
  CHECK(all.sent() < held + kernel);
  CHECK(heap_peak() - before < 4 * held + 4 * (size + mebi));
  std::uint64_t got = 0;
  auto rest = send_rest(io, all, one);
  asio::co_spawn(io, std::move(rest), [](const std::exception_ptr&) {});
  run(io, receive_all(one, count, size, got));
  CHECK(got == count);
}

}  // namespace

TEST_CASE("server: a peer that sends large calls and never reads makes it hold a bounded amount") {
  flood_and_read(40, mebi);
}

TEST_CASE("server: a peer that sends small calls and never reads makes it hold a bounded amount") {
  flood_and_read(100'000, 200);
}

TEST_CASE("server: stop ends a connection whose peer never reads, within its bound") {
  asio::io_context io(1);
  rpc::server server(io, bounded());
  server.add(echo_service());
  const auto where = listen(server);
  peer one(io);
  run(io, connect(one, where));
  flood all(io, one);
  const auto payload = colambda::slice::own(std::string(mebi, 'x'));
  for (std::uint64_t i = 0; i < 40; ++i) all.add(one.call("Bytes.Echo", i, payload));
  all.run_dry();
  CHECK(server.connections() == 1);
  run(io, server.stop(std::chrono::milliseconds(20)));
  CHECK(server.connections() == 0);
}
