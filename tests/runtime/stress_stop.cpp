// SPDX-License-Identifier: MIT
// Ends that are not the end: a peer that has said all, a server that is told to stop, both with calls in flight.
#include "stress_gate.hpp"
#include "stress_peer.hpp"

#include <boost/asio/post.hpp>

#include <chrono>
#include <cstdint>
#include <memory>
#include <set>
#include <vector>

namespace {

using namespace stress;
namespace rpc = colambda::rpc;

constexpr std::uint64_t calls = 64;

rpc::service service_of(gate& at) {
  return rpc::service("Gate").method("Pass", [&at](std::int64_t number) -> colambda::task<std::int64_t> {
    co_await at.pass();
    co_return number;
  });
}

colambda::task<void> send_all(peer& over, tcp::endpoint to) {
  co_await over.connect(to);
  std::string bytes;
  for (std::uint64_t i = 0; i < calls; ++i) bytes += over.call("Gate.Pass", i, static_cast<std::int64_t>(i));
  const bool sent = co_await over.send(std::move(bytes));
  REQUIRE(sent);
}

// All that comes until the end of the stream.
colambda::task<void> receive_to_the_end(peer& from, std::set<std::uint64_t>& into) {
  for (;;) {
    response_head head;
    std::int64_t number = -1;
    const bool got = co_await from.receive(head, number);
    if (!got) co_return;
    CHECK(head.seq == static_cast<std::uint64_t>(number));
    into.insert(head.seq);
  }
}

void run_until_waiting(asio::io_context& io, const gate& at, std::size_t count) {
  while (at.waiting() < count && io.run_one() != 0) {
  }
  REQUIRE(at.waiting() == count);
}

}  // namespace

TEST_CASE("server: a peer that has half-closed gets all of its 64 answers, and then the end") {
  asio::io_context io(1);
  gate at(io);
  rpc::server server(io);
  server.add(service_of(at));
  const auto where = listen(server);
  peer one(io);
  run(io, send_all(one, where));
  one.half_close();
  run_until_waiting(io, at, calls);
  at.open();
  std::set<std::uint64_t> answered;
  run(io, receive_to_the_end(one, answered));
  CHECK(answered.size() == calls);
}

TEST_CASE("server: stop answers the calls that run, and takes no more") {
  asio::io_context io(1);
  gate at(io);
  rpc::server server(io);
  server.add(service_of(at));
  const auto where = listen(server);
  std::vector<std::unique_ptr<peer>> peers;
  for (int i = 0; i < 8; ++i) {
    peers.push_back(std::make_unique<peer>(io));
    run(io, send_all(*peers.back(), where));
  }
  run_until_waiting(io, at, 8 * calls);
  CHECK(server.connections() == 8);
  CHECK(server.calls() == 8 * calls);
  // Opened only after stop has begun, in the same turn of the loop or later.
  bool stopped = false;
  auto stopping = server.stop(std::chrono::seconds(60));
  asio::co_spawn(io, std::move(stopping), [&stopped](const std::exception_ptr&) { stopped = true; });
  asio::post(io, [&] {
    CHECK_FALSE(stopped);
    at.open();
  });
  while (!stopped && io.run_one() != 0) {
  }
  CHECK(server.connections() == 0);
  CHECK(at.cancelled() == 0);
  for (const auto& one : peers) {
    std::set<std::uint64_t> answered;
    run(io, receive_to_the_end(*one, answered));
    CHECK(answered.size() == calls);
  }
  tcp::socket late(io);
  boost::system::error_code ec;
  late.connect(where, ec);
  CHECK(ec == asio::error::connection_refused);
}

TEST_CASE("server: stop cancels the calls that do not end within its bound") {
  asio::io_context io(1);
  gate never(io);
  rpc::server server(io);
  server.add(service_of(never));
  const auto where = listen(server);
  peer one(io);
  run(io, send_all(one, where));
  run_until_waiting(io, never, calls);
  run(io, server.stop(std::chrono::milliseconds(10)));
  CHECK(server.connections() == 0);
  CHECK(server.calls() == 0);
  CHECK(never.cancelled() == calls);
  CHECK(never.waiting() == 0);
}
