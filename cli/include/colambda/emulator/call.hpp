// SPDX-License-Identifier: MIT
// One call of a function, as its caller and as Lambda see it. Knows no protocol.
#pragma once

#include <colambda/clock.hpp>
#include <colambda/emulator/fault.hpp>
#include <colambda/slice.hpp>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace colambda::emulator {

class answer_sink;

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
  /// Where a streamed answer goes as it comes; it is gathered if there is none. For one call at a time.
  std::shared_ptr<answer_sink> sink;
};

/// How an answer came that was handed on as it came.
struct stream_facts {
  std::uint64_t bytes = 0;
  std::uint64_t chunks = 0;
  /// Since the call began; nothing if there was no byte.
  std::optional<clock::duration> first_byte;
  /// Whether all of it came, or at least an error that says why not.
  bool is_ended = false;
  /// Whether its reader wanted no more.
  bool is_unwanted = false;
};

/// What a call came to.
struct answer {
  /// What the caller of Lambda gets: the function's own bytes, or what Lambda says in its place.
  slice text;
  /// Whether that is the error of a function.
  bool is_error = false;
  /// Why the function itself gave no answer, if so.
  std::optional<fault> lost;
  /// Whether the function ended before it took the call: another environment may be tried.
  bool is_untaken = false;
  /// Whether no further call can be answered.
  bool is_last = false;
  /// Until the answer.
  clock::duration duration{};
  /// Until the function was done with the call, which is what Lambda bills; nothing where that cannot be seen.
  std::optional<clock::duration> billed;
  /// If it was streamed to a sink, which has its bytes; an error that ended it is in `text`.
  std::optional<stream_facts> stream;
  /// If something had to be started for this call: how long that took.
  std::optional<clock::duration> start_up;
};

}  // namespace colambda::emulator
