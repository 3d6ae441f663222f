// SPDX-License-Identifier: MIT
#include <colambda/error.hpp>

#include <doctest/doctest.h>

#include <set>
#include <sstream>
#include <string>
#include <utility>

namespace colambda {
namespace {

constexpr int last_error = static_cast<int>(error::missing_field);

TEST_CASE("error: every enumerator has a sentence of its own, in lower case and without a period") {
  std::set<std::string> seen;
  for (int code = 1; code <= last_error; ++code) {
    const auto text = make_error_code(static_cast<error>(code)).message();
    CAPTURE(text);
    CHECK(seen.insert(text).second);
    CHECK(text != "unknown error");
    CHECK(text.back() != '.');
    CHECK((text[0] >= 'a' && text[0] <= 'z'));
  }
  CHECK(make_error_code(static_cast<error>(last_error + 1)).message() == "unknown error");
}

TEST_CASE("error: an enumerator compares with the error_code made of it, and no other") {
  const boost::system::error_code code = error::truncated;
  CHECK(code == error::truncated);
  CHECK(code != error::corrupted);
  CHECK(code.failed());
  CHECK(std::string(code.category().name()) == "colambda.codec");
}

TEST_CASE("error: a problem without a text says its enumerator's sentence") {
  const problem why(error::too_deep, 12);
  CHECK(why.code() == error::too_deep);
  CHECK(why.offset() == 12);
  CHECK(why.message() == "values are nested too deep");
}

TEST_CASE("error: a problem's text is kept by its copies") {
  problem copy;
  {
    const problem why(error::out_of_range, 3, "value for \"A\" out of range");
    copy = why;
  }
  CHECK(copy.message() == "value for \"A\" out of range");
  CHECK(copy.offset() == 3);
}

TEST_CASE("error: the value of a failed result throws its problem, whole") {
  const result<int> failed = problem(error::bad_json, 5, "$.a: expected number");
  CHECK_THROWS_WITH_AS((void)failed.value(), "$.a: expected number: the text is not JSON [colambda.codec:14]",
                       codec_failure);
  try {
    (void)failed.value();
  } catch (const codec_failure& caught) {
    CHECK(caught.code() == error::bad_json);
    CHECK(caught.cause().offset() == 5);
    CHECK(caught.cause().message() == "$.a: expected number");
  }
}

TEST_CASE("error: a printed problem is its message") {
  std::ostringstream out;
  out << problem(error::bad_json, 5, "$.a: expected number");
  CHECK(out.str() == "$.a: expected number");
}

TEST_CASE("error: a result has a value or a problem, and says which") {
  const result<int> good = 7;
  CHECK(good.has_value());
  CHECK(*good == 7);
  const result<void> bad = problem(error::corrupted);
  CHECK(bad.has_error());
  CHECK_FALSE(bad);
}

}  // namespace
}  // namespace colambda
