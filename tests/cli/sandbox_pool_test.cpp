// SPDX-License-Identifier: MIT
// Many calls of environments that come and go.
#include <colambda/emulator/sandbox_pool.hpp>

#include <colambda/emulator/batch.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <utility>

#include "support/sandbox_scene.hpp"

namespace {

using colambda::slice;
using colambda::task;
using namespace colambda::emulator;
using namespace std::chrono_literals;
using scene = support::sandbox_scene;

TEST_CASE("sandbox: one that ends after its answer is replaced for the next call, and both are said") {
  support::pump([]() -> task<void> {
    scene now("");
    auto first = now.call("answer_exit:1");
    const answer one = co_await std::move(first);
    CHECK(one.text.text() == R"("answer_exit:1")");
    CHECK(now.said == "the function ended after its answer: exit status 1\n");
    auto second = now.call("hello");
    const answer two = co_await std::move(second);
    CHECK(two.text.text() == R"("hello")");
    CHECK(two.start_up);
    CHECK(now.pool.started() == 2);
    CHECK(now.said.ends_with("a new environment is started, the last one ended: exit status 1\n"));
    auto ending = now.end();
    co_await std::move(ending);
  }());
}

TEST_CASE("sandbox: one that was killed is replaced") {
  support::pump([]() -> task<void> {
    scene now("");
    auto first = now.call("hang", 20ms);
    const answer one = co_await std::move(first);
    CHECK(one.lost);
    auto second = now.call("hello");
    const answer two = co_await std::move(second);
    CHECK(two.text.text() == R"("hello")");
    CHECK(now.said == "a new environment is started, the last one ended: it was killed\n");
  }());
}

TEST_CASE("batch: calls at once have an environment each, and what one loses the others do not") {
  support::pump([]() -> task<void> {
    scene now("", 3);
    now.what.event = slice::borrow(R"("answer_exit:0")");
    now.what.timeout = 60s;
    batch_options options;
    options.calls = 9;
    options.concurrency = 3;
    batch calls(now.pool, now.what, options);
    auto running = calls.run();
    co_await std::move(running);
    CHECK(calls.durations().size() == 9);
    CHECK(calls.errors() == 0);
    CHECK(calls.lost() == 0);
    CHECK(now.pool.started() == 9);
  }());
}

TEST_CASE("batch: calls that are lost are counted, the first of them is told, and the rest is made") {
  support::pump([]() -> task<void> {
    scene now("");
    now.what.event = slice::borrow(R"("exit:7")");
    now.what.timeout = 60s;
    batch_options options;
    options.calls = 3;
    batch calls(now.pool, now.what, options);
    auto running = calls.run();
    co_await std::move(running);
    CHECK(calls.durations().empty());
    CHECK(calls.lost() == 3);
    CHECK(calls.worst().value().lost.value().message() == "it ended during the call: exit status 7");
    CHECK(calls.worst()->text.text().find(calls.request_id()) != std::string_view::npos);
    CHECK(now.pool.started() == 3);
  }());
}

TEST_CASE("batch: a function that does not come up is tried once") {
  support::pump([]() -> task<void> {
    scene now("exit");
    batch_options options;
    options.calls = 100;
    batch calls(now.pool, now.what, options);
    auto running = calls.run();
    co_await std::move(running);
    CHECK(calls.lost() == 1);
    CHECK(calls.durations().empty());
  }());
}

}  // namespace
