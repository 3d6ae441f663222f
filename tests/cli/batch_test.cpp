// SPDX-License-Identifier: MIT
#include <colambda/emulator/batch.hpp>

#include <colambda/json/writer.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <utility>

#include "support/pump.hpp"

namespace {

using colambda::slice;
using colambda::task;
using namespace colambda::emulator;
using namespace std::chrono_literals;

// What came of calls of the fake function with one order.
struct outcome {
  std::size_t answered = 0;
  std::size_t errors = 0;
  std::string answer;
  std::string error_type;
  std::optional<fault> stopped;
  std::string request_id;
};

task<void> call(const std::string& mode, const std::string& order, const batch_options& options, outcome& into) {
  start_options how;
  how.settings.binary = COLAMBDA_FAKE_FUNCTION;
  how.settings.environment = {{"FAKE", mode}};
  how.limit = 60s;
  auto starting = function::start(how);
  const auto started = co_await std::move(starting);
  REQUIRE(started.has_value());
  batch calls(**started, slice::own(colambda::json::write(order)), options);
  auto running = calls.run();
  co_await std::move(running);
  into.answered = calls.durations().size();
  into.errors = calls.errors();
  into.stopped = calls.stopped();
  into.request_id = calls.request_id();
  if (!calls.answer()) co_return;
  into.answer = calls.answer()->payload.text();
  if (calls.answer()->error) into.error_type = calls.answer()->error->type;
}

outcome outcome_of(const std::string& order, const batch_options& options = {}, const std::string& mode = {}) {
  outcome found;
  support::pump(call(mode, order, options, found));
  return found;
}

TEST_CASE("batch: one call has one answer, and an id that the function knows too") {
  const outcome once = outcome_of("ids");
  CHECK(once.answered == 1);
  CHECK(once.errors == 0);
  CHECK_FALSE(once.stopped);
  CHECK(once.answer.starts_with('"' + once.request_id + " Root=1-"));
}

TEST_CASE("batch: the deadline is the timeout from now, and the function's ARN names it") {
  batch_options options;
  options.timeout = 100s;
  CHECK(outcome_of("remaining_s", options).answer == R"("100")");
  CHECK(outcome_of("arn").answer.find(":123456789012:function:fake_function") != std::string::npos);
}

TEST_CASE("batch: a function's error is an answer") {
  const outcome failed = outcome_of("fail:sold out");
  CHECK(failed.answered == 1);
  CHECK(failed.errors == 1);
  CHECK(failed.error_type == "Function.Fake");
  CHECK_FALSE(failed.stopped);
}

TEST_CASE("batch: many calls at once over many connections all have their answers") {
  batch_options options;
  options.calls = 500;
  options.concurrency = 20;
  options.connections = 4;
  options.timeout = 60s;
  const outcome many = outcome_of("hello", options);
  CHECK(many.answered == 500);
  CHECK(many.answer == R"("hello")");
  options.calls = 3;
  CHECK(outcome_of("hello", options).answered == 3);
}

TEST_CASE("batch: a function that dies in a call says how, whatever broke first") {
  const outcome exited = outcome_of("exit:7");
  REQUIRE(exited.stopped);
  CHECK(exited.stopped->what() == fault::kind::died);
  CHECK(exited.stopped->message() == "it ended during the call: exit status 7");
  CHECK(exited.answered == 0);
  CHECK_FALSE(exited.request_id.empty());
  const outcome killed = outcome_of("kill");
  REQUIRE(killed.stopped);
  CHECK(killed.stopped->message() == "it ended during the call: signal 9 (Killed)");
}

TEST_CASE("batch: a call that takes too long ends all, with its own id") {
  batch_options options;
  options.timeout = 30ms;
  options.calls = 5;
  options.concurrency = 2;
  const outcome late = outcome_of("hang", options);
  REQUIRE(late.stopped);
  CHECK(late.stopped->what() == fault::kind::overdue);
  CHECK(late.stopped->message() == "no answer within 0.03 s");
  CHECK(late.answered == 0);
  CHECK_FALSE(late.request_id.empty());
}

TEST_CASE("batch: a server without Function.Invoke is broken, not dead") {
  const outcome refused = outcome_of("hello", {}, "ping_only");
  REQUIRE(refused.stopped);
  CHECK(refused.stopped->what() == fault::kind::broken);
  CHECK(refused.stopped->message() == "rpc: can't find method Function.Invoke");
}

}  // namespace
