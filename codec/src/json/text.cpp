// SPDX-License-Identifier: MIT
#include "text.hpp"

#include <array>
#include <cstdint>
#include <cstring>

namespace colambda::json {
namespace {

constexpr std::string_view base64_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t no_digit = 0xff;

constexpr auto base64_values = [] {
  std::array<std::uint8_t, 256> values{};
  values.fill(no_digit);
  for (std::size_t i = 0; i < base64_digits.size(); ++i) {
    values[static_cast<unsigned char>(base64_digits[i])] = static_cast<std::uint8_t>(i);
  }
  return values;
}();

std::uint8_t base64_value(char digit) noexcept { return base64_values[static_cast<unsigned char>(digit)]; }

constexpr bool continues(char byte) noexcept { return (static_cast<unsigned char>(byte) & 0xc0) == 0x80; }

// Four hex digits at the start of `text`.
std::optional<char32_t> hex4(std::string_view text) noexcept {
  if (text.size() < 4) return std::nullopt;
  char32_t value = 0;
  for (const char digit : text.substr(0, 4)) {
    value <<= 4;
    if (digit >= '0' && digit <= '9') {
      value += static_cast<char32_t>(digit - '0');
    } else if ((digit | 0x20) >= 'a' && (digit | 0x20) <= 'f') {
      value += static_cast<char32_t>((digit | 0x20) - 'a' + 10);
    } else {
      return std::nullopt;
    }
  }
  return value;
}

// The character that `\uXXXX` at the start of `escape` stands for, and how long the escape is; 0 if it is none.
std::size_t unicode_escape(std::string_view escape, char32_t& into) noexcept {
  const auto first = hex4(escape.substr(2));
  if (!first) return 0;
  into = *first;
  if (into < 0xd800 || into > 0xdfff) return 6;
  if (into < 0xdc00 && escape.substr(6, 2) == "\\u") {
    const auto second = hex4(escape.substr(8));
    if (second && *second >= 0xdc00 && *second <= 0xdfff) {
      into = 0x10000 + ((into - 0xd800) << 10) + (*second - 0xdc00);
      return 12;
    }
  }
  into = 0xfffd;  // half of a pair
  return 6;
}

char short_escape(char letter) noexcept {
  switch (letter) {
    case '"':
    case '\\':
    case '/': return letter;
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: return '\0';
  }
}

}  // namespace

std::size_t utf8_length(std::string_view text) noexcept {
  const auto first = static_cast<unsigned char>(text[0]);
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const std::size_t length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  if (text.size() < length || !continues(text[1])) return 0;
  if (length > 2 && !continues(text[2])) return 0;
  if (length > 3 && !continues(text[3])) return 0;
  const auto second = static_cast<unsigned char>(text[1]);
  // Too long a spelling, half of a surrogate pair, beyond the last character.
  if ((first == 0xe0 && second < 0xa0) || (first == 0xed && second > 0x9f)) return 0;
  if ((first == 0xf0 && second < 0x90) || (first == 0xf4 && second > 0x8f)) return 0;
  return length;
}

std::size_t valid_utf8_prefix(std::string_view text) noexcept {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t length = utf8_length(text.substr(at));
    if (length == 0) break;
    at += length;
  }
  return at;
}

void append_utf8(char32_t character, std::string& out) {
  const auto tail = [&](unsigned shift) { out += static_cast<char>(0x80 | ((character >> shift) & 0x3f)); };
  if (character < 0x80) {
    out += static_cast<char>(character);
  } else if (character < 0x800) {
    out += static_cast<char>(0xc0 | (character >> 6));
    tail(0);
  } else if (character < 0x10000) {
    out += static_cast<char>(0xe0 | (character >> 12));
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xf0 | (character >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

std::size_t control_in_string(std::string_view text) noexcept {
  bool inside = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"') {
      inside = !inside;
    } else if (inside && static_cast<unsigned char>(text[at]) < 0x20) {
      return at;
    } else if (inside && text[at] == '\\' && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) >= 0x20) {
      ++at;
    }
  }
  return text.size();
}

std::optional<std::size_t> unescape(std::string_view quoted, std::string& into) {
  into.clear();
  std::size_t at = 0;
  while (true) {
    const std::size_t escape = quoted.find('\\', at);
    into.append(quoted, at, escape - at);
    if (escape == std::string_view::npos) return std::nullopt;
    if (escape + 1 == quoted.size()) return escape;
    if (quoted[escape + 1] == 'u') {
      char32_t character = 0;
      const std::size_t length = unicode_escape(quoted.substr(escape), character);
      if (length == 0) return escape;
      append_utf8(character, into);
      at = escape + length;
    } else {
      const char plain = short_escape(quoted[escape + 1]);
      if (plain == '\0') return escape;
      into += plain;
      at = escape + 2;
    }
  }
}

std::optional<std::size_t> base64_size(std::string_view text) noexcept {
  if (text.size() % 4 != 0) return std::nullopt;
  const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
  return text.size() / 4 * 3 - padding;
}

std::optional<std::size_t> decode_base64(std::string_view text, unsigned char* into) noexcept {
  const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
  const std::size_t digits = text.size() - padding;
  const std::size_t whole = digits / 4 * 4;
  std::uint32_t group = 0;
  for (std::size_t at = 0; at < digits; ++at) {
    const std::uint8_t value = base64_value(text[at]);
    if (value == no_digit) return at;
    group = (group << 6) | value;
    if (at % 4 != 3) continue;
    *into++ = static_cast<unsigned char>(group >> 16);
    *into++ = static_cast<unsigned char>(group >> 8);
    *into++ = static_cast<unsigned char>(group);
    group = 0;
  }
  if (digits == whole) return std::nullopt;
  group <<= 6 * padding;
  // Bits that no byte takes: a text has one spelling only.
  if ((group & (padding == 2 ? 0xffffu : 0xffu)) != 0) return digits - 1;
  *into++ = static_cast<unsigned char>(group >> 16);
  if (padding == 1) *into = static_cast<unsigned char>(group >> 8);
  return std::nullopt;
}

void encode_base64(std::string_view bytes, std::string& out) {
  const std::size_t start = out.size();
  out.resize(start + (bytes.size() + 2) / 3 * 4, '=');
  char* to = out.data() + start;
  const auto byte = [&](std::size_t at) -> std::uint32_t {
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
  };
  for (std::size_t at = 0; at < bytes.size(); at += 3, to += 4) {
    const std::uint32_t group = byte(at) << 16 | byte(at + 1) << 8 | byte(at + 2);
    to[0] = base64_digits[group >> 18];
    to[1] = base64_digits[group >> 12 & 63];
    if (at + 1 < bytes.size()) to[2] = base64_digits[group >> 6 & 63];
    if (at + 2 < bytes.size()) to[3] = base64_digits[group & 63];
  }
}

std::string shortened(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  std::size_t end = most;
  while (end > 0 && continues(text[end])) --end;
  return std::string(text.substr(0, end)) + "...";
}

}  // namespace colambda::json
