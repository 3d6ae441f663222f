// SPDX-License-Identifier: MIT
// The spelling of strings: UTF-8, escapes, base64, and how an error message quotes them. Knows no tokens.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace colambda::json {

/// Bytes of the UTF-8 character that `text` begins with, 0 if they are none. `text` is not empty.
[[nodiscard]] std::size_t utf8_length(std::string_view text) noexcept;
/// Bytes before the first that is not UTF-8.
[[nodiscard]] std::size_t valid_utf8_prefix(std::string_view text) noexcept;
void append_utf8(char32_t character, std::string& out);

/// Bytes before the first control character inside a string of a JSON text; its size if there is none.
[[nodiscard]] std::size_t control_in_string(std::string_view text) noexcept;

/// Sets `into` to what `quoted`, the inside of a JSON string, stands for. Returns the bad escape's offset, if any.
[[nodiscard]] std::optional<std::size_t> unescape(std::string_view quoted, std::string& into);

/// Bytes that a base64 text stands for; nothing if the text's size is none that base64 has.
[[nodiscard]] std::optional<std::size_t> base64_size(std::string_view text) noexcept;
/// Decodes into the `base64_size(text)` bytes at `into`. Returns the offset of a byte that is not base64, if any.
[[nodiscard]] std::optional<std::size_t> decode_base64(std::string_view text, unsigned char* into) noexcept;
void encode_base64(std::string_view bytes, std::string& out);

/// `text` shortened to about `most` bytes, between two characters, `...` for what was left out.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most);

}  // namespace colambda::json
