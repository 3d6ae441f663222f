// SPDX-License-Identifier: MIT
#include <colambda/gob/plan.hpp>

#include "gob_definitions.hpp"
#include "gob_support.hpp"
#include "gob_types.hpp"

#include <string>

namespace colambda::gob {
namespace {

using testing::nothing;
using testing::one;
using testing::point;
using testing::point_definition;
using testing::refusal;
using testing::struct_of;
using testing::unhex;

// type R1 struct { A int }; type L1 struct { A string }; type L2 struct { Zed int }
struct r1 {
  std::int64_t a = 1;
  static constexpr auto describe() { return record{"R1", field{"A", &r1::a}}; }
};
struct l1 {
  std::string a;
  static constexpr auto describe() { return record{"L1", field{"A", &l1::a}}; }
};
struct l2 {
  std::int64_t zed = 0;
  static constexpr auto describe() { return record{"L2", field{"Zed", &l2::zed}}.in_package("messages"); }
};

// What is said when a `Local` is to be read from a stream that holds `sent`.
template <class Local, class Sent>
std::string mismatch(const Sent& sent) {
  return refusal<Local>(unhex(testing::written(sent)));
}
template <class Local, class Sent>
std::string field_mismatch(Sent sent) {
  return mismatch<one<Local>>(one<Sent>{std::move(sent)});
}

using ints = std::vector<std::int64_t>;

// All texts are what Go 1.26 says in a process that did not itself send the type.

TEST_CASE("plan: a field of another type is named with the local type and the received struct") {
  CHECK(mismatch<l1>(r1{}) == "gob: wrong type (string) for received field R1.A");
  CHECK(mismatch<one<l1>>(one<r1>{}) == "gob: wrong type (string) for received field R1.A");
  CHECK(mismatch<std::vector<l1>>(std::vector{r1{}}) == "gob: wrong type (string) for received field R1.A");
  CHECK(mismatch<std::map<std::string, l1>>(std::map<std::string, r1>{{"", {}}}) ==
        "gob: wrong type (string) for received field .A");  // Met in a map first, it was sent without a name.
}

TEST_CASE("plan: a local type is spelled as Go spells it, whatever it is") {
  CHECK(field_mismatch<std::vector<std::string>>(std::vector<r1>{}) ==
        "gob: wrong type ([]string) for received field .A");
  CHECK(field_mismatch<std::map<std::string, std::optional<int>>>(std::map<std::string, std::optional<r1>>{}) ==
        "gob: wrong type (map[string]*int32) for received field .A");
  CHECK(field_mismatch<std::optional<std::uint8_t>>(1) == "gob: wrong type (*uint8) for received field .A");
  CHECK(field_mismatch<std::array<float, 3>>(1) == "gob: wrong type ([3]float32) for received field .A");
  CHECK(field_mismatch<slice>(1) == "gob: wrong type ([]uint8) for received field .A");
  CHECK(field_mismatch<std::complex<float>>(slice{}) == "gob: wrong type (complex64) for received field .A");
}

TEST_CASE("plan: nothing converts but numbers of one kind among their widths") {
  CHECK(mismatch<int>(std::string("s")) == "gob: decoding into local type *int32, received remote type string");
  CHECK(mismatch<unsigned>(1) == "gob: decoding into local type *uint32, received remote type int");
  CHECK(mismatch<std::int64_t>(1U) == "gob: decoding into local type *int64, received remote type uint");
  CHECK(mismatch<int>(true) == "gob: decoding into local type *int32, received remote type bool");
  CHECK(mismatch<bool>(1) == "gob: decoding into local type *bool, received remote type int");
  CHECK(mismatch<double>(1) == "gob: decoding into local type *float64, received remote type int");
  CHECK(mismatch<std::string>(slice{}) == "gob: decoding into local type *string, received remote type bytes");
  CHECK(mismatch<slice>(std::string()) == "gob: decoding into local type *[]uint8, received remote type string");
  CHECK(mismatch<slice>(ints{1}) == "gob: decoding into local type *[]uint8, received remote type ");
  CHECK(mismatch<ints>(slice{}) == "gob: decoding into local type *[]int64, received remote type bytes");
  CHECK(mismatch<ints>(std::array<std::int64_t, 1>{}) ==
        "gob: decoding into local type *[]int64, received remote type ");
  CHECK(mismatch<std::array<std::int64_t, 1>>(ints{1}) ==
        "gob: decoding into local type *[1]int64, received remote type ");
  CHECK(mismatch<std::complex<double>>(1.0) == "gob: decoding into local type *complex128, received remote type float");
}

TEST_CASE("plan: arrays fit if their lengths do, containers if what is in them does") {
  using three = std::array<int, 3>;
  CHECK(mismatch<three>(three{}).empty());
  CHECK(mismatch<three>(std::array<int, 2>{}) == "gob: decoding into local type *[3]int32, received remote type ");
  CHECK(mismatch<std::vector<std::string>>(ints{1}) ==
        "gob: decoding into local type *[]string, received remote type ");
  CHECK(mismatch<std::map<std::string, std::string>>(std::map<std::string, int>{}) ==
        "gob: decoding into local type *map[string]string, received remote type ");
  CHECK(mismatch<std::map<int, int>>(std::map<std::string, int>{}) ==
        "gob: decoding into local type *map[int32]int32, received remote type ");
}

TEST_CASE("plan: a struct and what is none do not fit each other") {
  CHECK(mismatch<int>(r1{}) == "gob: decoding into local type *int32, received remote type R1");
  CHECK(mismatch<r1>(1) == "gob: type mismatch in decoder: want struct type main.R1; got non-struct");
  CHECK(mismatch<r1>(std::map<std::string, int>{}) ==
        "gob: type mismatch in decoder: want struct type main.R1; got non-struct");
  CHECK(field_mismatch<l2>(1) == "gob: type mismatch in decoder: want struct type messages.L2; got non-struct");
  CHECK(mismatch<ints>(std::vector<r1>(1)) == "gob: decoding into local type *[]int64, received remote type ");
}

TEST_CASE("plan: a top-level struct of which no field fits is refused") {
  CHECK(mismatch<l2>(r1{}) == "gob: type mismatch: no fields matched compiling decoder for L2");
}

TEST_CASE("plan: inside others a struct need not have a field in common, at the top an empty one fits any") {
  CHECK(mismatch<one<l2>>(one<r1>{}).empty());
  CHECK(mismatch<std::vector<l2>>(std::vector{r1{}}).empty());
  CHECK(mismatch<nothing>(r1{}).empty());
  CHECK(mismatch<r1>(nothing{}).empty());
}

TEST_CASE("plan: a type checked as an inner one is checked again when it comes on top") {
  encoder to;
  gather out;
  to.encode(std::vector{r1{}}, out).value();
  to.encode(r1{}, out).value();
  decoder in;
  in.push(as_bytes(out.text()));
  std::vector<l2> inner;
  CHECK(in.decode(inner).value());
  l2 top;
  CHECK(testing::said(in.decode(top)) == "gob: type mismatch: no fields matched compiling decoder for L2");
}

TEST_CASE("plan: an empty field name is refused, an unexported one skipped, of two alike the last counts") {
  CHECK(refusal<point>("15 7f 03 01 01 05'Point' 01 ff80 00 01 01 02 04 00 00 00"  // no delta to Name
                       "05 ff80 01 02 00") == "gob: empty name for remote field of type Point");
  CHECK(testing::read<point>("1e 7f 03 01 01 05'Point' 01 ff80 00 01 02 01 01'X' 01 04 00 01 01'y' 01 04 00 00 00"
                             "07 ff80 01 2c 01 42 00") == point{22, 0});
  CHECK(testing::read<point>("1e 7f 03 01 01 05'Point' 01 ff80 00 01 02 01 01'X' 01 04 00 01 01'X' 01 04 00 00 00"
                             "07 ff80 01 2c 01 42 00") == point{33, 0});
}

TEST_CASE("plan: a field that nobody wants must still be of a defined type") {
  CHECK(refusal<point>("1f 7f 03 01 01 05'Point' 01 ff80 00 01 02 01 01'X' 01 04 00 01 01'Z' 01 ff9e 00 00 00"
                       "05 ff80 01 2c 00") == "gob: bad data: undefined type <nil>");
}

TEST_CASE("plan: a wanted struct field must be of a defined type") {
  CHECK(refusal<one<point>>("12 7f 03 01 02 ff80 00 01 01 01 01'A' 01 ff9e 00 00 00  05 ff80 01 00 00") ==
        "gob: unknown type id or corrupted data");
}

struct common {
  std::string name;
  std::int64_t id = 0;
  static constexpr auto describe() {
    return record{"CommonType", field{"Name", &common::name}, field{"Id", &common::id}};
  }
};

TEST_CASE("plan: a value of one of the format's own structs is read where fields match") {
  const auto into = testing::read<common>("07 24 01 01'x' 01 0e 00");
  CHECK(into.name == "x");
  CHECK(into.id == 7);
  // Where none does, Go is content as well: it looks at received types only.
  CHECK(refusal<l2>("02 24 00") == "");
}

// ---- the plans themselves

struct fixture {
  fixture() {
    testing::define(types, 64, struct_of("Point", {{"X", id::integer}, {"Y", id::integer}}));
    testing::define(types, 65, testing::slice_of(64));
    testing::define(types, 66, struct_of("Bad", {{"X", id::integer}, {"Y", id::string}}));
  }
  limits bounds;
  schema types{bounds};
  planner plans{types};
  fault why;
};

TEST_CASE("plan: a pair of types has one plan, which stays where it is") {
  fixture of;
  const plan* first = of.plans.top_level(type_of<point>(), 64, of.why);
  REQUIRE(first != nullptr);
  CHECK(first->is_top_level);
  CHECK(first->matched);
  REQUIRE(first->fields.size() == 2);
  CHECK(first->fields[1].local == 1);
  const plan* list = of.plans.top_level(type_of<std::vector<point>>(), 65, of.why);
  REQUIRE(list != nullptr);
  CHECK(list->element == first);
  CHECK(of.plans.top_level(type_of<point>(), 64, of.why) == first);
  CHECK(of.plans.top_level(type_of<std::optional<point>>(), 64, of.why) == first);
}

TEST_CASE("plan: a pair that does not fit leaves no plan behind, and is refused again") {
  fixture of;
  for (int i = 0; i < 2; ++i) {
    of.why = {};
    CHECK(of.plans.top_level(type_of<point>(), 66, of.why) == nullptr);
    CHECK(of.why.name == "gob: wrong type (int64) for received field Bad.Y");
  }
}

TEST_CASE("plan: a chain of ten thousand types is planned without a deep stack") {
  fixture of;
  constexpr type_id first = 1000;
  constexpr type_id count = 10'000;
  for (type_id i = 0; i < count; ++i) {
    testing::define(of.types, first + i, struct_of("N", {{"V", id::integer}, {"Next", first + i + 1}}));
  }
  testing::define(of.types, first + count, struct_of("N", {{"V", id::integer}}));
  CHECK(of.plans.top_level(type_of<testing::list>(), first, of.why) != nullptr);
  CHECK(of.why.what == fault_kind::none);
}

}  // namespace
}  // namespace colambda::gob
