// SPDX-License-Identifier: MIT
#include <colambda/cli/type_text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "text_out.hpp"
#include "words.hpp"

namespace colambda::cli {

using gob::wire_kind;
using gob::wire_type;

namespace {

std::string_view word_of(wire_kind kind) noexcept {
  switch (kind) {
    case wire_kind::array: return "array";
    case wire_kind::slice: return "slice";
    case wire_kind::map: return "map";
    case wire_kind::structure: return "struct";
    case wire_kind::gob_encoder: return "GobEncoder";
    case wire_kind::binary: return "BinaryMarshaler";
    case wire_kind::text: return "TextMarshaler";
    default: return "nothing";
  }
}

// Bytes of a name, and of what a reference spells out: a type is referred to as often as a stream likes.
constexpr std::size_t longest = 256;

bool is_word(std::string_view name) noexcept {
  const auto fits = [](char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  return !name.empty() && name.size() <= longest && std::all_of(name.begin(), name.end(), fits) && is_utf8(name);
}

// Not within a character.
std::string_view beginning(std::string_view name) noexcept {
  std::size_t size = longest;
  while (size > longest - 3 && (static_cast<unsigned char>(name[size]) & 0xC0) == 0x80) --size;
  return name.substr(0, size);
}

void put_name(text_out& out, std::string_view name) {
  if (is_word(name)) {
    out.put(name);
  } else if (name.size() <= longest) {
    put_quoted(out, name);
  } else {
    put_quoted(out, std::string(beginning(name)) + "...");
    out.put(fmt::format(" ({} bytes)", name.size()));
  }
}

class describer {
 public:
  describer(const gob::schema& types, text_out& out) : types_(types), out_(out) {
    for (gob::type_id of = gob::id::boolean; of < gob::id::first_user; ++of) {
      if (const wire_type* const own = types.find(of)) ++named_[own->name];
    }
    for (const wire_type* const type : types.received()) ++named_[type->name];
  }

  void put_line(const wire_type& of) {
    out_.put(fmt::format("{} {}", of.id, word_of(of.what)));
    if (!of.name.empty()) {
      out_.put(' ');
      put_name(out_, of.name);
    }
    if (of.what == wire_kind::structure) {
      put_fields(of);
    } else if (const std::string parts = container(of, deepest); !parts.empty()) {
      out_.put(' ');
      out_.put(parts);
    }
    out_.put('\n');
  }

 private:
  // Containers without a name are spelled out so deep, and no deeper: they may be recursive.
  static constexpr unsigned deepest = 4;

  [[nodiscard]] std::string reference(gob::type_id to, unsigned depth) const {
    const wire_type* const type = types_.find(to);
    if (type == nullptr) return fmt::format("undefined#{}", to);
    if (to < gob::id::first_user) return std::string(type->name);
    const bool is_named = is_word(type->name);
    if (is_named && named_.at(type->name) == 1) return std::string(type->name);
    std::string parts;
    if (!is_named && depth > 0) parts = container(*type, depth - 1);
    if (!parts.empty() && parts.size() <= longest) return parts;
    return fmt::format("{}#{}", word_of(type->what), to);
  }

  // As Go spells it; nothing if it is none.
  [[nodiscard]] std::string container(const wire_type& of, unsigned depth) const {
    switch (of.what) {
      case wire_kind::array: return fmt::format("[{}]{}", of.length, reference(of.element, depth));
      case wire_kind::slice: return "[]" + reference(of.element, depth);
      case wire_kind::map: return fmt::format("map[{}]{}", reference(of.key, depth), reference(of.element, depth));
      default: return {};
    }
  }

  void put_fields(const wire_type& of) {
    out_.put(of.fields.empty() ? " {}" : " { ");
    for (const auto& field : of.fields) {
      if (&field != &of.fields.front()) out_.put("; ");
      put_name(out_, field.name);
      out_.put(' ');
      out_.put(reference(field.id, deepest));
    }
    if (!of.fields.empty()) out_.put(" }");
  }

  const gob::schema& types_;
  text_out& out_;
  std::unordered_map<std::string_view, std::size_t> named_;
};

}  // namespace

bool print_types(const gob::schema& types, text_sink to) {
  text_out out(std::move(to));
  describer how(types, out);
  for (const wire_type* const type : types.received()) {
    if (out.stopped()) break;
    how.put_line(*type);
  }
  out.flush();
  return !out.stopped();
}

std::string types_text(const gob::schema& types) {
  std::string text;
  print_types(types, [&](std::string_view part) {
    text += part;
    return true;
  });
  return text;
}

}  // namespace colambda::cli
