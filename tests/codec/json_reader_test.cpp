// SPDX-License-Identifier: MIT
// What the JSON reader makes of good text, type by type.
#include <colambda/json/reader.hpp>
#include <colambda/json/writer.hpp>

#if defined(SIMDJSON_VERSION) || defined(SIMDJSON_PADDING) || defined(FMT_VERSION)
#error "a file that reads JSON does not pay for simdjson or fmt"
#endif

#include "json_support.hpp"

#include <cmath>
#include <limits>

using namespace colambda;
using namespace colambda::testing;

namespace {

enum class colour : std::uint8_t { red = 1, green = 2 };

struct item {
  std::string id;
  double price = 0;
  std::optional<std::string> note;
  int count = 7;
};
COLAMBDA_DESCRIBE(item, id, price, note, count)

struct settings {
  int retries = 3;
  std::string region = "eu";
  std::optional<int> limit = 9;
  static constexpr auto describe() {
    return record{"settings", field{"retries", &settings::retries, defaulted},
                  field{"region", &settings::region, defaulted}, field{"limit", &settings::limit}};
  }
};

struct order {
  std::vector<item> items;
  settings set;
};
COLAMBDA_DESCRIBE(order, items, set)

struct tree {
  int value = 0;
  std::unique_ptr<tree> left;
  std::vector<tree> more;
};
COLAMBDA_DESCRIBE(tree, value, left, more)

struct nothing {};
COLAMBDA_DESCRIBE(nothing)

class secret {
 public:
  [[nodiscard]] int number() const { return number_; }
  static constexpr auto describe() { return record{"secret", field{"a \"key\"\n\u00e9", &secret::number_}}; }

 private:
  int number_ = 0;
};

template <class T>
void check_range() {
  const auto least = std::to_string(std::numeric_limits<T>::min());
  const auto most = std::to_string(std::numeric_limits<T>::max());
  CHECK(parsed<T>(least) == std::numeric_limits<T>::min());
  CHECK(parsed<T>(most) == std::numeric_limits<T>::max());
  const std::string range = "$: expected " + least + " to " + most + ", got ";
  auto beyond = most;
  ++beyond.back();  // no maximum ends in 9
  CHECK(refused<T>(beyond).message() == range + beyond);
  CHECK(refused<T>(beyond).code() == error::out_of_range);
  auto below = std::is_signed_v<T> ? least : "-1";
  if (std::is_signed_v<T>) ++below.back();  // nor does a minimum
  CHECK(refused<T>(below).message() == range + below);
  CHECK(refused<T>("123456789012345678901234567890").code() == error::out_of_range);
}

}  // namespace

TEST_CASE("json reader: scalars of every kind are read at the top of a text") {
  CHECK(parsed<bool>("true"));
  CHECK_FALSE(parsed<bool>(" false\n"));
  CHECK(parsed<int>("-17") == -17);
  CHECK(parsed<int>("-0") == 0);
  CHECK(parsed<unsigned>("-0") == 0);
  CHECK(parsed<std::string>("\"\"").empty());
  CHECK(parsed<std::string>(" \"caf\u00e9 \u019b\" ") == "caf\u00e9 \u019b");
  CHECK(parsed<colour>("2") == colour::green);
  CHECK(parsed<std::monostate>("null") == std::monostate{});
  CHECK(parsed<std::nullptr_t>("null") == nullptr);
}

TEST_CASE("json reader: integers of each width take their whole range and nothing beyond") {
  check_range<std::int8_t>();
  check_range<std::int16_t>();
  check_range<std::int32_t>();
  check_range<std::int64_t>();
  check_range<std::uint8_t>();
  check_range<std::uint16_t>();
  check_range<std::uint32_t>();
  check_range<std::uint64_t>();
}

TEST_CASE("json reader: floating numbers are the nearest there are") {
  CHECK(parsed<double>("0.1") == 0.1);
  CHECK(parsed<double>("-1e3") == -1000);
  CHECK(parsed<double>("3") == 3);
  CHECK(parsed<double>("9007199254740993") == 9007199254740992.0);
  CHECK(parsed<double>("1.7976931348623157e308") == std::numeric_limits<double>::max());
  CHECK(parsed<double>("5e-324") == std::numeric_limits<double>::denorm_min());
  CHECK(parsed<double>("2.2250738585072011e-308") == 2.2250738585072011e-308);
  CHECK(parsed<double>("1e-400") == 0);
  CHECK(std::signbit(parsed<double>("-1e-400")));
  CHECK(std::signbit(parsed<double>("-0.0")));
  CHECK(parsed<double>("0e99999999999999999999") == 0);
  CHECK(parsed<double>("1e-99999999999999999999") == 0);
  CHECK(parsed<double>("0." + std::string(400, '0') + "1e401") == 1);
  CHECK(parsed<float>("0.1") == 0.1f);
  CHECK(parsed<float>("3.4028235e38") == std::numeric_limits<float>::max());
  CHECK(parsed<float>("1e-50") == 0);
}

TEST_CASE("json reader: strings are unescaped") {
  CHECK(parsed<std::string>(R"("\"\\\/\b\f\n\r\t")") == "\"\\/\b\f\n\r\t");
  CHECK(parsed<std::string>(R"("\u0041\u00e9\u20AC\uD83D\uDE00")") == "A\u00e9\u20ac\U0001f600");
  CHECK(parsed<std::string>(R"("a\u0000b")") == std::string("a\0b", 3));
  CHECK(parsed<std::string>(R"("x\\")") == "x\\");
  const std::string replacement = "\ufffd";
  CHECK(parsed<std::string>(R"("\ud800")") == replacement);
  CHECK(parsed<std::string>(R"("\udc00!")") == replacement + "!");
  CHECK(parsed<std::string>(R"("\ud800\u0041")") == replacement + "A");
  CHECK(parsed<std::string>(R"("\ud800\ud83d\ude00")") == replacement + "\U0001f600");
  CHECK(parsed<std::string>(R"("\ud800\n")") == replacement + "\n");
  const std::string large(100'000, 'x');
  CHECK(parsed<std::string>('"' + large + "\\n\"") == large + "\n");
}

TEST_CASE("json reader: bytes are base64") {
  const auto text = [](const slice& bytes) { return std::string(bytes.text()); };
  CHECK(text(parsed<slice>(R"("")")).empty());
  CHECK(text(parsed<slice>(R"("Zg==")")) == "f");
  CHECK(text(parsed<slice>(R"("Zm8=")")) == "fo");
  CHECK(text(parsed<slice>(R"("Zm9v")")) == "foo");
  CHECK(text(parsed<slice>(R"("Zm9v\/\u002b8=")")) == "foo\xff\xef");
  CHECK(parsed<std::vector<std::uint8_t>>(R"("AP8Q")") == std::vector<std::uint8_t>{0, 255, 16});
  CHECK(parsed<std::vector<std::byte>>(R"("AP8=")") == std::vector{std::byte{0}, std::byte{255}});
}

TEST_CASE("json reader: containers") {
  CHECK(parsed<std::vector<int>>("[]").empty());
  CHECK(parsed<std::vector<int>>("[1, 2,3]") == std::vector{1, 2, 3});
  CHECK(parsed<std::vector<bool>>("[true,false]") == std::vector{true, false});
  CHECK(parsed<std::array<int, 2>>("[1,2]") == std::array{1, 2});
  CHECK(parsed<std::array<int, 0>>("[ ]").empty());
  CHECK(parsed<std::vector<std::vector<std::string>>>(R"([["a"],[]])") ==
        std::vector<std::vector<std::string>>{{"a"}, {}});
  CHECK(parsed<std::map<std::string, int>>(R"({"a":1,"b\n":2})") == std::map<std::string, int>{{"a", 1}, {"b\n", 2}});
  CHECK(parsed<std::unordered_map<std::string, int>>("{}").empty());
  CHECK(parsed<std::map<int, bool>>(R"({"-5":true})") == std::map<int, bool>{{-5, true}});
  CHECK(parsed<std::map<std::uint8_t, int>>(R"({"255":1})") == std::map<std::uint8_t, int>{{255, 1}});
  CHECK(parsed<std::optional<int>>("null") == std::nullopt);
  CHECK(parsed<std::optional<int>>("5") == 5);
  CHECK(parsed<std::vector<std::optional<int>>>("[1,null]") == std::vector<std::optional<int>>{1, std::nullopt});
  CHECK(*parsed<std::unique_ptr<int>>("5") == 5);
}

TEST_CASE("json reader: what a container held is gone") {
  std::vector<int> list{9, 9};
  CHECK(json::read(alone("[1]"), list).has_value());
  CHECK(list == std::vector{1});
  std::map<std::string, int> map{{"x", 1}};
  CHECK(json::read(alone("{}"), map).has_value());
  CHECK(map.empty());
  std::optional<int> optional = 5;
  CHECK(json::read(alone("null"), optional).has_value());
  CHECK_FALSE(optional.has_value());
}

TEST_CASE("json reader: described structs take members in any order and drop unknown ones") {
  const auto got = parsed<order>(R"({"unknown":{"a":[1,{"b":null}],"c":"\n"},
    "items":[{"count":2,"id":"x","price":1.5,"note":"n"},{"id":"y","price":2,"count":0,"extra":-1.0e+2}],
    "set":{}})");
  REQUIRE(got.items.size() == 2);
  CHECK(got.items[0].id == "x");
  CHECK(got.items[0].note == "n");
  CHECK(got.items[0].count == 2);
  CHECK(got.items[1].note == std::nullopt);
  CHECK(got.items[1].price == 2);
  parsed<nothing>(R"({"a":1})");
}

TEST_CASE("json reader: an absent defaulted member stays, an absent optional is empty") {
  const auto got = parsed<settings>("{}");
  CHECK(got.retries == 3);
  CHECK(got.region == "eu");
  CHECK(got.limit == std::nullopt);
  CHECK(parsed<settings>(R"({"limit":null})").limit == std::nullopt);
}

TEST_CASE("json reader: the last of two members with one name counts, alone") {
  CHECK(parsed<item>(R"({"id":"a","price":1,"count":1,"id":"b"})").id == "b");
  const auto got = parsed<order>(R"({"items":[],"set":{"retries":8,"limit":4},"items":[],"set":{"region":"us"}})");
  CHECK(got.set.retries == 3);
  CHECK(got.set.region == "us");
  CHECK(got.set.limit == std::nullopt);
  CHECK(parsed<std::map<std::string, std::vector<int>>>(R"({"a":[1],"a":[2]})")["a"] == std::vector{2});
  CHECK(parsed<std::map<std::string, settings>>(R"({"a":{"retries":8},"a":{}})")["a"].retries == 3);
}

TEST_CASE("json reader: names match exactly, escapes read") {
  CHECK(parsed<item>(R"({"\u0069d":"a","price":1,"count":1})").id == "a");
  CHECK(refused<item>(R"({"ID":"a","price":1,"count":1})").message() == "$.id: missing");
  CHECK(parsed<secret>("{\"a \\\"key\\\"\\n\u00e9\":5}").number() == 5);
}

TEST_CASE("json reader: recursive types nest") {
  const auto got =
      parsed<tree>(R"({"value":1,"left":{"value":2,"more":[]},"more":[{"value":3,"left":null,"more":[]}]})");
  CHECK(got.left->value == 2);
  CHECK(got.left->left == nullptr);
  CHECK(got.more.at(0).value == 3);
}

TEST_CASE("json reader: raw keeps the text of any value and shares its storage") {
  const auto text = in_slab(R"( {"a":[1, {"b":"\n"} ] ,"c": 1.50 } )", '}');
  std::map<std::string, json::raw> got;
  REQUIRE(json::read(text, got).has_value());
  CHECK(got["a"].text() == R"([1, {"b":"\n"} ])");
  CHECK(got["c"].text() == "1.50");
  CHECK(got["a"].bytes().data() == text.data() + text.text().find('['));
  CHECK(parsed<json::raw>(" null ").text() == "null");
  CHECK(parsed<std::vector<json::raw>>("[\"x\" , true]").at(0).text() == "\"x\"");
  CHECK_FALSE(parsed<std::optional<json::raw>>("null").has_value());

  const auto copied = alone("[1 ,2]");
  json::raw whole;
  REQUIRE(json::read(copied, whole).has_value());
  CHECK(whole.bytes().data() == copied.data());
}

TEST_CASE("json reader: an array of structs is read into its elements") {
  const auto got = parsed<std::array<settings, 2>>(R"([{"retries":1},{"limit":2}])");
  CHECK(got[0].retries == 1);
  CHECK(got[1].limit == 2);
}
