// SPDX-License-Identifier: MIT
#include "printer.hpp"

#include <algorithm>
#include <compare>
#include <utility>

#include "words.hpp"

namespace colambda::cli {

using gob::wire_kind;
using gob::wire_type;

namespace {

// Deeper ones stand there, too: a line must not cost more than its text for being deep.
constexpr std::size_t deepest_indent = 40;

bool is_integer(const wire_type& type) noexcept {
  return type.id == gob::id::integer || type.id == gob::id::unsigned_integer;
}

// Whether a map with such keys can be shown as an object.
bool is_word(const wire_type& type) noexcept {
  return is_integer(type) || type.id == gob::id::string || type.id == gob::id::boolean;
}

}  // namespace

void printer::print(std::size_t at, const wire_type& type) {
  next_ = {at, &type};
  while (!out_.stopped() && step()) {
  }
}

bool printer::step() {
  if (next_.type != nullptr) {
    enter(std::exchange(next_, {}));
    return true;
  }
  if (open_.empty()) return false;
  level& here = open_.back();
  switch (here.how) {
    case mode::fields: next_field(here); break;
    case mode::elements: next_element(here); break;
    case mode::keys: next_key(here); break;
    case mode::pairs: next_pair(here); break;
    case mode::wrapped: end('}'); break;
  }
  return true;
}

void printer::enter(const place& what) {
  switch (what.type->what) {
    case wire_kind::structure: begin(what, mode::fields, what.at + 1, '{'); return;
    case wire_kind::array:
    case wire_kind::slice: begin(what, mode::elements, of_.elements_at(what.at), '['); return;
    case wire_kind::map: {
      const bool is_object = form_.plain && is_word(*what.type->key_type);
      begin(what, mode::keys, of_.elements_at(what.at), is_object ? '{' : '[');
      open_.back().is_object = is_object;
      return;
    }
    default: break;
  }
  if (what.type->id == gob::id::interface) {
    enter_interface(what);
  } else {
    put_leaf(what);
  }
}

void printer::enter_interface(const place& what) {
  if (of_.cells[what.at].number == 0) {
    out_.put("null");
    return;
  }
  begin(what, mode::wrapped, what.at + 3, '{');
  const auto name = of_.text(what.at + 1);
  if (form_.plain) {
    put_name(name.text());
  } else {
    put_name("name");
    put_quoted(out_, name.text());
    out_.put(is_pretty() ? ", " : ",");
    put_name("value");
  }
  next_ = {what.at + 3, of_.cells[what.at + 2].type};
}

void printer::begin(const place& what, mode how, std::size_t first, char bracket) {
  out_.put(bracket);
  const std::size_t above = open_.empty() ? 0 : open_.back().indent;
  open_.push_back({.whole = what,
                   .how = how,
                   .at = first,
                   .end = what.at + size_of(what),
                   // What an interface holds is on the line of its name.
                   .indent = above + (how == mode::wrapped ? 0 : 1),
                   .entries = entries_.size(),
                   .before = out_.here()});
}

void printer::end(char bracket) {
  const level& ended = open_.back();
  if (ended.printed != 0) new_line(ended.indent - 1);
  out_.put(bracket);
  open_.pop_back();
}

void printer::next_field(level& here) {
  if (here.at == here.end) return end('}');
  const auto& field = here.whole.type->fields[static_cast<std::size_t>(of_.cells[here.at].number)];
  separate(here);
  put_name(field.name);
  next_ = {here.at + 1, field.type};
  here.at = next_.at + size_of(next_);
}

void printer::next_element(level& here) {
  if (here.at == here.end) return end(']');
  separate(here);
  next_ = {here.at, here.whole.type->element_type};
  here.at += size_of(next_);
}

void printer::next_key(level& here) {
  if (std::exchange(here.key_open, false)) entries_.back().text = out_.end_aside();
  if (here.at == here.end) {
    sort(here);
    here.how = mode::pairs;
    return;
  }
  const place key{here.at, here.whole.type->key_type};
  const place element{key.at + size_of(key), here.whole.type->element_type};
  entries_.push_back({{}, key.at, element.at});
  here.at = element.at + size_of(element);
  out_.begin_aside();
  here.key_open = true;
  if (here.is_object) {
    put_key_word(key);
  } else {
    next_ = key;
  }
}

void printer::sort(const level& map) {
  const auto& cells = of_.cells;
  const auto keys = map.whole.type->key_type->id;
  const auto order = [&](const entry& a, const entry& b) -> std::strong_ordering {
    // People count 9, 10.
    if (form_.plain && keys == gob::id::integer) return cells[a.key].integer <=> cells[b.key].integer;
    if (form_.plain && keys == gob::id::unsigned_integer) return cells[a.key].number <=> cells[b.key].number;
    return out_.compare(a.text, b.text);
  };
  std::sort(entries_.begin() + static_cast<std::ptrdiff_t>(map.entries), entries_.end(),
            [&](const entry& a, const entry& b) {
              const auto found = order(a, b);
              // Equal keys stay in the order of the stream.
              return found == 0 ? a.key < b.key : found < 0;
            });
}

void printer::next_pair(level& here) {
  if (here.printed != 0 && !here.is_object) out_.put(']');
  const std::size_t index = here.entries + here.printed;
  if (index == entries_.size()) {
    entries_.resize(here.entries);
    out_.forget(here.before);
    return end(here.is_object ? '}' : ']');
  }
  separate(here);
  if (!here.is_object) out_.put('[');
  out_.put(entries_[index].text);
  out_.put(here.is_object ? ':' : ',');
  if (is_pretty()) out_.put(' ');
  next_ = {entries_[index].element, here.whole.type->element_type};
}

void printer::separate(level& here) {
  if (here.printed++ != 0) out_.put(',');
  new_line(here.indent);
}

void printer::new_line(std::size_t indent) {
  if (!is_pretty()) return;
  out_.put('\n');
  for (std::size_t i = std::min(indent, deepest_indent); i > 0; --i) out_.put("  ");
}

}  // namespace colambda::cli
