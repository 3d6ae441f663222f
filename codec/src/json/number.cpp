// SPDX-License-Identifier: MIT
#include "number.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <system_error>

namespace colambda::json {
namespace {

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

// Goes behind the digits at `at`; false if there are none.
bool digits(std::string_view text, std::size_t& at) noexcept {
  const std::size_t start = at;
  while (at < text.size() && is_digit(text[at])) ++at;
  return at != start;
}

template <class Integer>
bool integer_value(std::string_view text, Integer& into) noexcept {
  if (text == "-0") text.remove_prefix(1);
  const char* start = text.data();
  const char* end = start + text.size();
  const auto got = std::from_chars(start, end, into);
  return got.ec == std::errc{} && got.ptr == end;
}

// Whether a number out of range is so for being large: the place of its first digit that is not zero.
bool is_large(std::string_view text) noexcept {
  const std::size_t exponent_at = text.find_first_of("eE");
  std::int64_t exponent = 0;
  if (exponent_at != std::string_view::npos) {
    std::string_view digits_of = text.substr(exponent_at + 1);
    if (digits_of.starts_with('+')) digits_of.remove_prefix(1);
    const auto got = std::from_chars(digits_of.data(), digits_of.data() + digits_of.size(), exponent);
    if (got.ec != std::errc{}) return !digits_of.starts_with('-');
    constexpr std::int64_t beyond_any_text = std::int64_t{1} << 40;
    exponent = std::clamp(exponent, -beyond_any_text, beyond_any_text);
  }
  const std::string_view mantissa = text.substr(0, exponent_at);
  const std::size_t first = mantissa.find_first_of("123456789");
  if (first == std::string_view::npos) return false;
  std::size_t point = mantissa.find('.');
  if (point == std::string_view::npos) point = mantissa.size();
  return exponent + static_cast<std::int64_t>(point) - static_cast<std::int64_t>(first) > 0;
}

template <class Floating>
bool floating_value(std::string_view text, Floating& into) noexcept {
  const auto got = std::from_chars(text.data(), text.data() + text.size(), into);
  if (got.ec == std::errc::result_out_of_range) {
    if (is_large(text)) return false;
    into = text.starts_with('-') ? -Floating{0} : Floating{0};
  }
  return std::isfinite(into);
}

}  // namespace

number_form form_of(std::string_view text) noexcept {
  std::size_t at = text.starts_with('-') ? 1 : 0;
  const std::size_t first = at;
  if (!digits(text, at) || (text[first] == '0' && at != first + 1)) return number_form::wrong;
  if (at == text.size()) return number_form::integer;
  if (text[at] == '.') {
    ++at;
    if (!digits(text, at)) return number_form::wrong;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    if (!digits(text, at)) return number_form::wrong;
  }
  return at == text.size() ? number_form::fraction : number_form::wrong;
}

bool to_integer(std::string_view text, std::int64_t& into) noexcept { return integer_value(text, into); }
bool to_integer(std::string_view text, std::uint64_t& into) noexcept { return integer_value(text, into); }
bool to_floating(std::string_view text, double& into) noexcept { return floating_value(text, into); }
bool to_floating(std::string_view text, float& into) noexcept { return floating_value(text, into); }

}  // namespace colambda::json
