// SPDX-License-Identifier: MIT
#include <colambda/gob/type.hpp>

#include <fmt/format.h>

namespace colambda::gob {

std::string spell(const type& of) {
  switch (of.what) {
    case kind::bytes: return "[]uint8";
    case kind::pointer: return "*" + spell(*of.element);
    case kind::slice: return "[]" + spell(*of.element);
    case kind::array: return fmt::format("[{}]{}", of.length, spell(*of.element));
    case kind::map: return fmt::format("map[{}]{}", spell(*of.key), spell(*of.element));
    case kind::structure: return fmt::format("{}.{}", of.package, of.name);
    default: return std::string(of.name);
  }
}

}  // namespace colambda::gob
