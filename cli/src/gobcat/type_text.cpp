// SPDX-License-Identifier: MIT
#include <colambda/cli/type_text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <unordered_map>

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

bool is_word(std::string_view name) noexcept {
  const auto fits = [](char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  return !name.empty() && std::all_of(name.begin(), name.end(), fits) && is_utf8(name);
}

std::string shown(std::string_view name) {
  if (is_word(name)) return std::string(name);
  std::string text;
  text_out out([&](std::string_view part) {
    text += part;
    return true;
  });
  put_quoted(out, name);
  out.flush();
  return text;
}

class describer {
 public:
  explicit describer(const gob::schema& types) : types_(types) {
    for (gob::type_id of = gob::id::boolean; of < gob::id::first_user; ++of) {
      if (const wire_type* const own = types.find(of)) ++named_[own->name];
    }
    for (const wire_type* const type : types.received()) ++named_[type->name];
  }

  [[nodiscard]] std::string line(const wire_type& of) const {
    std::string text = fmt::format("{} {}", of.id, word_of(of.what));
    if (!of.name.empty()) text += " " + shown(of.name);
    if (of.what == wire_kind::structure) return text + fields(of);
    const std::string parts = container(of, deepest);
    return parts.empty() ? text : text + " " + parts;
  }

 private:
  // Containers without a name are spelled out so deep, and no deeper: they may be recursive.
  static constexpr unsigned deepest = 4;

  [[nodiscard]] std::string reference(gob::type_id to, unsigned depth) const {
    const wire_type* const type = types_.find(to);
    if (type == nullptr) return fmt::format("undefined#{}", to);
    if (to < gob::id::first_user) return std::string(type->name);
    if (is_word(type->name) && named_.at(type->name) == 1) return std::string(type->name);
    std::string parts;
    if (!is_word(type->name) && depth > 0) parts = container(*type, depth - 1);
    return parts.empty() ? fmt::format("{}#{}", word_of(type->what), to) : parts;
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

  [[nodiscard]] std::string fields(const wire_type& of) const {
    std::string text;
    for (const auto& field : of.fields) {
      text += fmt::format("{}{} {}", text.empty() ? " { " : "; ", shown(field.name), reference(field.id, deepest));
    }
    return text.empty() ? " {}" : text + " }";
  }

  const gob::schema& types_;
  std::unordered_map<std::string_view, std::size_t> named_;
};

}  // namespace

std::string types_text(const gob::schema& types) {
  const describer how(types);
  std::string text;
  for (const wire_type* const type : types.received()) text += how.line(*type) + "\n";
  return text;
}

}  // namespace colambda::cli
