// SPDX-License-Identifier: MIT
#include <colambda/gob/read.hpp>

#include "gob_support.hpp"
#include "gob_types.hpp"

#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <map>
#include <string>
#include <unordered_map>

namespace colambda::gob {
namespace {

using testing::inner;
using testing::one;
using testing::point;
using testing::point_definition;
using testing::read;
using testing::refusal;
using testing::unhex;

enum class colour : std::uint8_t { red = 1, green = 2 };
enum level : std::int16_t { low = -1 };

template <class T>
testing::byte_vector wire_of(const T& value) {
  return unhex(testing::written(value));
}

// ---- scalars

TEST_CASE("read: every basic value is what Go wrote") {
  CHECK(read<bool>("03 02 00 01"));
  CHECK(read<int>("03 04 00 0e") == 7);
  CHECK(read<std::uint8_t>("04 06 00 ffc8") == 200);
  CHECK(read<double>("05 08 00 fe f8bf") == -1.5);
  CHECK(read<std::complex<double>>("06 0e 00 fef03f 40") == std::complex<double>(1, 2));
  CHECK(read<std::string>("05 0c 00 02'hi'") == "hi");
  CHECK(read<slice>("05 0a 00 02 0102").text() == "\x01\x02");
  CHECK(read<std::int64_t>("0b 04 00 f8 ffffffffffffffff") == std::numeric_limits<std::int64_t>::min());
  CHECK(read<std::uint64_t>("0b 06 00 f8 ffffffffffffffff") == std::numeric_limits<std::uint64_t>::max());
}

TEST_CASE("read: a bool is true for any number but zero, of any width") {
  CHECK(read<bool>("03 02 00 05"));
  CHECK(read<bool>("05 02 00 fe 0100"));
  CHECK_FALSE(read<bool>("03 02 00 00", true));
  CHECK_FALSE(read<bool>("04 02 00 ff00", true));
}

TEST_CASE("read: numbers in longer forms than needed are read") {
  CHECK(read<int>("0b 04 00 f8 000000000000000e") == 7);
  CHECK(read<std::string>("06 0c 00 ff02'hi'") == "hi");
}

TEST_CASE("read: bytes go into slices, vectors of bytes and of byte-sized enums, and replace what was there") {
  using bytes = std::vector<std::byte>;
  CHECK(read<bytes>("05 0a 00 02 0102", bytes(9)) == bytes{std::byte{1}, std::byte{2}});
  CHECK(read<std::vector<std::uint8_t>>("05 0a 00 02 0102") == std::vector<std::uint8_t>{1, 2});
  CHECK(read<std::vector<colour>>("05 0a 00 02 0102") == std::vector<colour>{colour::red, colour::green});
  CHECK(read<bytes>("03 0a 00 00", bytes(9)).empty());
  CHECK(read<std::string>("03 0c 00 00", "old").empty());
}

TEST_CASE("read: a text may hold any bytes, UTF-8 or not") {
  CHECK(read<std::string>("06 0c 00 03 ff00c3") == std::string("\xff\0\xc3", 3));
}

TEST_CASE("read: an enum is read as its number, in its range") {
  CHECK(read<colour>("03 06 00 02") == colour::green);
  CHECK(read<level>("03 04 00 01") == low);
  CHECK(refusal<colour>("05 06 00 fe 0100") == "value for \"*uint8\" out of range");
}

template <class T>
void check_range(std::string_view name) {
  using limit = std::numeric_limits<T>;
  using wide = std::conditional_t<std::is_unsigned_v<T>, std::uint64_t, std::int64_t>;
  CHECK(read<T>(wire_of(wide{limit::max()})) == limit::max());
  CHECK(read<T>(wire_of(wide{limit::min()})) == limit::min());
  const auto text = "value for \"*" + std::string(name) + "\" out of range";
  if constexpr (sizeof(T) < 8) {
    CHECK(refusal<T>(wire_of(wide{limit::max()} + 1)) == text);
    if constexpr (std::is_signed_v<T>) CHECK(refusal<T>(wire_of(wide{limit::min()} - 1)) == text);
  }
}

TEST_CASE("read: an integer's extremes pass, one beyond is out of range, at every width") {
  check_range<std::int8_t>("int8");
  check_range<std::int16_t>("int16");
  check_range<std::int32_t>("int32");
  check_range<std::int64_t>("int64");
  check_range<std::uint8_t>("uint8");
  check_range<std::uint16_t>("uint16");
  check_range<std::uint32_t>("uint32");
  check_range<std::uint64_t>("uint64");
}

TEST_CASE("read: a finite double over the largest float is out of range, infinities and NaN pass") {
  constexpr double largest = std::numeric_limits<float>::max();
  constexpr double infinity = std::numeric_limits<double>::infinity();
  CHECK(read<float>(wire_of(largest)) == std::numeric_limits<float>::max());
  CHECK(refusal<float>(wire_of(std::nextafter(largest, infinity))) == "value for \"*float32\" out of range");
  CHECK(refusal<float>(wire_of(-1e39)) == "value for \"*float32\" out of range");
  CHECK(refusal<std::complex<float>>(wire_of(std::complex<double>(0, 1e39))) ==
        "value for \"*complex64\" out of range");
  CHECK(read<float>(wire_of(-infinity)) == -std::numeric_limits<float>::infinity());
  CHECK(std::isnan(read<float>(wire_of(std::numeric_limits<double>::quiet_NaN()))));
}

TEST_CASE("read: a double too small for a float is zero") { CHECK(read<float>(wire_of(1e-300)) == 0); }

// ---- where a number was out of range; the texts are Go 1.26's for structs of one field

template <class Small, class Big>
std::string out_of_range(const Big& value) {
  return refusal<Small>(wire_of(value));
}
template <class Small, class Big>
std::string in_field(Big value) {
  return refusal<one<Small>>(wire_of(one<Big>{std::move(value)}));
}
std::string out_of(std::string_view name) { return "value for \"" + std::string(name) + "\" out of range"; }

using text = std::string;
using small = std::int8_t;
const std::map<text, int> map_of_300{{"k", 300}};
const std::vector<int> list_of_300{1, 300};

TEST_CASE("read: a number out of range at the top is named after the type it is read into") {
  CHECK(out_of_range<small>(300) == out_of("*int8"));
  CHECK(out_of_range<std::optional<small>>(300) == out_of("**int8"));
  CHECK(out_of_range<std::vector<small>>(list_of_300) == out_of("element of *[]int8"));
  CHECK(out_of_range<std::array<small, 1>>(std::array{300}) == out_of("element of *[1]int8"));
  CHECK(out_of_range<std::vector<std::vector<small>>>(std::vector<std::vector<int>>{list_of_300}) ==
        out_of("element of element of *[][]int8"));
  CHECK(out_of_range<std::map<text, small>>(map_of_300) == out_of("*map[string]int8"));
  CHECK(out_of_range<std::map<small, int>>(std::map<int, int>{{300, 1}}) == out_of("*map[int8]int32"));
}

TEST_CASE("read: a number out of range in a field is named after the field") {
  CHECK(in_field<small>(300) == out_of("A"));
  CHECK(in_field<std::unique_ptr<small>>(300) == out_of("A"));
  CHECK(in_field<one<small>>(one{300}) == out_of("A"));
  CHECK(in_field<std::vector<one<small>>>(std::vector{one{300}}) == out_of("A"));
  CHECK(in_field<std::map<text, one<small>>>(std::map<text, one<int>>{{"", {300}}}) == out_of("A"));
}

TEST_CASE("read: a number out of range in a field's array or slice is an element of the field") {
  CHECK(in_field<std::vector<small>>(list_of_300) == out_of("element of A"));
  CHECK(in_field<std::array<small, 1>>(std::array{300}) == out_of("element of A"));
  CHECK(in_field<std::vector<std::optional<small>>>(list_of_300) == out_of("element of A"));
}

TEST_CASE("read: a number out of range straight in a field's map is named after the field alone") {
  CHECK(in_field<std::map<text, small>>(map_of_300) == out_of("A"));
  CHECK(in_field<std::map<small, text>>(std::map<int, text>{{300, ""}}) == out_of("A"));
  CHECK(in_field<std::unordered_map<text, small>>(map_of_300) == out_of("A"));
  CHECK(in_field<std::map<text, std::optional<small>>>(map_of_300) == out_of("A"));
}

TEST_CASE("read: a number out of range deeper in maps and slices is named by every level but the last map") {
  using maps = std::map<text, std::map<text, int>>;
  CHECK(in_field<std::map<text, std::map<text, small>>>(maps{{"", map_of_300}}) == out_of("element of A"));
  CHECK(in_field<std::map<text, std::map<text, std::map<text, small>>>>(
            std::map<text, maps>{{"", maps{{"", map_of_300}}}}) == out_of("element of element of A"));
  CHECK(in_field<std::map<text, std::vector<small>>>(std::map<text, std::vector<int>>{{"", list_of_300}}) ==
        out_of("element of element of A"));
  CHECK(in_field<std::vector<std::map<text, small>>>(std::vector{map_of_300}) == out_of("element of A"));
  CHECK(in_field<std::map<text, std::map<small, int>>>(std::map<text, std::map<int, int>>{{"", {{300, 1}}}}) ==
        out_of("element of A"));
  CHECK(in_field<std::map<std::array<small, 1>, int>>(std::map<std::array<int, 1>, int>{{{300}, 1}}) ==
        out_of("element of key of A"));
}

// ---- merging

struct merged {
  std::vector<point> l;
  std::map<std::string, point> m;
  std::unique_ptr<point> p;
  std::array<point, 2> a{};
  std::int64_t i = 0;
  static constexpr auto describe() {
    return record{"Merge",
                  field{"L", &merged::l},
                  field{"M", &merged::m},
                  field{"P", &merged::p},
                  field{"A", &merged::a},
                  field{"I", &merged::i}};
  }
};

TEST_CASE("read: a value is read onto what is there, as Go does") {
  merged into;
  into.l = {{1, 2}, {3, 4}};
  into.m = {{"a", {1, 2}}, {"b", {3, 4}}};
  into.p = std::make_unique<point>(point{1, 2});
  into.a = {{{1, 2}, {3, 4}}};
  into.i = 5;
  const auto* pointee = into.p.get();
  merged sent;
  sent.l = {{9, 0}};
  sent.m = {{"a", {0, 9}}, {"c", {8, 0}}};
  sent.p = std::make_unique<point>(point{0, 7});
  sent.a = {{{0, 0}, {0, 6}}};
  into = read<merged>(wire_of(sent), std::move(into));
  CHECK(into.l == std::vector<point>{{9, 2}});
  CHECK(into.m == std::map<std::string, point>{{"a", {0, 9}}, {"b", {3, 4}}, {"c", {8, 0}}});
  CHECK(*into.p == point{1, 7});
  CHECK(into.p.get() == pointee);
  CHECK(into.a == std::array<point, 2>{{{1, 2}, {3, 6}}});
  CHECK(into.i == 5);
}

TEST_CASE("read: a slice of the same length is read onto the old elements, a longer one is all new") {
  const auto two = wire_of(std::vector<point>{{9, 0}, {0, 9}});
  CHECK(read<std::vector<point>>(two, {{1, 2}, {3, 4}}) == std::vector<point>{{9, 2}, {3, 9}});
  CHECK(read<std::vector<point>>(two, {{1, 2}}) == std::vector<point>{{9, 0}, {0, 9}});
  CHECK(read<std::vector<bool>>(wire_of(std::vector<bool>{true, false}), {false, true, true}) ==
        std::vector<bool>{true, false});
}

TEST_CASE("read: pointers are made where there are none, through every level") {
  CHECK(**read<one<std::optional<std::unique_ptr<int>>>>(wire_of(one{7})).a == 7);
  CHECK(*read<std::optional<int>>("03 04 00 00") == 0);
  CHECK_FALSE(read<one<std::optional<int>>>(wire_of(one{0})).a.has_value());
}

TEST_CASE("read: of two values for one key the last counts, and is not merged") {
  const auto wire = unhex(std::string(point_definition) + "0f ff81 04 01 02 ff82 00 01 0c 01 ff80 00 00" +
                          "0e ff82 00 02 01'k' 01 02 00 01'k' 02 04 00");
  CHECK(read<std::map<std::string, point>>(wire) == std::map<std::string, point>{{"k", {0, 2}}});
  CHECK(read<std::unordered_map<std::string, point>>(wire).at("k") == point{0, 2});
}

// ---- fields

struct reordered {
  std::string extra = "kept";
  std::int64_t y = 0;
  std::int64_t x = 0;
  static constexpr auto describe() {
    return record{"P", field{"Extra", &reordered::extra}, field{"Y", &reordered::y}, field{"X", &reordered::x}};
  }
};

TEST_CASE("read: a key that is NaN is refused, whatever its width, within an array, too, in either map") {
  const auto refused = [](auto into, const auto& sent) {
    gob::encoder to;
    gather out;
    to.encode(sent, out).value();
    gob::decoder in;
    in.push(as_bytes(out.text()));
    const auto got = in.decode(into);
    return !got && got.error().code() == error::unsupported && got.error().message() == "gob: a key of a map is NaN";
  };
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const std::unordered_map<double, int> wide{{1, 1}, {nan, 2}};
  const std::unordered_map<float, int> narrow{{static_cast<float>(nan), 2}};
  CHECK(refused(std::map<double, int>{}, wide));
  CHECK(refused(std::unordered_map<double, int>{}, wide));
  CHECK(refused(std::map<float, int>{}, narrow));
  const std::map<std::array<double, 2>, int> within{{{1, nan}, 2}};
  CHECK(refused(std::map<std::array<double, 2>, int>{}, within));
  const std::unordered_map<double, int> plain{{1, 1}, {std::numeric_limits<double>::infinity(), 2}};
  CHECK_FALSE(refused(std::map<double, int>{}, plain));
}

TEST_CASE("read: fields go by name, in any order; what was not sent keeps its value") {
  const auto into = read<reordered>(std::string(point_definition) + "07 ff80 01 2c 01 42 00");
  CHECK(into.x == 22);
  CHECK(into.y == 33);
  CHECK(into.extra == "kept");
}

TEST_CASE("read: a field number past the definition, or one that goes backwards, is refused") {
  const auto point_with = [](std::string_view rest) { return refusal<point>(point_definition + std::string(rest)); };
  CHECK(point_with("04 ff80 03 02") == "gob: bad data: field numbers out of bounds");
  CHECK(point_with("06 ff80 02 02 01 02") == "gob: bad data: field numbers out of bounds");
  CHECK(point_with("0b ff80 f8 8000000000000000") == "gob: decode: corrupted data: negative delta");
  CHECK(point_with("0b ff80 f8 ffffffffffffffff") == "gob: decode: corrupted data: negative delta");
  CHECK(point_with("0d ff80 01 02 f8 7fffffffffffffff") == "gob: bad data: field numbers out of bounds");
}

}  // namespace
}  // namespace colambda::gob
