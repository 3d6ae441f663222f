// SPDX-License-Identifier: MIT
// A walk over the tokens of one text that checks the grammar and remembers why it stopped. Knows no target types.
#pragma once

#include "tokens.hpp"

#include <colambda/error.hpp>
#include <colambda/json/cursor.hpp>
#include <colambda/slice.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace colambda::json {

/// What comes next in an array or an object.
enum class step { item, end, failed };

class cursor {
 public:
  /// `found` must hold the tokens of `source`, and outlive the cursor.
  cursor(const tokens& found, const slice& source) noexcept
      : text_(found.text()), starts_(found.starts()), source_(source) {}

  /// The first byte of the token here; NUL at the end.
  [[nodiscard]] char peek() const noexcept { return at_end() ? '\0' : text_[starts_[at_]]; }
  [[nodiscard]] bool at_end() const noexcept { return at_ == starts_.size(); }
  /// The token here, without the white space behind it.
  [[nodiscard]] std::string_view token() const noexcept { return at_end() ? std::string_view{} : token(at_); }
  [[nodiscard]] std::size_t offset() const noexcept { return at_end() ? text_.size() : starts_[at_]; }
  /// The token's number, for `in_member_at` and `since`.
  [[nodiscard]] std::size_t position() const noexcept { return at_; }
  void advance() noexcept { ++at_; }

  /// Goes into an array or an object. `expected` is what a mismatch is told to be.
  [[nodiscard]] bool enter(char bracket, std::string_view expected);
  /// In an array: at the next element, or behind its end.
  [[nodiscard]] step next_element(bool first);
  /// In an object: at the value of the next member, or behind its end. The name is good until the next string.
  [[nodiscard]] step next_member(bool first, std::string_view& name);
  /// What the string token here stands for, good until the next string; goes behind it.
  [[nodiscard]] bool take_string(std::string_view& into);
  /// Goes behind any value, all of which is checked.
  [[nodiscard]] bool skip();
  /// Whether only white space is left.
  [[nodiscard]] bool finish();

  /// The bytes from the token `position` to the one before this, as part of the source.
  [[nodiscard]] slice since(std::size_t position) const;

  /// Remembers why there is no going on, and returns false.
  bool fail(error code, std::size_t offset, std::string text);
  /// The value here is not what was `expected`: or not even JSON.
  bool mismatch(std::string_view expected);

  // The path of a failure is put together on the way out, innermost part first.
  void in_member(std::string_view name);
  void in_element(std::size_t index);
  /// As `in_member`, for the member whose value begins with token `position`.
  void in_member_at(std::size_t position);

  [[nodiscard]] problem failure() const;

 private:
  [[nodiscard]] std::string_view token(std::size_t index) const noexcept;
  [[nodiscard]] std::string got() const;
  // The text is not JSON: something else than `expected` comes here.
  bool unexpected(std::string_view expected);
  step stop(std::string_view expected);
  bool take_escaped(std::string_view quoted, std::string_view& into);
  void leave() noexcept {
    ++at_;
    --depth_;
  }
  bool skip_list();
  bool skip_object();
  bool skip_word(std::string_view word);

  std::string_view text_;
  std::span<const std::uint32_t> starts_;
  const slice& source_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::string unescaped_;

  error code_ = error::bad_json;
  std::size_t failed_at_ = 0;
  std::string reason_;
  std::string path_;
};

inline std::string_view cursor::token(std::size_t index) const noexcept {
  const std::size_t start = starts_[index];
  std::size_t end = index + 1 < starts_.size() ? starts_[index + 1] : text_.size();
  const auto white = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
  while (end > start + 1 && white(text_[end - 1])) --end;
  return text_.substr(start, end - start);
}

inline bool cursor::take_string(std::string_view& into) {
  const std::string_view all = token();
  if (all.size() < 2 || all.back() != '"') return unexpected("a string");
  into = all.substr(1, all.size() - 2);
  if (into.find('\\') != std::string_view::npos) return take_escaped(into, into);
  ++at_;
  return true;
}

inline step cursor::next_element(bool first) {
  if (peek() == ']') {
    leave();
    return step::end;
  }
  if (first) return step::item;
  if (peek() != ',') return stop("',' or ']'");
  ++at_;
  return step::item;
}

inline step cursor::next_member(bool first, std::string_view& name) {
  if (peek() == '}') {
    leave();
    return step::end;
  }
  if (!first) {
    if (peek() != ',') return stop("',' or '}'");
    ++at_;
  }
  if (peek() != '"') return stop("a field name");
  if (!take_string(name)) return step::failed;
  if (peek() != ':') return stop("':'");
  ++at_;
  return step::item;
}

}  // namespace colambda::json
