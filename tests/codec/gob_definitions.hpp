// SPDX-License-Identifier: MIT
// Definitions made by hand, for tests of what stands on a schema.
#pragma once

#include <colambda/gob/definition.hpp>
#include <colambda/gob/schema.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace colambda::testing {

using gob::detail::definition;

inline definition struct_of(std::string name, std::vector<gob::detail::field_type> fields) {
  definition made;
  made.structure.emplace();
  made.structure->common.name = std::move(name);
  made.structure->field = std::move(fields);
  return made;
}
inline definition slice_of(gob::type_id element) {
  definition made;
  made.slice.emplace().elem = element;
  return made;
}
inline definition array_of(gob::type_id element, std::int64_t length) {
  definition made;
  made.array.emplace().elem = element;
  made.array->len = length;
  return made;
}
inline definition map_of(gob::type_id key, gob::type_id element) {
  definition made;
  made.map.emplace().key = key;
  made.map->elem = element;
  return made;
}
inline definition opaque() {
  definition made;
  made.gob_encoder.emplace();
  return made;
}

inline void define(gob::schema& types, gob::type_id as, definition what) {
  REQUIRE(types.define(as, std::move(what)) == gob::fault_kind::none);
}

}  // namespace colambda::testing
