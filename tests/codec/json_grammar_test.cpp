// SPDX-License-Identifier: MIT
// JSON's grammar against the reader: what is JSON and what is not, cut anywhere, and damaged at random.
#include <colambda/json/reader.hpp>
#include <colambda/json/writer.hpp>

#include "json_support.hpp"

#include <random>

using namespace colambda;
using namespace colambda::testing;

namespace {

using namespace std::string_view_literals;

constexpr std::string_view valid[] = {
    // structures
    "[]", "{}", "[[]]", "[{}]", "{\"a\":{}}", "[[],[[]]]", " [ ] ", "\t{\r\n}\n", "[1,[2,[3,{\"a\":[4]}]]]",
    R"({"a":1,"a":2})", R"({"":0})", R"({"a\u0000b":[]})", R"([""])", R"(["a","b"])", "[null,true,false]",
    // scalars at the top
    "0", "-0", "42", "-1.5e-7", "true", "false", "null", "\"\"", "\"a\"", " \"a\" ", "1 ", " 1",
    // numbers
    "[0]", "[-0]", "[123]", "[-123]", "[0.5]", "[0e1]", "[0E+1]", "[1e0]", "[1E22]", "[1e-2]", "[1.25e+10]", "[20e1]",
    "[123.456e78]", "[-0.0]", "[123123123123123123123123123123]", "[1e9999]", "[0.000000000000000001]",
    // strings
    R"(["\"\\\/\b\f\n\r\t"])", R"(["\u0060\u012a\u12AB"])", R"(["\uD801\udc37"])", R"(["\ud800"])",
    R"(["\uDC00\uD800"])", R"(["\u0000"])", R"(["\u005C\u0022"])", R"(["\\u0000"])", R"(["\\"])", R"(["\\\\\""])",
    R"(["[]{}:,"])", "[\"\x7f\"]", "[\"\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\"]", "[\"\xef\xbf\xbf\"]",
    "[\"\xf4\x8f\xbf\xbf\"]", "[\"\xe2\x80\xa8\xe2\x80\xa9\"]", "[\"/* no comment */\"]"};

constexpr std::string_view invalid[] = {
    // structures
    "", " ", "[", "]", "{", "}", "[[]", "[]]", "[}", "{]", "[{]}", "[][]", "{}{}", "[] {}", "[1", "[1,", "[,", "[,1]",
    "[1,]", "[1,,2]", "[1 2]", "[1:2]", "[\"a\":1]", "[1;2]", "{\"a\"}", "{\"a\":}", "{\"a\":1", "{\"a\":1,",
    "{\"a\":1,}", "{\"a\" 1}", "{\"a\",1}", "{\"a\"::1}", "{:1}", "{,}", "{,\"a\":1}", "{1:1}", "{a:1}", "{'a':1}",
    "{null:1}", "{\"a\":1 \"b\":2}", "{\"a\":1,,\"b\":2}", "{\"a\":1}}", "{\"a\":1}#", "{[]:1}", "{\"a\":1:2}", ",",
    ":", "[[[[1]]]",
    // words
    "nul", "nulll", "tru", "True", "TRUE", "truee", "fals", "nan", "NaN", "Infinity", "-Infinity", "[nul]",
    "[truefalse]", "[true,fals]", "undefined", "none", "a", "\xc3\xa9", "[\xc3\xa9]", "[a\xc3\xa9]", "true\"\"",
    "[true\"a\"]", "null1",
    // numbers
    "-", "+1", "+0", "01", "-01", "00", "-00.1", "1.", ".1", "-.1", "1.e1", "1e", "1e+", "1E-", "0e", "1.5e", "1ee1",
    "1e1.5", "0x10", "1x", "1_000", "1,000", "1 000", "--1", "1-", "1+1", "- 1", "1\xc3\xa9", "0b1", "0o7", "1.2.3",
    "1f", "[1.]", "[-]", "[-a]", "[2.e3]", "[0.3e+]", "[1\"a\"]", "[1\0]"sv, "\xef\xbc\x91", "1e\"1\"",
    // strings
    "\"", "\"a", "a\"", "'a'", "[\"a\"\"b\"]", "[\"a\" \"b\"]", "\"a\"b", "\"\\\"", "\"\\x41\"", "\"\\a\"", "\"\\'\"",
    "\"\\u\"", "\"\\u1\"", "\"\\u12\"", "\"\\u123\"", "\"\\u123g\"", "\"\\U0041\"", "\"\\ud800\\u\"", "\"\\ud800\\u1\"",
    "\"\\uD800\\uD8\"", "\"\n\"", "\"\t\"", "\"a\0b\""sv, "\"\x1f\"", "\"\\\n\"", "\"\\\0\""sv, "[\\u0022a\"]",
    "\\\"a\"", "[\"\\\xc3\xa9\"]", "\"\\ \"",
    // UTF-8
    "\"\x80\"", "\"\xff\"", "\"\xfe\"", "\"\xc3\"", "\"\xe2\x82\"", "\"\xf0\x9f\x98\"", "\"\xc0\xaf\"",
    "\"\xe0\x80\xaf\"", "\"\xf0\x80\x80\xaf\"", "\"\xed\xa0\x80\"", "\"\xf4\x90\x80\x80\"", "\"\xf8\x88\x80\x80\x80\"",
    "[\"\xe9\"]", "\xff",
    // white space that is none, comments, marks
    "[\f]", "[\v]", "\xc2\xa0[]", "[\xe2\x80\x83]", "\xef\xbb\xbf{}", "[]//", "/**/[]", "[1/**/]", "#[]", "[]\0"sv,
    "\0"sv, "\0[]"sv, "{}\x1a", "[1\x1a]"};

struct part {
  std::string name;
  std::vector<double> numbers;
  std::map<std::string, std::optional<std::int64_t>> counts;
  std::unique_ptr<part> inner;
  slice bytes;
  bool flag = false;
  std::array<std::uint16_t, 2> pair{};
  json::raw any;
};
COLAMBDA_DESCRIBE(part, name, numbers, counts, inner, bytes, flag, pair, any)

constexpr std::string_view document =
    R"({"name":"caf)"
    "\xc3\xa9"
    R"( \u00e9\n","numbers":[1,-2.5e3,0],"counts":{"a b":null,"c":-9223372036854775808},)"
    R"("unknown":[{"x":[true,false,null]},"\ud83d\ude00",12.5],"inner":{"name":"","numbers":[],"counts":{},"bytes":"",)"
    R"("flag":false,"pair":[0,65535],"any":{"k":[1,"\\"]}},"bytes":"Zm9vYg==","flag":true,"pair":[1,2],"any":"raw"})";

}  // namespace

TEST_CASE("json grammar: every valid text is read, whatever lies behind it") {
  for (const auto text : valid) {
    CAPTURE(text);
    json::raw any;
    const auto outcome = read_all_ways(text, any);
    CHECK_MESSAGE(outcome.has_value(), said(outcome));
  }
}

TEST_CASE("json grammar: every invalid text is refused, whatever lies behind it") {
  for (const auto text : invalid) {
    CAPTURE(text);
    json::raw any;
    const auto outcome = read_all_ways(text, any);
    REQUIRE_FALSE(outcome.has_value());
    CHECK(outcome.error().code() == error::bad_json);
    CHECK(outcome.error().offset() <= text.size());
    // Also where nobody wants it.
    struct wanted {
      static constexpr auto describe() { return record{"wanted"}; }
    } little;
    std::string around = "{\"dropped\":";
    around.append(text).append("}");
    CHECK_FALSE(json::read(alone(around), little).has_value());
  }
}

TEST_CASE("json grammar: numbers beyond simdjson's blocks are cut at their own ends") {
  for (std::size_t spaces = 0; spaces < 130; ++spaces) {
    const std::string text = std::string(spaces, ' ') + "12" + std::string(spaces, ' ');
    CHECK(parsed<int>(text) == 12);
    CHECK(parsed<std::vector<int>>("[" + text + "," + text + "]") == std::vector{12, 12});
    CHECK(parsed<std::string>(std::string(spaces, ' ') + "\"a\\\"b\"") == "a\"b");
  }
}

TEST_CASE("json grammar: a document is read whole and refused when cut at any length") {
  const auto whole = parsed<part>(document);
  CHECK(whole.name == "caf\u00e9 \u00e9\n");
  CHECK(whole.numbers == std::vector<double>{1, -2500, 0});
  CHECK(whole.counts.at("c") == std::numeric_limits<std::int64_t>::min());
  CHECK(whole.inner->any.text() == R"({"k":[1,"\\"]})");
  CHECK(whole.bytes.text() == "foob");
  for (std::size_t size = 0; size < document.size(); ++size) {
    part cut;
    const auto outcome = read_all_ways(document.substr(0, size), cut);
    REQUIRE_FALSE(outcome.has_value());
    CHECK(outcome.error().code() == error::bad_json);
    // The rest of the document behind the cut is not read either.
    const auto all = in_slab(document, ' ');
    CHECK(said(json::read(all.part(0, size), cut)) == said(outcome));
  }
}

TEST_CASE("json grammar: a damaged document never does harm, and what is accepted can be written and read again") {
  std::mt19937 random(20'240'301);
  constexpr std::string_view alphabet = "{}[]\",:\\0123456789.eE+-truefalsn u\x01\x80\xc3\xff ";
  std::size_t accepted = 0;
  std::size_t refused = 0;
  for (int turn = 0; turn < 20'000; ++turn) {
    std::string text(document);
    for (auto changes = random() % 3 + 1; changes != 0; --changes) {
      const std::size_t at = random() % text.size();
      switch (random() % 4) {
        case 0: text[at] = alphabet[random() % alphabet.size()]; break;
        case 1: text.erase(at, random() % 4); break;
        case 2: text.insert(at, 1, alphabet[random() % alphabet.size()]); break;
        default: std::swap(text[at], text[random() % text.size()]); break;
      }
    }
    part got;
    const auto outcome = json::read(in_slab(text, alphabet[random() % alphabet.size()]), got);
    outcome ? ++accepted : ++refused;
    if (!outcome) continue;
    part again;
    const std::string written = json::write(got);
    REQUIRE(json::read(alone(written), again).has_value());
    CHECK(json::write(again) == written);
  }
  CHECK(accepted > 500);
  CHECK(refused > 5'000);
}
