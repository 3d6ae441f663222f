// SPDX-License-Identifier: MIT
#include "printer.hpp"

#include "elided.hpp"

#include <bit>
#include <cmath>
#include <cstdio>

namespace corpus {

namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

std::string hex16(std::uint64_t bits) {
  std::string text(16, '0');
  for (std::size_t i = 0; i < 16; ++i) text[15 - i] = hex_digits[(bits >> (4 * i)) & 15];
  return text;
}

// Go's strconv.FormatFloat(f, 'x', -1, 64): one leading digit, also for subnormals; two digits of exponent.
void print_finite(std::string& out, double value) {
  if (std::signbit(value)) out += '-';
  int exponent = 0;
  const double mantissa = std::frexp(std::fabs(value), &exponent);
  if (mantissa == 0) {
    out += "0x0p+00";
    return;
  }
  --exponent;
  auto fraction = std::bit_cast<std::uint64_t>(mantissa) << 12;
  out += "0x1";
  if (fraction != 0) out += '.';
  for (; fraction != 0; fraction <<= 4) out += hex_digits[fraction >> 60];
  char power[16];
  std::snprintf(power, sizeof power, "p%c%02d", exponent < 0 ? '-' : '+', std::abs(exponent));
  out += power;
}

// Bytes of the UTF-8 sequence at the front, 0 if there is none that Go takes as valid.
std::size_t valid_utf8(std::string_view text) {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = at(0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xc2 && lead < 0xe0   ? 2
                             : (lead & 0xf0) == 0xe0       ? 3
                             : lead >= 0xf0 && lead < 0xf5 ? 4
                                                           : 0;
  if (length == 0 || text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((at(i) & 0xc0) != 0x80) return 0;
  }
  const bool bad = (lead == 0xe0 && at(1) < 0xa0) || (lead == 0xed && at(1) >= 0xa0) ||
                   (lead == 0xf0 && at(1) < 0x90) || (lead == 0xf4 && at(1) >= 0x90);
  return bad ? 0 : length;
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const auto length = valid_utf8(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

void print_escape(std::string& out, char c) {
  constexpr std::string_view special = "\"\\\b\f\n\r\t";
  constexpr std::string_view letters = "\"\\bfnrt";
  const auto found = special.find(c);
  if (found != std::string_view::npos) {
    out.append("\\").append(1, letters[found]);
  } else {
    out.append("\\u00").append(1, hex_digits[static_cast<unsigned char>(c) >> 4]).append(1, hex_digits[c & 15]);
  }
}

bool equal_but_for_empty_maps(std::string_view manifest, std::string_view printed) {
  while (!printed.empty() && !manifest.empty()) {
    if (printed.front() != manifest.front()) {
      if (printed.front() != empty_map) return false;
      const std::size_t length = manifest.starts_with("null") ? 4 : manifest.starts_with("[]") ? 2 : 0;
      if (length == 0) return false;
      manifest.remove_prefix(length - 1);
    }
    printed.remove_prefix(1);
    manifest.remove_prefix(1);
  }
  return printed.empty() && manifest.empty();
}

}  // namespace

void print_float(std::string& out, double value) {
  out += '"';
  if (std::isnan(value)) {
    out.append("NaN:").append(hex16(std::bit_cast<std::uint64_t>(value)));
  } else if (std::isinf(value)) {
    out += value > 0 ? "+Inf" : "-Inf";
  } else {
    print_finite(out, value);
  }
  out += '"';
}

void print_quoted(std::string& out, std::string_view value) {
  out += '"';
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    const auto rest = value.substr(i);
    if (static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\') {
      print_escape(out, c);
    } else if (rest.starts_with("\u2028") || rest.starts_with("\u2029")) {
      // JavaScript's line ends, which Go escapes.
      out += rest[2] == '\xa8' ? "\\u2028" : "\\u2029";
      i += 2;
    } else {
      out += c;
    }
  }
  out += '"';
}

void print_string(std::string& out, std::string_view value) {
  if (is_utf8(value)) {
    print_quoted(out, value);
    return;
  }
  out += "{\"b64\":";
  print_bytes(out, colambda::as_bytes(value));
  out += '}';
}

void print_bytes(std::string& out, colambda::bytes_view value) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  out += '"';
  for (std::size_t i = 0; i < value.size(); i += 3) {
    const std::size_t count = std::min<std::size_t>(3, value.size() - i);
    std::uint32_t group = 0;
    for (std::size_t k = 0; k < 3; ++k)
      group = group << 8 | (k < count ? std::to_integer<std::uint32_t>(value[i + k]) : 0);
    for (std::size_t k = 0; k < 4; ++k) out += k <= count ? letters[(group >> (18 - 6 * k)) & 63] : '=';
  }
  out += '"';
}

bool says_the_same(std::string_view manifest, std::string_view printed) {
  return is_elided(manifest) ? is_text(manifest, printed) : equal_but_for_empty_maps(manifest, printed);
}

}  // namespace corpus
