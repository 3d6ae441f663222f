// SPDX-License-Identifier: MIT
// How a call ends, on either of Lambda's protocols: with a reply or with a failure. Knows neither protocol.
#pragma once

#include <colambda/slice.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace colambda {

/// The bytes that answer a call.
class reply {
 public:
  reply() = default;
  explicit reply(slice body) noexcept : body_(std::move(body)) {}
  reply(slice body, std::string content_type) noexcept
      : body_(std::move(body)), content_type_(std::move(content_type)) {}

  /// A body that is JSON: what typed handlers answer with.
  [[nodiscard]] static reply json(slice body) noexcept {
    reply made(std::move(body));
    made.is_json_ = true;
    return made;
  }

  [[nodiscard]] const slice& body() const noexcept { return body_; }
  /// What was said; else `application/json` for JSON, `application/octet-stream` for other bytes. Only the Runtime API
  /// carries it.
  [[nodiscard]] std::string_view content_type() const noexcept {
    if (!content_type_.empty()) return content_type_;
    return is_json_ ? "application/json" : "application/octet-stream";
  }

 private:
  slice body_;
  std::string content_type_;
  bool is_json_ = false;
};

/// One frame of a stack trace, in Lambda's terms.
struct stack_frame {
  std::string path;
  std::int32_t line = 0;
  std::string label;
};

/// Why a call has no reply, in Lambda's terms.
class failure {
 public:
  failure() = default;
  failure(std::string type, std::string message, bool should_exit = false)
      : type_(std::move(type)), message_(std::move(message)), should_exit_(should_exit) {}

  /// Lambda's errorType.
  [[nodiscard]] const std::string& type() const noexcept { return type_; }
  /// Lambda's errorMessage.
  [[nodiscard]] const std::string& message() const noexcept { return message_; }
  /// Frames of the place it came from, innermost first. Empty unless they are real.
  [[nodiscard]] const std::vector<stack_frame>& stack_trace() const noexcept { return stack_trace_; }
  /// Whether the process should not serve another call after this one, like after Go's panic.
  [[nodiscard]] bool should_exit() const noexcept { return should_exit_; }

  failure& trace(std::vector<stack_frame> frames) noexcept {
    stack_trace_ = std::move(frames);
    return *this;
  }

 private:
  std::string type_;
  std::string message_;
  std::vector<stack_frame> stack_trace_;
  bool should_exit_ = false;
};

/// A reply or a failure.
class outcome {
 public:
  /// An empty reply.
  outcome() = default;
  outcome(reply answer) noexcept : ended_(std::move(answer)) {}
  outcome(failure error) noexcept : ended_(std::move(error)) {}

  [[nodiscard]] bool ok() const noexcept { return ended_.index() == 0; }
  [[nodiscard]] explicit operator bool() const noexcept { return ok(); }
  /// Only if `ok()`.
  [[nodiscard]] const reply& answer() const& noexcept { return *std::get_if<reply>(&ended_); }
  [[nodiscard]] reply&& answer() && noexcept { return std::move(*std::get_if<reply>(&ended_)); }
  /// Only if not `ok()`.
  [[nodiscard]] const failure& error() const& noexcept { return *std::get_if<failure>(&ended_); }
  [[nodiscard]] failure&& error() && noexcept { return std::move(*std::get_if<failure>(&ended_)); }

 private:
  std::variant<reply, failure> ended_;
};

}  // namespace colambda
