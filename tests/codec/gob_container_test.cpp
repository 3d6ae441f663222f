// SPDX-License-Identifier: MIT
// Classes that derive from standard containers: named as Go's named types are, and able to contain themselves.
#include <colambda/gob/container.hpp>
#include <colambda/gob/decoder.hpp>
#include <colambda/gob/encoder.hpp>

#include "gob_support.hpp"
#include "gob_types.hpp"

#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <utility>

namespace colambda::gob {
namespace {

using testing::hex;
using testing::one;
using testing::read;
using testing::refusal;
using testing::unhex;
using testing::written;

// type MySlice []int
struct my_slice : std::vector<std::int64_t> {
  using vector::vector;
  static constexpr auto describe() { return container{"MySlice"}; }
};
// type MyMap map[string]string
struct my_map : std::map<std::string, std::string> {
  using map::map;
  static constexpr auto describe() { return container{"MyMap"}; }
};
// type MyArr [2]float64
struct my_array : std::array<double, 2> {
  static constexpr auto describe() { return container{"MyArr"}; }
};
// type MyBytes []byte
struct my_bytes : std::vector<std::uint8_t> {
  using vector::vector;
  static constexpr auto describe() { return container{"MyBytes"}.in_package("bits"); }
};
// type Set map[int8]bool
struct my_set : std::unordered_map<std::int8_t, bool> {
  using unordered_map::unordered_map;
};
[[maybe_unused]] constexpr auto describe(tag<my_set>) { return container{"my::Set"}; }
// type Narrow []int8
struct narrow : std::vector<std::int8_t> {
  static constexpr auto describe() { return container{"Narrow"}; }
};
// type Flags []bool
struct flags : std::vector<bool> {
  using vector::vector;
  static constexpr auto describe() { return container{"Flags"}; }
};

// type Tree []Tree
struct tree : std::vector<tree> {
  using vector::vector;
  static constexpr auto describe() { return container{"Tree"}; }
};
// type Chain map[string]Chain
struct chain : std::map<std::string, chain> {
  using map::map;
  static constexpr auto describe() { return container{"Chain"}; }
};
// The same in the order of a hash.
struct web : std::unordered_map<std::int64_t, web> {
  static constexpr auto describe() { return container{"Web"}; }
};
// type Pair [2][]Pair
struct pair : std::array<std::vector<pair>, 2> {
  static constexpr auto describe() { return container{"Pair"}; }
};
// type Grove map[string]Wood; type Wood []Grove
struct wood;
struct grove : std::map<std::string, wood> {
  static constexpr auto describe() { return container{"Grove"}; }
};
struct wood : std::vector<grove> {
  static constexpr auto describe() { return container{"Wood"}; }
};

// type Bush []Bush; type Hedge struct { L []Bush; M map[string]Thicket }; type Thicket map[string]Thicket
struct bush : std::vector<bush> {
  static constexpr auto describe() { return container{"Bush"}; }
};
struct thicket : std::map<std::string, thicket> {
  static constexpr auto describe() { return container{"Thicket"}; }
};
struct hedge {
  std::vector<bush> l;
  std::map<std::string, thicket> m;
  static constexpr auto describe() { return record{"Hedge", field{"L", &hedge::l}, field{"M", &hedge::m}}; }
};
// What they derive from is met before they are.
static_assert(!is_recursive<hedge> && is_recursive<bush> && is_recursive<thicket>);

// type Named struct { S MySlice; M MyMap; A MyArr; B MyBytes; T Tree; L []MySlice; P *MyMap }
struct holder {
  my_slice s;
  my_map m;
  my_array a{};
  my_bytes b;
  tree t;
  std::vector<my_slice> l;
  std::optional<my_map> p;
  bool operator==(const holder&) const = default;
  static constexpr auto describe() {
    return record{"Named",
                  field{"S", &holder::s},
                  field{"M", &holder::m},
                  field{"A", &holder::a},
                  field{"B", &holder::b},
                  field{"T", &holder::t},
                  field{"L", &holder::l},
                  field{"P", &holder::p}};
  }
};

template <class T>
void check_same(const T& value) {
  const auto wire = written(value);
  CHECK(written(read<T>(unhex(wire))) == wire);
}

static_assert(!described<tree> && named_container<tree> && named_container<my_set>);
static_assert(described<holder> && !named_container<holder> && !named_container<std::vector<int>>);
static_assert(is_recursive<tree> && is_recursive<chain> && is_recursive<web> && is_recursive<pair> &&
              is_recursive<grove> && is_recursive<wood> && !is_recursive<my_slice> && !is_recursive<holder>);

TEST_CASE("container: a class that derives from one is written as Go writes a named type") {
  my_array array;
  array[0] = 1;
  array[1] = 2;
  CHECK(written(my_slice{1, 2}, my_map{{"a", "b"}}, array) ==
        hex("14 7f 02 01 01 07'MySlice' 01 ff80 00 01 04 00 00  06 ff80 00 02 02 04"
            "15 ff81 04 01 01 05'MyMap' 01 ff82 00 01 0c 01 0c 00 00  08 ff82 00 01 01'a' 01'b'"
            "15 ff83 01 01 01 05'MyArr' 01 ff84 00 01 08 01 04 00 00  08 ff84 00 02 fef03f 40"));
  CHECK(written(my_bytes{1, 2}) == hex("05 0a 00 02 01 02"));
}

TEST_CASE("container: named types are read and written as fields, and left out as others are") {
  const std::string definitions =
      "42 7f 03 01 01 05'Named' 01 ff80 00 01 07 01 01'S' 01 ff82 00 01 01'M' 01 ff84 00 01 01'A' 01 ff86 00"
      "      01 01'B' 01 0a 00 01 01'T' 01 ff88 00 01 01'L' 01 ff8a 00 01 01'P' 01 ff84 00 00 00"
      "15 ff81 02 01 01 07'MySlice' 01 ff82 00 01 04 00 00"
      "15 ff83 04 01 01 05'MyMap' 01 ff84 00 01 0c 01 0c 00 00"
      "15 ff85 01 01 01 05'MyArr' 01 ff86 00 01 08 01 04 00 00"
      "13 ff87 02 01 01 04'Tree' 01 ff88 00 01 ff88 00 00"
      "1d ff89 02 01 01 0e'[]main.MySlice' 01 ff8a 00 01 ff82 00 00";
  holder given{{1}, {{"k", "v"}}, {}, {'b'}, {{}, {{}}}, {{1}, {2, 3}}, my_map{}};
  given.a[0] = 1;
  const auto wire = written(given, holder{});
  CHECK(wire == hex(definitions + "23 ff80 01 01 02 01 01 01'k' 01'v' 01 02 fef03f 00 01 01'b' 01 02 00 01 00"
                                  "      01 02 01 02 02 04 06 01 00 00"
                                  "07 ff80 03 02 00 00 00"));
  CHECK(testing::read_chopped<holder>(unhex(wire)) == std::vector{given, holder{}});
}

TEST_CASE("container: elements that are named types, and bits, are read and written") {
  check_same(std::vector<my_bytes>{{1}, {}, {2, 3}});
  check_same(std::map<std::string, my_set>{{"a", {{1, true}}}, {"b", {}}});
  check_same(std::vector<flags>{{true, false}, {}});
  CHECK(read<flags>(unhex(written(flags{true, false}))) == flags{true, false});
  std::map<my_array, int> by_array;
  by_array[{}] = 7;
  check_same(by_array);
}

TEST_CASE("container: types that contain themselves are written as Go writes them") {
  CHECK(written(tree{{}, {{}, {}}}) ==
        hex("12 7f 02 01 01 04'Tree' 01 ff80 00 01 ff80 00 00  08 ff80 00 02 00 02 00 00"));
  CHECK(written(chain{{"a", {{"b", {}}}}}) ==
        hex("15 7f 04 01 01 05'Chain' 01 ff80 00 01 0c 01 ff80 00 00  0a ff80 00 01 01'a' 01 01'b' 00"));
  pair two;
  two[0].emplace_back();
  CHECK(written(two) == hex("15 ff81 01 01 01 04'Pair' 01 ff82 00 01 ff80 01 04 00 00"
                            "0c 7f 02 01 02 ff80 00 01 ff82 00 00  09 ff82 00 02 01 02 00 00 00"));
  grove trees;
  trees["k"].emplace_back();
  CHECK(written(trees) == hex("16 ff81 04 01 01 05'Grove' 01 ff82 00 01 0c 01 ff80 00 00"
                              "0c 7f 02 01 02 ff80 00 01 ff82 00 00  08 ff82 00 01 01'k' 01 00"));
  CHECK(written(std::vector<tree>{{{}}}) ==
        hex("0d ff81 02 01 02 ff82 00 01 ff80 00 00"
            "12 7f 02 01 01 04'Tree' 01 ff80 00 01 ff80 00 00  06 ff82 00 01 01 00"));
}

// Go 1.26 leaves the element out of the inner definition here, and cannot read what it wrote.
TEST_CASE("container: a map in a slice that it contains refers to it") {
  wood trees;
  trees.resize(1);
  trees[0]["k"];
  const auto wire = written(trees);
  CHECK(wire == hex("13 ff81 02 01 01 04'Wood' 01 ff82 00 01 ff80 00 00"
                    "15 7f 04 01 01 05'Grove' 01 ff80 00 01 0c 01 ff82 00 00  08 ff82 00 01 01 01'k' 00"));
  CHECK(read<wood>(unhex(wire)).at(0).at("k").empty());
}

TEST_CASE("container: types that contain themselves are read however the stream is cut") {
  const tree trees{{}, {{}, {{}, {}}}, {}};
  const auto got = testing::read_chopped<tree>(unhex(written(trees)));
  // Not in braces: a tree is a vector of trees, too.
  CHECK(got == std::vector<tree>(1, trees));
  const chain chains{{"a", {{"b", {}}, {"c", {{"d", {}}}}}}, {"e", {}}};
  CHECK(testing::read_chopped<chain>(unhex(written(chains))) == std::vector{chains});
  web around;
  around[1][2][3];
  check_same(around);
  pair two;
  two[1].resize(2);
  two[1][0][0].resize(1);
  check_same(two);
  check_same(std::map<std::string, std::vector<tree>>{{"k", {{{}}, {}}}});
  hedge green;
  green.l.resize(2);
  green.m["a"]["b"];
  check_same(green);
}

TEST_CASE("container: reading merges onto what is there") {
  CHECK(read<tree>(unhex(written(tree{{}, {{}}})), {{{}, {}}, {}}) == tree{{}, {{}}});
  CHECK(read<chain>(unhex(written(chain{{"a", {}}})), {{"a", {{"x", {}}}}, {"b", {}}}) == chain{{"a", {}}, {"b", {}}});
  CHECK(read<my_map>(unhex(written(my_map{{"a", "1"}})), {{"b", "2"}}) == my_map{{"a", "1"}, {"b", "2"}});
}

TEST_CASE("container: a type that contains itself fits one without name, as in Go") {
  const auto wire = unhex(written(tree{{}, {{}}}));
  CHECK(read<std::vector<std::vector<tree>>>(wire).at(1).size() == 1);
  CHECK(refusal<std::vector<std::int64_t>>(wire) ==
        "gob: decoding into local type *[]int64, received remote type Tree");
}

// The texts are Go 1.26's.
TEST_CASE("container: types that do not fit are named") {
  const auto from_text = unhex("04 0c 00 01 's'");
  CHECK(refusal<my_slice>(from_text) == "gob: decoding into local type *main.MySlice, received remote type string");
  CHECK(refusal<my_map>(from_text) == "gob: decoding into local type *main.MyMap, received remote type string");
  CHECK(refusal<my_array>(from_text) == "gob: decoding into local type *main.MyArr, received remote type string");
  CHECK(refusal<my_bytes>(from_text) == "gob: decoding into local type *bits.MyBytes, received remote type string");
  CHECK(refusal<tree>(from_text) == "gob: decoding into local type *main.Tree, received remote type string");
  CHECK(refusal<one<tree>>(unhex(written(one<int>{1}))) == "gob: wrong type (main.Tree) for received field .A");
  // Though the same in depth, it is another type: as in Go.
  CHECK(refusal<one<tree>>(unhex(written(one<std::vector<tree>>{{{{}}}}))) ==
        "gob: wrong type (main.Tree) for received field .A");
  CHECK(refusal<tree>(unhex(written(std::vector<std::vector<std::vector<int>>>{}))) ==
        "gob: decoding into local type *main.Tree, received remote type ");
}

TEST_CASE("container: a number out of range is named as Go names it") {
  using numbers = std::vector<std::int64_t>;
  CHECK(refusal<narrow>(unhex(written(numbers{300}))) == "value for \"element of *main.Narrow\" out of range");
  CHECK(refusal<one<narrow>>(unhex(written(one<numbers>{{300}}))) == "value for \"element of A\" out of range");
  CHECK(refusal<my_set>(unhex(written(std::map<std::int64_t, bool>{{300, true}}))) ==
        "value for \"*main.Set\" out of range");
}

TEST_CASE("container: a chain of definitions without end does not fit one that contains itself") {
  // Ten thousand slices, each of the next: nothing follows them down.
  decoder in;
  gather out;
  const limits bounds;
  writer to(out, bounds);
  for (int id = 64; id < 10'000; ++id) {
    to.begin_message();
    to.integer(-id);
    for (const unsigned part : {2U, 2U}) to.uint(part);
    to.integer(id + 1);
    to.uint(0);
    to.uint(0);
    REQUIRE(to.end_message());
  }
  in.push(as_bytes(out.text()));
  in.push(unhex("04 ff80 00 00"));
  tree into;
  CHECK(testing::said(in.decode(into)) == "gob: decoding into local type *main.Tree, received remote type ");
}

// ---- depth

const std::string tree_definition = "12 7f 02 01 01 04'Tree' 01 ff80 00 01 ff80 00 00";
const std::string chain_definition = "15 7f 04 01 01 05'Chain' 01 ff80 00 01 0c 01 ff80 00 00";

// A value that many levels deep: each holds one, the last none.
testing::byte_vector deep(const std::string& definition, std::string_view level, std::size_t depth) {
  auto body = unhex("ff80 00");
  const auto bytes = unhex(level);
  for (std::size_t i = 1; i < depth; ++i) body.insert(body.end(), bytes.begin(), bytes.end());
  body.push_back(std::byte{0});
  auto wire = unhex(definition);
  const auto whole = testing::message(body);
  wire.insert(wire.end(), whole.begin(), whole.end());
  return wire;
}

const tree* next(const tree& of) { return of.empty() ? nullptr : &of.front(); }
const chain* next(const chain& of) { return of.empty() ? nullptr : &of.begin()->second; }

template <class T>
std::size_t depth_of(const T& value) {
  std::size_t depth = 1;
  for (const T* at = next(value); at != nullptr; at = next(*at)) ++depth;
  return depth;
}

template <class T>
void check_depth(const std::string& definition, std::string_view level) {
  const auto wire = deep(definition, level, 5'000);
  decoder in;
  in.push(wire);
  T into;
  REQUIRE(in.decode(into).value());
  CHECK(depth_of(into) == 5'000);
  CHECK(written(into) == testing::to_hex(wire));
  CHECK(refusal<T>(deep(definition, level, 100'000)) == "gob: values are nested deeper than 10000 levels");
  encoder to(64, limits{.depth = 4'999});
  gather out;
  CHECK(testing::said(to.encode(into, out)) == "gob: values are nested deeper than 4999 levels");
}

TEST_CASE("container: depth costs no machine stack, and is refused beyond the limit") {
  check_depth<tree>(tree_definition, "01");
  check_depth<chain>(chain_definition, "01 01'k'");
}

TEST_CASE("container: counts that lie are refused") {
  CHECK(refusal<tree>(tree_definition + "04 ff80 00 05") ==
        "gob: decoding array or slice: length exceeds input size (5 elements)");
  CHECK(refusal<tree>(tree_definition + "0c ff80 00 f8 ffffffffffffffff")
            .starts_with("gob: main.Tree slice too big: 18446744073709551615 elements of "));
  CHECK(refusal<chain>(chain_definition + "04 ff80 00 05") == "EOF");
  CHECK(refusal<tree>(tree_definition + "0c ff80 00 f8 00000000ffffffff")
            .starts_with("gob: main.Tree slice too big: 4294967295 elements of 24 bytes"));
}

TEST_CASE("container: a value cut at any byte, or with any byte lying, is read or refused within its bytes") {
  const auto body = unhex(written(tree{{}, {{}, {{}, {}}}, {}}));
  std::size_t refusals = 0;
  for (std::size_t at = unhex(tree_definition).size() + 3; at < body.size(); ++at) {
    for (const unsigned lie : {0x00U, 0x01U, 0x7fU, 0x80U, 0xf8U, 0xffU}) {
      auto lying = body;
      lying[at] = static_cast<std::byte>(lie);
      decoder in;
      in.push(lying);
      tree into;
      refusals += in.decode(into).has_value() ? 0 : 1;
    }
  }
  CHECK(refusals > body.size());
}

}  // namespace
}  // namespace colambda::gob
