// SPDX-License-Identifier: MIT
// The Extensions API for extensions inside the function's process, as a function of requests. Knows no socket.
#pragma once

#include <colambda/clock.hpp>
#include <colambda/emulator/call.hpp>
#include <colambda/emulator/environment.hpp>
#include <colambda/emulator/http_message.hpp>
#include <colambda/emulator/notes.hpp>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace colambda::emulator {

/// Keeps the protocol strictly: what an extension does wrong is refused as the platform refuses it, and noted in words.
///
///     registered -- next --> ready -- INVOKE --> running -- next --> ready
///        `------ init/error --> failed <-- exit/error ------ anywhere
class extensions {
 public:
  /// Both must outlive it.
  extensions(notes& wrong, const function_settings& of) : wrong_(wrong), settings_(of) {}

  /// Whether a request is one of this API's.
  [[nodiscard]] static bool is_for(const http_request& said) noexcept;
  /// The reply, or nothing if the request has to wait.
  [[nodiscard]] std::optional<http_reply> handle(const http_request& said);
  /// The reply to one that waits, or nothing if it has to wait on.
  [[nodiscard]] std::optional<http_reply> again(const http_request& said);

  /// A call goes to the runtime: those that want to know of it are told at their next request. None may register now.
  void begin(const call& what, clock::wall_time deadline);

  [[nodiscard]] std::size_t count() const noexcept { return all_.size(); }
  /// The first that is not done with the start, or with the last call; null if all are.
  [[nodiscard]] const std::string* busy() const noexcept;
  /// What one has said about a start that failed: its name and the error's type.
  [[nodiscard]] const std::optional<std::string>& init_error() const noexcept { return init_error_; }

 private:
  enum class stage : std::uint8_t { registered, ready, running, failed };
  struct extension {
    std::string id;
    std::string name;
    bool wants_calls = false;
    stage at = stage::registered;
    std::deque<std::string> events;
  };

  [[nodiscard]] http_reply add(const http_request& said);
  [[nodiscard]] std::optional<http_reply> next(extension& of);
  [[nodiscard]] http_reply fail(extension& of, const http_request& said, bool at_init);
  [[nodiscard]] http_reply refuse(std::string_view type, std::string_view message);
  [[nodiscard]] http_reply refuse_id(std::string_view id);
  [[nodiscard]] http_reply refuse_transition(const extension& of, std::string_view wanted);
  [[nodiscard]] extension* find(std::string_view id) noexcept;

  notes& wrong_;
  const function_settings& settings_;
  std::vector<extension> all_;
  bool is_open_ = true;
  std::optional<std::string> init_error_;
};

}  // namespace colambda::emulator
