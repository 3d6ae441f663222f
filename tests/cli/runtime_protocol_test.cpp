// SPDX-License-Identifier: MIT
// Each request in each state: the platform's status and body, and what is said about it.
#include <colambda/emulator/runtime_protocol.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "support/protocol_scene.hpp"

namespace {

using colambda::slice;
using namespace colambda::emulator;

using support::init_error_path;
using support::next_path;
using support::ok;
using support::transition;
using support::wrong_id;
using scene = support::protocol_scene;

TEST_CASE("runtime_protocol: next waits for an event, which comes with its headers") {
  scene now;
  CHECK(now.protocol.state() == runtime_state::started);
  CHECK_FALSE(now.poll());
  CHECK(now.protocol.state() == runtime_state::ready);
  call what = scene::event("r1");
  what.trace_id = "Root=1";
  what.client_context = "{}";
  what.tenant_id = "blue";
  what.cognito_identity = R"({"cognitoIdentityId":"x"})";
  now.protocol.begin(what, colambda::unix_time(5, 7'900'000));
  const auto reply = now.protocol.again(scene::request("GET", next_path));
  REQUIRE(reply);
  CHECK(reply->status == 200);
  CHECK(reply->body.text() == R"({"a":1})");
  CHECK(reply->fields.value("Content-Type") == "application/json");
  CHECK(reply->fields.value("Lambda-Runtime-Aws-Request-Id") == "r1");
  CHECK(reply->fields.value("Lambda-Runtime-Deadline-Ms") == "5007");
  CHECK(reply->fields.value("Lambda-Runtime-Invoked-Function-Arn") == "arn:f");
  CHECK(reply->fields.value("Lambda-Runtime-Trace-Id") == "Root=1");
  CHECK(reply->fields.value("Lambda-Runtime-Client-Context") == "{}");
  CHECK(reply->fields.value("Lambda-Runtime-Aws-Tenant-Id") == "blue");
  CHECK(reply->fields.value("Lambda-Runtime-Cognito-Identity") == R"({"cognitoIdentityId":"x"})");
  CHECK(reply->fields.value("Lambda-Runtime-Invocation-Id").size() == 36);
  CHECK(now.protocol.state() == runtime_state::running);
  CHECK(now.said.empty());
}

TEST_CASE("runtime_protocol: what no header can hold is replaced in it, so that it stays one") {
  scene now;
  CHECK_FALSE(now.poll());
  call what = scene::event("r1");
  what.client_context = "{\r\n}";
  what.tenant_id = "a\r\nX: caf\xc3\xa9";
  now.protocol.begin(what, {});
  const auto reply = now.protocol.again(scene::request("GET", next_path));
  REQUIRE(reply);
  CHECK(reply->fields.value("Lambda-Runtime-Client-Context") == "{??}");
  CHECK(reply->fields.value("Lambda-Runtime-Aws-Tenant-Id") == "a??X: caf??");
}

TEST_CASE("runtime_protocol: what a call does not have is no header") {
  scene now;
  CHECK_FALSE(now.poll());
  now.protocol.begin(scene::event("r1"), {});
  const auto reply = now.protocol.again(scene::request("GET", next_path));
  REQUIRE(reply);
  CHECK_FALSE(reply->fields.find("Lambda-Runtime-Client-Context"));
  CHECK_FALSE(reply->fields.find("Lambda-Runtime-Aws-Tenant-Id"));
  CHECK_FALSE(reply->fields.find("Lambda-Runtime-Cognito-Identity"));
}

TEST_CASE("runtime_protocol: a runtime without fault is not spoken of, call after call") {
  scene now;
  for (const char* const id : {"r1", "r2", "r3"}) {
    now.run(id);
    CHECK_FALSE(now.protocol.outcome(now.last));
    CHECK(now.told(now.answer(id, "response", "[1]")) == ok);
    CHECK(now.protocol.state() == runtime_state::response_sent);
    REQUIRE(now.protocol.outcome(now.last));
    CHECK(now.protocol.outcome(now.last)->text.text() == "[1]");
    CHECK_FALSE(now.protocol.outcome(now.last)->is_error);
  }
  now.run("r4");
  http_request failed = now.answer("r4", "error", R"({"errorMessage":"m","errorType":"T"})");
  failed.fields.add("Lambda-Runtime-Function-Error-Type", "Function.OutOfStock");
  CHECK(now.told(failed) == ok);
  CHECK(now.protocol.outcome(now.last)->is_error);
  CHECK(now.protocol.outcome(now.last)->text.text() == R"({"errorMessage":"m","errorType":"T"})");
  CHECK(now.said.empty());
}

TEST_CASE("runtime_protocol: an id that is not the call's is 400, and the call stays open") {
  scene now;
  CHECK(now.told(now.answer("r1", "response", "1")) == wrong_id);
  now.run("r1");
  CHECK(now.told(now.answer("r2", "response", "1")) == wrong_id);
  CHECK(now.told(now.answer("r2", "error", "{}")) == wrong_id);
  CHECK_FALSE(now.protocol.outcome(now.last));
  CHECK(now.said == "the runtime answers a call that it does not have: r1\n");
  CHECK(now.told(now.answer("r1", "response", "1")) == ok);
}

TEST_CASE("runtime_protocol: an answer to the call before is late") {
  scene now;
  now.run("r1");
  CHECK(now.told(now.answer("r1", "response", "1")) == ok);
  now.run("r2");
  CHECK(now.told(now.answer("r1", "response", "1")) == wrong_id);
  CHECK(now.said == "the runtime answers a call that is over already: r1\n");
}

TEST_CASE("runtime_protocol: a second answer is 403, and the first one counts") {
  scene now;
  now.run("r1");
  CHECK(now.told(now.answer("r1", "response", "1")) == ok);
  CHECK(now.told(now.answer("r1", "response", "2")) == transition("ResponseSent", "InvocationResponse"));
  CHECK(now.told(now.answer("r1", "error", "{}")) == transition("ResponseSent", "InvocationErrorResponse"));
  CHECK(now.protocol.outcome(now.last)->text.text() == "1");
  CHECK(now.said.starts_with("the runtime answers a call a second time: r1\n"));
}

TEST_CASE("runtime_protocol: next while an event is open hands the same one out again") {
  scene now;
  now.run("r1");
  const std::string first = now.invocation_id;
  const auto again = now.poll();
  REQUIRE(again);
  CHECK(again->fields.value("Lambda-Runtime-Aws-Request-Id") == "r1");
  CHECK(now.invocation_id == first);
  CHECK(now.said == "the runtime asks for the next event while it has one: it is handed the same one again\n");
}

TEST_CASE("runtime_protocol: of two polls one gets the event, and a poll that is gone gets none") {
  scene now;
  CHECK_FALSE(now.poll());
  CHECK_FALSE(now.poll());
  CHECK(now.said == "the runtime asks for the next event twice at once: it will get one event for both\n");
  now.protocol.gone(scene::request("GET", next_path));
  now.protocol.begin(scene::event("r1"), {});
  CHECK(now.protocol.again(scene::request("GET", next_path)));
  CHECK_FALSE(now.protocol.again(scene::request("GET", next_path)));
}

TEST_CASE("runtime_protocol: a start that fails is heard once, and nothing comes after it") {
  scene now;
  http_request failed = scene::request("POST", init_error_path, R"({"errorMessage":"no table","errorType":"X"})");
  failed.fields.add("Content-Type", "application/json");
  CHECK(now.told(failed) == ok);
  CHECK(now.protocol.state() == runtime_state::init_error);
  CHECK(now.protocol.init_error()->text.text() == R"({"errorMessage":"no table","errorType":"X"})");
  CHECK(now.said.empty());
  CHECK(now.told(failed) == transition("InitError", "InitError"));
  CHECK(now.told(scene::request("GET", next_path)) == transition("InitError", "Ready"));
}

TEST_CASE("runtime_protocol: init/error after the first next is 403") {
  scene now;
  now.run("r1");
  CHECK(now.told(scene::request("POST", init_error_path, "{}")) == transition("Running", "InitError"));
  CHECK_FALSE(now.protocol.init_error());
  CHECK(now.said == "the runtime may not go from Running to InitError here: it is refused with 403\n");
}

TEST_CASE("runtime_protocol: another invocation's id is refused, its absence and that of a content type are noted") {
  scene now;
  now.run("r1");
  http_request crossed = scene::request("POST", scene::path("r1", "response"), "1");
  crossed.fields.add("Content-Type", "application/json");
  crossed.fields.add("Lambda-Runtime-Invocation-Id", "other");
  CHECK(now.told(crossed) == wrong_id);
  CHECK(now.said == "the runtime answers with another Lambda-Runtime-Invocation-Id: other\n");
  now.said.clear();
  CHECK(now.told(scene::request("POST", scene::path("r1", "response"), "1")) == ok);
  CHECK(now.said ==
        "the runtime sends a response without a Content-Type\n"
        "the runtime does not echo Lambda-Runtime-Invocation-Id\n");
}

TEST_CASE("runtime_protocol: an error type that the platform does not keep is named with what becomes of it") {
  const std::vector<std::pair<std::string, std::string>> table{{"Function.Unknown", ""},
                                                               {"Runtime.ExitError", ""},
                                                               {"Function.AB", ""},
                                                               {"Function.A", "Function.Unknown"},
                                                               {"Function.a1", "Function.Unknown"},
                                                               {"Function.", "Function.Unknown"},
                                                               {"Function.Ünï", "Function.Unknown"},
                                                               {"Function.HTTP2", "Function.Unknown"},
                                                               {"errorString", "Runtime.Unknown"},
                                                               {"unhandled", "Runtime.Unknown"},
                                                               {"Runtime.x", "Runtime.Unknown"},
                                                               {"", "Runtime.Unknown"}};
  for (const auto& [type, becomes] : table) {
    CAPTURE(type);
    scene now;
    now.run("r1");
    http_request failed = now.answer("r1", "error", "{}");
    failed.fields.add("Lambda-Runtime-Function-Error-Type", type);
    CHECK(now.told(failed) == ok);
    const std::string wanted =
        "an error type is not of the form Function.Name, Lambda makes " + becomes + " of it: " + type + "\n";
    CHECK(now.said == (becomes.empty() ? std::string() : wanted));
  }
}

TEST_CASE("runtime_protocol: an error that is not JSON is noted, and handed on as it is") {
  scene now;
  now.run("r1");
  CHECK(now.told(now.answer("r1", "error", "boom")) == ok);
  CHECK(now.protocol.outcome(now.last)->text.text() == "boom");
  CHECK(now.said == "the runtime sends an error that is not JSON\n");
}

TEST_CASE("runtime_protocol: ping answers, other paths are 404 and named") {
  scene now;
  CHECK(now.told(scene::request("GET", "/2018-06-01/ping")) == "200 pong");
  for (const auto& [method, path] :
       std::vector<std::pair<std::string, std::string>>{{"GET", "/"},
                                                        {"POST", next_path},
                                                        {"GET", scene::path("r1", "response")},
                                                        {"POST", scene::path("r1", "nothing")},
                                                        {"POST", "/2018-06-01/runtime/invocation/r1"}}) {
    CAPTURE(path);
    now.said.clear();
    CHECK(now.told(scene::request(method, path)) == "404 404 page not found\n");
    CHECK(now.said == "the Runtime API has no such request: " + method + " " + path + "\n");
  }
  now.said.clear();
  CHECK(now.told(scene::request("PUT", "/2022-07-01/telemetry")).starts_with("404 "));
  CHECK(now.said == "telemetry is not emulated: PUT /2022-07-01/telemetry\n");
  now.protocol.garbled("bad method");
  CHECK(now.said.ends_with("the runtime sends what cannot be read as HTTP/1.1: bad method\n"));
}

TEST_CASE("runtime_protocol: a restore is answered at once where there is SnapStart, and is part of the start") {
  scene now(1, true);
  const auto ask = [] { return scene::request("GET", "/2018-06-01/runtime/restore/next"); };
  const auto fail = [] {
    http_request made = scene::request("POST", "/2018-06-01/runtime/restore/error", R"({"errorType":"Runtime.No"})");
    made.fields.add("Content-Type", "application/json");
    return made;
  };
  CHECK(now.told(fail()) == support::transition("Started", "RestoreError"));
  CHECK(now.told(ask()) == "200 ");
  CHECK(now.protocol.state() == runtime_state::restoring);
  CHECK(now.told(ask()) == support::transition("Restoring", "Restoring"));
  CHECK_FALSE(now.poll());
  CHECK(now.protocol.state() == runtime_state::ready);
  CHECK(now.told(fail()) == support::transition("Ready", "RestoreError"));
  scene failing(1, true);
  CHECK(failing.told(ask()) == "200 ");
  CHECK(failing.told(fail()) == support::ok);
  CHECK(failing.protocol.init_error().value().text.text() == R"({"errorType":"Runtime.No"})");
  CHECK(failing.said.empty());
}

TEST_CASE("runtime_protocol: without SnapStart a restore is 404, with a word about where it is") {
  scene now;
  CHECK(now.told(scene::request("GET", "/2018-06-01/runtime/restore/next")) == "404 404 page not found\n");
  CHECK(now.said ==
        "a restore is there only for SnapStart, with --env AWS_LAMBDA_INITIALIZATION_TYPE=snap-start: "
        "GET /2018-06-01/runtime/restore/next\n");
}

}  // namespace
