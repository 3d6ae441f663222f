// SPDX-License-Identifier: MIT
#include <colambda/rpc/client.hpp>

#include "loop.hpp"
#include "peer.hpp"

#include <colambda/gob/encoder.hpp>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/steady_timer.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

using namespace colambda;
using namespace colambda::testing;

namespace {

struct reply_header {
  std::string service_method;
  std::uint64_t seq = 0;
  std::string error;
  static constexpr auto describe() {
    return record{"Response", field{"ServiceMethod", &reply_header::service_method}, field{"Seq", &reply_header::seq},
                  field{"Error", &reply_header::error}};
  }
};

// A connection whose server end says what the test wants.
struct fixture {
  fixture() : pair(io), caller(std::move(pair.near)), server(std::move(pair.far)) {}

  task<void> answer(std::uint64_t seq, std::int64_t value) {
    gather out;
    reply_header head;
    head.seq = seq;
    encoder.encode(head, out).value();
    encoder.encode(value, out).value();
    co_await server.say(out.text());
  }
  task<void> settle() {
    boost::asio::steady_timer pause(io, std::chrono::milliseconds(5));
    co_await pause.async_wait(asio::use_awaitable);
  }

  asio::io_context io{1};
  socket_pair pair;
  rpc::client caller;
  peer server;
  gob::encoder encoder;
};

}  // namespace

TEST_CASE("client: answers find their calls by number, in whatever order they come") {
  fixture f;
  run_to_end(f.io, [](fixture& at) -> task<void> {
    const std::string in = "x";
    auto first = at.caller.call<std::int64_t>("S.M", in);
    auto second = at.caller.call<std::int64_t>("S.M", in);
    co_await at.answer(1, 11);
    co_await at.answer(7, 77);  // nobody's: dropped
    co_await at.answer(0, 10);
    auto one = co_await std::move(first);
    auto two = co_await std::move(second);
    CHECK(one.value() == 10);
    CHECK(two.value() == 11);
  }(f));
}

TEST_CASE("client: the first call of Go's and ours are the same bytes") {
  fixture f;
  run_to_end(f.io, [](fixture& at) -> task<void> {
    const std::int64_t in = 3;
    auto waiting = at.caller.call<std::int64_t>("S.M", in);
    const std::string wanted = unhex(
        "2e7f0301010752657175657374 01ff80000102 010d536572766963654d6574686f64010c00 010353657101060000 00"
        "08ff800103532e4d00 03040006");
    const std::string heard = co_await at.server.hear(wanted.size());
    CHECK(heard == wanted);
    CHECK(at.caller.close().has_value());
    auto answer = co_await std::move(waiting);
    CHECK_FALSE(answer.has_value());
  }(f));
}

TEST_CASE("client: an argument that gob cannot hold fails alone, and the connection goes on") {
  fixture f;
  run_to_end(f.io, [](fixture& at) -> task<void> {
    const std::vector<std::optional<std::int64_t>> hole(1);
    auto failed = co_await at.caller.call<std::int64_t>("S.M", hole);
    CHECK(failed.error().what() == rpc::call_error::kind::broken);
    const std::int64_t in = 1;
    auto waiting = at.caller.call<std::int64_t>("S.M", in);
    co_await at.answer(0, 5);
    auto fine = co_await std::move(waiting);
    CHECK(fine.value() == 5);
    // Every definition that the second call needs is there, although the first had sent them in vain.
    at.server.half_close();
    CHECK(at.caller.close().has_value());
    const std::string heard = co_await at.server.hear_all();
    gob::decoder all;
    all.push(as_bytes(heard));
    reply_header head;
    CHECK(all.decode(head).value());
    CHECK(head.service_method == "S.M");
    std::int64_t argument = 0;
    CHECK(all.decode(argument).value());
    CHECK(argument == 1);
  }(f));
}

TEST_CASE("client: a connection that ends fails every call that waits, and every later one differently") {
  fixture f;
  run_to_end(f.io, [](fixture& at) -> task<void> {
    const std::int64_t in = 1;
    auto waiting = at.caller.call<std::int64_t>("S.M", in);
    at.server.close();
    auto ended = co_await std::move(waiting);
    CHECK(ended.error().what() == rpc::call_error::kind::ended);
    CHECK(ended.error().message() == "unexpected EOF");
    auto later = co_await at.caller.call<std::int64_t>("S.M", in);
    CHECK(later.error().what() == rpc::call_error::kind::shut_down);
    CHECK(later.error().message() == "connection is shut down");
  }(f));
}

TEST_CASE("client: close fails calls that wait, and a second close") {
  fixture f;
  run_to_end(f.io, [](fixture& at) -> task<void> {
    const std::int64_t in = 1;
    auto waiting = at.caller.call<std::int64_t>("S.M", in);
    CHECK(at.caller.close().has_value());
    auto ended = co_await std::move(waiting);
    CHECK(ended.error().message() == "connection is shut down");
    const auto again = at.caller.close();
    CHECK(again.error().message() == "connection is shut down");
  }(f));
}

TEST_CASE("client: a reply cut at any byte of its body is an error, never an answer") {
  gather out;
  gob::encoder encoder;
  reply_header head;
  encoder.encode(head, out).value();
  const std::size_t head_size = out.size();
  const std::string text = "an answer of some length";
  encoder.encode(text, out).value();
  const std::string wire = out.text();
  for (std::size_t cut = head_size; cut < wire.size(); ++cut) {
    fixture f;
    run_to_end(f.io, [](fixture& at, std::string part, bool part_of_body) -> task<void> {
      const std::int64_t in = 1;
      auto waiting = at.caller.call<std::string>("S.M", in);
      co_await at.server.say(std::move(part));
      at.server.close();
      auto ended = co_await std::move(waiting);
      CHECK_FALSE(ended.has_value());
      // Like Go, which tells an end between messages from one inside.
      CHECK(ended.error().message() == (part_of_body ? "reading body unexpected EOF" : "reading body EOF"));
    }(f, wire.substr(0, cut), cut > head_size));
  }
}

TEST_CASE("client: garbage ends the connection with a text that says what was wrong") {
  fixture f;
  run_to_end(f.io, [](fixture& at) -> task<void> {
    const std::int64_t in = 1;
    auto waiting = at.caller.call<std::int64_t>("S.M", in);
    co_await at.server.say(unhex("80"));
    auto ended = co_await std::move(waiting);
    CHECK(ended.error().what() == rpc::call_error::kind::broken);
    CHECK(ended.error().message() == "gob: encoded unsigned integer out of range");
  }(f));
}

TEST_CASE("client: a cancelled call is given up, and its late reply is nobody else's") {
  fixture f;
  run_to_end(f.io, [](fixture& at) -> task<void> {
    const std::int64_t in = 1;
    auto first = at.caller.call<std::int64_t>("S.M", in);
    auto second = at.caller.call<std::int64_t>("S.M", in);
    asio::cancellation_signal give_up;
    bool ended = false;
    auto watched = [](task<rpc::call_result<std::int64_t>> call, bool& done) -> task<void> {
      auto answer = co_await std::move(call);
      CHECK(answer.error().message() == "call was cancelled");
      done = true;
    }(std::move(first), ended);
    asio::co_spawn(at.io, std::move(watched),
                   asio::bind_cancellation_slot(give_up.slot(), [](const std::exception_ptr&) {}));
    co_await at.settle();
    give_up.emit(asio::cancellation_type::terminal);
    co_await at.settle();
    CHECK(ended);
    co_await at.answer(0, 10);
    co_await at.answer(1, 11);
    auto other = co_await std::move(second);
    CHECK(other.value() == 11);
  }(f));
}

TEST_CASE("client: what was never connected fails its calls") {
  asio::io_context io(1);
  run_to_end(io, []() -> task<void> {
    rpc::client none;
    const std::int64_t in = 1;
    auto answer = co_await none.call<std::int64_t>("S.M", in);
    CHECK(answer.error().message() == "connection is shut down");
  }());
}

TEST_CASE("client: an address where nobody listens is an error that names it") {
  asio::io_context io(1);
  run_to_end(io, []() -> task<void> {
    // Bound and not listening: nobody else can take the port meanwhile.
    tcp::acceptor taken(co_await asio::this_coro::executor);
    taken.open(tcp::v4());
    taken.bind(tcp::endpoint(asio::ip::address_v4::loopback(), 0));
    const auto to = taken.local_endpoint();
    auto made = co_await rpc::client::dial(to);
    CHECK(made.error().what() == rpc::call_error::kind::unreachable);
    CHECK(made.error().message() == "dial tcp 127.0.0.1:" + std::to_string(to.port()) + ": Connection refused");
  }());
}
