// SPDX-License-Identifier: MIT
#include <colambda/cli/header_text.hpp>

#include <doctest/doctest.h>

namespace {

using namespace colambda::cli;

TEST_CASE("header_json: blanks between tokens go, those within strings stay") {
  CHECK(header_json("{\n  \"a\" : [ 1,\t2 ],\r\n \"b c\": \"d  e\"\n}\n") == R"({"a":[1,2],"b c":"d  e"})");
  CHECK(header_json("").empty());
  CHECK(header_json(" 17 ") == "17");
}

TEST_CASE("header_json: an escaped quote or backslash does not end a string") {
  CHECK(header_json(R"({ "a\" b" : "\\" , "c" : "\\\" d" })") == R"({"a\" b":"\\","c":"\\\" d"})");
}

TEST_CASE("header_json: what is not printable ASCII is escaped, in two halves beyond 16 bits") {
  CHECK(header_json("\"caf\xc3\xa9\"") == R"("caf\u00e9")");
  CHECK(header_json("\"\xc6\x9b \xe2\x82\xac \xf0\x9f\x98\x80\"") == R"("\u019b \u20ac \ud83d\ude00")");
  CHECK(header_json("\"\x7f\"") == R"("\u007f")");
  CHECK(header_json(R"("\u00e9\n")") == R"("\u00e9\n")");
}

TEST_CASE("is_header_text: controls, bytes beyond ASCII and blanks at an end are none") {
  CHECK(is_header_text(""));
  CHECK(is_header_text("blue 17/a:b=c+d@e"));
  for (const char* const wrong : {"a\r\nX: y", "a\nb", "a\tb", "\x7f", "caf\xc3\xa9", " a", "a "}) {
    CAPTURE(wrong);
    CHECK_FALSE(is_header_text(wrong));
  }
}

TEST_CASE("printable: control characters are shown as question marks") {
  CHECK(printable("a\r\nX: y\x7f\xc3\xa9") == "a??X: y?\xc3\xa9");
}

}  // namespace
