// SPDX-License-Identifier: MIT
// What the JSON writer spells, and that the reader gets the same value back.
#include <colambda/json/reader.hpp>
#include <colambda/json/writer.hpp>

#include "json_support.hpp"

#include <bit>
#include <cmath>
#include <limits>
#include <random>

using namespace colambda;
using namespace colambda::testing;
using json::write;

namespace {

enum class level : int { low = -1, high = 4 };

struct inner {
  std::optional<int> number;
  std::unique_ptr<inner> next;
};
COLAMBDA_DESCRIBE(inner, number, next)

struct everything {
  bool flag = true;
  std::int64_t number = -5;
  double real = 0.5;
  std::string text = "\u019b";
  slice bytes = slice::borrow("foo");
  std::vector<int> list{1, 2};
  std::array<bool, 2> pair{true, false};
  std::map<std::string, level> map{{"a", level::low}};
  std::optional<std::string> maybe;
  inner nested;
  json::raw any{std::string("[ 1 ]")};
  std::monostate none;
};
COLAMBDA_DESCRIBE(everything, flag, number, real, text, bytes, list, pair, map, maybe, nested, any, none)

struct odd_names {
  int a = 1;
  int b = 2;
  static constexpr auto describe() {
    return record{"odd_names", field{"a\"\n", &odd_names::a}, field{"\u00e9", &odd_names::b}};
  }
};

struct empty {};
COLAMBDA_DESCRIBE(empty)

// As many members as a macro takes in one go, and more than one word of the seen set.
#define COLAMBDA_TEST_TEN(x) x##0, x##1, x##2, x##3, x##4, x##5, x##6, x##7, x##8, x##9
struct wide {
  int COLAMBDA_TEST_TEN(a), COLAMBDA_TEST_TEN(b), COLAMBDA_TEST_TEN(c), COLAMBDA_TEST_TEN(d), COLAMBDA_TEST_TEN(e);
  int COLAMBDA_TEST_TEN(f), COLAMBDA_TEST_TEN(g);
};
COLAMBDA_DESCRIBE(wide, a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, c0, c1, c2, c3,
                  c4, c5, c6, c7, c8, c9, d0, d1, d2, d3, d4, d5, d6, d7, d8, d9, e0, e1, e2, e3, e4, e5, e6, e7, e8,
                  e9, f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, g0, g1, g2, g3, g4, g5, g6, g7, g8, g9)

template <class T>
void check_round_trip(const T& value) {
  const std::string text = write(value);
  CAPTURE(text);
  CHECK(write(parsed<T>(text)) == text);
}

}  // namespace

TEST_CASE("json writer: scalars") {
  CHECK(write(true) == "true");
  CHECK(write(-128) == "-128");
  CHECK(write(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808");
  CHECK(write(std::numeric_limits<std::uint64_t>::max()) == "18446744073709551615");
  CHECK(write(std::uint8_t{65}) == "65");
  CHECK(write(level::high) == "4");
  CHECK(write(std::monostate{}) == "null");
  CHECK(write(nullptr) == "null");
  CHECK(write(json::raw{}) == "null");
  CHECK(write(std::string_view("view")) == "\"view\"");
}

TEST_CASE("json writer: floating numbers are spelled as Go spells them") {
  CHECK(write(0.0) == "0");
  CHECK(write(-0.0) == "-0");
  CHECK(write(3.0) == "3");
  CHECK(write(0.1) == "0.1");
  CHECK(write(-1234.5) == "-1234.5");
  CHECK(write(1e15) == "1000000000000000");
  CHECK(write(1e16) == "10000000000000000");
  CHECK(write(-12345678901234567890.0) == "-12345678901234567000");
  CHECK(write(123456789012345680.0) == "123456789012345680");
  CHECK(write(1e20) == "100000000000000000000");
  CHECK(write(1e21) == "1e+21");
  CHECK(write(1.5e300) == "1.5e+300");
  CHECK(write(0.0001) == "0.0001");
  CHECK(write(0.000012) == "0.000012");
  CHECK(write(1e-6) == "0.000001");
  CHECK(write(-1.25e-6) == "-0.00000125");
  CHECK(write(1e-7) == "1e-7");
  CHECK(write(9.5e-7) == "9.5e-7");
  CHECK(write(1e-10) == "1e-10");
  CHECK(write(5e-324) == "5e-324");
  CHECK(write(1.7976931348623157e308) == "1.7976931348623157e+308");
  CHECK(write(0.1f) == "0.1");
  CHECK(write(16777216.0f) == "16777216");
  CHECK(write(3.4028235e38f) == "3.4028235e+38");
  CHECK(write(1e-7f) == "1e-7");
  CHECK(write(std::nan("")) == "null");
  CHECK(write(-std::numeric_limits<double>::infinity()) == "null");
  CHECK(write(std::numeric_limits<float>::infinity()) == "null");
}

TEST_CASE("json writer: any floating number comes back to the bit") {
  std::mt19937_64 random(7);
  for (int turn = 0; turn < 5'000; ++turn) {
    const auto number = std::bit_cast<double>(random());
    if (!std::isfinite(number)) continue;
    double back = 0;
    REQUIRE(json::read(alone(write(number)), back).has_value());
    CHECK(std::bit_cast<std::uint64_t>(back) == std::bit_cast<std::uint64_t>(number));
    const auto small = std::bit_cast<float>(static_cast<std::uint32_t>(random()));
    if (!std::isfinite(small)) continue;
    float small_back = 0;
    REQUIRE(json::read(alone(write(small)), small_back).has_value());
    CHECK(std::bit_cast<std::uint32_t>(small_back) == std::bit_cast<std::uint32_t>(small));
  }
}

TEST_CASE("json writer: strings are escaped by Go's rules") {
  const auto text = [](std::string_view s) { return write(std::string(s)); };
  CHECK(text("") == R"("")");
  CHECK(text("<a href='x'>&</a>/") == R"("<a href='x'>&</a>/")");
  CHECK(text("\"\\\b\f\n\r\t") == R"("\"\\\b\f\n\r\t")");
  CHECK(text(std::string("\0\x01\x1f\x7f", 4)) == "\"\\u0000\\u0001\\u001f\x7f\"");
  CHECK(text("caf\u00e9 \u20ac \U0001f600") == "\"caf\u00e9 \u20ac \U0001f600\"");
  CHECK(text("\u2027\u2028\u2029\u202a") == "\"\u2027\\u2028\\u2029\u202a\"");
  CHECK(text("a\xff\xfe!") == R"("a\ufffd\ufffd!")");
  CHECK(text("\xe2\x82") == R"("\ufffd\ufffd")");
  CHECK(text("\xed\xa0\x80") == R"("\ufffd\ufffd\ufffd")");
  CHECK(text("\xc0\x80\xf4\x90\x80\x80") == R"("\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd")");
}

TEST_CASE("json writer: each special byte is found at each place in a run of plain ones") {
  for (unsigned byte = 0; byte < 256; ++byte) {
    for (std::size_t at = 0; at < 20; ++at) {
      std::string value(20, 'x');
      value[at] = static_cast<char>(byte);
      std::string back;
      REQUIRE(json::read(alone(write(value)), back).has_value());
      const bool ascii = byte < 0x80;
      CHECK(back == (ascii ? value : value.substr(0, at) + "\ufffd" + value.substr(at + 1)));
      const bool plain = byte >= 0x20 && ascii && byte != '"' && byte != '\\';
      CHECK((write(value) == '"' + value + '"') == plain);
    }
  }
}

TEST_CASE("json writer: bytes of each length are base64 with padding") {
  CHECK(write(slice::borrow("")) == R"("")");
  CHECK(write(slice::borrow("f")) == R"("Zg==")");
  CHECK(write(slice::borrow("fo")) == R"("Zm8=")");
  CHECK(write(slice::borrow("foo")) == R"("Zm9v")");
  CHECK(write(std::vector<std::uint8_t>{251, 255}) == R"("+/8=")");
  std::vector<std::byte> bytes;
  for (int size = 0; size < 300; ++size) {
    CHECK(parsed<std::vector<std::byte>>(write(bytes)) == bytes);
    bytes.push_back(static_cast<std::byte>(size * 7));
  }
}

TEST_CASE("json writer: containers") {
  CHECK(write(std::vector<int>{}) == "[]");
  CHECK(write(std::vector<std::vector<bool>>{{true, false}, {}}) == "[[true,false],[]]");
  CHECK(write(std::array<double, 2>{1, 2.5}) == "[1,2.5]");
  CHECK(write(std::map<std::string, int>{}) == "{}");
  CHECK(write(std::map<std::string, int>{{"b\n", 2}, {"a", 1}}) == R"({"a":1,"b\n":2})");
  CHECK(write(std::map<int, bool>{{-1, true}, {2, false}}) == R"({"-1":true,"2":false})");
  std::unordered_map<std::string, int> many;
  for (int i = 9; i >= 0; --i) many["k" + std::to_string(i)] = i;
  CHECK(write(many) == R"({"k0":0,"k1":1,"k2":2,"k3":3,"k4":4,"k5":5,"k6":6,"k7":7,"k8":8,"k9":9})");
  CHECK(write(std::optional<int>{}) == "null");
  CHECK(write(std::vector<std::optional<int>>{1, std::nullopt}) == "[1,null]");
  CHECK(write(std::map<std::string, std::unique_ptr<int>>{}) == "{}");
}

TEST_CASE("json writer: members in the order of their description, empty optional ones left out") {
  CHECK(write(empty{}) == "{}");
  CHECK(write(odd_names{}) == "{\"a\\\"\\n\":1,\"\u00e9\":2}");
  CHECK(write(inner{}) == "{}");
  inner two{5, std::make_unique<inner>()};
  CHECK(write(two) == R"({"number":5,"next":{}})");
  everything all;
  CHECK(write(all) ==
        "{\"flag\":true,\"number\":-5,\"real\":0.5,\"text\":\"\u019b\",\"bytes\":\"Zm9v\",\"list\":[1,2],"
        "\"pair\":[true,false],\"map\":{\"a\":-1},\"nested\":{},\"any\":[ 1 ],\"none\":null}");
  std::string appended = "x";
  write(empty{}, appended);
  CHECK(appended == "x{}");
}

TEST_CASE("json writer: what it writes reads back to the same") {
  everything all;
  check_round_trip(all);
  all.maybe = std::string("\0\x7f", 2);
  all.nested.next = std::make_unique<inner>();
  all.map.clear();
  check_round_trip(all);
  check_round_trip(odd_names{});
  wide many{};
  many.g9 = 9;
  many.e3 = -3;
  check_round_trip(many);
  CHECK(parsed<wide>(write(many)).g9 == 9);
}

TEST_CASE("json writer: seventy members are read in reverse order, and each is missed") {
  std::string reversed = "}";
  std::vector<std::string> names;
  description_of<wide>().each([&](const auto& one) { names.emplace_back(one.name()); });
  REQUIRE(names.size() == 70);
  for (std::size_t i = 0; i < names.size(); ++i) {
    reversed.insert(0, (i + 1 == names.size() ? "{\"" : ",\"") + names[i] + "\":" + std::to_string(i));
  }
  const auto got = parsed<wide>(reversed);
  CHECK(got.a0 == 0);
  CHECK(got.d7 == 37);
  CHECK(got.g9 == 69);
  for (const auto& missing : names) {
    std::string text = reversed;
    text.replace(text.find('"' + missing + '"'), missing.size() + 2, "\"else\"");
    wide value{};
    CHECK(said(json::read(alone(text), value)) == "$." + missing + ": missing");
  }
}
