// SPDX-License-Identifier: MIT
#include <colambda/gob/definitions.hpp>

#include <colambda/gob/read.hpp>
#include <colambda/gob/write.hpp>

namespace colambda::gob::detail {
namespace {

// The plan for definitions is the same for every stream: made once, at the first definition of the process.
struct definition_plan {
  limits bounds{};
  schema types{bounds};
  planner plans{types};
  fault why{};
  const plan* how = plans.top_level(type_of<definition>(), id::definition, why);
};

}  // namespace

bool read_definition(reader& in, definition& into) {
  static definition_plan shared;
  // Fields can be announced by a byte each, and take far more.
  const auto before = in.most_elements();
  in.most_elements(in.bounds().definitions / sizeof(field_type));
  const bool fine = read_value(in, into, *shared.how);
  in.most_elements(before);
  return fine;
}

bool write_definition(writer& out, type_id as, const definition& what) {
  out.integer(-std::int64_t{as});
  return write_value(out, what) && out.cut();
}

}  // namespace colambda::gob::detail
