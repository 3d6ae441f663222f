// SPDX-License-Identifier: MIT
#include "json_text.hpp"

#include <stdexcept>

namespace corpus {

namespace {

[[noreturn]] void fail(std::string_view text) {
  throw std::runtime_error("manifest is not JSON at " + std::string(text.substr(0, 40)));
}

// Length of the string literal that `text` begins with.
std::size_t string_length(std::string_view text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == '"') return i + 1;
    if (text[i] == '\\') ++i;
  }
  fail(text);
}

// Length of the value that `text` begins with: brackets are counted, not parsed.
std::size_t value_length(std::string_view text) {
  std::size_t depth = 0;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (depth == 0 && i > 0 && (c == ',' || c == ']' || c == '}')) return i;
    if (c == '"') {
      i += string_length(text.substr(i));
    } else {
      if (c == '[' || c == '{') ++depth;
      if (c == ']' || c == '}') --depth;
      ++i;
    }
    if (depth == 0 && (c == '"' || c == ']' || c == '}')) return i;
  }
  return text.size();
}

void put_utf8(std::string& out, unsigned long code) {
  const auto put = [&](unsigned long byte) { out += static_cast<char>(byte); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xc0 | code >> 6);
    put(0x80 | (code & 0x3f));
  } else {
    put(0xe0 | code >> 12);
    put(0x80 | (code >> 6 & 0x3f));
    put(0x80 | (code & 0x3f));
  }
}

}  // namespace

std::vector<std::string_view> json_elements(std::string_view array) {
  std::vector<std::string_view> out;
  if (array.empty() || array == "null") return out;
  if (array.front() != '[') fail(array);
  for (array.remove_prefix(1); !array.empty() && array.front() != ']';) {
    const auto length = value_length(array);
    out.push_back(array.substr(0, length));
    array.remove_prefix(length);
    if (array.starts_with(',')) array.remove_prefix(1);
  }
  return out;
}

std::string json_string(std::string_view quoted) {
  if (quoted.size() < 2 || quoted.front() != '"') fail(quoted);
  std::string out;
  constexpr std::string_view letters = "bfnrt";
  constexpr std::string_view meanings = "\b\f\n\r\t";
  for (std::size_t i = 1; i + 1 < quoted.size(); ++i) {
    if (quoted[i] != '\\') {
      out += quoted[i];
      continue;
    }
    const char c = quoted[++i];
    const auto found = letters.find(c);
    if (c == 'u') {
      // Go escapes no pairs of surrogates: it writes such characters as they are.
      put_utf8(out, std::stoul(std::string(quoted.substr(i + 1, 4)), nullptr, 16));
      i += 4;
    } else {
      out += found == std::string_view::npos ? c : meanings[found];
    }
  }
  return out;
}

json_object::json_object(std::string_view text) {
  if (!text.starts_with('{')) fail(text);
  for (text.remove_prefix(1); !text.empty() && text.front() != '}';) {
    const auto name_length = string_length(text);
    auto name = json_string(text.substr(0, name_length));
    text.remove_prefix(name_length);
    if (!text.starts_with(':')) fail(text);
    text.remove_prefix(1);
    const auto length = value_length(text);
    members_.emplace_back(std::move(name), text.substr(0, length));
    text.remove_prefix(length);
    if (text.starts_with(',')) text.remove_prefix(1);
  }
}

std::string_view json_object::raw(std::string_view name) const noexcept {
  for (const auto& [key, value] : members_) {
    if (key == name) return value;
  }
  return {};
}

std::string json_object::text(std::string_view name) const {
  const auto found = raw(name);
  return found.empty() ? std::string() : json_string(found);
}

long long json_object::number(std::string_view name) const {
  const auto found = raw(name);
  return found.empty() ? 0 : std::stoll(std::string(found));
}

}  // namespace corpus
