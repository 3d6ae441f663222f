// SPDX-License-Identifier: MIT
#include "words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace colambda::cli {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

unsigned byte_at(std::string_view text, std::size_t index) noexcept { return static_cast<unsigned char>(text[index]); }

// Bytes of the character at the front, 0 if there is none.
std::size_t character(std::string_view text) noexcept {
  const unsigned lead = byte_at(text, 0);
  if (lead < 0x80) return 1;
  const std::size_t size = lead >= 0xc2 && lead < 0xe0   ? 2
                           : (lead & 0xf0) == 0xe0       ? 3
                           : lead >= 0xf0 && lead < 0xf5 ? 4
                                                         : 0;
  if (size == 0 || text.size() < size) return 0;
  const unsigned second = byte_at(text, 1);
  const bool is_wrong = (lead == 0xe0 && second < 0xa0) || (lead == 0xed && second >= 0xa0) ||
                        (lead == 0xf0 && second < 0x90) || (lead == 0xf4 && second >= 0x90);
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte_at(text, i) & 0xc0) != 0x80) return 0;
  }
  return is_wrong ? 0 : size;
}

bool is_control(char c) noexcept {
  return (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7f;
}

// Stands for itself, as almost all do.
bool is_simple(char c) noexcept { return c >= 0x20 && c != '"' && c != '\\' && static_cast<unsigned char>(c) < 0x80; }

// What stands for the character at the front, if it cannot stand for itself.
std::string_view escape(std::string_view text, std::size_t size, std::string& made) {
  constexpr std::string_view special = "\"\\\b\f\n\r\t";
  constexpr std::string_view letters = "\"\\bfnrt";
  if (size == 0) return "\\ufffd";
  const char c = text[0];
  if (const auto found = special.find(c); found != std::string_view::npos) {
    made.assign(1, '\\').append(1, letters[found]);
    return made;
  }
  if (static_cast<unsigned char>(c) < 0x20) {
    made.assign("\\u00").append(1, hex_digits[byte_at(text, 0) >> 4]).append(1, hex_digits[byte_at(text, 0) & 15]);
    return made;
  }
  // JavaScript's own ends of lines, which Go escapes.
  if (text.starts_with("\u2028")) return "\\u2028";
  if (text.starts_with("\u2029")) return "\\u2029";
  return {};
}

}  // namespace

std::string exact_float(double value) {
  if (std::isnan(value)) return fmt::format("NaN:{:016x}", std::bit_cast<std::uint64_t>(value));
  if (std::isinf(value)) return value > 0 ? "+Inf" : "-Inf";
  std::string text = std::signbit(value) ? "-0x" : "0x";
  if (value == 0) return text + "0p+00";
  int exponent = 0;
  // One digit in front, of subnormals too.
  const double mantissa = std::frexp(std::fabs(value), &exponent);
  --exponent;
  auto fraction = std::bit_cast<std::uint64_t>(mantissa) << 12;
  text += fraction == 0 ? "1" : "1.";
  for (; fraction != 0; fraction <<= 4) text += hex_digits[fraction >> 60];
  return text + fmt::format("p{}{:02}", exponent < 0 ? '-' : '+', std::abs(exponent));
}

std::optional<std::string> time_text(std::chrono::sys_seconds at, std::uint32_t nanoseconds,
                                     std::optional<std::chrono::seconds> east) {
  using namespace std::chrono;
  constexpr sys_seconds first = sys_days{year{0} / 1 / 2};
  constexpr sys_seconds last = sys_days{year{9999} / 12 / 30};
  const seconds offset = east.value_or(seconds{});
  // Checked before the sum, which could overflow; the days at the ends are lost to no offset of a place on earth.
  if (at < first || at > last || abs(offset) > hours{24}) return {};
  const auto day = floor<days>(at + offset);
  const year_month_day date{day};
  const hh_mm_ss clock{at + offset - day};
  auto text = fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", static_cast<int>(date.year()),
                          static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), clock.hours().count(),
                          clock.minutes().count(), clock.seconds().count());
  if (nanoseconds != 0) {
    text += fmt::format(".{:09}", nanoseconds);
    text.erase(text.find_last_not_of('0') + 1);
  }
  if (!east) return text + 'Z';
  const hh_mm_ss away{abs(offset)};
  text += fmt::format("{}{:02}:{:02}", offset.count() < 0 ? '-' : '+', away.hours().count(), away.minutes().count());
  return away.seconds().count() == 0 ? text : text + fmt::format(":{:02}", away.seconds().count());
}

bool is_utf8(std::string_view text) noexcept {
  while (!text.empty()) {
    const std::size_t size = character(text);
    if (size == 0) return false;
    text.remove_prefix(size);
  }
  return true;
}

bool is_legible(std::string_view text) noexcept {
  return std::none_of(text.begin(), text.end(), is_control) && is_utf8(text);
}

void put_quoted(text_out& out, std::string_view text) {
  std::string made;
  out.put('"');
  std::size_t plain = 0;
  while (plain < text.size()) {
    if (is_simple(text[plain])) {
      ++plain;
      continue;
    }
    const std::string_view rest = text.substr(plain);
    const std::size_t size = character(rest);
    const std::string_view instead = escape(rest, size, made);
    if (instead.empty()) {
      plain += size;
      continue;
    }
    out.put(text.substr(0, plain));
    out.put(instead);
    text.remove_prefix(plain + std::max<std::size_t>(size, 1));
    plain = 0;
  }
  out.put(text);
  out.put('"');
}

void put_base64(text_out& out, bytes_view bytes) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  constexpr std::size_t at_once = 3072;
  std::string made;
  for (std::size_t at = 0; at < bytes.size(); at += at_once) {
    made.clear();
    const auto part = bytes.subspan(at, std::min(at_once, bytes.size() - at));
    for (std::size_t i = 0; i < part.size(); i += 3) {
      const std::size_t count = std::min<std::size_t>(3, part.size() - i);
      std::uint32_t group = 0;
      for (std::size_t k = 0; k < 3; ++k) {
        group = group << 8 | (k < count ? std::to_integer<std::uint32_t>(part[i + k]) : 0);
      }
      for (std::size_t k = 0; k < 4; ++k) made += k <= count ? letters[(group >> (18 - 6 * k)) & 63] : '=';
    }
    out.put(made);
  }
}

}  // namespace colambda::cli
