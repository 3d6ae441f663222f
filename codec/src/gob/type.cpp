// SPDX-License-Identifier: MIT
#include <colambda/gob/type.hpp>

#include <fmt/format.h>

namespace colambda::gob {
namespace {

std::string spell_struct(const type& of) {
  if (!of.name.empty()) return fmt::format("{}.{}", of.package, of.name);
  if (of.fields.empty()) return "struct {}";
  std::string text = "struct {";
  for (const auto& field : of.fields) text += fmt::format(" {} {};", field.name, spell(*field.what));
  text.back() = ' ';
  return text + '}';
}

}  // namespace

std::string spell(const type& of) {
  switch (of.what) {
    case kind::bytes: return "[]uint8";
    case kind::pointer: return "*" + spell(*of.element);
    case kind::slice: return "[]" + spell(*of.element);
    case kind::array: return fmt::format("[{}]{}", of.length, spell(*of.element));
    case kind::map: return fmt::format("map[{}]{}", spell(*of.key), spell(*of.element));
    case kind::structure: return spell_struct(of);
    default: return std::string(of.name);
  }
}

}  // namespace colambda::gob
