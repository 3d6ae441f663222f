// SPDX-License-Identifier: MIT
#include <colambda/cli/value_text.hpp>
#include <colambda/gob/convert.hpp>
#include <colambda/gob/opaque.hpp>
#include <colambda/gob/time.hpp>

#include <doctest/doctest.h>

#include <array>
#include <complex>
#include <limits>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "support/streams.hpp"

namespace {

using colambda::cli::text_form;
using colambda::cli::value_text;
using colambda::gob::to_value;
using colambda::gob::value;
using support::first_of;
using support::point;
namespace gob = colambda::gob;

constexpr text_form plain{.plain = true};
constexpr text_form pretty{.pretty = true};

struct everything {
  bool yes = true;
  std::int16_t number = -5;
  std::uint64_t large = std::uint64_t{1} << 63;
  double real = 2.5;
  std::complex<float> both{1, -2};
  std::string text = "t\n";
  colambda::slice bytes = colambda::slice::copy_of("raw");
  std::array<point, 2> pair{point{1, 2}, point{}};
  std::vector<std::string> list{"a", ""};
  std::map<std::string, std::int8_t> map{{"k", 1}, {"l", 2}};
  std::int64_t zero = 0;
};
constexpr auto describe(colambda::tag<everything>) {
  using colambda::field;
  return colambda::record{"Everything",
                          field{"Yes", &everything::yes},
                          field{"Number", &everything::number},
                          field{"Large", &everything::large},
                          field{"Real", &everything::real},
                          field{"Both", &everything::both},
                          field{"Text", &everything::text},
                          field{"Bytes", &everything::bytes},
                          field{"Pair", &everything::pair},
                          field{"List", &everything::list},
                          field{"Map", &everything::map},
                          field{"Zero", &everything::zero}};
}

template <class T>
std::string text(const T& from, const text_form& form = {}) {
  return value_text(to_value(from).value(), form);
}

std::string quoted(const std::string& what) { return '"' + what + '"'; }

TEST_CASE("value text: every kind has its canonical form, and fields that were not sent have none") {
  CHECK(text(everything{}) ==
        R"({"Yes":true,"Number":"-5","Large":"9223372036854775808","Real":"0x1.4p+01",)"
        R"("Both":["0x1p+00","-0x1p+01"],"Text":"t\n","Bytes":"cmF3","Pair":[{"X":"1","Y":"2"},{}],)"
        R"("List":["a",""],"Map":[["k","1"],["l","2"]]})");
  CHECK(value_text(value{}) == "null");
  CHECK(text(std::vector<std::int64_t>{}) == "[]");
  CHECK(text(std::map<std::string, bool>{}) == "[]");
  CHECK(text(std::vector<std::byte>{}) == "\"\"");
}

TEST_CASE("value text: floats show every bit as Go's 'x' format does") {
  using limit = std::numeric_limits<double>;
  const std::vector<std::pair<double, std::string>> known{{0.0, "0x0p+00"},
                                                          {-0.0, "-0x0p+00"},
                                                          {17, "0x1.1p+04"},
                                                          {0.1, "0x1.999999999999ap-04"},
                                                          {limit::max(), "0x1.fffffffffffffp+1023"},
                                                          {limit::denorm_min(), "0x1p-1074"},
                                                          {3 * limit::denorm_min(), "0x1.8p-1073"},
                                                          {limit::infinity(), "+Inf"},
                                                          {-limit::infinity(), "-Inf"}};
  for (const auto& [number, wanted] : known) CHECK(text(number) == quoted(wanted));
  // The sign and every bit of what is no number are bits like others.
  CHECK(text(std::bit_cast<double>(0xfff8000000000abcULL)) == "\"NaN:fff8000000000abc\"");
}

TEST_CASE("value text: strings are escaped as Go escapes them, and are base64 where they are not UTF-8") {
  CHECK(text(std::string("\"\\\b\f\n\r\t\x01\x1f\x7f</&>")) == R"("\"\\\b\f\n\r\t\u0001\u001f)"
                                                               "\x7f"
                                                               R"(</&>")");
  CHECK(text(std::string("ƛ\u2028\u2029\u2030\ufffd")) == "\"ƛ\\u2028\\u2029\u2030\ufffd\"");
  CHECK(text(std::string("\0a", 2)) == R"("\u0000a")");
  const std::vector<std::string> wrong{
      "\xff",         "a\xc3", "\xc0\x80", "\xed\xa0\x80", "\xe0\x80\x80", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80",
      "\xe2\x28\xa1", "\x80"};
  for (const std::string& one : wrong) CHECK(text(one).starts_with(R"({"b64":")"));
  CHECK(text(std::string("\xff\xfe")) == R"({"b64":"//4="})");
  for (const char* const fine : {"\u0080", "\u0800", "\ud7ff", "\ue000", "\U00010000", "\U0010ffff"}) {
    CHECK(text(std::string(fine)) == quoted(fine));
  }
}

TEST_CASE("value text: base64 is padded at every length, and a long text comes whole") {
  CHECK(text(std::string("a")) == "\"a\"");
  const auto bytes = [](std::string_view from) { return text(colambda::slice::copy_of(from)); };
  CHECK(bytes("a") == "\"YQ==\"");
  CHECK(bytes("ab") == "\"YWI=\"");
  CHECK(bytes("abc") == "\"YWJj\"");
  const std::string zeros(300'001, '\0');
  CHECK(bytes(zeros) == quoted(std::string(400'002, 'A') + "=="));
  const std::string letters(300'000, 'x');
  CHECK(text(letters + '\n' + letters) == quoted(letters + "\\n" + letters));
}

TEST_CASE("value text: a map is in the order of its keys' texts, equal keys in the order of the stream") {
  CHECK(text(std::map<std::int64_t, bool>{{9, true}, {10, false}, {-1, true}}) ==
        R"([["-1",true],["10",false],["9",true]])");
  // The second key becomes like the first, the third less than both.
  std::string stream = support::stream_of(std::map<std::int64_t, std::int64_t>{{2, 1}, {3, 2}, {4, 3}});
  stream[stream.size() - 4] = stream[stream.size() - 6];
  stream[stream.size() - 2] = 0;
  CHECK(value_text(first_of(stream)) == R"([["0","3"],["2","1"],["2","2"]])");
}

TEST_CASE("value text: keys that are maps, and maps in those keys, are in order too") {
  using inner = std::map<std::string, std::int64_t>;
  const std::map<inner, std::map<inner, std::string>> maps{
      {{{"b", 2}, {"a", 1}}, {{{}, "x"}, {{{"q", 1}}, "y"}}}, {{{"a", 1}}, {}}, {{}, {{{}, "z"}}}};
  CHECK(text(maps) == R"([[[["a","1"],["b","2"]],[[[["q","1"]],"y"],[[],"x"]]],[[["a","1"]],[]],[[],[[[],"z"]]]])");
}

// A map whose keys are maps of its own type, which Go cannot make, but a stream can be of.
std::string maps_in_keys(std::size_t depth) {
  std::string body = "ff80 00";
  for (std::size_t i = 0; i < depth; ++i) body += "02";
  body += "00";
  for (std::size_t i = 0; i < depth; ++i) body += "02 00 04";
  return support::messages("7f 04 01 02 ff80 00 01 ff80 01 04 00 00", body);
}

TEST_CASE("value text: maps in keys as deep as the limits allow are sorted without a deep stack") {
  CHECK(value_text(first_of(maps_in_keys(1))) == R"([[[],"1"],[[],"2"]])");
  CHECK(value_text(first_of(maps_in_keys(2))) == R"([[[[[],"1"],[[],"2"]],"1"],[[],"2"]])");
  constexpr std::size_t depth = 9'998;
  std::string wanted;
  for (std::size_t i = 0; i < depth; ++i) wanted += "[[";
  wanted += "[]";
  for (std::size_t i = 0; i < depth; ++i) wanted += R"(,"1"],[[],"2"]])";
  CHECK(value_text(first_of(maps_in_keys(depth))) == wanted);
}

TEST_CASE("value text: a value as deep as the limits allow needs no deep stack, and no wide indent") {
  constexpr std::size_t depth = 9'999;
  const support::long_chain long_one(depth);
  const value what = to_value(long_one.first()).value();
  std::string wanted = "{";
  for (std::size_t i = 1; i < depth; ++i) wanted += R"("Next":{)";
  CHECK(value_text(what) == wanted + std::string(depth, '}'));
  CHECK(value_text(what, plain) == value_text(what));
  const std::string lines = value_text(what, pretty);
  CHECK(lines.starts_with("{\n  \"Next\": {\n    \"Next\": {"));
  CHECK(lines.size() < depth * 200);
}

using shape = std::variant<std::monostate, point, gob::named<std::int64_t, "int">, gob::named<std::string, "a\xff">>;

struct holder {
  std::vector<shape> shapes;
};
constexpr auto describe(colambda::tag<holder>) {
  return colambda::record{"Holder", colambda::field{"Shapes", &holder::shapes}};
}

TEST_CASE("value text: interfaces show the name they are registered under, nil ones are null") {
  const holder held{{shape{}, shape{point{1, 0}}, shape{gob::named<std::int64_t, "int">{7}}}};
  CHECK(text(held) == R"({"Shapes":[null,{"name":"main.Point","value":{"X":"1"}},{"name":"int","value":"7"}]})");
  CHECK(text(held, plain) == R"({"Shapes":[null,{"main.Point":{"X":1}},{"int":7}]})");
  CHECK(value_text(to_value(point{1, 0}).value().in_interface("p")) == R"({"name":"p","value":{"X":"1"}})");
  // What is not UTF-8 in a name is lost, byte by byte.
  const holder odd{{shape{gob::named<std::string, "a\xff">{"x"}}}};
  CHECK(text(odd) == R"({"Shapes":[{"name":"a\ufffd","value":"x"}]})");
}

TEST_CASE("value text: plain has numbers, legible bytes, and objects for maps with words for keys") {
  CHECK(text(everything{}, plain) ==
        R"({"Yes":true,"Number":-5,"Large":9223372036854775808,"Real":2.5,"Both":[1,-2],"Text":"t\n","Bytes":"raw",)"
        R"("Pair":[{"X":1,"Y":2},{}],"List":["a",""],"Map":{"k":1,"l":2}})");
  CHECK(text(1e300, plain) == "1e+300");
  CHECK(text(-0.0, plain) == "-0");
  CHECK(text(std::numeric_limits<double>::quiet_NaN(), plain) == "\"NaN\"");
  CHECK(text(-std::numeric_limits<double>::infinity(), plain) == "\"-Inf\"");
  CHECK(text(colambda::slice::copy_of("\x01"), plain) == R"({"b64":"AQ=="})");
  CHECK(text(colambda::slice::copy_of("\xff"), plain) == R"({"b64":"/w=="})");
  CHECK(text(std::string("\xff"), plain) == R"({"b64":"/w=="})");
  CHECK(text(std::map<std::int64_t, bool>{{10, true}, {9, true}, {-1, true}}, plain) ==
        R"({"-1":true,"9":true,"10":true})");
  CHECK(text(std::map<std::uint64_t, bool>{{10, true}, {9, true}}, plain) == R"({"9":true,"10":true})");
  CHECK(text(std::map<bool, bool>{{true, false}, {false, true}}, plain) == R"({"false":true,"true":false})");
  CHECK(text(std::map<std::string, bool>{{"\xff", true}}, plain) == R"({"b64:/w==":true})");
  CHECK(text(std::map<double, bool>{{1.5, true}}, plain) == "[[1.5,true]]");
}

TEST_CASE("value text: plain shows times as RFC 3339, and the bytes of other methods as bytes") {
  using namespace std::chrono;
  const sys_time<nanoseconds> at = sys_days{2022y / 11 / 22} + 1h + 2min + 3s + 40ns;
  CHECK(text(gob::time(at), plain) == "\"2022-11-22T01:02:03.00000004Z\"");
  CHECK(text(gob::time(at, 0s), plain) == "\"2022-11-22T01:02:03.00000004+00:00\"");
  CHECK(text(gob::time(sys_days{2022y / 1 / 1}, -90min), plain) == "\"2021-12-31T22:30:00-01:30\"");
  CHECK(text(gob::time(sys_days{2022y / 1 / 1}, 3661s), plain) == "\"2022-01-01T01:01:01+01:01:01\"");
  CHECK(text(gob::time(), plain) == "\"0001-01-01T00:00:00Z\"");
  CHECK(text(gob::time()) == "\"AQAAAAAAAAAAAAAAAP//\"");
  gob::time late;
  late.seconds = sys_days{year{10'000} / 1 / 1};
  CHECK(text(late, plain) == R"({"b64":"AQAAAEl3hjiAAAAAAP//"})");
  using opaque = gob::opaque<gob::method::gob_encoder>;
  CHECK(text(opaque{colambda::slice::copy_of("1/3")}) == "\"MS8z\"");
  CHECK(text(opaque{colambda::slice::copy_of("1/3")}, plain) == "\"1/3\"");
}

TEST_CASE("value text: pretty indents parts, keeps pairs together, and says the same") {
  CHECK(text(holder{{shape{}, shape{point{1, 2}}}}, pretty) == R"({
  "Shapes": [
    null,
    {"name": "main.Point", "value": {
      "X": "1",
      "Y": "2"
    }}
  ]
})");
  const std::map<std::string, std::vector<bool>> map{{"a", {true, false}}, {"b", {}}};
  CHECK(text(map, pretty) == "[\n  [\"a\", [\n    true,\n    false\n  ]],\n  [\"b\", []]\n]");
  CHECK(text(map, {.plain = true, .pretty = true}) == "{\n  \"a\": [\n    true,\n    false\n  ],\n  \"b\": []\n}");
  CHECK(text(std::map<std::complex<double>, bool>{}, pretty) == "[]");
}

TEST_CASE("value text: a sink that wants no more is asked no more") {
  const value what = to_value(std::vector<std::string>(100, std::string(10'000, 'x'))).value();
  std::size_t calls = 0;
  CHECK_FALSE(colambda::cli::print_value(what, {}, [&](std::string_view) { return ++calls < 3; }));
  CHECK(calls == 3);
  std::size_t longest = 0;
  CHECK(colambda::cli::print_value(what, {}, [&](std::string_view part) {
    longest = std::max(longest, part.size());
    return true;
  }));
  // A value of a megabyte is never in one string.
  CHECK(longest <= 65'536);
}

}  // namespace
