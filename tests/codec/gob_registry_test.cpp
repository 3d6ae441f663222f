// SPDX-License-Identifier: MIT
#include <colambda/gob/registry.hpp>

#include "gob_support.hpp"
#include "gob_types.hpp"

#include <string>

namespace colambda::gob {
namespace {

using testing::hex;
using testing::inner;
using testing::point;
using testing::written;

// The definitions are what Go 1.26 sent for the same types, each in a process of its own. Go's `int` is
// `std::int64_t` here: where that shows in a name, the test's Go type is int64 as well.

// type Names struct { Direct Point; Ptr *Inner; Slice []Inner; Sptr []*Point; Arr [2]Point;
//                     Map map[string]Inner; Nested [][]Point; Mm map[int16]map[string]bool; As [1][]string }
struct names {
  point direct;
  std::unique_ptr<inner> ptr;
  std::vector<inner> slice;
  std::vector<std::unique_ptr<point>> sptr;
  std::array<point, 2> arr;
  std::map<std::string, inner> map;
  std::vector<std::vector<point>> nested;
  std::map<std::int16_t, std::map<std::string, bool>> mm;
  std::array<std::vector<std::string>, 1> as;
  static constexpr auto describe() {
    return record{"Names",
                  field{"Direct", &names::direct},
                  field{"Ptr", &names::ptr},
                  field{"Slice", &names::slice},
                  field{"Sptr", &names::sptr},
                  field{"Arr", &names::arr},
                  field{"Map", &names::map},
                  field{"Nested", &names::nested},
                  field{"Mm", &names::mm},
                  field{"As", &names::as}};
  }
};

TEST_CASE("registry: a field's type is named by its name or in Go's syntax, what is in it by none") {
  CHECK(written(names{}) ==
        hex("6a 7f 03 01 01 05'Names' 01 ff80 00 01 09 01 06'Direct' 01 ff82 00 01 03'Ptr' 01 ff84 00 01 05'Slice' 01 "
            "ff86 00"
            "01 04'Sptr' 01 ff88 00 01 03'Arr' 01 ff8a 00 01 03'Map' 01 ff8c 00 01 06'Nested' 01 ff90 00 01 02'Mm' 01 "
            "ff94 00"
            "01 02'As' 01 ff98 00 00 00"
            "1f ff81 03 01 01 05'Point' 01 ff82 00 01 02 01 01'X' 01 04 00 01 01'Y' 01 04 00 00 00"
            "23 ff83 03 01 01 05'Inner' 01 ff84 00 01 02 01 04'Name' 01 0c 00 01 01'P' 01 ff82 00 00 00"
            "1b ff85 02 01 01 0c'[]main.Inner' 01 ff86 00 01 ff84 00 00"
            "1c ff87 02 01 01 0d'[]*main.Point' 01 ff88 00 01 ff82 00 00"
            "1e ff89 01 01 01 0d'[2]main.Point' 01 ff8a 00 01 ff82 01 04 00 00"
            "26 ff8b 04 01 01 15'map[string]main.Inner' 01 ff8c 00 01 0c 01 ff84 00 00"
            "1d ff8f 02 01 01 0e'[][]main.Point' 01 ff90 00 01 ff8e 00 00"
            "0d ff8d 02 01 02 ff8e 00 01 ff82 00 00"
            "2a ff93 04 01 01 19'map[int16]map[string]bool' 01 ff94 00 01 04 01 ff92 00 00"
            "0e ff91 04 01 02 ff92 00 01 0c 01 02 00 00"
            "1c ff97 01 01 01 0b'[1][]string' 01 ff98 00 01 ff96 01 02 00 00"
            "0c ff95 02 01 02 ff96 00 01 0c 00 00"
            "0c ff80 01 00 04 02 00 00 04 01 00 00"));
}

// type FirstArr struct { Arr [1]Point; P Point }
struct first_array {
  std::array<point, 1> arr;
  point p;
  static constexpr auto describe() {
    return record{"FirstArr", field{"Arr", &first_array::arr}, field{"P", &first_array::p}};
  }
};
// type FirstField struct { P Point; Arr [1]Point }
struct first_field {
  point p;
  std::array<point, 1> arr;
  static constexpr auto describe() {
    return record{"FirstField", field{"P", &first_field::p}, field{"Arr", &first_field::arr}};
  }
};
// type FirstSlice struct { S []*Point; P Point }
struct first_slice {
  std::vector<std::optional<point>> s;
  point p;
  static constexpr auto describe() {
    return record{"FirstSlice", field{"S", &first_slice::s}, field{"P", &first_slice::p}};
  }
};

TEST_CASE("registry: a struct met first in an array has no name, and takes its id before the array") {
  CHECK(written(first_array{}) ==
        hex("25 7f 03 01 01 08'FirstArr' 01 ff80 00 01 02 01 03'Arr' 01 ff84 00 01 01'P' 01 ff82 00 00 00"
            "1e ff83 01 01 01 0d'[1]main.Point' 01 ff84 00 01 ff82 01 02 00 00"
            "18 ff81 03 01 02 ff82 00 01 02 01 01'X' 01 04 00 01 01'Y' 01 04 00 00 00"
            "08 ff80 01 01 00 01 00 00"));
}

TEST_CASE("registry: a struct met first as a field keeps its name in the array") {
  CHECK(written(first_field{}) ==
        hex("27 7f 03 01 01 0a'FirstField' 01 ff80 00 01 02 01 01'P' 01 ff82 00 01 03'Arr' 01 ff84 00 00 00"
            "1f ff81 03 01 01 05'Point' 01 ff82 00 01 02 01 01'X' 01 04 00 01 01'Y' 01 04 00 00 00"
            "1e ff83 01 01 01 0d'[1]main.Point' 01 ff84 00 01 ff82 01 02 00 00"
            "08 ff80 01 00 01 01 00 00"));
}

TEST_CASE("registry: a struct met first behind a slice's pointers has no name") {
  CHECK(written(first_slice{}) ==
        hex("25 7f 03 01 01 0a'FirstSlice' 01 ff80 00 01 02 01 01'S' 01 ff84 00 01 01'P' 01 ff82 00 00 00"
            "1c ff83 02 01 01 0d'[]*main.Point' 01 ff84 00 01 ff82 00 00"
            "18 ff81 03 01 02 ff82 00 01 02 01 01'X' 01 04 00 01 01'Y' 01 04 00 00 00"
            "05 ff80 02 00 00"));
}

TEST_CASE("registry: the first use's name stays for all values of the stream") {
  CHECK(written(std::vector<std::optional<point>>{}, point{1, 2}, inner{}) ==
        hex("0d ff81 02 01 02 ff82 00 01 ff80 00 00"
            "17 7f 03 01 02 ff80 00 01 02 01 01'X' 01 04 00 01 01'Y' 01 04 00 00 00"
            "04 ff82 00 00"
            "07 ff80 01 02 01 04 00"
            "23 ff83 03 01 01 05'Inner' 01 ff84 00 01 02 01 04'Name' 01 0c 00 01 01'P' 01 ff80 00 00 00"
            "05 ff84 02 00 00"));
}

TEST_CASE("registry: types at the top have ids in the order of their coming, elements before containers") {
  using bytes = std::vector<std::byte>;
  const std::vector<point> points{{1, 0}, {}};
  const std::vector<bytes> chunks{{std::byte{1}}, {}};
  const std::map<std::string, point> by_name{{"k", {0, 2}}};
  const std::array<std::map<std::string, std::int64_t>, 1> maps{};
  const std::vector<std::optional<point>> pointers{point{1, 2}};
  CHECK(written(points, chunks, by_name, maps, pointers, std::vector<std::string>{}) ==
        hex("0d ff81 02 01 02 ff82 00 01 ff80 00 00"
            "1e 7f 03 01 01 05'Point' 01 ff80 00 01 02 01 01'X' 01 04 00 01 01'Y' 01 04 00 00 00"
            "08 ff82 00 02 01 02 00 00"
            "0c ff83 02 01 02 ff84 00 01 0a 00 00"
            "07 ff84 00 02 01 01 00"
            "0f ff85 04 01 02 ff86 00 01 0c 01 ff80 00 00"
            "09 ff86 00 01 01'k' 02 04 00"
            "0f ff89 01 01 02 ff8a 00 01 ff88 01 02 00 00"
            "0e ff87 04 01 02 ff88 00 01 0c 01 04 00 00"
            "05 ff8a 00 01 00"
            "0d ff8b 02 01 02 ff8c 00 01 ff80 00 00"
            "09 ff8c 00 01 01 02 01 04 00"
            "0c ff8d 02 01 02 ff8e 00 01 0c 00 00"
            "04 ff8e 00 00"));
}

TEST_CASE("registry: a type that contains itself is defined once") {
  CHECK(written(testing::node{}) ==
        hex("21 7f 03 01 01 04'Node' 01 ff80 00 01 02 01 01'V' 01 04 00 01 04'Kids' 01 ff82 00 00 00"
            "1a ff81 02 01 01 0b'[]main.Node' 01 ff82 00 01 ff80 00 00"
            "03 ff80 00"));
  CHECK(written(testing::list{}) ==
        hex("21 7f 03 01 01 04'List' 01 ff80 00 01 02 01 01'V' 01 04 00 01 04'Next' 01 ff80 00 00 00"
            "03 ff80 00"));
}

// type MutA struct { Bs []MutB }; type MutB struct { As []MutA; P *MutA }
struct mut_b;
struct mut_a {
  std::vector<mut_b> bs;
  static constexpr auto describe() { return record{"MutA", field{"Bs", &mut_a::bs}}; }
};
struct mut_b {
  std::vector<mut_a> as;
  std::unique_ptr<mut_a> p;
  static constexpr auto describe() { return record{"MutB", field{"As", &mut_b::as}, field{"P", &mut_b::p}}; }
};

TEST_CASE("registry: of two types that contain each other the first has the first id, the slices the last") {
  CHECK(written(mut_a{}) ==
        hex("19 7f 03 01 01 04'MutA' 01 ff80 00 01 01 01 02'Bs' 01 ff86 00 00 00"
            "1a ff85 02 01 01 0b'[]main.MutB' 01 ff86 00 01 ff82 00 00"
            "21 ff81 03 01 01 04'MutB' 01 ff82 00 01 02 01 02'As' 01 ff84 00 01 01'P' 01 ff80 00 00 00"
            "1a ff83 02 01 01 0b'[]main.MutA' 01 ff84 00 01 ff80 00 00"
            "03 ff80 00"));
  CHECK(written(mut_b{}) ==
        hex("20 7f 03 01 01 04'MutB' 01 ff80 00 01 02 01 02'As' 01 ff86 00 01 01'P' 01 ff82 00 00 00"
            "1a ff85 02 01 01 0b'[]main.MutA' 01 ff86 00 01 ff82 00 00"
            "1a ff81 03 01 01 04'MutA' 01 ff82 00 01 01 01 02'Bs' 01 ff84 00 00 00"
            "1a ff83 02 01 01 0b'[]main.MutB' 01 ff84 00 01 ff80 00 00"
            "03 ff80 00"));
}

// type Rec struct { Kids []Rec; M map[string]bool }
struct rec {
  std::vector<rec> kids;
  std::map<std::string, bool> m;
  static constexpr auto describe() { return record{"Rec", field{"Kids", &rec::kids}, field{"M", &rec::m}}; }
};

TEST_CASE("registry: a slice met again in its own elements takes its id there, before what comes after it") {
  CHECK(written(std::vector<rec>{}) == hex("0d ff81 02 01 02 ff82 00 01 ff80 00 00"
                                           "21 7f 03 01 01 03'Rec' 01 ff80 00 01 02 01 04'Kids' 01 ff82 00"
                                           "01 01'M' 01 ff84 00 00 00"
                                           "1f ff83 04 01 01 0f'map[string]bool' 01 ff84 00 01 0c 01 02 00 00"
                                           "04 ff82 00 00"));
}

// The id that a type is announced under, and what is written before it.
template <class T>
type_id announced(registry& types, gather& out) {
  const limits bounds;
  writer to(out, bounds, &types);
  to.begin_message();
  type_id as = 0;
  CHECK(types.announce(type_of<T>(), to, as));
  to.drop_message();
  return as;
}

TEST_CASE("registry: basic types have their own ids and no definition") {
  registry types(id::first_user);
  gather out;
  CHECK(announced<bool>(types, out) == id::boolean);
  CHECK(announced<std::optional<std::int8_t>>(types, out) == id::integer);
  CHECK(announced<slice>(types, out) == id::bytes);
  CHECK(announced<value>(types, out) == id::interface);
  CHECK(out.empty());
  CHECK(types.sent() == 0);
}

TEST_CASE("registry: a definition that was taken back is sent again, under the same id") {
  registry types(id::first_user);
  gather out;
  CHECK(announced<point>(types, out) == 64);
  const auto first = out.text();
  CHECK(types.sent() == 1);
  CHECK(announced<point>(types, out) == 64);
  CHECK(out.text() == first);
  types.forget_since(0);
  out.clear();
  CHECK(announced<point>(types, out) == 64);
  CHECK(out.text() == first);
}

}  // namespace
}  // namespace colambda::gob
