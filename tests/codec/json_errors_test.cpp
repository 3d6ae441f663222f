// SPDX-License-Identifier: MIT
// What the JSON reader says of bad text: code, offset, and the exact words.
#include <colambda/json/reader.hpp>

#include "json_support.hpp"

using namespace colambda;
using namespace colambda::testing;

namespace {

struct item {
  std::string name;
  double price = 0;
  std::uint8_t count = 0;
  std::optional<bool> fresh;
  slice picture;
  static constexpr auto describe() {
    return record{"item",
                  field{"name", &item::name},
                  field{"price", &item::price},
                  field{"count", &item::count, defaulted},
                  field{"fresh", &item::fresh},
                  field{"picture", &item::picture, defaulted}};
  }
};

struct order {
  std::vector<item> items;
};
COLAMBDA_DESCRIBE(order, items)

struct chain {
  std::unique_ptr<chain> next;
};
COLAMBDA_DESCRIBE(chain, next)

template <class T>
void check_refused(std::string_view text, error code, std::size_t offset, std::string_view message) {
  CAPTURE(text);
  const problem got = refused<T>(text);
  CHECK(got.message() == message);
  CHECK(got.code() == code);
  CHECK(got.offset() == offset);
}

std::string nested(std::size_t levels, std::string_view open, std::string_view inner, std::string_view close) {
  std::string text;
  for (std::size_t i = 0; i < levels; ++i) text += open;
  text += inner;
  for (std::size_t i = 0; i < levels; ++i) text += close;
  return text;
}

}  // namespace

TEST_CASE("json errors: a value of another type is told with its path") {
  const auto wrong = [](auto&&... rest) { check_refused<order>(rest...); };
  constexpr auto code = error::type_mismatch;
  wrong("[]", code, 0, "$: expected object, got array");
  wrong(R"({"items":5})", code, 9, "$.items: expected array, got number");
  wrong(R"({"items":null})", code, 9, "$.items: expected array, got null");
  wrong(R"({"items":["a"]})", code, 10, "$.items[0]: expected object, got string");
  wrong(R"({"items":[{"name":null}]})", code, 18, "$.items[0].name: expected string, got null");
  wrong(R"({"items":[{"name":true}]})", code, 18, "$.items[0].name: expected string, got boolean");
  wrong(R"({"items":[{"price":"1"}]})", code, 19, "$.items[0].price: expected number, got string");
  wrong(R"({"items":[{"price":{"a":[1]}}]})", code, 19, "$.items[0].price: expected number, got object");
  wrong(R"({"items":[{"fresh":1}]})", code, 19, "$.items[0].fresh: expected boolean, got number");
  wrong(R"({"items":[{"count":"1"}]})", code, 19, "$.items[0].count: expected number, got string");
  wrong(R"({"items":[{"count":null}]})", code, 19, "$.items[0].count: expected number, got null");
  wrong(R"({"items":[{"picture":[]}]})", code, 21, "$.items[0].picture: expected base64 string, got array");
  check_refused<std::map<std::string, int>>("[]", code, 0, "$: expected object, got array");
  check_refused<std::monostate>("0", code, 0, "$: expected null, got number");
  check_refused<std::string>("  false", code, 2, "$: expected string, got boolean");
}

TEST_CASE("json errors: a number that does not fit is told with the range") {
  check_refused<item>(R"({"count":300})", error::out_of_range, 9, "$.count: expected 0 to 255, got 300");
  check_refused<item>(R"({"count":-1})", error::out_of_range, 9, "$.count: expected 0 to 255, got -1");
  check_refused<item>(R"({"count":3.0})", error::type_mismatch, 9, "$.count: expected integer, got 3.0");
  check_refused<item>(R"({"count":1e2})", error::type_mismatch, 9, "$.count: expected integer, got 1e2");
  check_refused<item>(R"({"price":-1e999})", error::out_of_range, 9, "$.price: expected finite double, got -1e999");
  check_refused<float>("1e39", error::out_of_range, 0, "$: expected finite float, got 1e39");
  check_refused<double>("1e99999999999999999999", error::out_of_range, 0,
                        "$: expected finite double, got 1e99999999999999999999");
  check_refused<int>(std::string(50, '9'), error::out_of_range, 0,
                     "$: expected -2147483648 to 2147483647, got " + std::string(40, '9') + "...");
}

TEST_CASE("json errors: a missing member is told with its path and its object's offset") {
  check_refused<order>("{}", error::missing_field, 0, "$.items: missing");
  check_refused<order>(R"({"items":[{"name":"a","price":1},{"name":"a"}]})", error::missing_field, 33,
                       "$.items[1].price: missing");
}

TEST_CASE("json errors: lengths and names that do not fit") {
  constexpr auto code = error::type_mismatch;
  check_refused<std::array<int, 2>>("[1]", code, 0, "$: expected 2 elements, got 1");
  check_refused<std::array<int, 2>>("[1,2,3,4]", code, 0, "$: expected 2 elements, got 4");
  check_refused<std::array<int, 2>>("[1,2,nul]", error::bad_json, 5, "$[2]: expected a value, got 'nul'");
  check_refused<std::map<int, int>>(R"({"x":1})", code, 5, "$.x: expected a name of -2147483648 to 2147483647");
  check_refused<std::map<std::uint8_t, int>>(R"({"256":1})", code, 7, "$[\"256\"]: expected a name of 0 to 255");
  check_refused<std::map<int, int>>(R"({"01":1})", code, 6, "$[\"01\"]: expected a name of -2147483648 to 2147483647");
}

TEST_CASE("json errors: text that is not base64") {
  constexpr auto code = error::type_mismatch;
  check_refused<slice>(R"("Zm9")", code, 0, "$: expected base64 in groups of 4 characters, got 3");
  check_refused<slice>(R"("Zm 9")", code, 0, "$: expected base64, got another character at 2");
  check_refused<slice>(R"("Z===")", code, 0, "$: expected base64, got another character at 1");
  check_refused<slice>(R"("====")", code, 0, "$: expected base64, got another character at 0");
  check_refused<slice>(R"("Zg==Zg==")", code, 0, "$: expected base64, got another character at 2");
  check_refused<slice>(R"("Zh==")", code, 0, "$: expected base64, got another character at 1");
  check_refused<slice>(R"("Zm-_")", code, 0, "$: expected base64, got another character at 2");
}

TEST_CASE("json errors: text that is not JSON is told with the path to where it breaks") {
  const auto broken = [](std::string_view text, std::size_t offset, std::string_view message) {
    check_refused<order>(text, error::bad_json, offset, message);
  };
  broken("", 0, "the text is empty");
  broken(" \n\t", 0, "the text is only white space");
  broken("{", 1, "$: expected a field name, got the end");
  broken("{]", 1, "$: expected a field name, got ']'");
  broken("{1:2}", 1, "$: expected a field name, got '1'");
  broken(R"({"items")", 8, "$: expected ':', got the end");
  broken(R"({"items" 1})", 9, "$: expected ':', got '1'");
  broken(R"({"items":)", 9, "$.items: expected a value, got the end");
  broken(R"({"items":[)", 10, "$.items[0]: expected a value, got the end");
  broken(R"({"items":[{)", 11, "$.items[0]: expected a field name, got the end");
  broken(R"({"items":[],})", 12, "$: expected a field name, got '}'");
  broken(R"({"items":[],,})", 12, "$: expected a field name, got ','");
  broken(R"({"items":[]]})", 11, "$: expected ',' or '}', got ']'");
  broken(R"({"items":[] "a":1})", 12, "$: expected ',' or '}', got a string");
  broken(R"({"items":[]} x)", 13, "$: expected the end, got 'x'");
  broken(R"({"items":[]}})", 12, "$: expected the end, got '}'");
  broken(R"({"items":[{"name":"a","price":1},]})", 33, "$.items[1]: expected a value, got ']'");
  broken(R"({"items":[{"name":nope}]})", 18, "$.items[0].name: expected a value, got 'nope'");
  broken(R"({"items":[{"price":01}]})", 19, "$.items[0].price: expected a number, got '01'");
  broken(R"({"items":[{"price":-}]})", 19, "$.items[0].price: expected a number, got '-'");
  broken(R"({"items":[{"price":+1}]})", 19, "$.items[0].price: expected a value, got '+1'");
  broken(R"({"items":[{"fresh":nul}]})", 19, "$.items[0].fresh: expected a value, got 'nul'");
  broken(R"({"items":[{"fresh":truest}]})", 19, "$.items[0].fresh: expected a value, got 'truest'");
  broken(R"({"items":[{"name":"\q"}]})", 19, "$.items[0].name: no escape of JSON's: '\\q'");
  broken(R"({"items":[{"name":"ab\u12"}]})", 21, "$.items[0].name: no escape of JSON's: '\\u12'");
  broken("{\"items\":\f[]}", 9, "$.items: expected a value, got 0x0c");
  broken("{\"items\":[]}\x01", 12, "$: expected the end, got 0x01");
}

TEST_CASE("json errors: parts that nobody wants are checked as well") {
  const auto broken = [](std::string_view text, std::size_t offset, std::string_view message) {
    check_refused<order>(text, error::bad_json, offset, message);
  };
  broken(R"({"a":tru,"items":[]})", 5, "$.a: expected a value, got 'tru'");
  broken(R"({"a":[1,2,"b":3],"items":[]})", 13, "$.a: expected ',' or ']', got ':'");
  broken(R"({"a":{"b c":[0,{"d":1.}]}})", 20, "$.a[\"b c\"][1].d: expected a number, got '1.'");
  broken(R"({"a":"\x","items":[]})", 6, "$.a: no escape of JSON's: '\\x'");
  broken(R"({"a":{"\x":1},"items":[]})", 7, "$.a: no escape of JSON's: '\\x'");
  check_refused<item>(R"({"name":[1,2,tru]})", error::bad_json, 13, "$.name[2]: expected a value, got 'tru'");
}

TEST_CASE("json errors: whole texts that no value begins in") {
  check_refused<json::raw>("\"abc", error::bad_json, 4, "the text ends inside a string");
  check_refused<json::raw>("[\"a\\\"]", error::bad_json, 6, "the text ends inside a string");
  check_refused<json::raw>("[\"\xff\"]", error::bad_json, 2, "the text is not UTF-8 at byte 2");
  check_refused<json::raw>("[\"\xc3\xa9\", \"\xed\xa0\x80\"]", error::bad_json, 8, "the text is not UTF-8 at byte 8");
  check_refused<json::raw>("[\"a\\\"b\nc\"]", error::bad_json, 6,
                           "the text has a control character in a string at byte 6");
}

TEST_CASE("json errors: a long text, which another kernel scans, is refused for the same reason as a short one") {
  // Beyond what the plain kernel is for; the blanks move every offset.
  const std::string blanks(1000, ' ');
  for (const std::string_view bad :
       {"", "[", "[\"", "[\"a\x01\"]", "[\"\xff\"]", "[1,]", "[1 2]", "[\"a]", "{}", "[nul]"}) {
    CAPTURE(bad);
    std::vector<std::string> into;
    const auto brief = json::read(slice::copy_of(bad), into);
    const auto large = json::read(slice::copy_of(blanks + std::string(bad)), into);
    REQUIRE_FALSE(brief);
    REQUIRE_FALSE(large);
    if (!bad.empty()) CHECK(large.error().offset() == brief.error().offset() + blanks.size());
    if (!bad.empty()) CHECK(large.error().code() == brief.error().code());
  }
}

TEST_CASE("json errors: short texts, a long one and short ones again are all read") {
  for (const std::size_t size : {1U, 300U, 1U, 100'000U, 2U}) {
    std::string text = "[";
    for (std::size_t i = 0; i < size; ++i) text += i == 0 ? "7" : ",7";
    std::vector<int> into;
    REQUIRE(json::read(slice::own(text + ']'), into));
    CHECK(into == std::vector<int>(size, 7));
  }
}

TEST_CASE("json errors: nesting is bounded where it is read and where it is skipped") {
  const auto lists = [](std::size_t levels) { return nested(levels, "[", "", "]"); };
  CHECK(parsed<json::raw>(lists(json::max_depth)).text().size() == 2 * json::max_depth);
  json::raw any;
  const auto deep = json::read(alone(lists(json::max_depth + 1)), any);
  REQUIRE_FALSE(deep.has_value());
  CHECK(deep.error().code() == error::too_deep);
  CHECK(deep.error().offset() == json::max_depth);
  CHECK(deep.error().message().ends_with(": nested deeper than 512"));
  CHECK(deep.error().message().size() < 400);
  CHECK(said(json::read(alone(std::string(1'000'000, '[')), any)).ends_with(": nested deeper than 512"));
  CHECK(said(json::read(alone(nested(300'000, "{\"a\":", "1", "}")), any)).ends_with(": nested deeper than 512"));

  const auto links = [](std::size_t levels) { return nested(levels, "{\"next\":", "null", "}"); };
  chain first;
  CHECK(json::read(alone(links(json::max_depth)), first).has_value());
  CHECK(said(json::read(alone(links(json::max_depth + 1)), first)).ends_with(": nested deeper than 512"));
}

TEST_CASE("json errors: a path quotes odd names and shortens long ones") {
  using numbers = std::map<std::string, int>;
  CHECK(refused<numbers>(R"({"a b":"x"})").message() == "$[\"a b\"]: expected number, got string");
  CHECK(refused<numbers>(R"({"":"x"})").message() == "$[\"\"]: expected number, got string");
  CHECK(refused<numbers>(R"({"\u0041":"x"})").message() == "$.A: expected number, got string");
  CHECK(refused<numbers>("{\"" + std::string(100, 'k') + "\":null}").message() ==
        "$[\"" + std::string(40, 'k') + "...\"]: expected number, got null");
  std::string accents;
  for (int i = 0; i < 30; ++i) accents += "x\u00e9";
  CHECK(refused<numbers>("{\"" + accents + "\":null}").message() ==
        "$[\"" + accents.substr(0, 39) + "x...\"]: expected number, got null");
}
