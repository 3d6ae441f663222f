// SPDX-License-Identifier: MIT
// The Runtime API towards one execution environment: states, statuses, limits. Sans-io: it is asked and it answers.
#pragma once

#include <colambda/clock.hpp>
#include <colambda/emulator/call.hpp>
#include <colambda/emulator/http_message.hpp>
#include <colambda/emulator/http_server.hpp>
#include <colambda/emulator/notes.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace colambda::emulator {

/// What Lambda's own server takes as an event or as an answer: 6 MiB and 100 bytes.
inline constexpr std::size_t largest_payload = (std::size_t{6} << 20) + 100;

/// The states of a runtime, as the platform has them.
///
///     started -- next --> ready -- event --> running -- response, error --> response_sent -- next --> ready
///        `------ init/error --> init_error
enum class runtime_state : std::uint8_t { started, init_error, ready, running, response_sent };

/// What a runtime has said about a call, or about its own start.
struct runtime_answer {
  slice text;
  bool is_error = false;
};

/// Keeps the protocol strictly: what a runtime does wrong is refused as the platform refuses it, and noted in words.
/// For a runtime that has one call at a time.
class runtime_protocol final : public http_handler {
 public:
  /// What the runtime does wrong goes to `wrong`, which must outlive it.
  runtime_protocol(notes& wrong, std::string function_arn);

  std::optional<http_reply> handle(const http_request& said) override;
  std::optional<http_reply> again(const http_request& said) override;
  void gone(const http_request& said) override;
  void garbled(std::string_view why) override;

  [[nodiscard]] runtime_state state() const noexcept { return state_; }
  /// Hands a call over: the next poll, or the one that waits, gets it. In the state `ready` only.
  void begin(const call& what, clock::wall_time deadline);
  /// What came of the call that was begun last.
  [[nodiscard]] const std::optional<runtime_answer>& outcome() const noexcept { return outcome_; }
  /// What was said about a start that failed.
  [[nodiscard]] const std::optional<runtime_answer>& init_error() const noexcept { return init_error_; }

 private:
  [[nodiscard]] std::optional<http_reply> next();
  [[nodiscard]] http_reply event();
  [[nodiscard]] http_reply fail_init(const http_request& said);
  [[nodiscard]] http_reply take_answer(const http_request& said, std::string_view id, bool is_error);
  [[nodiscard]] std::optional<http_reply> refuse_id(const http_request& said, std::string_view id,
                                                    std::string_view wanted);
  [[nodiscard]] std::optional<http_reply> refuse_body(const http_request& said);
  [[nodiscard]] http_reply refuse_transition(std::string_view wanted);
  [[nodiscard]] http_reply unknown_path(const http_request& said);
  void settle(runtime_answer said);
  void note_answer(const http_request& said, bool is_error);

  notes& wrong_;
  std::string function_arn_;
  runtime_state state_ = runtime_state::started;
  std::optional<call> open_;
  std::int64_t deadline_ms_ = 0;
  std::string invocation_id_;
  std::string previous_id_;
  // Requests for the next event that wait.
  std::size_t waiting_ = 0;
  // The last answer was too large: an error that says so is no second answer.
  bool too_large_ = false;
  std::optional<runtime_answer> outcome_;
  std::optional<runtime_answer> init_error_;
};

}  // namespace colambda::emulator
