// SPDX-License-Identifier: MIT
// Numbers, times, texts and bytes as JSON shows them. Knows no gob.
#pragma once

#include <colambda/slice.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text_out.hpp"

namespace colambda::cli {

/// A float64 so that every bit is seen, as Go's 'x' format has it: `0x1.8p+01`, `-Inf`, `NaN:7ff8000000000001`.
[[nodiscard]] std::string exact_float(double value);

/// As RFC 3339 has it, `2006-01-02T15:04:05.9+07:00`; nothing for years that it has not. An offset's seconds, for which
/// it has no place either, are shown.
[[nodiscard]] std::optional<std::string> time_text(std::chrono::sys_seconds at, std::uint32_t nanoseconds,
                                                   std::optional<std::chrono::seconds> east);

/// Valid as Go judges it: no overlong forms, no surrogates, nothing over U+10FFFF.
[[nodiscard]] bool is_utf8(std::string_view text) noexcept;
/// Whether a person can read it: UTF-8 without control characters but for tabs and ends of lines.
[[nodiscard]] bool is_legible(std::string_view text) noexcept;

/// A JSON string as Go writes one; bytes that are not UTF-8 become `\ufffd`, each of them.
void put_quoted(text_out& out, std::string_view text);
/// Base64 with padding, without quotes.
void put_base64(text_out& out, bytes_view bytes);

}  // namespace colambda::cli
