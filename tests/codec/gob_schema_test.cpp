// SPDX-License-Identifier: MIT
#include <colambda/gob/schema.hpp>

#include <colambda/gob/definitions.hpp>

#include "gob_definitions.hpp"
#include "gob_support.hpp"
#include "gob_types.hpp"

#include <string>

namespace colambda::gob {
namespace {

using testing::definition;
using testing::struct_of;
using testing::unhex;

constexpr type_id first = id::first_user;

TEST_CASE("schema: the format's own types are there from the start, and cannot be defined") {
  const schema types{limits{}};
  CHECK(types.find(id::boolean)->name == "bool");
  CHECK(types.find(id::complex)->name == "complex");
  CHECK(types.find(id::definition)->name == "wireType");
  CHECK(types.find(id::definition)->fields.size() == 7);
  CHECK(types.find(22)->element == 21);
  CHECK(types.find(23)->name == "mapType");
  CHECK(types.find(0) == nullptr);
  CHECK(types.find(-1) == nullptr);
  CHECK(types.find(first) == nullptr);
  CHECK(types.find_received(id::definition) == nullptr);
  for (type_id as = -2; as < first; ++as) CHECK(types.may_define(as) == fault_kind::duplicate_type);
  CHECK(types.may_define(first) == fault_kind::none);
}

TEST_CASE("schema: a type may be defined once, and as many as the limit says") {
  schema types{limits{.types = 2}};
  testing::define(types, first, struct_of("A", {}));
  CHECK(types.may_define(first) == fault_kind::duplicate_type);
  testing::define(types, 2'000'000'000, struct_of("B", {}));
  CHECK(types.may_define(first + 1) == fault_kind::too_many_types);
  CHECK(types.may_define(first) == fault_kind::duplicate_type);
}

TEST_CASE("schema: a defined type stays where it is while others are defined") {
  schema types{limits{}};
  testing::define(types, first, struct_of("A", {{"X", id::integer}, {"Name", id::string}}));
  const auto* at = types.find(first);
  for (type_id as = first + 1; as < first + 1000; ++as) testing::define(types, as, struct_of("B", {{"Y", as}}));
  CHECK(types.find(first) == at);
  CHECK(at->name == "A");
  REQUIRE(at->fields.size() == 2);
  CHECK(at->fields[1].name == "Name");
  CHECK(at->fields[1].id == id::string);
}

TEST_CASE("schema: of several members set, array counts before map before slice before struct before opaque") {
  definition all = struct_of("", {});
  all.array.emplace();
  all.map.emplace();
  all.slice.emplace();
  all.gob_encoder.emplace();
  all.binary_marshaler.emplace();
  all.text_marshaler.emplace();
  const auto kind_of = [](definition from) {
    schema types{limits{}};
    testing::define(types, first, std::move(from));
    return types.find(first)->what;
  };
  CHECK(kind_of(all) == wire_kind::array);
  all.array.reset();
  CHECK(kind_of(all) == wire_kind::map);
  all.map.reset();
  CHECK(kind_of(all) == wire_kind::slice);
  all.slice.reset();
  CHECK(kind_of(all) == wire_kind::structure);
  all.structure.reset();
  CHECK(kind_of(all) == wire_kind::gob_encoder);
  all.gob_encoder.reset();
  CHECK(kind_of(all) == wire_kind::binary);
  all.binary_marshaler.reset();
  CHECK(kind_of(all) == wire_kind::text);
  all.text_marshaler.reset();
  CHECK(kind_of(all) == wire_kind::none);
}

// ---- surveys

TEST_CASE("schema: a survey finds what is not defined, anywhere inside, and again until it is") {
  schema types{limits{}};
  testing::define(types, first, struct_of("A", {{"X", id::integer}, {"Next", first + 1}}));
  testing::define(types, first + 1, testing::map_of(id::string, first + 2));
  CHECK(types.survey(first).fault == fault_kind::undefined_type);
  CHECK(types.survey(first).fault == fault_kind::undefined_type);
  testing::define(types, first + 2, testing::slice_of(first));
  CHECK(types.survey(first).fault == fault_kind::none);
  CHECK(types.survey(first + 1).fault == fault_kind::none);
}

TEST_CASE("schema: a survey finds definitions that define nothing, and fields without a name") {
  schema types{limits{}};
  testing::define(types, first, {});
  testing::define(types, first + 1, testing::array_of(first, 1));
  testing::define(types, first + 2, struct_of("Nameless", {{"", id::integer}}));
  CHECK(types.survey(first + 1).fault == fault_kind::unusable_type);
  CHECK(types.survey(first + 2).fault == fault_kind::empty_field_name);
  CHECK(types.survey(first + 2).name == "Nameless");
}

TEST_CASE("schema: the format's own structs cannot be skipped, as in Go") {
  const schema types{limits{}};
  CHECK(types.survey(id::definition).fault == fault_kind::undefined_type);
  CHECK(types.survey(id::definition).name.starts_with("wireType = struct { ArrayT arrayType = struct { "));
  CHECK(types.survey(id::string).fault == fault_kind::none);
}

TEST_CASE("schema: a survey sees an interface through every kind of container, and none where none is") {
  schema types{limits{}};
  testing::define(types, first, testing::slice_of(id::interface));
  testing::define(types, first + 1, testing::map_of(first, id::string));
  testing::define(types, first + 2, testing::array_of(first + 1, 3));
  testing::define(types, first + 3, struct_of("S", {{"A", id::string}, {"B", first + 2}, {"Self", first + 3}}));
  testing::define(types, first + 4, struct_of("Plain", {{"A", id::string}, {"Self", first + 4}}));
  CHECK_FALSE(types.survey(first + 4).has_interface);
  CHECK(types.survey(first + 3).has_interface);
  CHECK(types.survey(first + 2).has_interface);
  CHECK(types.survey(first).has_interface);
  CHECK_FALSE(types.survey(first + 4).has_interface);
  CHECK(types.survey(id::interface).has_interface);
}

TEST_CASE("schema: a chain of ten thousand types is surveyed without a deep stack") {
  schema types{limits{}};
  constexpr type_id count = 9'999;
  for (type_id i = 0; i < count; ++i) testing::define(types, first + i, testing::slice_of(first + i + 1));
  testing::define(types, first + count, testing::slice_of(id::interface));
  CHECK(types.survey(first).has_interface);
}

// ---- definitions off the wire

std::vector<slice> body(std::string_view annotated) { return {slice::own(unhex(annotated))}; }

TEST_CASE("definitions: each kind is read from its members' bytes") {
  const limits bounds;
  const schema types{bounds};
  const auto read = [&](std::string_view annotated) {
    const auto pieces = body(annotated);
    reader in(pieces, types, bounds);
    definition made;
    CHECK(detail::read_definition(in, made));
    CHECK(in.empty());
    return made;
  };
  const auto array = read("01 01 02 ff80 00 01 0c 01 04 00 00");
  CHECK(array.array->elem == id::string);
  CHECK(array.array->len == 2);
  CHECK(read("02 01 01 05'[]int' 01 ff82 00 01 04 00 00").slice->common.name == "[]int");
  const auto record = read("03 01 01 05'Point' 01 ff80 00 01 02 01 01'X' 01 04 00 01 01'Y' 01 06 00 00 00");
  CHECK(record.structure->common.id == 64);
  REQUIRE(record.structure->field.size() == 2);
  CHECK(record.structure->field[1].name == "Y");
  CHECK(record.structure->field[1].id == id::unsigned_integer);
  const auto map = read("04 01 02 ff80 00 01 0c 01 04 00 00");
  CHECK(map.map->key == id::string);
  CHECK(map.map->elem == id::integer);
  CHECK(read("05 01 01 04'Time' 01 ff82 00 00 00").gob_encoder->common.name == "Time");
  CHECK(read("06 01 01 01'B' 00 00 00").binary_marshaler.has_value());
  CHECK(read("07 01 01 01'T' 00 00 00").text_marshaler.has_value());
}

TEST_CASE("definitions: one cut at any byte is read or refused within its bytes") {
  const limits bounds;
  const schema types{bounds};
  const auto whole = unhex("03 01 01 05'Point' 01 ff80 00 01 02 01 01'X' 01 04 00 01 01'Y' 01 06 00 00 00");
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const std::vector pieces{slice::copy_of(bytes_view(whole).first(length))};
    reader in(pieces, types, bounds);
    definition made;
    const bool fine = detail::read_definition(in, made);
    CHECK(fine == (in.why().what == fault_kind::none));
    if (fine) CHECK(in.empty());
  }
}

}  // namespace
}  // namespace colambda::gob
