// SPDX-License-Identifier: MIT
// What Lambda says about a call, in its own words. Knows no process.
#pragma once

#include <colambda/clock.hpp>
#include <colambda/rpc/messages.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace colambda::emulator {

struct report {
  std::string request_id;
  clock::duration duration{};
  /// Of the process, if it was started for this call.
  std::optional<clock::duration> start_up;
  /// In MiB.
  int memory = 128;
  /// In KiB.
  std::optional<std::size_t> peak_memory;
  /// Whether it is reported as a call that ran out of time.
  bool timed_out = false;
};

/// Lambda's REPORT line, without a newline. Times are in ms, memory in MB, rounded up as Lambda does.
[[nodiscard]] std::string report_line(const report& of);

/// `{"errorMessage":"..","errorType":".."}`.
[[nodiscard]] std::string error_json(std::string_view type, std::string_view message);

/// What Lambda tells the caller of a function that gave no answer: `error_json` of `RequestId: .. Error: ..`.
[[nodiscard]] std::string lambda_error(std::string_view type, std::string_view request_id, std::string_view message);

/// An error's JSON in one line for people: `TYPE: MESSAGE`, or what it is if it is none.
[[nodiscard]] std::string error_words(std::string_view json);

/// A function's error as Lambda hands it out: `{"errorMessage":"..","errorType":".."}`, and its stackTrace if it has
/// one.
[[nodiscard]] std::string error_json(const rpc::invoke_response_error& of);

}  // namespace colambda::emulator
