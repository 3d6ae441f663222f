// SPDX-License-Identifier: MIT
#include <colambda/gob/encoder.hpp>

#include "gob_support.hpp"
#include "gob_types.hpp"

#include <limits>
#include <string>
#include <unordered_map>

namespace colambda::gob {
namespace {

using testing::hex;
using testing::one;
using testing::point;
using testing::point_definition;
using testing::written;

enum class colour : std::uint8_t { red = 1, green = 2 };

// Bytes, where not drawn otherwise, are what Go 1.26 wrote for the same value.

TEST_CASE("encoder: a struct is its definition and its value, each a message") {
  CHECK(written(point{22, 33}) == hex(point_definition) + ' ' + hex("07 ff80 01 2c 01 42 00"));
}

TEST_CASE("encoder: a type is defined before its first value and not again") {
  CHECK(written(point{22, 33}, point{}, point{0, -1}) ==
        hex(point_definition) + ' ' + hex("07 ff80 01 2c 01 42 00  03 ff80 00  05 ff80 02 01 00"));
}

TEST_CASE("encoder: the first id may be 65, as before Go 1.21") {
  encoder to(65);
  gather out;
  to.encode(point{22, 33}, out).value();
  CHECK(testing::to_hex(as_bytes(out.text())) ==
        hex("1f ff81 03 01 01 05'Point' 01 ff82 00 01 02 01 01'X' 01 04 00 01 01'Y' 01 04 00 00 00"
            "07 ff82 01 2c 01 42 00"));
}

TEST_CASE("encoder: a value that is no struct has a zero byte before it, and is sent even if zero") {
  CHECK(written(true) == hex("03 02 00 01"));
  CHECK(written(false) == hex("03 02 00 00"));
  CHECK(written(std::int64_t{7}) == hex("03 04 00 0e"));
  CHECK(written(std::uint8_t{200}) == hex("04 06 00 ff c8"));
  CHECK(written(-1.5) == hex("05 08 00 fe f8 bf"));
  CHECK(written(17.0F) == hex("05 08 00 fe 31 40"));
  CHECK(written(std::complex<double>(1, 2)) == hex("06 0e 00 fe f0 3f 40"));
  CHECK(written(std::string("hi")) == hex("05 0c 00 02'hi'"));
  CHECK(written(std::string()) == hex("03 0c 00 00"));
  CHECK(written(std::vector<std::byte>{std::byte{1}, std::byte{2}}) == hex("05 0a 00 02 01 02"));
  CHECK(written(std::numeric_limits<std::int64_t>::min()) == hex("0b 04 00 f8 ffffffffffffffff"));
  CHECK(written(std::numeric_limits<std::uint64_t>::max()) == hex("0b 06 00 f8 ffffffffffffffff"));
}

TEST_CASE("encoder: containers are their count and their elements, zero ones included") {
  CHECK(written(std::vector<int>{0, 5}) == hex("0b 7f 02 01 02 ff80 00 01 04 00 00  06 ff80 00 02 00 0a"));
  CHECK(written(std::array<std::string, 2>{"", "x"}) ==
        hex("0d 7f 01 01 02 ff80 00 01 0c 01 04 00 00  07 ff80 00 02 00 01'x'"));
  CHECK(written(std::map<std::int8_t, bool>{{-1, false}}) ==
        hex("0d 7f 04 01 02 ff80 00 01 04 01 02 00 00  06 ff80 00 01 01 00"));
  CHECK(written(std::unordered_map<std::int8_t, bool>{{-1, false}}) ==
        written(std::map<std::int8_t, bool>{{-1, false}}));
  CHECK(written(std::vector<std::string>{}) == hex("0b 7f 02 01 02 ff80 00 01 0c 00 00  04 ff80 00 00"));
  CHECK(written(std::vector<bool>{true, false}) == hex("0b 7f 02 01 02 ff80 00 01 02 00 00  06 ff80 00 02 01 00"));
}

TEST_CASE("encoder: a struct in a container is at least its terminating zero") {
  CHECK(written(std::vector<point>{{1, 0}, {}}) == hex("0d ff81 02 01 02 ff82 00 01 ff80 00 00") + ' ' +
                                                       hex(point_definition) + ' ' + hex("08 ff82 00 02 01 02 00 00"));
}

TEST_CASE("encoder: an array of bytes is an array of numbers, not bytes") {
  CHECK(written(std::array<std::uint8_t, 2>{1, 200}) ==
        hex("0d 7f 01 01 02 ff80 00 01 06 01 04 00 00  07 ff80 00 02 01 ffc8"));
}

TEST_CASE("encoder: an enum is its number, and a vector of byte-sized ones bytes") {
  CHECK(written(colour::green) == hex("03 06 00 02"));
  CHECK(written(std::vector<colour>{colour::red, colour::green}) == hex("05 0a 00 02 01 02"));
}

TEST_CASE("encoder: a struct without fields is defined and sent") {
  CHECK(written(testing::nothing{}) == hex("09 7f 03 01 02 ff80 00 00 00  03 ff80 00"));
}

// type Scalars struct { B bool; I int; U uint; F float64; C complex128; S string; Y []byte; L []int;
//                       M map[string]int; P *int; St struct{}; A [2]int; Q Point }
struct named_nothing {
  static constexpr auto describe() { return record{""}; }
};
struct scalars {
  bool b = false;
  std::int64_t i = 0;
  std::uint64_t u = 0;
  double f = 0;
  std::complex<double> c;
  std::string s;
  slice y;
  std::vector<std::int64_t> l;
  std::map<std::string, std::int64_t> m;
  std::optional<std::int64_t> p;
  named_nothing st;
  std::array<std::int64_t, 2> a{};
  point q;
  static constexpr auto describe() {
    return record{"Scalars",
                  field{"B", &scalars::b},
                  field{"I", &scalars::i},
                  field{"U", &scalars::u},
                  field{"F", &scalars::f},
                  field{"C", &scalars::c},
                  field{"S", &scalars::s},
                  field{"Y", &scalars::y},
                  field{"L", &scalars::l},
                  field{"M", &scalars::m},
                  field{"P", &scalars::p},
                  field{"St", &scalars::st},
                  field{"A", &scalars::a},
                  field{"Q", &scalars::q}};
  }
};

const char* const scalars_definitions =
    "68 7f 03 01 01 07'Scalars' 01 ff80 00 01 0d 01 01'B' 01 02 00 01 01'I' 01 04 00 01 01'U' 01 06 00 01 01'F' 01 08 "
    "00 "
    "01 01'C' 01 0e 00 01 01'S' 01 0c 00 01 01'Y' 01 0a 00 01 01'L' 01 ff82 00 01 01'M' 01 ff84 00 01 01'P' 01 04 00 "
    "01 02'St' 01 ff86 00 01 01'A' 01 ff88 00 01 01'Q' 01 ff8a 00 00 00"
    "13 ff81 02 01 01 05'[]int' 01 ff82 00 01 04 00 00"
    "1e ff83 04 01 01 0e'map[string]int' 01 ff84 00 01 0c 01 04 00 00"
    "15 ff85 03 01 01 09'struct {}' 01 ff86 00 00 00"
    "16 ff87 01 01 01 06'[2]int' 01 ff88 00 01 04 01 04 00 00"
    "1f ff89 03 01 01 05'Point' 01 ff8a 00 01 02 01 01'X' 01 04 00 01 01'Y' 01 04 00 00 00";

// Go's `int` is spelled int64 here, which only the names of two definitions show.
std::string with_int64(std::string_view annotated) {
  std::string text(annotated);
  const auto replace = [&](std::string_view from, std::string_view to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
  };
  replace("13 ff81 02 01 01 05'[]int'", "15 ff81 02 01 01 07'[]int64'");
  replace("1e ff83 04 01 01 0e'map[string]int'", "20 ff83 04 01 01 10'map[string]int64'");
  replace("16 ff87 01 01 01 06'[2]int'", "18 ff87 01 01 01 08'[2]int64'");
  return hex(text);
}

TEST_CASE("encoder: zero fields are left out, -0.0 and a pointer to zero too, but no struct and no array") {
  scalars zero;
  zero.f = -0.0;
  zero.c = {-0.0, -0.0};
  zero.y = slice::borrow("");
  zero.p = 0;
  CHECK(written(zero) == with_int64(scalars_definitions) + ' ' + hex("0b ff80 0b 00 01 02 00 00 01 00 00"));
}

TEST_CASE("encoder: fields that are not zero are sent in order, NaN and an empty key's map among them") {
  scalars full;
  full.b = true;
  full.i = -1;
  full.u = 1;
  full.f = std::bit_cast<double>(0x7ff8000000000001);  // Go's NaN
  full.c = {0, 1};
  full.s = "s";
  full.y = slice::borrow("\a");
  full.l = {0};
  full.m[""] = 0;
  full.p = 1;
  full.q = {0, 1};
  CHECK(
      written(full) ==
      with_int64(scalars_definitions) + ' ' +
          hex("31 ff80 01 01 01 01 01 01 01 f8 010000000000f87f 01 00 fef03f 01 01's' 01 01 07 01 01 00 01 01 00 00 01"
              "02 01 00 01 02 00 00 01 02 02 00 00"));
}

TEST_CASE("encoder: a float's smallest number is not zero") {
  CHECK_FALSE(written(one{5e-324}) == written(one{0.0}));
  CHECK(written(one{0.0}) == written(one{-0.0}));
}

// A field's value behind pointers: is it sent?
template <class T>
bool is_sent(T value) {
  gather out;
  encoder to;
  to.encode(one<T>{}, out).value();
  out.clear();
  to.encode(one<T>{std::move(value)}, out).value();
  return out.size() > 4;
}

TEST_CASE("encoder: a field behind pointers is left out as if they were not there") {
  CHECK(is_sent(std::optional<int>(1)));
  CHECK_FALSE(is_sent(std::optional<int>(0)));
  CHECK_FALSE(is_sent(std::optional<int>()));
  CHECK_FALSE(is_sent(std::optional<std::optional<int>>(std::optional<int>())));
  CHECK(is_sent(std::optional<std::optional<int>>(std::optional<int>(5))));
  CHECK_FALSE(is_sent(std::optional<std::string>("")));
  CHECK_FALSE(is_sent(std::optional<std::vector<int>>(std::vector<int>{})));
  CHECK_FALSE(is_sent(std::optional<slice>(slice{})));
}

TEST_CASE("encoder: behind a pointer, structs, arrays and empty maps are sent though they are zero") {
  CHECK(is_sent(std::optional<point>(point{})));
  CHECK(is_sent(std::optional<std::array<int, 1>>(std::array<int, 1>{})));
  CHECK(is_sent(std::optional<std::map<int, int>>(std::map<int, int>{})));
  CHECK_FALSE(is_sent(std::optional<std::map<int, int>>()));
  CHECK_FALSE(is_sent(std::map<int, int>{}));
}

TEST_CASE("encoder: a pointer at the top or in a container vanishes") {
  CHECK(written(std::optional<int>(3)) == written(3));
  CHECK(written(std::make_unique<point>(point{1, 2})) == written(point{1, 2}));
  CHECK(written(std::vector<std::optional<int>>{0}) == written(std::vector<int>{0}));
}

TEST_CASE("encoder: a large slice is linked and its length counts") {
  const slice large = slice::own(std::string(10'000, 'x'));
  const slice small = slice::own(std::string(100, 'y'));
  encoder to;
  gather out;
  to.encode(one{large}, out).value();
  to.encode(one{small}, out).value();
  std::array<bytes_view, 8> pieces;
  REQUIRE(out.segments(pieces) == 3);
  CHECK(pieces[1].data() == large.data());
  CHECK(pieces[1].size() == large.size());
  CHECK(testing::to_hex(pieces[0].last(9)) == hex("fe 2717 ff80 01 fe 2710"));
  CHECK(small.owner().get()->unshared());
  decoder in;
  in.push(as_bytes(out.text()));
  one<slice> back;
  CHECK(in.decode(back).value());
  CHECK(back.a == large);
  CHECK(in.decode(back).value());
  CHECK(back.a == small);
}

// ---- what cannot be encoded

using pointers = std::vector<std::unique_ptr<point>>;

TEST_CASE("encoder: an empty pointer where gob has none is refused with its type") {
  encoder to;
  gather out;
  CHECK(testing::said(to.encode(pointers(1), out)) == "gob: cannot encode nil pointer of type *main.Point");
  CHECK(testing::said(to.encode(std::unique_ptr<point>(), out)) ==
        "gob: cannot encode nil pointer of type *main.Point");
  const std::map<int, std::optional<int>> map{{1, {}}};
  CHECK(testing::said(to.encode(map, out)) == "gob: cannot encode nil pointer of type *int32");
  CHECK(to.encode(map, out).error().code() == error::not_encodable);
}

TEST_CASE("encoder: a value that fails leaves neither bytes nor definitions behind") {
  encoder to;
  gather out;
  to.encode(std::string("before"), out).value();
  const auto before = out.text();
  pointers half;
  half.push_back(std::make_unique<point>());
  half.emplace_back();
  CHECK_FALSE(to.encode(half, out).has_value());
  CHECK(out.text() == before);
  half.pop_back();
  to.encode(half, out).value();

  decoder in;
  in.push(as_bytes(out.text()));
  std::string text;
  CHECK(in.decode(text).value());
  pointers back;
  CHECK(in.decode(back).value());
  CHECK(back.size() == 1);
}

TEST_CASE("encoder: a failed value lets go of the slices it had linked") {
  const slice large = slice::own(std::string(10'000, 'x'));
  struct pair {
    slice payload;
    pointers nil;
    static constexpr auto describe() {
      return record{"pair", field{"payload", &pair::payload}, field{"nil", &pair::nil}};
    }
  };
  encoder to;
  gather out;
  {
    pair bad{.payload = large, .nil = pointers(1)};
    CHECK_FALSE(to.encode(bad, out).has_value());
  }
  CHECK(large.owner().get()->unshared());
  CHECK(out.empty());
}

TEST_CASE("encoder: a message at the limit passes, one byte more is refused and leaves nothing") {
  encoder to(64, limits{.message = 10});
  gather out;
  CHECK(to.encode(std::string(7, 'x'), out).has_value());
  const auto before = out.text();
  const auto outcome = to.encode(std::string(8, 'x'), out);
  CHECK(outcome.error().code() == error::too_long);
  CHECK(testing::said(outcome) == "gob: encoder: message too big: 11 bytes");
  CHECK(out.text() == before);
}

TEST_CASE("encoder: a rewind takes back a value that was not sent, and its definitions") {
  encoder to;
  gather out;
  to.encode(std::string("kept"), out).value();
  const auto before = out.text();
  const auto place = to.here(out);
  to.encode(point{1, 2}, out).value();
  to.encode(std::vector<point>{{3, 4}}, out).value();
  to.rewind(place, out);
  CHECK(out.text() == before);
  to.encode(point{5, 6}, out).value();
  CHECK(testing::to_hex(as_bytes(out.text()).subspan(before.size())) ==
        hex(point_definition) + ' ' + hex("07 ff80 01 0a 01 0c 00"));
}

TEST_CASE("encoder: a rewind does not take back definitions that were sent before") {
  encoder to;
  gather out;
  to.encode(point{1, 2}, out).value();
  out.clear();
  const auto place = to.here(out);
  to.encode(point{3, 4}, out).value();
  to.rewind(place, out);
  to.encode(point{22, 33}, out).value();
  CHECK(testing::to_hex(as_bytes(out.text())) == hex("07 ff80 01 2c 01 42 00"));
}

}  // namespace
}  // namespace colambda::gob
