// SPDX-License-Identifier: MIT
// The calls that a runtime has, has answered, or is to get. Knows their stages, neither HTTP nor what is refused.
#pragma once

#include <colambda/clock.hpp>
#include <colambda/emulator/call.hpp>
#include <colambda/slice.hpp>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace colambda::emulator {

/// What a runtime has said about a call, or about its own start.
struct runtime_answer {
  slice text;
  bool is_error = false;
  /// Its connection ended within, and `text` is what the platform says of that.
  bool is_truncated = false;
};

/// A call between its begin and its end.
///
///     offered -- a poll gets it --> running -- response, error --> answered -- next --> over
///        `---------------- no answer in time -----`---------------------------------------^
struct open_call {
  enum class stage : std::uint8_t { offered, running, answered, over };

  call what;
  std::int64_t deadline_ms = 0;
  std::string invocation_id;
  stage at = stage::offered;
  bool timed_out = false;
  /// Its answer was too large: an error that says so is no second answer.
  bool too_large = false;
  std::optional<runtime_answer> outcome;
};

/// The calls in the order in which they were begun. Their addresses stay.
class open_calls {
 public:
  /// What is known of an id.
  enum class fate : std::uint8_t { unknown, answered, timed_out };

  void add(const call& what, clock::wall_time deadline);
  /// The first that waits for a poll, or null.
  [[nodiscard]] open_call* offered() noexcept { return first(open_call::stage::offered); }
  /// The first that the runtime has, or null.
  [[nodiscard]] open_call* running() noexcept { return first(open_call::stage::running); }
  /// The call of this id, whatever its stage, or null.
  [[nodiscard]] open_call* find(std::string_view id) noexcept;
  [[nodiscard]] const open_call* find(std::string_view id) const noexcept;
  [[nodiscard]] std::size_t count(open_call::stage at) const noexcept;

  /// The answered ones are over.
  void pass_answered() noexcept;
  /// Forgets all but how it ended.
  void close(std::string_view id);
  /// Of a call that is over.
  [[nodiscard]] fate fate_of(std::string_view id) const noexcept;

 private:
  [[nodiscard]] open_call* first(open_call::stage at) noexcept;

  std::list<open_call> all_;
  std::deque<std::pair<std::string, fate>> closed_;
};

}  // namespace colambda::emulator
