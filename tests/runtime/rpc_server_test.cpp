// SPDX-License-Identifier: MIT
#include <colambda/rpc/client.hpp>
#include <colambda/rpc/server.hpp>

#include "loop.hpp"
#include "peer.hpp"

#include <colambda/log.hpp>
#include <colambda/testing.hpp>

#include <boost/asio/steady_timer.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

using namespace colambda;
using namespace colambda::testing;

namespace {

struct arguments {
  std::int64_t a = 0;
  std::int64_t b = 0;
  static constexpr auto describe() { return record{"Args", field{"A", &arguments::a}, field{"B", &arguments::b}}; }
};

// What Go's client sends for Arith.Multiply(Args{7, 8}), as its first call: the definition of Request, the
// header (Seq 0 is absent), the definition of Args, the body.
const std::string first_call = unhex(
    "2e7f0301010752657175657374 01ff80000102 010d536572766963654d6574686f64010c00 010353657101060000 00"
    "13ff80010e41726974682e4d756c7469706c79 00"
    "1eff8103010104 41726773 01ff82000102 0101410104000101420104000000"
    "07ff82010e011000");
// Where the header ends.
constexpr std::size_t header_size = 67;
// The next call: only header and body, Seq 1.
const std::string second_call = unhex("15ff80010e41726974682e4d756c7469706c79 010100 07ff82010e011000");

// A server with a few methods, and what they have noted.
struct fixture {
  explicit fixture(rpc::server_options options = {}) : server(io, options) {
    server.add(rpc::service("Arith")
                   .method("Multiply", [](arguments in) { return in.a * in.b; })
                   .method("Divide",
                           [](arguments in) {
                             if (in.b == 0) throw std::runtime_error("divide by zero");
                             return in.a / in.b;
                           })
                   .method("Hold", [this](arguments in) { return hold(in); })
                   .method("Nil", [](arguments) { return std::vector<std::optional<arguments>>(1); }));
  }

  // Waits until somebody releases it, and says how it ended.
  task<std::int64_t> hold(arguments in) {
    started.push_back(in.a);
    boost::asio::steady_timer gate(io, boost::asio::steady_timer::time_point::max());
    gates.push_back(&gate);
    auto waited = co_await gate.async_wait(asio::as_tuple(asio::use_awaitable));
    (void)waited;
    const auto state = co_await asio::this_coro::cancellation_state;
    if (state.cancelled() != asio::cancellation_type::none) ++cancelled;
    ended.push_back(in.a);
    co_return in.a;
  }
  void release(std::size_t which) { gates[which]->cancel(); }

  peer connect() {
    socket_pair pair(io);
    server.serve(std::move(pair.far));
    return peer(std::move(pair.near));
  }
  rpc::client client() {
    socket_pair pair(io);
    server.serve(std::move(pair.far));
    return rpc::client(std::move(pair.near));
  }
  // Lets everything that can go on do so.
  task<void> settle() {
    for (int i = 0; i < 50; ++i) co_await asio::post(io, asio::use_awaitable);
    boost::asio::steady_timer pause(io, std::chrono::milliseconds(5));
    co_await pause.async_wait(asio::use_awaitable);
  }

  asio::io_context io{1};
  rpc::server server;
  std::vector<std::int64_t> started;
  std::vector<std::int64_t> ended;
  std::vector<boost::asio::steady_timer*> gates;
  int cancelled = 0;
};

// Values of a reply stream, without their definitions.
struct reply_header {
  std::string service_method;
  std::uint64_t seq = 0;
  std::string error;
};
COLAMBDA_DESCRIBE(reply_header, service_method, seq, error)

}  // namespace

TEST_CASE("server: a request cut at any byte is answered once, and so is the next") {
  fixture f;
  const std::string wire = first_call + second_call;
  run_to_end(f.io, [](fixture& at, const std::string& all) -> task<void> {
    for (std::size_t cut = 0; cut <= all.size(); ++cut) {
      peer other = at.connect();
      co_await other.say(all.substr(0, cut));
      co_await at.settle();
      co_await other.say(all.substr(cut));
      other.half_close();
      const std::string heard = co_await other.hear_all();
      gob::decoder in;
      in.push(as_bytes(heard));
      for (std::uint64_t seq = 0; seq < 2; ++seq) {
        reply_header head;
        std::int64_t product = 0;
        CHECK(in.decode(head).value());
        CHECK(head.seq == seq);
        CHECK(head.error.empty());
        CHECK(in.decode(product).value());
        CHECK(product == 56);
      }
      CHECK_FALSE(in.skip().value());
      CHECK(in.finish().has_value());
    }
  }(f, wire));
}

TEST_CASE("server: requests truncated at any byte end the connection with nothing but answers to whole calls") {
  fixture f;
  run_to_end(f.io, [](fixture& at) -> task<void> {
    for (std::size_t cut = 0; cut < first_call.size(); ++cut) {
      peer other = at.connect();
      co_await other.say(first_call.substr(0, cut));
      other.half_close();
      const std::string heard = co_await other.hear_all();
      gob::decoder in;
      in.push(as_bytes(heard));
      reply_header head;
      // Like Go: a header that is there is answered, if only with the end that came instead of its body.
      const bool answered = in.decode(head).value();
      CHECK(answered == (cut >= header_size));
      if (answered) CHECK_MESSAGE((head.error == "EOF" || head.error == "unexpected EOF"), head.error);
    }
    co_await at.settle();
    CHECK(at.server.connections() == 0);
  }(f));
}

TEST_CASE("server: replies leave in the order in which calls end, all that are ready at once") {
  fixture f;
  run_to_end(f.io, [](fixture& at) -> task<void> {
    rpc::client caller = at.client();
    std::vector<task<rpc::call_result<std::int64_t>>> calls;
    for (std::int64_t i = 0; i < 8; ++i) {
      arguments in;
      in.a = i;
      calls.push_back(caller.call<std::int64_t>("Arith.Hold", in));
    }
    co_await at.settle();
    CHECK(at.started.size() == 8);
    CHECK(at.server.calls() == 8);
    for (const std::size_t which : {5, 2, 7, 0, 1, 6, 4, 3}) at.release(which);
    for (std::size_t i = 0; i < calls.size(); ++i) {
      auto answer = co_await std::move(calls[i]);
      CHECK(answer.value() == static_cast<std::int64_t>(i));
    }
    CHECK(at.ended == std::vector<std::int64_t>{5, 2, 7, 0, 1, 6, 4, 3});
  }(f));
}

TEST_CASE("server: a half-closed connection is answered in full before it is closed") {
  fixture f;
  run_to_end(f.io, [](fixture& at) -> task<void> {
    peer other = at.connect();
    co_await other.say(first_call);
    other.half_close();
    const std::string heard = co_await other.hear_all();
    gob::decoder in;
    in.push(as_bytes(heard));
    CHECK(in.skip().value());
    CHECK(in.skip().value());
    CHECK_FALSE(in.skip().value());
  }(f));
}

TEST_CASE("server: at the bound of calls the reader waits, and goes on when one has ended") {
  rpc::server_options options;
  options.bounds.calls = 2;
  fixture f(options);
  run_to_end(f.io, [](fixture& at) -> task<void> {
    rpc::client caller = at.client();
    std::vector<task<rpc::call_result<std::int64_t>>> calls;
    for (std::int64_t i = 0; i < 4; ++i) {
      arguments in;
      in.a = i;
      calls.push_back(caller.call<std::int64_t>("Arith.Hold", in));
    }
    co_await at.settle();
    CHECK(at.started == std::vector<std::int64_t>{0, 1});
    at.release(1);
    co_await at.settle();
    CHECK(at.started == std::vector<std::int64_t>{0, 1, 2});
    at.release(0);
    at.release(2);
    co_await at.settle();
    at.release(3);
    for (auto& one : calls) {
      auto answer = co_await std::move(one);
      CHECK(answer.has_value());
    }
  }(f));
}

TEST_CASE("server: a method that throws is answered with its text, and the connection goes on") {
  fixture f;
  run_to_end(f.io, [](fixture& at) -> task<void> {
    rpc::client caller = at.client();
    arguments in;
    in.a = 1;
    auto failed = co_await caller.call<std::int64_t>("Arith.Divide", in);
    CHECK(failed.error().what() == rpc::call_error::kind::server);
    CHECK(failed.error().message() == "divide by zero");
    in.b = 1;
    auto fine = co_await caller.call<std::int64_t>("Arith.Divide", in);
    CHECK(fine.value() == 1);
  }(f));
}

TEST_CASE("server: a reply that gob cannot hold ends the connection after its header, as Go does") {
  fixture f;
  captured_log lines;
  run_to_end(f.io, [](fixture& at) -> task<void> {
    rpc::client caller = at.client();
    arguments in;
    auto failed = co_await caller.call<std::vector<arguments>>("Arith.Nil", in);
    CHECK(failed.error().message() == "reading body unexpected EOF");
    auto later = co_await caller.call<std::int64_t>("Arith.Multiply", in);
    CHECK(later.error().what() == rpc::call_error::kind::shut_down);
  }(f));
  REQUIRE(lines.lines().size() == 1);
  CHECK(lines.lines()[0].find("rpc: gob error encoding body: gob: ") != std::string::npos);
}

TEST_CASE("server: stop waits for the calls that run, and takes no more") {
  fixture f;
  run_to_end(f.io, [](fixture& at) -> task<void> {
    rpc::client caller = at.client();
    arguments in;
    auto waiting = caller.call<std::int64_t>("Arith.Hold", in);
    co_await at.settle();
    asio::co_spawn(at.io, at.server.stop(std::chrono::seconds(20)), [](const std::exception_ptr&) {});
    co_await at.settle();
    CHECK(at.server.connections() == 1);
    at.release(0);
    auto answer = co_await std::move(waiting);
    CHECK(answer.value() == 0);
    co_await at.settle();
    CHECK(at.server.connections() == 0);
    CHECK(at.cancelled == 0);
  }(f));
}

TEST_CASE("server: stop cancels what has not ended by its bound") {
  fixture f;
  run_to_end(f.io, [](fixture& at) -> task<void> {
    rpc::client caller = at.client();
    arguments in;
    auto waiting = caller.call<std::int64_t>("Arith.Hold", in);
    co_await at.settle();
    co_await at.server.stop(std::chrono::milliseconds(10));
    CHECK(at.cancelled == 1);
    CHECK(at.server.connections() == 0);
    auto answer = co_await std::move(waiting);
    CHECK(answer.has_value());
  }(f));
}

TEST_CASE("server: a call goes on when its caller has closed, and its answer is dropped") {
  fixture f;
  run_to_end(f.io, [](fixture& at) -> task<void> {
    rpc::client caller = at.client();
    arguments in;
    auto waiting = caller.call<std::int64_t>("Arith.Hold", in);
    co_await at.settle();
    CHECK(at.server.calls() == 1);
    CHECK(caller.close().has_value());
    co_await at.settle();
    // An orderly close may be half of one: the call goes on until its answer cannot be written.
    at.release(0);
    co_await at.settle();
    CHECK(at.server.calls() == 0);
    CHECK(at.server.connections() == 0);
    auto answer = co_await std::move(waiting);
    CHECK(answer.error().message() == "connection is shut down");
  }(f));
}

TEST_CASE("server: a connection that was reset cancels its calls") {
  fixture f;
  run_to_end(f.io, [](fixture& at) -> task<void> {
    peer other = at.connect();
    // Hold is Multiply with another name, ten characters instead of fourteen.
    co_await other.say(first_call.substr(0, 47));
    co_await other.say(unhex("0fff80010a41726974682e486f6c6400"));
    co_await other.say(first_call.substr(header_size));
    co_await at.settle();
    CHECK(at.server.calls() == 1);
    other.socket().set_option(asio::socket_base::linger(true, 0));
    other.close();
    co_await at.settle();
    CHECK(at.cancelled == 1);
    CHECK(at.server.connections() == 0);
  }(f));
}

TEST_CASE("server: a name too long to be sent back ends the connection, and never leaves half a reply") {
  rpc::server_options options;
  options.bounds.message = 4096;
  fixture f(options);
  captured_log lines;
  run_to_end(f.io, [](fixture& at) -> task<void> {
    peer other = at.connect();
    reply_header head;
    head.service_method = std::string(3000, 'x');
    gob::encoder to;
    gather out;
    to.encode(head, out).value();
    to.encode(std::string("body"), out).value();
    co_await other.say(out.text());
    const std::string heard = co_await other.hear_all();
    CHECK(heard.empty());
    co_await at.settle();
    CHECK(at.server.connections() == 0);
  }(f));
}

TEST_CASE("server: stop that begins after the server is gone does nothing") {
  asio::io_context io(1);
  std::optional<rpc::server> server(std::in_place, io);
  auto stopping = server->stop(std::chrono::milliseconds(1));
  server.reset();
  run_to_end(io, std::move(stopping));
}

TEST_CASE("server: two services of one name are refused by name") {
  fixture f;
  CHECK_THROWS_WITH(f.server.add(rpc::service("Arith")), "rpc: service already defined: Arith");
}

TEST_CASE("server: a taken port is an error and not a second listener") {
  fixture f;
  const tcp::endpoint any(asio::ip::address_v4::loopback(), 0);
  CHECK_FALSE(f.server.listen(any));
  rpc::server second(f.io);
  CHECK(second.listen(f.server.local_endpoint()) == boost::asio::error::address_in_use);
}
