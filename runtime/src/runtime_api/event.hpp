// SPDX-License-Identifier: MIT
// One invocation as the Runtime API hands it out. Knows headers, no socket.
#pragma once

#include "response.hpp"

#include <colambda/invocation.hpp>

#include <string>

namespace colambda::runtime_api {

/// What an answer to an invocation has to name.
struct event_id {
  std::string request;
  /// Tells two invocations with one request id apart, where the platform sends it; empty where not.
  std::string invocation;
};

struct event {
  event_id id;
  invocation call;
};

/// Makes an event of a response that has a request id. Never fails: what cannot be read is left out, with a warning
/// in the log.
[[nodiscard]] event to_event(response&& from);

}  // namespace colambda::runtime_api
