// SPDX-License-Identifier: MIT
#include <colambda/cli/duration.hpp>

#include <doctest/doctest.h>

#include <chrono>

namespace {

using colambda::cli::parse_duration;
using namespace std::chrono_literals;

TEST_CASE("parse_duration: each unit means what it says, and none means seconds") {
  CHECK(parse_duration("250us") == 250us);
  CHECK(parse_duration("500ms") == 500ms);
  CHECK(parse_duration("3s") == 3s);
  CHECK(parse_duration("3") == 3s);
  CHECK(parse_duration("2m") == 2min);
  CHECK(parse_duration("1h") == 1h);
  CHECK(parse_duration("1.5s") == 1500ms);
  CHECK(parse_duration("24h") == 24h);
}

TEST_CASE("parse_duration: what is no duration is refused") {
  for (const char* const text : {"", "s", "three", "3 s", "3sec", "-3s", "+3s", "0", "0ms", "25h", "1e99s", "nan",
                                 "inf", "nans", "3s ", "0.0000001us", "1,5s", "0x10s"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_duration(text));
  }
}

}  // namespace
