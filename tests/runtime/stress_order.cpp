// SPDX-License-Identifier: MIT
// Calls in flight together: all of them run at once, and each is answered when it ends, not when it was asked.
#include "stress_gate.hpp"
#include "stress_peer.hpp"

#include <colambda/clock.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <memory>
#include <numeric>
#include <random>
#include <vector>

namespace {

using namespace stress;
namespace rpc = colambda::rpc;

constexpr std::size_t calls = 64;

// Milliseconds that the calls sleep: 1 to 64, each once, in no order that anything else has.
std::vector<std::int64_t> naps() {
  std::vector<std::int64_t> made(calls);
  std::iota(made.begin(), made.end(), 1);
  std::shuffle(made.begin(), made.end(), std::mt19937(7));
  return made;
}

class race {
 public:
  explicit race(asio::io_context& io) : start_(io, calls), naps_(naps()) {}

  // Nobody sleeps before all are there, so that only a server that runs all at once gets anywhere.
  [[nodiscard]] colambda::task<std::int64_t> run(std::int64_t number) {
    co_await start_.pass();
    co_await colambda::sleep(std::chrono::milliseconds(naps_[static_cast<std::size_t>(number)]));
    finished_.push_back(number);
    co_return number;
  }

  [[nodiscard]] const gate& start() const noexcept { return start_; }
  [[nodiscard]] const std::vector<std::int64_t>& finished() const noexcept { return finished_; }

 private:
  gate start_;
  std::vector<std::int64_t> naps_;
  std::vector<std::int64_t> finished_;
};

rpc::service service_of(race& run) {
  return rpc::service("Race").method("Run", [&run](std::int64_t number) { return run.run(number); });
}

// The numbers of the replies in the order in which they came.
colambda::task<void> collect(peer& from, std::size_t count, std::vector<std::int64_t>& into) {
  for (std::size_t i = 0; i < count; ++i) {
    response_head head;
    std::int64_t number = -1;
    const bool got = co_await from.receive(head, number);
    REQUIRE(got);
    CHECK(head.seq == static_cast<std::uint64_t>(number));
    into.push_back(number);
  }
}

colambda::task<void> call_all(peer& over, tcp::endpoint to, std::int64_t first, std::int64_t count,
                              std::vector<std::int64_t>& replies) {
  co_await over.connect(to);
  std::string bytes;
  for (std::int64_t i = first; i < first + count; ++i) {
    bytes += over.call("Race.Run", static_cast<std::uint64_t>(i), i);
  }
  const bool sent = co_await over.send(std::move(bytes));
  REQUIRE(sent);
  co_await collect(over, static_cast<std::size_t>(count), replies);
}

}  // namespace

TEST_CASE("server: 64 calls on one connection run at once and are answered in the order in which they end") {
  asio::io_context io(1);
  race shared(io);
  rpc::server server(io);
  server.add(service_of(shared));
  const auto where = listen(server);
  peer client(io);
  std::vector<std::int64_t> replies;
  run(io, call_all(client, where, 0, calls, replies));
  CHECK(shared.start().most() == calls);
  CHECK(replies.size() == calls);
  CHECK(replies == shared.finished());
  // Else the order would prove nothing.
  CHECK_FALSE(std::is_sorted(replies.begin(), replies.end()));
}

TEST_CASE("server: 4 calls on each of 16 connections run at once and are answered in the order in which they end") {
  constexpr std::int64_t each = 4;
  asio::io_context io(1);
  race shared(io);
  rpc::server server(io);
  server.add(service_of(shared));
  const auto where = listen(server);
  std::vector<std::unique_ptr<peer>> clients;
  std::vector<std::vector<std::int64_t>> replies(calls / each);
  std::size_t ended = 0;
  for (std::size_t i = 0; i < replies.size(); ++i) {
    clients.push_back(std::make_unique<peer>(io));
    auto work = call_all(*clients[i], where, static_cast<std::int64_t>(i) * each, each, replies[i]);
    asio::co_spawn(io, std::move(work), [&ended](const std::exception_ptr& thrown) {
      if (thrown) std::rethrow_exception(thrown);
      ++ended;
    });
  }
  while (ended < replies.size() && io.run_one() != 0) {
  }
  CHECK(shared.start().most() == calls);
  for (std::size_t i = 0; i < replies.size(); ++i) {
    std::vector<std::int64_t> wanted;
    for (const auto number : shared.finished()) {
      if (number / each == static_cast<std::int64_t>(i)) wanted.push_back(number);
    }
    CHECK(wanted.size() == static_cast<std::size_t>(each));
    CHECK(replies[i] == wanted);
  }
}
