// SPDX-License-Identifier: MIT
// Owns the escapes of a JSON text that has to be ASCII.
#include <colambda/cli/header_text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <iterator>

namespace colambda::cli {
namespace {

bool is_printable_ascii(char c) noexcept { return c >= ' ' && c <= '~'; }

// Takes a character off the front of what is valid UTF-8.
char32_t take_character(std::string_view& text) noexcept {
  const auto first = static_cast<unsigned char>(text.front());
  const std::size_t length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  char32_t character = length == 1 ? first : first & (0xffU >> (length + 1));
  for (const char c : text.substr(1, length - 1)) character = character << 6 | (static_cast<unsigned char>(c) & 0x3fU);
  text.remove_prefix(std::min(length, text.size()));
  return character;
}

void append_escape(char32_t character, std::string& to) {
  const auto unit = [&to](char32_t of) {
    fmt::format_to(std::back_inserter(to), "\\u{:04x}", static_cast<unsigned>(of));
  };
  if (character < 0x10000) return unit(character);
  const char32_t rest = character - 0x10000;
  unit(0xd800 + (rest >> 10));
  unit(0xdc00 + (rest & 0x3ff));
}

}  // namespace

std::string header_json(std::string_view json) {
  std::string made;
  bool in_string = false;
  while (!json.empty()) {
    const char c = json.front();
    if (!is_printable_ascii(c) && in_string) {
      append_escape(take_character(json), made);
      continue;
    }
    json.remove_prefix(1);
    // Outside of a string these are blanks.
    if (!in_string && (c == ' ' || !is_printable_ascii(c))) continue;
    made += c;
    if (c == '"') in_string = !in_string;
    if (c != '\\' || json.empty()) continue;
    // Whatever is escaped, a quote above all, is no end. It is ASCII.
    made += json.front();
    json.remove_prefix(1);
  }
  return made;
}

bool is_header_text(std::string_view text) noexcept {
  return std::all_of(text.begin(), text.end(), is_printable_ascii) && !text.starts_with(' ') && !text.ends_with(' ');
}

std::string printable(std::string text) {
  for (char& c : text) {
    if (std::iscntrl(static_cast<unsigned char>(c)) != 0) c = '?';
  }
  return text;
}

}  // namespace colambda::cli
