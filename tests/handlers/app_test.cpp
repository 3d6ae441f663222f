// SPDX-License-Identifier: MIT
// The door of a function: outcomes, copies, hooks, cancellation from outside.
#include "support/people.hpp"

#include <colambda/app.hpp>
#include <colambda/call.hpp>
#include <colambda/deadline.hpp>
#include <colambda/function_error.hpp>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

using colambda::app;
using colambda::context;
using colambda::failure;
using colambda::invocation;
using colambda::next;
using colambda::outcome;
using colambda::reply;
using colambda::slice;
using colambda::task;
using people::answer;
using people::greeting;
using people::person;
using people::refusal;
using namespace std::chrono_literals;

namespace {

class adds {
 public:
  explicit adds(std::string text) : text_(std::move(text)) {}
  task<reply> operator()(invocation& call, next rest) const {
    auto work = rest(call);
    const reply inner = co_await std::move(work);
    co_return reply(slice::own(std::string(inner.body().text()) + text_));
  }

 private:
  std::string text_;
};

task<reply> echo(invocation& call) { co_return reply(call.payload()); }

template <class T>
T completed(task<T> work) {
  boost::asio::io_context io(1);
  T value{};
  boost::asio::co_spawn(io, std::move(work), [&value](const std::exception_ptr& thrown, T given) {
    CHECK_FALSE(thrown);
    value = std::move(given);
  });
  io.run();
  return value;
}

void completed(task<void> work) {
  boost::asio::io_context io(1);
  boost::asio::co_spawn(io, std::move(work), [](const std::exception_ptr& thrown) { CHECK_FALSE(thrown); });
  io.run();
}

// Spawns a call, lets it run until it waits, cancels it as a closed connection does.
outcome cancelled(const app& function) {
  colambda::testing::simulated_time time;
  boost::asio::io_context io(1);
  boost::asio::cancellation_signal closed;
  invocation call;
  outcome ended;
  bool returned = false;
  boost::asio::co_spawn(
      io, function.invoke(call),
      boost::asio::bind_cancellation_slot(closed.slot(), [&](const std::exception_ptr& thrown, outcome how) {
        CHECK_FALSE(thrown);
        returned = true;
        ended = std::move(how);
      }));
  io.poll();
  CHECK_FALSE(returned);
  closed.emit(boost::asio::cancellation_type::terminal);
  time.run(io);
  CHECK(returned);
  return ended;
}

}  // namespace

TEST_CASE("app: what a handler throws is the call's failure, and the next call works") {
  const app function = [](person who) -> task<std::string> {
    if (who.name == "std") throw std::logic_error("no");
    if (who.name == "named") throw colambda::function_error("Function.Refused", "not you", true);
    if (who.name == "panic") throw 7;
    co_return who.name;
  };
  CHECK(refusal(function, R"({"name":"std"})").type() == "std::logic_error");
  CHECK(refusal(function, R"({"name":"named"})").type() == "Function.Refused");
  CHECK(refusal(function, R"({"name":"named"})").should_exit());
  CHECK(refusal(function, R"({"name":"panic"})").should_exit());
  CHECK(refusal(function, R"({"name":"panic"})").message() == "7");
  CHECK(refusal(function, R"({"nam":"x"})").message().starts_with("$"));
  CHECK(answer(function, R"({"name":"Ann"})") == R"("Ann")");
}

TEST_CASE("app: what a layer throws is the call's failure too") {
  const auto throws = [](invocation&, next) -> task<reply> {
    throw std::runtime_error("in the layer");
    co_return reply();
  };
  CHECK(refusal(app(echo).use(throws), "x").message() == "in the layer");
  // One that is no coroutine throws before there is a task.
  const auto throws_at_once = [](invocation&, next) -> task<reply> { throw std::runtime_error("at once"); };
  CHECK(refusal(app(echo).use(throws_at_once), "x").message() == "at once");
  CHECK(refusal(app(echo).use(adds("+")).use(throws_at_once), "x").message() == "at once");
  const auto raw_throws_at_once = [](invocation&) -> task<reply> { throw std::runtime_error("raw"); };
  CHECK(refusal(raw_throws_at_once, "x").message() == "raw");
}

TEST_CASE("app: a copy is a function of its own") {
  app first = echo;
  first.use(adds("1"));
  app second = first;
  second.use(adds("2"));
  const app third = std::move(first);
  CHECK(answer(second, "x") == "x21");
  CHECK(answer(third, "x") == "x1");
  app fourth(second);
  app fifth{second};
  fourth = third;
  CHECK(answer(fourth, "x") == "x1");
  CHECK(answer(fifth, "x") == "x21");
}

TEST_CASE("app: only the first call is a cold start, for all copies") {
  const app function = [](const context& about) { return about.cold_start(); };
  const app copy = function;
  CHECK(answer(function, "") == "true");
  CHECK(answer(function, "") == "false");
  CHECK(answer(copy, "") == "false");
}

TEST_CASE("app: init hooks run in order and end at the first failure") {
  std::string ran;
  auto once = std::make_unique<std::string>("a");
  app function = app(echo)
                     .on_init([&ran, once = std::move(once)]() mutable { ran += *std::exchange(once, nullptr); })
                     .on_init([&ran]() -> task<void> {
                       co_await colambda::sleep(1us);
                       ran += "b";
                     });
  CHECK(function.has_init());
  CHECK_FALSE(app(echo).has_init());
  app failing = function;
  CHECK_FALSE(completed(function.start()));
  CHECK(ran == "ab");

  ran.clear();
  app other = app(echo).on_init([] { throw std::runtime_error("no database"); }).on_init([&ran] { ran += "never"; });
  const std::optional<failure> why = completed(other.start());
  REQUIRE(why);
  CHECK(why->message() == "no database");
  CHECK(ran.empty());
}

TEST_CASE("app: shutdown hooks all run, the last added first") {
  colambda::testing::captured_log log;
  std::string ran;
  app function = echo;
  function.on_shutdown([&ran] { ran += "a"; });
  function.on_shutdown([] { throw std::runtime_error("stuck"); });
  function.on_shutdown([&ran]() -> task<void> {
    ran += "b";
    co_return;
  });
  completed(function.shut_down());
  CHECK(ran == "ba");
  REQUIRE(log.lines().size() == 1);
  CHECK(log.lines()[0].ends_with("a shutdown hook failed: std::runtime_error: stuck"));
}

TEST_CASE("app: snapshot hooks run the last added first, restore hooks in order and as often as asked") {
  std::string ran;
  const app function = app(echo)
                           .on_snapshot([&ran] { ran += "a"; })
                           .on_snapshot([&ran]() -> task<void> {
                             ran += "b";
                             co_return;
                           })
                           .on_restore([&ran] { ran += "c"; })
                           .on_restore([&ran] { ran += "d"; });
  CHECK_FALSE(completed(function.before_snapshot()));
  CHECK_FALSE(completed(function.restored()));
  CHECK_FALSE(completed(function.restored()));
  CHECK(ran == "bacdcd");
  CHECK_FALSE(function.has_init());
  CHECK_FALSE(completed(app(echo).before_snapshot()));
  CHECK_FALSE(completed(app(echo).restored()));
}

TEST_CASE("app: a snapshot or restore hook that throws is the failure, and ends the others") {
  bool ran = false;
  app function = echo;
  function.on_snapshot([&ran] { ran = true; }).on_snapshot([] { throw std::runtime_error("still open"); });
  function.on_restore([] { throw std::runtime_error("no network"); }).on_restore([&ran] { ran = true; });
  const std::optional<failure> open = completed(function.before_snapshot());
  REQUIRE(open);
  CHECK(open->message() == "still open");
  const std::optional<failure> lost = completed(function.restored());
  REQUIRE(lost);
  CHECK(lost->message() == "no network");
  CHECK_FALSE(ran);
}

TEST_CASE("app: a call that is cancelled from outside fails") {
  const failure plain = cancelled([]() -> task<void> { co_await colambda::sleep(1h); }).error();
  CHECK(plain.type() == "Function.Cancelled");
  CHECK_FALSE(plain.should_exit());
  // One that says itself what went wrong is heard.
  const app explains = []() -> task<void> {
    bool stopped = false;
    try {
      co_await colambda::sleep(1h);
    } catch (const std::exception&) {
      stopped = true;
    }
    if (stopped) throw std::runtime_error("rolled back");
  };
  CHECK(cancelled(explains).error().message() == "rolled back");
  const auto layered = cancelled(app([]() -> task<void> { co_await colambda::sleep(1h); }).use(adds("never")));
  CHECK(layered.error().type() == "Function.Cancelled");
}

TEST_CASE("app: a client context that is not JSON fails the call before the handler") {
  bool ran = false;
  colambda::context_fields about;
  about.client_context = slice::copy_of("{broken");
  const outcome ended = colambda::testing::invoke([&ran] { ran = true; }, "{}", about);
  REQUIRE_FALSE(ended.ok());
  CHECK(ended.error().type() == "Runtime.BadClientContext");
  CHECK_FALSE(ran);
}

TEST_CASE("app: the current call has the request's id") {
  colambda::context_fields about;
  about.request_id = "id-1";
  const app function = [] { return colambda::call::current()->request_id(); };
  const outcome ended = colambda::testing::invoke(function, "", about);
  REQUIRE(ended.ok());
  CHECK(ended.answer().body().text() == R"("id-1")");
  CHECK(colambda::call::current() == nullptr);
}
