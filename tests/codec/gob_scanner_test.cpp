// SPDX-License-Identifier: MIT
// Fields and values that nobody wants, of every kind, and those that interfaces cut over several messages.
#include <colambda/gob/scanner.hpp>

#include "gob_definitions.hpp"
#include "gob_support.hpp"
#include "gob_types.hpp"

#include <string>

namespace colambda::gob {
namespace {

using testing::point;
using testing::said;
using testing::unhex;

// Of all that is sent only the first and the last field.
struct ends {
  std::int64_t a = 0;
  std::int64_t b = 0;
  bool operator==(const ends&) const = default;
  static constexpr auto describe() { return record{"Ends", field{"A", &ends::a}, field{"B", &ends::b}}; }
};

// Reads the stream as `ends`, however it is cut, and skips it, and says how many values there are.
void check_skipped(bytes_view wire, const std::vector<ends>& expected) {
  CHECK(testing::read_chopped<ends>(wire) == expected);
  for (std::size_t step = 1; step < 4; ++step) {
    decoder in;
    std::size_t count = 0;
    for (std::size_t at = 0; at < wire.size(); at += step) {
      in.push(wire.subspan(at, std::min(step, wire.size() - at)));
      while (in.skip().value()) ++count;
    }
    CHECK(count == expected.size());
    CHECK(in.finish().has_value());
  }
}

// Every kind between A and B: bool, int, uint, float64, complex64, string, []byte, []string, [2]bool,
// map[string][]int, *Point, Node, time.Time, map[[1]int]Point; as Go 1.26 wrote it.
const char* const every_kind =
    "73 7f 03 01 02 ff80 00 01 10 01 01'A' 01 04 00 01 02'Bo' 01 02 00 01 01'I' 01 04 00 01 01'U' 01 06 00 01 01'F' 01 "
    "08"
    "00 01 01'C' 01 0e 00 01 01'S' 01 0c 00 01 01'Y' 01 0a 00 01 01'L' 01 ff82 00 01 01'R' 01 ff84 00 01 01'M' 01 ff88 "
    "00"
    "01 01'P' 01 ff8a 00 01 01'N' 01 ff8c 00 01 01'T' 01 ff90 00 01 01'D' 01 ff94 00 01 01'B' 01 04 00 00 00"
    "16 ff81 02 01 01 08'[]string' 01 ff82 00 01 0c 00 00"
    "17 ff83 01 01 01 07'[2]bool' 01 ff84 00 01 02 01 04 00 00"
    "21 ff87 04 01 01 10'map[string][]int' 01 ff88 00 01 0c 01 ff86 00 00"
    "0c ff85 02 01 02 ff86 00 01 04 00 00"
    "1f ff89 03 01 01 05'Point' 01 ff8a 00 01 02 01 01'X' 01 04 00 01 01'Y' 01 04 00 00 00"
    "22 ff8b 03 01 01 04'Node' 01 ff8c 00 01 02 01 01'V' 01 04 00 01 04'Kids' 01 ff8e 00 00 00"
    "1a ff8d 02 01 01 0b'[]main.Node' 01 ff8e 00 01 ff8c 00 00"
    "10 ff8f 05 01 01 04'Time' 01 ff90 00 00 00"
    "27 ff93 04 01 01 15'map[[1]int]main.Point' 01 ff94 00 01 ff92 01 ff8a 00 00"
    "0e ff91 01 01 02 ff92 00 01 04 01 02 00 00"
    "5c ff80 01 02 01 01 01 01 01 fe012c 01 fef83f 01 fef03f40 01 01's' 01 03 010203 01 02 01'a' 00 01 02 0100"
    "01 01 01'k' 02 02 fe0258 01 01 02 01 04 00 01 01 02 01 02 00 01 04 00 00"
    "01 0f 010000000e7791f70000000000ffff 01 01 01 08 01 0a 01 0c 00 01 04 00";

TEST_CASE("scanner: fields of every kind are skipped between two that are wanted") {
  check_skipped(unhex(every_kind), {{1, 2}});
}

TEST_CASE("scanner: a stream of every kind may end early at any byte") {
  testing::check_truncated<ends>(unhex(every_kind), {});
}

// struct { A int; T []*big.Int; B int }: Go defines the id 65 and says 67 inside.
TEST_CASE("scanner: method-encoded values are skipped, though their definition names another id") {
  check_skipped(unhex("1e 7f 03 01 02 ff80 00 01 03 01 01'A' 01 04 00 01 01'T' 01 ff84 00 01 01'B' 01 04 00 00 00"
                      "19 ff83 02 01 01 0a'[]*big.Int' 01 ff84 00 01 ff82 00 00"
                      "0a ff81 05 01 02 ff86 00 00 00"
                      "0c ff80 01 02 01 01 02 0207 01 04 00"),
                {{1, 2}});
}

// ---- interfaces; type Ext struct { A int; Extra any; B int }

const std::string ext_definition =
    "26 7f 03 01 01 03'Ext' 01 ff80 00 01 03 01 01'A' 01 04 00 01 05'Extra' 01 10 00 01 01'B' 01 04 00 00 00";

// Ext{1, Point{1, 2}, 3}, Ext{1, Point{5, 6}, 3}, Ext{1, nil, 3}, Ext{1, 7, 3}
TEST_CASE("scanner: an interface whose definition cuts its value in two messages is skipped") {
  const auto wire = unhex(ext_definition +
                          "2f ff80 01 02 01 0a'main.Point' ff81 03 01 01 05'Point' 01 ff82 00 01 02 01 01'X' 01 04 00 "
                          "01 01'Y' 01 04 00 00 00"
                          "0b ff82 05 01 02 01 04 00 01 06 00"
                          "1b ff80 01 02 01 0a'main.Point' ff82 05 01 0a 01 0c 00 01 06 00"
                          "07 ff80 01 02 02 06 00"
                          "10 ff80 01 02 01 03'int' 04 02 00 0e 01 06 00");
  check_skipped(wire, {{1, 3}, {1, 3}, {1, 3}, {1, 3}});
  const std::size_t first = 39 + 48 + 12;
  testing::check_truncated<ends>(wire, {first, first + 28, first + 28 + 8});
}

// Ext{1, W1{X: W2{Y: Point{1, 2}, Z: "z"}, N: 9}, 3}, then Point{4, 5}: what was defined inside counts outside.
const std::string nested_interfaces =
    ext_definition +
    "29 ff80 01 02 01 07'main.W1' ff81 03 01 01 02'W1' 01 ff82 00 01 02 01 01'X' 01 10 00 01 01'N' 01 04 00 00 00"
    "6a ff82 25 01 07'main.W2' ff83 03 01 01 02'W2' 01 ff84 00 01 02 01 01'Y' 01 10 00 01 01'Z' 01 0c 00 00 00"
    "3e ff84 2b 01 0a'main.Point' ff85 03 01 01 05'Point' 01 ff86 00 01 02 01 01'X' 01 04 00 01 01'Y' 01 04 00 00 00"
    "0c ff86 05 01 02 01 04 00 01 01'z' 00 01 12 00 01 06 00";

TEST_CASE("scanner: interfaces within interfaces with new types are skipped, where Go's own skip fails") {
  check_skipped(unhex(nested_interfaces), {{1, 3}});
}

TEST_CASE("scanner: a type defined inside a skipped interface is known to the values after it") {
  decoder in;
  in.push(unhex(nested_interfaces + "07 ff86 01 08 01 0a 00"));
  ends first;
  point second;
  CHECK(in.decode(first).value());
  CHECK(in.decode(second).value());
  CHECK(second == point{4, 5});
}

// []Ext{{1, Point{1, 2}, 3}, {4, nil, 5}, {6, W2{"s", "t"}, 7}}
TEST_CASE("scanner: elements of a slice are read on over the messages that interfaces in them cut") {
  const auto wire = unhex("0d ff81 02 01 02 ff82 00 01 ff80 00 00" + ext_definition +
                          "31 ff82 00 03 01 02 01 0a'main.Point' ff83 03 01 01 05'Point' 01 ff84 00 01 02 01 01'X' 01 "
                          "04 00 01 01'Y' 01 04 00 00"
                          "00"
                          "37 ff84 05 01 02 01 04 00 01 06 00 01 08 02 0a 00 01 0c 01 07'main.W2' ff85 03 01 01 02'W2' "
                          "01 ff86 00 01 02 01 01'Y'"
                          "01 10 00 01 01'Z' 01 0c 00 00 00"
                          "17 ff86 11 01 06'string' 0c 03 00 01's' 01 01't' 00 01 0e 00");
  const auto read = testing::read_chopped<std::vector<ends>>(wire);
  CHECK(read == std::vector<std::vector<ends>>{{{1, 3}, {4, 5}, {6, 7}}});
}

// struct { A int; L []any; Z int }{1, []any{nil, Point{1, 2}, "x"}, 2}
const std::string list_of_any =
    "1e 7f 03 01 02 ff80 00 01 03 01 01'A' 01 04 00 01 01'L' 01 ff82 00 01 01'B' 01 04 00 00 00"
    "1c ff81 02 01 01 0e'[]interface {}' 01 ff82 00 01 10 00 00"
    "31 ff80 01 02 01 03 00 0a'main.Point' ff83 03 01 01 05'Point' 01 ff84 00 01 02 01 01'X' 01 04 00 01 01'Y' 01 04 "
    "00 00"
    "00"
    "17 ff84 05 01 02 01 04 00 06'string' 0c 03 00 01'x' 01 04 00";

TEST_CASE("scanner: a slice of interfaces, nil ones among them, is skipped, where Go's own skip fails") {
  check_skipped(unhex(list_of_any), {{1, 2}});
}

TEST_CASE("scanner: of a refused value in several messages the rest is taken for values of its own, as Go does") {
  decoder in;
  in.push(unhex(nested_interfaces + "05 0c 00 02'hi'"));
  std::string text;
  CHECK(said(in.decode(text)) == "gob: decoding into local type *string, received remote type Ext");
  CHECK(said(in.decode(text)) == "gob: decoding into local type *string, received remote type unknown type");
  CHECK(in.decode(text).value());
  CHECK(text == "hi");
}

TEST_CASE("scanner: a value cut over messages is not at its end before the last of them") {
  decoder in;
  const auto wire = unhex(nested_interfaces);
  in.push(bytes_view(wire).first(wire.size() - 1));
  CHECK_FALSE(in.skip().value());
  CHECK(said(in.finish()) == "unexpected EOF");
  in.push(bytes_view(wire).last(1));
  CHECK(in.skip().value());
  CHECK(in.finish().has_value());
}

TEST_CASE("scanner: the messages of one value together are bounded as one message is") {
  // It comes in messages of 41 and 106 bytes.
  for (const bool skipped : {false, true}) {
    for (const std::size_t limit : {146, 147}) {
      decoder in(limits{.message = limit});
      in.push(unhex(nested_interfaces));
      ends into;
      const auto outcome = skipped ? in.skip() : in.decode(into);
      CAPTURE(skipped);
      CHECK(outcome.has_value() == (limit == 147));
      CHECK(in.is_broken() == (limit != 147));
    }
  }
}

TEST_CASE("scanner: an interface name over 1024 bytes, or over its message, is refused") {
  const auto refused = [](std::string_view value) {
    decoder in;
    in.push(unhex(ext_definition));
    in.push(unhex(value));
    ends into;
    return said(in.decode(into));
  };
  CHECK(refused("06 ff80 02 05'ab'") == "gob: bad interface encoding: name too large for buffer");
  const std::string name(1025, 'n');
  CHECK(refused("fe0407 ff80 02 fe0401 '" + name + "'") == "gob: name too long (1025 bytes)");
}

TEST_CASE("scanner: an interface that defines a type twice is refused") {
  decoder in;
  in.push(unhex(ext_definition + "0b ff80 02 01'x' 7f 03 01 02 ff80 00"));
  ends into;
  CHECK(said(in.decode(into)) == "gob: duplicate type received");
}

// ---- limits

// A schema of types that contain themselves, and one value in one piece.
struct fixture {
  explicit fixture(std::size_t depth) {
    bounds.depth = depth;
    testing::define(types, 64, testing::slice_of(64));
    testing::define(types, 65, testing::struct_of("S", {{"Next", 65}}));
    testing::define(types, 66, testing::map_of(id::string, 66));
    testing::define(types, 67, testing::slice_of(id::interface));
    testing::define(types, 68, testing::opaque());
    testing::define(types, 69, testing::array_of(id::integer, 2));
    testing::define(types, 70, {});
  }
  // Why a value of this type is not skipped; nothing if it is.
  std::string skip(type_id of, bytes_view body) {
    const auto piece = slice::copy_of(body);
    reader in({&piece, 1}, types, bounds);
    if (in.skip(of)) return {};
    return to_problem(in.why(), 0).message();
  }
  std::string skip(type_id of, std::string_view annotated) { return skip(of, unhex(annotated)); }
  limits bounds;
  schema types{bounds};
};

std::string repeated(std::string_view part, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += part;
  return all;
}

TEST_CASE("scanner: values nested to the limit are skipped, one level more is refused") {
  fixture of(100);
  const std::string too_deep = "gob: values are nested deeper than 100 levels";
  CHECK(of.skip(64, repeated("01", 99) + "00").empty());
  CHECK(of.skip(64, repeated("01", 100) + "00") == too_deep);
  CHECK(of.skip(65, repeated("01", 99) + repeated("00", 100)).empty());
  CHECK(of.skip(65, repeated("01", 100) + repeated("00", 101)) == too_deep);
  CHECK(of.skip(66, repeated("01 00", 99) + "00").empty());
  CHECK(of.skip(66, repeated("01 00", 100) + "00") == too_deep);
}

TEST_CASE("scanner: interfaces within interfaces are levels, too") {
  fixture of(100);
  // []any with one element: name "x", type 67, a length that nobody uses, the zero byte.
  CHECK(of.skip(67, repeated("01 01'x' ff86 00 00", 49) + "00").empty());
  CHECK(of.skip(67, repeated("01 01'x' ff86 00 00", 60) + "00") == "gob: values are nested deeper than 100 levels");
}

TEST_CASE("scanner: a hundred thousand levels need no machine stack") {
  fixture of(1'000'000);
  CHECK(of.skip(64, repeated("01", 100'000) + "00").empty());
  CHECK(of.skip(65, repeated("01", 100'000)).empty());  // Without terminating zeros.
}

TEST_CASE("scanner: counts and lengths that lie are refused in Go's words") {
  fixture of(100);
  CHECK(of.skip(id::string, "05'ab'") == "gob: slice length too large");
  CHECK(of.skip(id::bytes, "f8 ffffffffffffffff") == "gob: slice length too large");
  CHECK(of.skip(68, "05'ab'") == "gob: GobDecoder: length too large for buffer");
  CHECK(of.skip(69, "03 020202") == "gob: length mismatch in ignoreArray");
  CHECK(of.skip(64, "03 00 00") == "gob: decoding array or slice: length exceeds input size (3 elements)");
  CHECK(of.skip(66, "02 00 00") == "EOF");
  CHECK(of.skip(65, "f8 8000000000000000") == "gob: ignore decode: corrupted data: negative delta");
  CHECK(of.skip(65, "f8 7000000000000000") == "gob: bad data: field numbers out of bounds");
  CHECK(of.skip(65, "01 f8 7fffffffffffffff") == "gob: bad data: field numbers out of bounds");
  CHECK(of.skip(99, "00") == "gob: bad data: undefined type <nil>");
  CHECK(of.skip(70, "00") == "gob: bad data: ignore can't handle type <nil>");
  CHECK_FALSE(of.skip(64, "f8 ffffffffffffffff").empty());
}

TEST_CASE("scanner: a value cut at any byte, or with any byte lying, is skipped or refused within its bytes") {
  fixture of(100);
  const auto body = unhex("02 01'x' 02 00 00 02  01'y' ff86 00 00 01 01'z' ff82 00 01 00 00");
  REQUIRE(of.skip(67, body).empty());
  for (std::size_t length = 0; length < body.size(); ++length) {
    const auto outcome = of.skip(67, bytes_view(body).first(length));
    // The last three bytes are a struct in a struct, which may both end anywhere.
    CHECK(outcome.empty() == (length + 3 >= body.size()));
  }
  for (std::size_t at = 0; at < body.size(); ++at) {
    for (const unsigned lie : {0x00U, 0x01U, 0x7fU, 0x80U, 0xf8U, 0xffU}) {
      auto lying = body;
      lying[at] = static_cast<std::byte>(lie);
      (void)of.skip(67, lying);
    }
  }
}

}  // namespace
}  // namespace colambda::gob
