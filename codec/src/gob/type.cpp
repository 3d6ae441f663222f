// SPDX-License-Identifier: MIT
#include <colambda/gob/type.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace colambda::gob {
namespace {

std::string spell_struct(const type& of) {
  if (of.fields.empty()) return "struct {}";
  std::string text = "struct {";
  for (const auto& field : of.fields) text += fmt::format(" {} {};", field.name, spell(*field.what));
  text.back() = ' ';
  return text + '}';
}

std::string spell_opaque(const type& of) {
  switch (of.encoded_by) {
    case method::gob_encoder: return "GobEncoder";
    case method::binary_marshaler: return "BinaryMarshaler";
    default: return "TextMarshaler";
  }
}

struct layout {
  std::size_t size = 0;
  std::size_t alignment = 1;
};

layout layout_of(const type& of) noexcept {
  constexpr std::size_t word = 8;
  switch (of.what) {
    case kind::boolean: return {1, 1};
    case kind::interface:
    case kind::string: return {2 * word, word};
    case kind::bytes:
    case kind::slice:
    // Of methods' types nobody knows; as much as time.Time takes.
    case kind::opaque: return {3 * word, word};
    case kind::map:
    case kind::pointer: return {word, word};
    case kind::array: {
      const layout element = layout_of(*of.element);
      return {of.length * element.size, element.alignment};
    }
    case kind::structure: {
      layout all;
      const auto align = [&](std::size_t to) { all.size = (all.size + to - 1) / to * to; };
      for (const auto& field : of.fields) {
        const layout part = layout_of(*field.what);
        align(part.alignment);
        all.size += part.size;
        all.alignment = std::max(all.alignment, part.alignment);
      }
      align(all.alignment);
      return all;
    }
    case kind::complex: return {of.bits / 8, of.bits / 16};
    default: return {of.bits / 8, of.bits / 8};
  }
}

}  // namespace

std::size_t go_size(const type& of) noexcept { return layout_of(of).size; }

std::string spell(const type& of) {
  // Only what somebody described has a package.
  if (!of.name.empty() && !of.package.empty()) return fmt::format("{}.{}", of.package, of.name);
  switch (of.what) {
    case kind::bytes: return "[]uint8";
    case kind::pointer: return "*" + spell(*of.element);
    case kind::slice: return "[]" + spell(*of.element);
    case kind::array: return fmt::format("[{}]{}", of.length, spell(*of.element));
    case kind::map: return fmt::format("map[{}]{}", spell(*of.key), spell(*of.element));
    case kind::structure: return spell_struct(of);
    case kind::opaque: return spell_opaque(of);
    default: return std::string(of.name);
  }
}

}  // namespace colambda::gob
