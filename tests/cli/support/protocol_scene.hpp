// SPDX-License-Identifier: MIT
// A runtime that talks to the protocol without a socket. Knows what may be said, not what is right.
#pragma once

#include <colambda/emulator/runtime_protocol.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace support {

using colambda::slice;
using namespace colambda::emulator;

inline constexpr const char* next_path = "/2018-06-01/runtime/invocation/next";
inline constexpr const char* init_error_path = "/2018-06-01/runtime/init/error";

// A runtime that says what it is told to; `said` is what was noted about it.
struct protocol_scene {
  explicit protocol_scene(std::size_t most = 1, bool snap_start = false)
      : protocol(remarks, "arn:f", most, snap_start) {}

  std::string said;
  notes remarks{[this](std::string_view text) { said.append(text) += '\n'; }};
  runtime_protocol protocol;
  std::string invocation_id;
  // The id of the call that was begun last by `run`.
  std::string last;

  static http_request request(const std::string& method, const std::string& target, std::string body = {}) {
    http_request made;
    made.method = method;
    made.target = target;
    made.length = body.size();
    made.body = std::move(body);
    return made;
  }
  static std::string path(const std::string& id, const std::string& verb) {
    return "/2018-06-01/runtime/invocation/" + id + "/" + verb;
  }
  static call event(const std::string& id) {
    call made;
    made.request_id = id;
    made.event = slice::borrow(R"({"a":1})");
    return made;
  }

  std::optional<http_reply> poll() {
    const http_request asked = request("GET", next_path);
    auto reply = protocol.handle(asked);
    if (!reply) reply = protocol.again(asked);
    if (reply) invocation_id = reply->fields.value("Lambda-Runtime-Invocation-Id");
    return reply;
  }
  // Up to an event that is being handled.
  void run(const std::string& id) {
    CHECK_FALSE(poll());
    last = id;
    protocol.begin(event(id), {});
    const auto reply = protocol.again(request("GET", next_path));
    REQUIRE(reply);
    invocation_id = reply->fields.value("Lambda-Runtime-Invocation-Id");
  }
  http_request answer(const std::string& id, const std::string& verb, std::string body) const {
    http_request made = request("POST", path(id, verb), std::move(body));
    made.fields.add("Content-Type", "application/json");
    made.fields.add("Lambda-Runtime-Invocation-Id", invocation_id);
    return made;
  }
  // The status and the body of what must be answered at once.
  std::string told(const http_request& by_runtime) {
    const auto reply = protocol.handle(by_runtime);
    REQUIRE(reply);
    return std::to_string(reply->status) + " " + std::string(reply->body.text());
  }
};

inline const std::string ok = "202 {\"status\":\"OK\"}\n";
inline const std::string wrong_id =
    "400 {\"errorMessage\":\"Invalid request ID\",\"errorType\":\"InvalidRequestID\"}\n";

inline std::string transition(const std::string& from, const std::string& to) {
  return "403 {\"errorMessage\":\"State transition from " + from + " to " + to +
         " failed for runtime. Error: State transition is not allowed\",\"errorType\":\"InvalidStateTransition\"}\n";
}

}  // namespace support
