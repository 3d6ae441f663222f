// SPDX-License-Identifier: MIT
#include <colambda/json/writer.hpp>

#include "text.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>

namespace colambda::json::detail {
namespace {

template <class Integer>
void write_integer(Integer value, std::string& out) {
  char digits[std::numeric_limits<Integer>::digits10 + 2];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  out.append(digits, end);
}

// Go's spelling, which is JavaScript's: an exponent only below 1e-6 and from 1e21 on. fmt's begins earlier, with
// two digits at least.
void respell(std::string_view number, std::string& out) {
  const std::size_t mark = number.find('e');
  if (mark == std::string_view::npos) {
    out += number;
    return;
  }
  int exponent = 0;
  const bool negative = number[mark + 1] == '-';
  std::from_chars(number.data() + mark + 2, number.data() + number.size(), exponent);
  if (exponent >= (negative ? 7 : 21)) {
    out += number.substr(0, mark + 2);
    write_integer(exponent, out);
    return;
  }
  if (number[0] == '-') out += '-';
  std::string digits;
  for (const char c : number.substr(0, mark)) {
    if (c >= '0' && c <= '9') digits += c;
  }
  if (negative) {
    out += "0.";
    out.append(static_cast<std::size_t>(exponent) - 1, '0');
    out += digits;
  } else {
    // At most 17 digits, so the point is behind all of them only from 1e17 on.
    const auto whole = static_cast<std::size_t>(exponent) + 1;
    out += digits.substr(0, whole);
    if (digits.size() < whole) out.append(whole - digits.size(), '0');
    if (digits.size() > whole) out.append(1, '.').append(digits, whole, std::string::npos);
  }
}

template <class Floating>
void write_floating(Floating value, std::string& out) {
  if (!std::isfinite(value)) {
    write_null(out);
    return;
  }
  // 17 digits, sign, point and an exponent of three digits.
  char text[32];
  const auto* end = fmt::format_to(text, "{}", value);
  respell({text, static_cast<std::size_t>(end - text)}, out);
}

constexpr bool is_plain(char c) noexcept {
  return static_cast<unsigned char>(c) >= 0x20 && static_cast<unsigned char>(c) < 0x80 && c != '"' && c != '\\';
}

constexpr std::uint64_t each_byte(std::uint64_t byte) noexcept { return byte * 0x0101010101010101u; }

// Whether any of eight bytes is not plain: below 0x20, above 0x7f, a quote or a backslash.
bool any_special(std::uint64_t bytes) noexcept {
  const auto has_zero = [](std::uint64_t x) { return (x - each_byte(1)) & ~x; };
  const std::uint64_t found =
      (bytes - each_byte(0x20)) | bytes | has_zero(bytes ^ each_byte('"')) | has_zero(bytes ^ each_byte('\\'));
  return (found & each_byte(0x80)) != 0;
}

std::size_t plain_prefix(std::string_view text) noexcept {
  std::size_t at = 0;
  for (; text.size() - at >= sizeof(std::uint64_t); at += sizeof(std::uint64_t)) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    if (any_special(bytes)) break;
  }
  while (at < text.size() && is_plain(text[at])) ++at;
  return at;
}

void write_escape(char c, std::string& out) {
  constexpr std::string_view hex = "0123456789abcdef";
  switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\b': out += "\\b"; return;
    case '\f': out += "\\f"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
  }
  out += "\\u00";
  out += hex[static_cast<unsigned char>(c) >> 4];
  out += hex[static_cast<unsigned char>(c) & 15];
}

// One character that does not stand for itself. Returns its size.
std::size_t write_special(std::string_view text, std::string& out) {
  if (static_cast<unsigned char>(text[0]) < 0x80) {
    write_escape(text[0], out);
    return 1;
  }
  const std::size_t length = utf8_length(text);
  if (length == 0) {
    out += "\\ufffd";
    return 1;
  }
  const std::string_view character = text.substr(0, length);
  // Line ends to JavaScript, which JSON text gets pasted into.
  if (character == "\u2028") {
    out += "\\u2028";
  } else if (character == "\u2029") {
    out += "\\u2029";
  } else {
    out += character;
  }
  return length;
}

}  // namespace

void write_bool(bool value, std::string& out) { out += value ? "true" : "false"; }
void write_signed(std::int64_t value, std::string& out) { write_integer(value, out); }
void write_unsigned(std::uint64_t value, std::string& out) { write_integer(value, out); }
void write_double(double value, std::string& out) { write_floating(value, out); }
void write_float(float value, std::string& out) { write_floating(value, out); }
void write_null(std::string& out) { out += "null"; }

void write_string(std::string_view value, std::string& out) {
  out += '"';
  while (true) {
    const std::size_t plain = plain_prefix(value);
    out += value.substr(0, plain);
    value.remove_prefix(plain);
    if (value.empty()) break;
    value.remove_prefix(write_special(value, out));
  }
  out += '"';
}

void write_bytes(bytes_view value, std::string& out) {
  out += '"';
  encode_base64(as_text(value), out);
  out += '"';
}

void write_object(std::span<const member_writer> members, const void* object, std::string& out) {
  out += '{';
  bool first = true;
  for (const auto& member : members) {
    if (member.absent != nullptr && member.absent(object)) continue;
    if (!std::exchange(first, false)) out += ',';
    write_string(member.name, out);
    out += ':';
    member.write(object, out);
  }
  out += '}';
}

}  // namespace colambda::json::detail
