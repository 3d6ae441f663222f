// SPDX-License-Identifier: MIT
#include "cursor.hpp"

#include "number.hpp"
#include "text.hpp"

#include <colambda/json/reader.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace colambda::json {
namespace {

// How much of somebody else's text an error message repeats.
constexpr std::size_t quoted_size = 40;
constexpr std::size_t longest_path = 256;

std::string_view name_of_value(char first) noexcept {
  switch (first) {
    case '{': return "object";
    case '[': return "array";
    case '"': return "string";
    case 't':
    case 'f': return "boolean";
    case 'n': return "null";
    default: return "number";
  }
}

bool is_plain_name(std::string_view name) noexcept {
  return !name.empty() && !(name[0] >= '0' && name[0] <= '9') && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_';
  });
}

// Some readable form of bytes that are no JSON token.
std::string printable(std::string_view bytes) {
  if (valid_utf8_prefix(bytes) == bytes.size() && std::none_of(bytes.begin(), bytes.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
      })) {
    return fmt::format("'{}'", shortened(bytes, quoted_size));
  }
  return fmt::format("0x{:02x}", static_cast<unsigned char>(bytes[0]));
}

}  // namespace

bool cursor::enter(char bracket, std::string_view expected) {
  if (peek() != bracket) return mismatch(expected);
  if (depth_ == max_depth) return fail(error::too_deep, offset(), fmt::format("nested deeper than {}", max_depth));
  ++depth_;
  ++at_;
  return true;
}

bool cursor::take_escaped(std::string_view quoted, std::string_view& into) {
  if (const auto bad = unescape(quoted, unescaped_)) {
    const std::string_view escape = quoted.substr(*bad, quoted.substr(*bad, 2) == "\\u" ? 6 : 2);
    return fail(error::bad_json, offset() + 1 + *bad, fmt::format("no escape of JSON's: {}", printable(escape)));
  }
  into = unescaped_;
  ++at_;
  return true;
}

bool cursor::skip() {
  switch (peek()) {
    case '{': return skip_object();
    case '[': return skip_list();
    case '"': {
      std::string_view ignored;
      return take_string(ignored);
    }
    case 't': return skip_word("true");
    case 'f': return skip_word("false");
    case 'n': return skip_word("null");
    default: break;
  }
  const char first = peek();
  if (first != '-' && !(first >= '0' && first <= '9')) return unexpected("a value");
  if (form_of(token()) == number_form::wrong) return unexpected("a number");
  ++at_;
  return true;
}

bool cursor::skip_word(std::string_view word) {
  if (token() != word) return unexpected("a value");
  ++at_;
  return true;
}

bool cursor::skip_list() {
  if (!enter('[', "array")) return false;
  for (std::size_t index = 0;; ++index) {
    const step next = next_element(index == 0);
    if (next != step::item) return next == step::end;
    if (!skip()) {
      in_element(index);
      return false;
    }
  }
}

bool cursor::skip_object() {
  if (!enter('{', "object")) return false;
  std::string_view name;
  for (bool first = true;; first = false) {
    const step next = next_member(first, name);
    if (next != step::item) return next == step::end;
    const std::size_t value = at_;
    if (!skip()) {
      in_member_at(value);
      return false;
    }
  }
}

bool cursor::unexpected(std::string_view expected) {
  return fail(error::bad_json, offset(), fmt::format("expected {}, got {}", expected, got()));
}

step cursor::stop(std::string_view expected) {
  unexpected(expected);
  return step::failed;
}

bool cursor::finish() { return at_end() || unexpected("the end"); }

slice cursor::since(std::size_t position) const {
  const std::size_t start = starts_[position];
  const std::string_view last = token(at_ - 1);
  return source_.part(start, static_cast<std::size_t>(last.data() + last.size() - text_.data()) - start);
}

bool cursor::fail(error code, std::size_t offset, std::string text) {
  code_ = code;
  failed_at_ = offset;
  reason_ = std::move(text);
  return false;
}

bool cursor::mismatch(std::string_view expected) {
  const std::size_t start = at_;
  const std::size_t depth = depth_;
  if (!skip()) return false;
  at_ = start;
  depth_ = depth;
  return fail(error::type_mismatch, offset(), fmt::format("expected {}, got {}", expected, name_of_value(peek())));
}

std::string cursor::got() const {
  if (at_end()) return "the end";
  const std::string_view here = token();
  return here[0] == '"' ? std::string("a string") : printable(here);
}

void cursor::in_member(std::string_view name) {
  if (is_plain_name(name) && name.size() <= quoted_size) {
    path_.insert(0, name).insert(0, 1, '.');
  } else {
    path_.insert(0, fmt::format("[\"{}\"]", shortened(name, quoted_size)));
  }
}

void cursor::in_element(std::size_t index) { path_.insert(0, fmt::format("[{}]", index)); }

void cursor::in_member_at(std::size_t position) {
  // In front of the value are a colon and the name.
  const std::string_view quoted = token(position - 2);
  std::string name;
  if (!unescape(quoted.substr(1, quoted.size() - 2), name)) in_member(name);
}

problem cursor::failure() const {
  return {code_, failed_at_, fmt::format("${}: {}", shortened(path_, longest_path), reason_)};
}

}  // namespace colambda::json
