// SPDX-License-Identifier: MIT
// The extension that makes Lambda send SIGTERM, against peers that take it, refuse it, or leave it.
#include "extension/sigterm_extension.hpp"
#include "peer.hpp"

#include <colambda/testing.hpp>
#include <colambda/version.hpp>

#include <doctest/doctest.h>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace asio = boost::asio;
using asio::ip::tcp;
using colambda::task;
using colambda::extension::sigterm_extension;
using colambda::testing::peer;
using namespace std::chrono_literals;

namespace {

const std::string agent = "User-Agent: colambda/" + std::string(colambda::version) + "\r\n";
const std::string taken =
    "HTTP/1.1 200 OK\r\nLambda-Extension-Identifier: 7-id\r\nContent-Type: application/json\r\n"
    "Content-Length: 2\r\n\r\n{}";

// A Runtime API on this machine, one connection after the other, each with a script of its own.
class platform {
 public:
  explicit platform(asio::io_context& io) : acceptor_(io, tcp::endpoint(asio::ip::address_v4::loopback(), 0)) {}

  [[nodiscard]] colambda::runtime_api::address where(std::string base = {}) const {
    return {"127.0.0.1", acceptor_.local_endpoint().port(), std::move(base)};
  }
  task<peer> next() {
    tcp::socket socket = co_await acceptor_.async_accept(asio::use_awaitable);
    co_return peer(std::move(socket));
  }
  [[nodiscard]] std::string host() const { return "Host: 127.0.0.1:" + std::to_string(where().port) + "\r\n"; }
  [[nodiscard]] std::string registration(const std::string& base = {}) const {
    return "POST " + base + "/2020-01-01/extension/register HTTP/1.1\r\n" + host() + agent +
           "Lambda-Extension-Name: colambda-sigterm\r\nContent-Type: application/json\r\nContent-Length: 13\r\n\r\n"
           R"({"events":[]})";
  }
  [[nodiscard]] std::string waiting(const std::string& base = {}) const {
    return "GET " + base + "/2020-01-01/extension/event/next HTTP/1.1\r\n" + host() + agent +
           "Lambda-Extension-Identifier: 7-id\r\n\r\n";
  }
  void close() { acceptor_.close(); }

 private:
  tcp::acceptor acceptor_;
};

void spawn(asio::io_context& io, task<void> work) {
  asio::co_spawn(io, std::move(work), [](const std::exception_ptr& thrown) {
    if (thrown) std::rethrow_exception(thrown);
  });
}

// Enrolls and, if that went well, polls.
task<void> enter(sigterm_extension& one, std::string& why) {
  const auto failed = co_await one.enroll();
  why = failed.value_or("");
  one.poll();
}

// Answers a registration with `answer`; what enrolling said to it.
std::string enrolled_with(std::string answer) {
  asio::io_context io(1);
  platform lambda(io);
  sigterm_extension one(io, lambda.where());
  std::string why = "has not ended";
  const auto script = [&]() -> task<void> {
    peer first = co_await lambda.next();
    (void)co_await first.hear(lambda.registration().size());
    co_await first.say(answer);
    // Who is refused does not poll.
    const std::string rest = co_await first.hear_all();
    CHECK(rest.empty());
  };
  const auto whole = [&]() -> task<void> {
    co_await enter(one, why);
    one.close();
  };
  spawn(io, script());
  spawn(io, whole());
  io.run_for(30s);
  return why;
}

}  // namespace

TEST_CASE("extension: it registers for no events, and waits for the first one on the same connection") {
  for (const std::string& base : {std::string(), std::string("/.rt/hello")}) {
    asio::io_context io(1);
    platform lambda(io);
    sigterm_extension one(io, lambda.where(base));
    std::string why = "has not ended";
    std::string heard;
    std::string asked;
    std::string rest = "not closed";
    const auto script = [&]() -> task<void> {
      peer first = co_await lambda.next();
      heard = co_await first.hear(lambda.registration(base).size());
      co_await first.say(taken);
      asked = co_await first.hear(lambda.waiting(base).size());
      one.close();
      rest = co_await first.hear_all();
    };
    spawn(io, script());
    spawn(io, enter(one, why));
    io.run_for(30s);
    CHECK(why.empty());
    CHECK(heard == lambda.registration(base));
    CHECK(asked == lambda.waiting(base));
    CHECK(rest.empty());
    // Nothing of it is left on the loop.
    CHECK(io.stopped());
  }
}

TEST_CASE("extension: a platform that refuses it says why, and is not asked for events") {
  CHECK(enrolled_with("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n") == "status 404");
  CHECK(enrolled_with("HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\n{}") == "status 403");
  CHECK(enrolled_with("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}") ==
        "no Lambda-Extension-Identifier in the answer");
  CHECK(enrolled_with("SSH-2.0-OpenSSH_9.2\r\n").starts_with("not HTTP: "));
}

TEST_CASE("extension: a platform that says nothing is not waited for, one that is not there neither") {
  asio::io_context io(1);
  platform lambda(io);
  const auto where = lambda.where();
  sigterm_extension one(io, where, 5ms);
  std::string why;
  spawn(io, enter(one, why));
  io.run_for(30s);
  CHECK(why == "Connection timed out");
  CHECK(io.stopped());

  lambda.close();
  sigterm_extension other(io, where);
  io.restart();
  spawn(io, enter(other, why));
  io.run_for(30s);
  CHECK(why == "Connection refused");
}

TEST_CASE("extension: whatever the platform tells it, it does not ask again") {
  colambda::testing::captured_log log;
  for (const char* const answer : {"200 OK", "403 Forbidden", "500 Internal Server Error"}) {
    asio::io_context io(1);
    platform lambda(io);
    sigterm_extension one(io, lambda.where());
    std::string why;
    const auto script = [&]() -> task<void> {
      peer first = co_await lambda.next();
      (void)co_await first.hear(lambda.registration().size());
      co_await first.say(taken);
      (void)co_await first.hear(lambda.waiting().size());
      co_await first.say(std::string("HTTP/1.1 ") + answer + "\r\nContent-Length: 2\r\n\r\n{}");
      first.half_close();
    };
    spawn(io, script());
    spawn(io, enter(one, why));
    io.run_for(30s);
    CHECK(why.empty());
    CHECK(io.stopped());
  }
  // Nobody has asked for these lines.
  CHECK(log.lines().empty());
}

TEST_CASE("extension: a connection that breaks is opened again, once") {
  asio::io_context io(1);
  platform lambda(io);
  sigterm_extension one(io, lambda.where(), 10s, 1ms);
  std::string why;
  std::vector<std::string> asked;
  const auto script = [&]() -> task<void> {
    peer first = co_await lambda.next();
    (void)co_await first.hear(lambda.registration().size());
    co_await first.say(taken);
    std::string said = co_await first.hear(lambda.waiting().size());
    asked.push_back(std::move(said));
    first.close();
    peer second = co_await lambda.next();
    said = co_await second.hear(lambda.waiting().size());
    asked.push_back(std::move(said));
    second.close();
  };
  spawn(io, script());
  spawn(io, enter(one, why));
  io.run_for(30s);
  CHECK(asked == std::vector<std::string>(2, lambda.waiting()));
  // A third time nobody would take it: the loop would not have ended so soon.
  CHECK(io.stopped());
}

TEST_CASE("extension: a platform that closes behind the registration is asked over a new connection") {
  asio::io_context io(1);
  platform lambda(io);
  sigterm_extension one(io, lambda.where());
  std::string why = "has not ended";
  std::string asked;
  const auto script = [&]() -> task<void> {
    peer first = co_await lambda.next();
    (void)co_await first.hear(lambda.registration().size());
    std::string closing = taken;
    closing.insert(closing.find("\r\n") + 2, "Connection: close\r\n");
    co_await first.say(closing);
    first.close();
    peer second = co_await lambda.next();
    asked = co_await second.hear(lambda.waiting().size());
    one.close();
  };
  spawn(io, script());
  spawn(io, enter(one, why));
  io.run_for(30s);
  CHECK(why.empty());
  CHECK(asked == lambda.waiting());
  CHECK(io.stopped());
}

TEST_CASE("extension: a process that ends while it hangs leaves nothing behind") {
  asio::io_context io(1);
  platform lambda(io);
  sigterm_extension one(io, lambda.where());
  std::string why;
  bool asked = false;
  const auto script = [&]() -> task<void> {
    peer first = co_await lambda.next();
    (void)co_await first.hear(lambda.registration().size());
    co_await first.say(taken);
    (void)co_await first.hear(lambda.waiting().size());
    asked = true;
    io.stop();
  };
  spawn(io, script());
  spawn(io, enter(one, why));
  io.run_for(30s);
  CHECK(asked);
}
