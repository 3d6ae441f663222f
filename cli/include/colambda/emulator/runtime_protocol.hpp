// SPDX-License-Identifier: MIT
// The Runtime API towards one execution environment: states, statuses, limits. Sans-io: it is asked and it answers.
#pragma once

#include <colambda/clock.hpp>
#include <colambda/emulator/call.hpp>
#include <colambda/emulator/http_message.hpp>
#include <colambda/emulator/http_server.hpp>
#include <colambda/emulator/notes.hpp>
#include <colambda/emulator/open_calls.hpp>

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
///
/// With SnapStart, started -- restore/next --> restoring -- next --> ready, and restoring -- restore/error -->
/// init_error: there is no snapshot here, so that the one side of it is followed by the other at once.
enum class runtime_state : std::uint8_t { started, restoring, init_error, ready, running, response_sent };

/// Keeps the protocol strictly: what a runtime does wrong is refused as the platform refuses it, and noted in words.
/// A runtime has one call at a time, or up to `most` (Managed Instances): then each is answered by its id, in any
/// order, its answer is its end, and an answer that comes too late is refused with 410.
class runtime_protocol final : public http_handler {
 public:
  /// What the runtime does wrong goes to `wrong`, which must outlive it. Without `snap_start` there is no restore.
  runtime_protocol(notes& wrong, std::string function_arn, std::size_t most = 1, bool snap_start = false);

  std::optional<http_reply> handle(const http_request& said) override;
  std::optional<http_reply> again(const http_request& said) override;
  void gone(const http_request& said) override;
  void garbled(std::string_view why) override;

  /// Whether this is the head of a streamed answer that will be taken, if its body comes.
  [[nodiscard]] bool takes_stream(const http_request& head) const;

  [[nodiscard]] runtime_state state() const noexcept;
  /// Requests for the next event that no call is meant for yet.
  [[nodiscard]] std::size_t free_polls() const noexcept;
  /// Whether as many events are asked for, or had, as ever were at once.
  [[nodiscard]] bool has_all_polls() const noexcept { return waiting_ + running() >= peak_; }
  /// Calls that the runtime has.
  [[nodiscard]] std::size_t running() const noexcept { return calls_.count(open_call::stage::running); }

  /// Hands a call over: the next poll, or the one that waits longest, gets it. In the state `ready` only, or while a
  /// poll is free.
  void begin(const call& what, clock::wall_time deadline);
  /// What came of a call that was begun; null while nothing has.
  [[nodiscard]] const runtime_answer* outcome(std::string_view id) const noexcept;
  /// It has had its time. An answer is late from now on.
  void expire(std::string_view id);
  /// Whoever made the call knows how it ended.
  void close(std::string_view id) { calls_.close(id); }

  /// What was said about a start that failed.
  [[nodiscard]] const std::optional<runtime_answer>& init_error() const noexcept { return init_error_; }
  /// Notes it if the runtime never asked for as many events at once as it may have.
  void note_polls();

 private:
  [[nodiscard]] std::optional<http_reply> next();
  [[nodiscard]] http_reply event(const open_call& of) const;
  [[nodiscard]] http_reply restore();
  [[nodiscard]] http_reply fail_init(const http_request& said, runtime_state during, std::string_view wanted);
  [[nodiscard]] http_reply take_answer(const http_request& said, std::string_view id, bool is_error);
  [[nodiscard]] std::optional<http_reply> refuse_id(const http_request& said, std::string_view id,
                                                    std::string_view wanted);
  [[nodiscard]] http_reply refuse_unknown(std::string_view id);
  [[nodiscard]] std::optional<http_reply> refuse_body(const http_request& said, open_call& of);
  [[nodiscard]] http_reply refuse_transition(std::string_view wanted);
  [[nodiscard]] http_reply unknown_path(const http_request& said);
  void settle(open_call& of, runtime_answer said) const;
  void note_answer(const http_request& said, bool is_error);

  notes& wrong_;
  std::string function_arn_;
  std::size_t most_;
  bool snap_start_;
  open_calls calls_;
  // Whether it has asked to be restored.
  bool restored_ = false;
  // Whether it has asked for an event.
  bool asked_ = false;
  // Requests for the next event that wait.
  std::size_t waiting_ = 0;
  // Of all times: requests for an event, and events asked for or had at once.
  std::size_t polls_ = 0;
  std::size_t peak_ = 0;
  std::optional<runtime_answer> init_error_;
};

}  // namespace colambda::emulator
