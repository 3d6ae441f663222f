// SPDX-License-Identifier: MIT
// Log lines: formatted, checked at compile time, each with the id of the request it belongs to.
// Knows the current call, not its coroutine.
#pragma once

#include <fmt/core.h>

#include <cstdint>
#include <string_view>
#include <utility>

namespace colambda::log {

enum class level : std::uint8_t { debug, info, warn, error, off };

/// How lines look.
enum class form : std::uint8_t {
  /// Time, request id, level and message with tabs between, as Lambda's own runtimes write them.
  text,
  /// One JSON object with timestamp, level, message and requestId.
  json,
};

struct settings {
  level least = level::info;
  form look = form::text;
};

/// AWS_LAMBDA_LOG_LEVEL and AWS_LAMBDA_LOG_FORMAT; what is unset or unknown keeps its default.
[[nodiscard]] settings settings_from_environment() noexcept;
/// Without a call of this the environment decides, when the first line is written.
void configure(settings chosen) noexcept;
/// Whether lines of this level are written.
[[nodiscard]] bool enabled(level of) noexcept;

/// Where lines go instead of standard error. A line has no newline at its end.
class sink {
 public:
  virtual void write(level of, std::string_view line) noexcept = 0;

 protected:
  ~sink() = default;
};

/// Puts a sink in place, standard error if it is null; returns the one before.
sink* replace_sink(sink* with) noexcept;

namespace detail {

// One line is one write(2), so that lines of several threads or processes do not mix. Never throws: a line that
// cannot be written is lost.
void write(level of, fmt::string_view format, fmt::format_args arguments) noexcept;

}  // namespace detail

/// Writes a line in fmt's language: `log::info("{} items for {}", n, name)`. The request id of the call whose
/// code is running is added by itself, in coroutines and in all that they spawn on their executor.
template <class... Arguments>
void debug(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
  if (enabled(level::debug)) detail::write(level::debug, format, fmt::make_format_args(arguments...));
}

template <class... Arguments>
void info(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
  if (enabled(level::info)) detail::write(level::info, format, fmt::make_format_args(arguments...));
}

template <class... Arguments>
void warn(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
  if (enabled(level::warn)) detail::write(level::warn, format, fmt::make_format_args(arguments...));
}

template <class... Arguments>
void error(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
  if (enabled(level::error)) detail::write(level::error, format, fmt::make_format_args(arguments...));
}

}  // namespace colambda::log
