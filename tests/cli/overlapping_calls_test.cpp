// SPDX-License-Identifier: MIT
// The protocol of a runtime that may have several calls at once, as Managed Instances have.
#include <colambda/emulator/runtime_protocol.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "support/protocol_scene.hpp"

namespace {

using support::init_error_path;
using support::next_path;
using support::ok;
using support::transition;
using support::wrong_id;
using namespace colambda::emulator;

struct scene : support::protocol_scene {
  using protocol_scene::protocol_scene;

  void ask() { CHECK_FALSE(protocol.handle(request("GET", next_path))); }
  // Begins a call, and hands it to the poll that waits longest; its invocation id.
  std::string hand_over(const std::string& id) {
    protocol.begin(event(id), {});
    const auto reply = protocol.again(request("GET", next_path));
    REQUIRE(reply);
    CHECK(reply->fields.value("Lambda-Runtime-Aws-Request-Id") == id);
    return std::string(reply->fields.value("Lambda-Runtime-Invocation-Id"));
  }
  [[nodiscard]] std::string answer_with(const std::string& id, const std::string& invocation, const std::string& text) {
    http_request made = request("POST", path(id, "response"), text);
    made.fields.add("Content-Type", "application/json");
    made.fields.add("Lambda-Runtime-Invocation-Id", invocation);
    return told(made);
  }
};

const std::string late = "410 {\"errorMessage\":\"Invoke timeout\",\"errorType\":\"InvokeTimeout\"}\n";

TEST_CASE("overlapping calls: each poll gets one event, each event has its own invocation, answers come in any order") {
  scene now(3);
  for (int i = 0; i < 3; ++i) now.ask();
  CHECK(now.protocol.free_polls() == 3);
  const std::string one = now.hand_over("r1");
  const std::string two = now.hand_over("r2");
  const std::string three = now.hand_over("r3");
  CHECK(now.protocol.free_polls() == 0);
  CHECK(now.protocol.running() == 3);
  CHECK(one != two);
  CHECK(two != three);
  CHECK_FALSE(now.protocol.again(scene::request("GET", next_path)));
  CHECK(now.answer_with("r2", two, "2") == ok);
  CHECK_FALSE(now.protocol.outcome("r1"));
  CHECK(now.protocol.outcome("r2")->text.text() == "2");
  CHECK(now.answer_with("r3", three, "3") == ok);
  CHECK(now.answer_with("r1", one, "1") == ok);
  CHECK(now.protocol.outcome("r1")->text.text() == "1");
  CHECK(now.protocol.outcome("r3")->text.text() == "3");
  CHECK(now.protocol.running() == 0);
  CHECK(now.said.empty());
}

TEST_CASE("overlapping calls: events are handed out in the order of their calls") {
  scene now(2);
  now.protocol.begin(scene::event("r1"), {});
  now.protocol.begin(scene::event("r2"), {});
  for (const char* const id : {"r1", "r2"}) {
    const auto reply = now.poll();
    REQUIRE(reply);
    CHECK(reply->fields.value("Lambda-Runtime-Aws-Request-Id") == id);
  }
  CHECK(now.said.empty());
}

TEST_CASE("overlapping calls: next beside a running call is right up to as many as there may be, and noted beyond") {
  scene now(2);
  now.ask();
  const std::string one = now.hand_over("r1");
  now.ask();
  CHECK(now.said.empty());
  now.ask();
  CHECK(now.said == "the runtime asks for more events at once than it may have: 2\n");
  now.protocol.gone(scene::request("GET", next_path));
  CHECK(now.protocol.free_polls() == 1);
  CHECK(now.answer_with("r1", one, "1") == ok);
}

TEST_CASE("overlapping calls: an answer is refused for another's id, and for another's invocation") {
  scene now(2);
  now.ask();
  now.ask();
  const std::string one = now.hand_over("r1");
  const std::string two = now.hand_over("r2");
  CHECK(now.answer_with("r3", one, "x") == wrong_id);
  CHECK(now.said == "the runtime answers a call that it does not have: r3\n");
  now.said.clear();
  CHECK(now.answer_with("r1", two, "x") == wrong_id);
  CHECK(now.said == "the runtime answers with another Lambda-Runtime-Invocation-Id: " + two + "\n");
  CHECK_FALSE(now.protocol.outcome("r1"));
  CHECK(now.answer_with("r1", one, "1") == ok);
  CHECK(now.answer_with("r2", two, "2") == ok);
}

TEST_CASE("overlapping calls: an event that nobody was given cannot be answered") {
  scene now(2);
  now.protocol.begin(scene::event("r1"), {});
  CHECK(now.answer_with("r1", "x", "1") == wrong_id);
  CHECK(now.said == "the runtime answers a call that it does not have: r1\n");
}

TEST_CASE("overlapping calls: a second answer is 400, whether the first was read or not, and the first one counts") {
  scene now(2);
  now.ask();
  const std::string one = now.hand_over("r1");
  CHECK(now.answer_with("r1", one, "1") == ok);
  CHECK(now.answer_with("r1", one, "2") == wrong_id);
  CHECK(now.said == "the runtime answers a call a second time: r1\n");
  CHECK(now.protocol.outcome("r1")->text.text() == "1");
  now.protocol.close("r1");
  CHECK_FALSE(now.protocol.outcome("r1"));
  CHECK(now.answer_with("r1", one, "3") == wrong_id);
}

TEST_CASE("overlapping calls: an answer after its time is 410, before and after the caller has gone") {
  scene now(2);
  now.ask();
  now.ask();
  const std::string one = now.hand_over("r1");
  const std::string two = now.hand_over("r2");
  now.protocol.expire("r1");
  CHECK(now.protocol.running() == 1);
  CHECK(now.answer_with("r1", one, "1") == late);
  now.protocol.close("r1");
  CHECK(now.answer_with("r1", one, "1") == late);
  CHECK(now.said == "the runtime answers a call that has timed out: r1\n");
  CHECK(now.answer_with("r2", two, "2") == ok);
}

TEST_CASE("overlapping calls: an event that times out before a poll comes is handed to none") {
  scene now(2);
  now.protocol.begin(scene::event("r1"), {});
  now.protocol.expire("r1");
  now.protocol.close("r1");
  CHECK_FALSE(now.poll());
}

TEST_CASE("overlapping calls: too large an answer is its call's error, and an error about it no second answer") {
  scene now(2);
  now.ask();
  const std::string one = now.hand_over("r1");
  CHECK(now.answer_with("r1", one, std::string(6291557, 'x')).starts_with("413 "));
  CHECK(now.protocol.outcome("r1")->is_error);
  CHECK(now.answer_with("r1", one, "{}") == wrong_id);
  CHECK(now.said.find("second time") == std::string::npos);
}

TEST_CASE("overlapping calls: a start can fail before the first next alone") {
  scene now(2);
  now.ask();
  CHECK(now.told(scene::request("POST", init_error_path, "{}")) == transition("Ready", "InitError"));
  (void)now.hand_over("r1");
  CHECK(now.told(scene::request("POST", init_error_path, "{}")) == transition("Running", "InitError"));
}

// What is said of a runtime that has `polls` out at once, `times` over, where it may have three.
std::string noted(std::size_t polls, int times) {
  scene now(3);
  for (std::size_t i = 1; i < polls; ++i) now.ask();
  for (int i = 0; i < times; ++i) {
    now.ask();
    const std::string id = "r" + std::to_string(i);
    const std::string invocation = now.hand_over(id);
    CHECK(now.answer_with(id, invocation, "1") == ok);
    now.protocol.close(id);
  }
  now.protocol.note_polls();
  return now.said;
}

TEST_CASE("overlapping calls: a runtime that asks for fewer events than it may have is noted, if it had the occasion") {
  CHECK(noted(1, 3).empty());
  CHECK(noted(1, 4) == "the runtime may have 3 events at once, and asks for 1\n");
  CHECK(noted(2, 9) == "the runtime may have 3 events at once, and asks for 2\n");
  CHECK(noted(3, 9).empty());
}

}  // namespace
