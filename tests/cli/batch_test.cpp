// SPDX-License-Identifier: MIT
#include <colambda/emulator/batch.hpp>
#include <colambda/emulator/rpc_callee.hpp>

#include <colambda/json/writer.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstddef>
#include <optional>
#include <stdexcept>
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
  std::size_t lost = 0;
  std::size_t unmade = 0;
  std::string answer;
  std::optional<fault> stopped;
  std::string request_id;
};

struct plan {
  batch_options calls;
  std::size_t connections = 1;
  colambda::clock::duration timeout = 3s;
  std::string mode;
};

task<void> make_calls(const std::string& order, const plan& planned, outcome& into) {
  start_options how;
  how.settings.binary = COLAMBDA_FAKE_FUNCTION;
  how.settings.environment = {{"FAKE", planned.mode}};
  how.limit = 60s;
  notes remarks(nullptr);
  rpc_callee called(how, planned.calls.concurrency, planned.connections, planned.timeout, remarks);
  auto starting = called.start();
  const auto started = co_await std::move(starting);
  REQUIRE(started.has_value());
  call what;
  what.event = slice::own(colambda::json::write(order));
  what.timeout = planned.timeout;
  what.client_context = R"({"env":{"locale":"de"}})";
  batch calls(called, what, planned.calls);
  auto running = calls.run();
  co_await std::move(running);
  into.answered = calls.durations().size();
  into.errors = calls.errors();
  into.lost = calls.lost();
  into.unmade = calls.unmade();
  into.request_id = calls.request_id();
  REQUIRE(calls.worst());
  into.stopped = calls.worst()->lost;
  into.answer = calls.worst()->text.text();
}

outcome outcome_of(const std::string& order, const plan& planned = {}) {
  outcome found;
  support::pump(make_calls(order, planned, found));
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
  plan planned;
  planned.timeout = 100s;
  CHECK(outcome_of("remaining_s", planned).answer == R"("100")");
  CHECK(outcome_of("arn").answer.find(":123456789012:function:fake_function") != std::string::npos);
}

TEST_CASE("batch: the client context reaches the function") { CHECK(outcome_of("locale").answer == R"("de")"); }

TEST_CASE("batch: a function's error is an answer") {
  const outcome failed = outcome_of("fail:sold out");
  CHECK(failed.answered == 1);
  CHECK(failed.errors == 1);
  CHECK(failed.answer == R"({"errorMessage":"sold out","errorType":"Function.Fake"})");
  CHECK_FALSE(failed.stopped);
}

TEST_CASE("batch: many calls at once over many connections all have their answers") {
  plan planned;
  planned.calls.calls = 500;
  planned.calls.concurrency = 20;
  planned.connections = 4;
  planned.timeout = 60s;
  const outcome many = outcome_of("hello", planned);
  CHECK(many.answered == 500);
  CHECK(many.unmade == 0);
  CHECK(many.answer == R"("hello")");
  planned.calls.calls = 3;
  CHECK(outcome_of("hello", planned).answered == 3);
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

TEST_CASE("batch: who dies takes all calls along that it has, and they are counted") {
  plan planned;
  planned.calls.calls = 20;
  planned.calls.concurrency = 4;
  planned.timeout = 60s;
  const outcome exited = outcome_of("exit:7", planned);
  REQUIRE(exited.stopped);
  CHECK(exited.answered == 0);
  CHECK(exited.lost == 4);
  CHECK(exited.unmade == 16);
}

// Its second call throws, all others wait for ever.
class broken_callee final : public callee {
 public:
  task<result<void>> start() override { co_return result<void>(); }
  task<answer> invoke(std::size_t, const call&) override {
    if (++calls_ == 2) throw std::runtime_error("no more of this");
    auto waiting = until_lost();
    (void)co_await std::move(waiting);
    co_return answer();
  }
  task<fault> until_lost() override {
    auto sleeping = colambda::sleep(1h);
    co_await std::move(sleeping);
    co_return fault();
  }
  [[nodiscard]] colambda::clock::duration window() const noexcept override { return {}; }
  task<void> end(colambda::clock::duration) override { co_return; }
  [[nodiscard]] std::size_t started() const noexcept override { return 0; }
  [[nodiscard]] colambda::clock::duration start_up() const noexcept override { return {}; }
  [[nodiscard]] std::optional<std::size_t> peak_memory() const override { return std::nullopt; }

 private:
  int calls_ = 0;
};

task<void> call_broken(std::size_t concurrency, std::size_t& unmade) {
  broken_callee called;
  batch_options planned;
  planned.calls = 5;
  planned.concurrency = concurrency;
  batch calls(called, call(), planned);
  auto running = calls.run();
  try {
    co_await std::move(running);
  } catch (const std::runtime_error&) {
    unmade = calls.unmade();
    throw;
  }
}

TEST_CASE("batch: what a call throws ends the others and reaches who made them") {
  std::size_t unmade = 0;
  CHECK_THROWS_WITH(support::pump(call_broken(3, unmade)), "no more of this");
  CHECK(unmade == 5);
}

TEST_CASE("batch: a call that takes too long ends all, with its own id") {
  plan planned;
  planned.timeout = 30ms;
  planned.calls.calls = 5;
  planned.calls.concurrency = 2;
  const outcome late = outcome_of("hang", planned);
  REQUIRE(late.stopped);
  CHECK(late.stopped->what() == fault::kind::overdue);
  CHECK(late.stopped->message() == "no answer within 0.03 s");
  CHECK(late.answered == 0);
  CHECK(late.lost == 1);
  CHECK(late.unmade == 4);
  CHECK_FALSE(late.request_id.empty());
}

TEST_CASE("batch: one that is stopped makes no more calls, and gives up what gets no answer") {
  broken_callee called;
  batch_options planned;
  planned.calls = 5;
  batch calls(called, call(), planned);
  calls.stop();
  support::pump(calls.run());
  CHECK(calls.unmade() == 5);
  CHECK(calls.lost() == 0);
  CHECK(calls.under_way() == 0);
  CHECK_FALSE(calls.worst());
}

TEST_CASE("batch: a server without Function.Invoke is broken, not dead") {
  plan planned;
  planned.mode = "ping_only";
  const outcome refused = outcome_of("hello", planned);
  REQUIRE(refused.stopped);
  CHECK(refused.stopped->what() == fault::kind::broken);
  CHECK(refused.stopped->message() == "rpc: can't find method Function.Invoke");
}

}  // namespace
