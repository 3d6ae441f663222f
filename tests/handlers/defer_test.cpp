// SPDX-License-Identifier: MIT
// What a call defers runs after it, each on its own, and nothing of it is lost without a word.
#include "support/people.hpp"

#include <colambda/app.hpp>
#include <colambda/call.hpp>
#include <colambda/deadline.hpp>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

using colambda::app;
using colambda::context;
using colambda::context_fields;
using colambda::invocation;
using colambda::task;
using namespace std::chrono_literals;

namespace {

context_fields named(std::string id) {
  context_fields about;
  about.request_id = std::move(id);
  return about;
}

// Runs what is deferred in `call` and cancels it once everything waits.
void run_cancelled(invocation& call) {
  const app function = [] {};
  colambda::testing::simulated_time time;
  boost::asio::io_context io(1);
  boost::asio::cancellation_signal ending;
  bool ended = false;
  boost::asio::co_spawn(io, function.run_deferred(call),
                        boost::asio::bind_cancellation_slot(ending.slot(), [&](const std::exception_ptr& thrown) {
                          CHECK_FALSE(thrown);
                          ended = true;
                        }));
  io.poll();
  CHECK_FALSE(ended);
  ending.emit(boost::asio::cancellation_type::terminal);
  time.run(io);
  CHECK(ended);
}

}  // namespace

TEST_CASE("defer: work runs after the handler, in the order of adding") {
  std::string ran;
  const app function = [&ran](context& about) -> task<std::string> {
    about.defer([&ran] { ran += "a"; });
    about.defer([&ran]() -> task<void> {
      co_await colambda::sleep(1us);
      ran += "b";
    });
    auto owned = std::make_unique<std::string>("c");
    about.defer([&ran, owned = std::move(owned)] { ran += *owned; });
    CHECK(about.has_deferred());
    co_return "seen: " + ran;
  };
  CHECK(people::answer(function, "") == R"("seen: ")");
  CHECK(ran == "abc");
}

TEST_CASE("defer: nothing runs before it is told to, and then once") {
  int ran = 0;
  invocation call;
  CHECK_FALSE(call.context().has_deferred());
  call.context().defer([&ran] { ++ran; });
  const app function = [] {};
  boost::asio::io_context io(1);
  for (int i = 0; i < 2; ++i) {
    CHECK(ran == i);
    boost::asio::co_spawn(io, function.run_deferred(call),
                          [](const std::exception_ptr& thrown) { CHECK_FALSE(thrown); });
    io.run();
    io.restart();
    CHECK(ran == 1);
    CHECK_FALSE(call.context().has_deferred());
  }
}

TEST_CASE("defer: a failure is logged with the request's id, and the next one runs") {
  colambda::testing::captured_log log;
  bool ran = false;
  const app function = [&ran](context& about) {
    about.defer([] { throw std::runtime_error("at once"); });
    about.defer([]() -> task<void> {
      co_await colambda::sleep(1us);
      throw 7;
    });
    about.defer([&ran] { ran = true; });
  };
  CHECK(colambda::testing::invoke(function, "", named("id-1")).ok());
  CHECK(ran);
  REQUIRE(log.lines().size() == 2);
  CHECK(log.lines()[0].ends_with("\tid-1\tERROR\tdeferred work failed: std::runtime_error: at once"));
  CHECK(log.lines()[1].ends_with("\tid-1\tERROR\tdeferred work failed: int: 7"));
}

TEST_CASE("defer: it runs as a part of its call, whose context is still there") {
  std::string seen;
  const app function = [&seen](context& about) {
    about.defer([&about, &seen] { seen = about.request_id() + " " + colambda::call::current()->request_id(); });
  };
  CHECK(colambda::testing::invoke(function, "", named("id-1")).ok());
  CHECK(seen == "id-1 id-1");
}

TEST_CASE("defer: what a failed call deferred runs too") {
  bool ran = false;
  const app function = [&ran](context& about) {
    about.defer([&ran] { ran = true; });
    throw std::runtime_error("too late");
  };
  CHECK(people::refusal(function, "").message() == "too late");
  CHECK(ran);
}

TEST_CASE("defer: what is deferred by deferred work is run behind the rest") {
  std::string ran;
  const app function = [&ran](context& about) {
    about.defer([&ran, &about] {
      ran += "a";
      about.defer([&ran] { ran += "c"; });
    });
    about.defer([&ran] { ran += "b"; });
  };
  CHECK(people::answer(function, "") == "null");
  CHECK(ran == "abc");
}

TEST_CASE("defer: a cancellation ends the one that runs and skips the rest, which is said") {
  colambda::testing::captured_log log;
  std::string ran;
  invocation call;
  call.context().defer([&ran]() -> task<void> {
    ran += "a";
    co_await colambda::sleep(1h);
    ran += "never";
  });
  call.context().defer([&ran] { ran += "never"; });
  call.context().defer([&ran] { ran += "never"; });
  run_cancelled(call);
  CHECK(ran == "a");
  REQUIRE(log.lines().size() == 2);
  CHECK(log.lines()[0].find("deferred work failed: boost::system::system_error") != std::string::npos);
  CHECK(log.lines()[1].ends_with("\tWARN\tthe call was cancelled, so deferred work is not begun: 2 left"));
}

TEST_CASE("defer: one that shields itself ends, but those behind it are still skipped") {
  colambda::testing::captured_log log;
  std::string ran;
  invocation call;
  call.context().defer([&ran]() -> task<void> {
    co_await colambda::shield();
    co_await colambda::sleep(1h);
    ran += "a";
  });
  call.context().defer([&ran] { ran += "never"; });
  run_cancelled(call);
  CHECK(ran == "a");
  REQUIRE(log.lines().size() == 1);
  CHECK(log.lines()[0].ends_with("1 left"));
}

TEST_CASE("defer: one callable is given up before the next begins") {
  std::string ran;
  const app function = [&ran](context& about) {
    std::shared_ptr<int> mark(new int(0), [&ran](int* owned) {
      ran += "freed ";
      delete owned;
    });
    about.defer([mark] {});
    mark.reset();
    about.defer([&ran] { ran += "next"; });
  };
  CHECK(people::answer(function, "") == "null");
  CHECK(ran == "freed next");
}
