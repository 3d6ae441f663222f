// SPDX-License-Identifier: MIT
// Durations as people type and read them. Knows no options.
#pragma once

#include <colambda/clock.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace colambda::cli {

/// Reads a positive number with a unit behind it: us, ms, s, m or h; s if there is none. "500ms", "1.5s", "3".
/// Nothing if it is something else, or longer than 24 hours.
[[nodiscard]] std::optional<clock::duration> parse_duration(std::string_view text);

}  // namespace colambda::cli
