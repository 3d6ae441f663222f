// SPDX-License-Identifier: MIT
// One environment that has several calls at once, as Managed Instances have.
#include <colambda/emulator/sandbox_pool.hpp>

#include <colambda/emulator/batch.hpp>

#include <doctest/doctest.h>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/deferred.hpp>
#include <boost/asio/experimental/parallel_group.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <chrono>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "support/sandbox_scene.hpp"

namespace {

namespace asio = boost::asio;
using colambda::slice;
using colambda::task;
using namespace colambda::emulator;
using namespace std::chrono_literals;

struct scene : support::sandbox_scene {
  // As many pollers as it may have events, or one.
  explicit scene(std::size_t concurrency, const std::string& mode = "pollers") : sandbox_scene(mode) {
    options.settings.concurrency = concurrency;
  }
};

struct order {
  std::string text;
  colambda::clock::duration timeout = 60s;
};

task<void> store(scene& now, order given, std::size_t lane, answer& into) {
  auto calling = now.call(given.text, given.timeout, lane);
  into = co_await std::move(calling);
}

// Makes these calls at once; the answers in the same order.
task<void> call_all(scene& now, std::vector<order> orders, std::vector<answer>& into) {
  const auto executor = co_await asio::this_coro::executor;
  into.assign(orders.size(), answer());
  using calling = decltype(asio::co_spawn(executor, store(now, order(), 0, into.front()), asio::deferred));
  std::vector<calling> all;
  all.reserve(orders.size());
  for (std::size_t i = 0; i < orders.size(); ++i) {
    all.push_back(asio::co_spawn(executor, store(now, orders[i], i, into[i]), asio::deferred));
  }
  auto together = asio::experimental::make_parallel_group(std::move(all));
  co_await together.async_wait(asio::experimental::wait_for_all(), asio::use_awaitable);
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST_CASE("shared sandbox: calls are in one process at the same time, each with its own answer") {
  support::pump([]() -> task<void> {
    scene now(3);
    std::vector<answer> made;
    // Each waits in the function until all three are there.
    std::vector<order> orders{{"meet:a"}, {"meet:b"}, {"meet:c"}};
    auto calling = call_all(now, orders, made);
    co_await std::move(calling);
    CHECK(made[0].text.text() == R"("meet:a")");
    CHECK(made[1].text.text() == R"("meet:b")");
    CHECK(made[2].text.text() == R"("meet:c")");
    CHECK(now.pool.started() == 1);
    int starts = 0;
    for (const answer& each : made) starts += each.start_up ? 1 : 0;
    CHECK(starts == 1);
    auto ending = now.end();
    co_await std::move(ending);
    CHECK(now.said.empty());
  }());
}

TEST_CASE("shared sandbox: the process is told how many, and that it is a managed instance") {
  support::pump([]() -> task<void> {
    scene now(2);
    auto asking = now.call("getenv:AWS_LAMBDA_MAX_CONCURRENCY");
    const answer many = co_await std::move(asking);
    CHECK(many.text.text() == R"("2")");
    auto again = now.call("getenv:AWS_LAMBDA_INITIALIZATION_TYPE");
    const answer type = co_await std::move(again);
    CHECK(type.text.text() == R"("lambda-managed-instances")");
  }());
}

TEST_CASE("shared sandbox: a call that times out ends alone, and its late answer is refused with 410") {
  support::pump([]() -> task<void> {
    scene now(2);
    auto first = now.call("late", 30ms);
    const answer lost = co_await std::move(first);
    REQUIRE(lost.lost);
    CHECK(lost.lost->what() == fault::kind::overdue);
    CHECK(lost.lost->message() == "no answer within 0.03 s: it is not waited for any more");
    CHECK(lost.text.text() == R"({"errorMessage":"RequestId: r1 Error: Task timed out after 0.03 seconds",)"
                              R"("errorType":"Sandbox.Timedout"})");
    // Lets the first go on, and answers when that has heard what became of its answer.
    auto second = now.call("release");
    const answer heard = co_await std::move(second);
    CHECK(heard.text.text() == R"("410")");
    CHECK(now.said == "the runtime answers a call that has timed out: r1\n");
    auto third = now.call("hello");
    const answer fine = co_await std::move(third);
    CHECK(fine.text.text() == R"("hello")");
    CHECK(now.pool.started() == 1);
  }());
}

TEST_CASE(
    "shared sandbox: the end of the process is told to all that are in flight, and the next call starts another") {
  support::pump([]() -> task<void> {
    scene now(3);
    std::vector<answer> made;
    std::vector<order> orders{{"meet_hang"}, {"meet_hang"}, {"meet_exit:7"}};
    auto calling = call_all(now, orders, made);
    co_await std::move(calling);
    for (const answer& each : made) {
      REQUIRE(each.lost);
      CHECK(each.lost->message() == "it ended during the call: exit status 7");
      CHECK(has(std::string(each.text.text()), "Runtime.ExitError"));
      CHECK_FALSE(each.is_last);
    }
    auto next = now.call("hello");
    const answer fine = co_await std::move(next);
    CHECK(fine.text.text() == R"("hello")");
    CHECK(now.pool.started() == 2);
    CHECK(now.said == "a new environment is started, the last one ended: exit status 7\n");
  }());
}

TEST_CASE("shared sandbox: a call that waits for an environment which ends has the next one") {
  support::pump([]() -> task<void> {
    // One poller: the second call waits.
    scene now(2, "");
    std::vector<answer> made;
    std::vector<order> orders{{"exit:7"}, {"hello"}};
    auto calling = call_all(now, orders, made);
    co_await std::move(calling);
    CHECK(made[0].lost.value().message() == "it ended during the call: exit status 7");
    CHECK(made[1].text.text() == R"("hello")");
    CHECK(now.pool.started() == 2);
  }());
}

TEST_CASE("shared sandbox: a start that fails is that of all who wait for it, and is tried once") {
  support::pump([]() -> task<void> {
    scene now(3, "exit");
    std::vector<answer> made;
    std::vector<order> orders{{"a"}, {"b"}, {"c"}};
    auto calling = call_all(now, orders, made);
    co_await std::move(calling);
    for (const answer& each : made) {
      CHECK(each.is_last);
      CHECK(each.lost.value().message() == "it ended before it asked for its first event: exit status 3");
    }
  }());
}

TEST_CASE("shared sandbox: an answer cut off by a process that lives is a truncated response") {
  support::pump([]() -> task<void> {
    scene now(2);
    auto calling = now.call("cut");
    const answer cut = co_await std::move(calling);
    CHECK(cut.is_error);
    CHECK_FALSE(cut.lost);
    CHECK(has(std::string(cut.text.text()), "Runtime.TruncatedResponse"));
    auto next = now.call("hello");
    const answer fine = co_await std::move(next);
    CHECK(fine.text.text() == R"("hello")");
    CHECK(now.pool.started() == 1);
  }());
}

task<void> call_often(scene& now, batch_options options, std::string& said) {
  now.what.event = slice::borrow(R"("hello")");
  now.what.timeout = 60s;
  batch calls(now.pool, now.what, options);
  auto running = calls.run();
  co_await std::move(running);
  CHECK(calls.durations().size() == options.calls);
  CHECK(calls.lost() == 0);
  CHECK(now.pool.started() == 1);
  auto ending = now.end();
  co_await std::move(ending);
  said = now.said;
}

TEST_CASE("shared sandbox: a function that asks for one event at a time gets one at a time, which is said once") {
  support::pump([]() -> task<void> {
    scene now(3, "");
    batch_options options;
    options.calls = 12;
    options.concurrency = 3;
    std::string said;
    auto calling = call_often(now, options, said);
    co_await std::move(calling);
    CHECK(said == "the runtime may have 3 events at once, and asks for 1\n");
  }());
}

TEST_CASE("shared sandbox: many calls of a function that polls as often as it may are all answered") {
  support::pump([]() -> task<void> {
    scene now(4);
    batch_options options;
    options.calls = 400;
    options.concurrency = 4;
    std::string said;
    auto calling = call_often(now, options, said);
    co_await std::move(calling);
  }());
}

TEST_CASE("shared sandbox: where every poller hangs, further calls are lost after their time, too") {
  support::pump([]() -> task<void> {
    scene now(2, "");
    auto first = now.call("hang", 30ms);
    const answer late = co_await std::move(first);
    CHECK(late.lost.value().what() == fault::kind::overdue);
    auto next = now.call("hello", 30ms);
    const answer none = co_await std::move(next);
    CHECK(none.lost.value().what() == fault::kind::overdue);
    CHECK(none.lost->message() == "it asked for no event within 0.03 s, and has none to answer");
    CHECK(none.text.empty());
  }());
}

}  // namespace
