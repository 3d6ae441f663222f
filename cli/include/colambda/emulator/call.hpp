// SPDX-License-Identifier: MIT
// One call of a function, as its caller and as Lambda see it. Knows no protocol.
#pragma once

#include <colambda/clock.hpp>
#include <colambda/emulator/fault.hpp>
#include <colambda/slice.hpp>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace colambda::emulator {

/// What a function is called with.
struct call {
  slice event;
  /// From the moment the function gets it. Its deadline is real: then it is given up.
  clock::duration timeout = std::chrono::seconds(3);
  std::string request_id;
  std::string trace_id;
  /// JSON, or empty.
  std::string client_context;
  /// JSON, or empty.
  std::string cognito_identity;
  std::string tenant_id;
};

/// What a call came to.
struct answer {
  /// What the caller of Lambda gets: the function's own bytes, or what Lambda says in its place.
  slice text;
  /// Whether that is the error of a function.
  bool is_error = false;
  /// Why the function itself gave no answer, if so.
  std::optional<fault> lost;
  /// Whether no further call can be answered.
  bool is_last = false;
  clock::duration duration{};
  /// If something had to be started for this call: how long that took.
  std::optional<clock::duration> start_up;
};

}  // namespace colambda::emulator
