// SPDX-License-Identifier: MIT
#include "known_type.hpp"

#include <map>
#include <stdexcept>

namespace corpus {

namespace {

// A function's, because generated files register while static objects are made.
auto& registry() {
  static std::map<std::string_view, known_type> types;
  return types;
}

}  // namespace

known_types::known_types(std::initializer_list<known_type> types) {
  for (const auto& one : types) registry().emplace(one.name, one);
}

std::unique_ptr<any_value> make_value(std::string_view name) {
  const auto found = registry().find(name);
  if (found == registry().end()) throw std::runtime_error("no generated type " + std::string(name));
  return found->second.make();
}

}  // namespace corpus
