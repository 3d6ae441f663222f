// SPDX-License-Identifier: MIT
// The helpers with which users test their functions.
#include "support/people.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

using namespace std::chrono_literals;

TEST_CASE("testing: invoke serves a call from payload to outcome") {
  CHECK(people::answer([](const people::person& who) { return who.name; }, R"({"name":"Ann"})") == R"("Ann")");
  CHECK(people::answer(
            []() -> colambda::task<int> {
              co_await colambda::sleep(1us);
              co_return 5;
            },
            "") == "5");
}

TEST_CASE("testing: a log is captured within its block only, the inner one first") {
  colambda::testing::captured_log outer;
  {
    colambda::testing::captured_log inner;
    colambda::log::info("inner");
    CHECK(inner.lines().size() == 1);
  }
  colambda::log::info("outer");
  REQUIRE(outer.lines().size() == 1);
  CHECK(outer.lines()[0].ends_with("outer"));
}
