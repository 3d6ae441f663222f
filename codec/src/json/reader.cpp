// SPDX-License-Identifier: MIT
#include <colambda/json/reader.hpp>

#include "cursor.hpp"
#include "number.hpp"
#include "text.hpp"
#include "tokens.hpp"

#include <fmt/core.h>

#include <utility>

namespace colambda::json::detail {
namespace {

// How much of a number an error message repeats.
constexpr std::size_t quoted_size = 40;

// What finds tokens keeps its memory from one text to the next.
thread_local tokens spare_tokens;

// Taken out for the time of a read: a constructor of a user's type may read JSON as well.
class borrowed_tokens {
 public:
  borrowed_tokens() noexcept : held_(std::exchange(spare_tokens, tokens{})) {}
  borrowed_tokens(const borrowed_tokens&) = delete;
  borrowed_tokens& operator=(const borrowed_tokens&) = delete;
  ~borrowed_tokens() {
    held_.shrink();
    spare_tokens = std::move(held_);
  }
  tokens* operator->() noexcept { return &held_; }
  tokens& operator*() noexcept { return held_; }

 private:
  tokens held_;
};

bool starts_number(char first) noexcept { return first == '-' || (first >= '0' && first <= '9'); }

// At a number: its text, of JSON's grammar.
bool number_text(cursor& from, std::string_view& text, number_form& form) {
  if (!starts_number(from.peek())) return from.mismatch("number");
  text = from.token();
  form = form_of(text);
  return form != number_form::wrong || from.skip();
}

template <class Integer>
bool read_integer(cursor& from, Integer& into, Integer least, Integer most) {
  std::string_view text;
  number_form form{};
  if (!number_text(from, text, form)) return false;
  if (form == number_form::fraction) {
    return from.fail(error::type_mismatch, from.offset(),
                     fmt::format("expected integer, got {}", shortened(text, quoted_size)));
  }
  if (!to_integer(text, into) || into < least || into > most) {
    return from.fail(error::out_of_range, from.offset(),
                     fmt::format("expected {} to {}, got {}", least, most, shortened(text, quoted_size)));
  }
  from.advance();
  return true;
}

template <class Floating>
bool read_floating(cursor& from, Floating& into, std::string_view name) {
  std::string_view text;
  number_form form{};
  if (!number_text(from, text, form)) return false;
  if (!to_floating(text, into)) {
    return from.fail(error::out_of_range, from.offset(),
                     fmt::format("expected finite {}, got {}", name, shortened(text, quoted_size)));
  }
  from.advance();
  return true;
}

template <class Integer>
bool integer_key(cursor& from, std::string_view name, Integer& into, Integer least, Integer most) {
  if (form_of(name) == number_form::integer && to_integer(name, into) && into >= least && into <= most) return true;
  return from.fail(error::type_mismatch, from.offset(), fmt::format("expected a name of {} to {}", least, most));
}

template <class Bytes>
bool read_base64(cursor& from, Bytes& into) {
  if (from.peek() != '"') return from.mismatch("base64 string");
  const std::size_t offset = from.offset();
  std::string_view text;
  if (!from.take_string(text)) return false;
  const auto size = base64_size(text);
  if (!size) {
    return from.fail(error::type_mismatch, offset,
                     fmt::format("expected base64 in groups of 4 characters, got {}", text.size()));
  }
  into.resize(*size);
  if (const auto bad = decode_base64(text, reinterpret_cast<unsigned char*>(into.data()))) {
    return from.fail(error::type_mismatch, offset, fmt::format("expected base64, got another character at {}", *bad));
  }
  return true;
}

// Bits of the members that were seen, without an allocation.
class seen_members {
 public:
  /// Whether it was seen before.
  bool insert(std::size_t index) noexcept {
    const std::uint64_t bit = std::uint64_t{1} << (index % 64);
    return (std::exchange(words_[index / 64], words_[index / 64] | bit) & bit) != 0;
  }
  [[nodiscard]] bool contains(std::size_t index) const noexcept {
    return (words_[index / 64] >> (index % 64) & 1) != 0;
  }

 private:
  std::uint64_t words_[most_members / 64] = {};
};

// Senders keep the order of the description more often than not: the search begins where the last one ended.
std::size_t find_member(std::span<const member_reader> members, std::string_view name, std::size_t hint) noexcept {
  for (std::size_t i = hint; i < members.size(); ++i) {
    if (members[i].name == name) return i;
  }
  for (std::size_t i = 0; i < hint; ++i) {
    if (members[i].name == name) return i;
  }
  return members.size();
}

bool settle_absent(cursor& from, std::span<const member_reader> members, const seen_members& seen, void* object,
                   std::size_t start) {
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (seen.contains(i) || members[i].absent == absence::keeps) continue;
    if (members[i].absent == absence::refused) {
      from.fail(error::missing_field, start, "missing");
      from.in_member(members[i].name);
      return false;
    }
    members[i].reset(object);
  }
  return true;
}

bool read_items(cursor& from, void* into, bool (*element)(cursor&, void*, std::size_t), std::size_t readable,
                std::size_t& count) {
  if (!from.enter('[', "array")) return false;
  for (count = 0;; ++count) {
    const step next = from.next_element(count == 0);
    if (next != step::item) return next == step::end;
    if (!(count < readable ? element(from, into, count) : from.skip())) {
      from.in_element(count);
      return false;
    }
  }
}

}  // namespace

result<void> read_text(const slice& text, read_function read, void* into) {
  borrowed_tokens found;
  if (auto refused = found->find(text)) return *refused;
  cursor from(*found, text);
  if (!read(from, into) || !from.finish()) return from.failure();
  return {};
}

bool read_bool(cursor& from, bool& into) {
  const char first = from.peek();
  if (first != 't' && first != 'f') return from.mismatch("boolean");
  into = first == 't';
  return from.skip();
}

bool read_signed(cursor& from, std::int64_t& into, std::int64_t least, std::int64_t most) {
  return read_integer(from, into, least, most);
}

bool read_unsigned(cursor& from, std::uint64_t& into, std::uint64_t most) {
  return read_integer(from, into, std::uint64_t{0}, most);
}

bool read_double(cursor& from, double& into) { return read_floating(from, into, "double"); }

bool read_float(cursor& from, float& into) { return read_floating(from, into, "float"); }

bool read_string(cursor& from, std::string& into) {
  if (from.peek() != '"') return from.mismatch("string");
  std::string_view text;
  if (!from.take_string(text)) return false;
  into.assign(text);
  return true;
}

bool read_bytes(cursor& from, slice& into) {
  std::vector<std::byte> bytes;
  if (!read_base64(from, bytes)) return false;
  into = slice::own(std::move(bytes));
  return true;
}

bool read_bytes(cursor& from, std::vector<std::byte>& into) { return read_base64(from, into); }

bool read_bytes(cursor& from, std::vector<std::uint8_t>& into) { return read_base64(from, into); }

bool take_null(cursor& from) noexcept {
  if (from.token() != "null") return false;
  from.advance();
  return true;
}

bool read_null(cursor& from) { return take_null(from) || from.mismatch("null"); }

bool read_raw(cursor& from, raw& into) {
  const std::size_t start = from.position();
  if (!from.skip()) return false;
  into = raw(from.since(start));
  return true;
}

bool read_object(cursor& from, std::span<const member_reader> members, void* object) {
  const std::size_t start = from.offset();
  if (!from.enter('{', "object")) return false;
  seen_members seen;
  std::size_t hint = 0;
  std::string_view name;
  for (bool first = true;; first = false) {
    const step next = from.next_member(first, name);
    if (next == step::failed) return false;
    if (next == step::end) return settle_absent(from, members, seen, object, start);
    const std::size_t value = from.position();
    const std::size_t index = find_member(members, name, hint);
    bool read = false;
    if (index == members.size()) {
      read = from.skip();
    } else {
      const member_reader& member = members[index];
      if (seen.insert(index) && member.reset != nullptr) member.reset(object);
      read = member.read(from, object);
      hint = index + 1;
    }
    if (!read) {
      from.in_member_at(value);
      return false;
    }
  }
}

bool read_list(cursor& from, void* into, bool (*element)(cursor&, void*, std::size_t)) {
  std::size_t count = 0;
  return read_items(from, into, element, static_cast<std::size_t>(-1), count);
}

bool read_array(cursor& from, void* into, std::size_t exactly, bool (*element)(cursor&, void*, std::size_t)) {
  const std::size_t start = from.offset();
  std::size_t count = 0;
  if (!read_items(from, into, element, exactly, count)) return false;
  if (count == exactly) return true;
  return from.fail(error::type_mismatch, start, fmt::format("expected {} elements, got {}", exactly, count));
}

bool read_map(cursor& from, void* into, bool (*entry)(cursor&, void*, std::string_view)) {
  if (!from.enter('{', "object")) return false;
  std::string_view name;
  for (bool first = true;; first = false) {
    const step next = from.next_member(first, name);
    if (next != step::item) return next == step::end;
    const std::size_t value = from.position();
    if (!entry(from, into, name)) {
      from.in_member_at(value);
      return false;
    }
  }
}

bool read_key(cursor& from, std::string_view name, std::int64_t& into, std::int64_t least, std::int64_t most) {
  return integer_key(from, name, into, least, most);
}

bool read_key(cursor& from, std::string_view name, std::uint64_t& into, std::uint64_t most) {
  return integer_key(from, name, into, std::uint64_t{0}, most);
}

}  // namespace colambda::json::detail
