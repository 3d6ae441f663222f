// SPDX-License-Identifier: MIT
// What the logging layer notes of a call.
#include "support/people.hpp"

#include <colambda/function_error.hpp>
#include <colambda/log.hpp>
#include <colambda/middleware/logging.hpp>

#include <stdexcept>
#include <string>

using colambda::app;
using colambda::outcome;
using colambda::task;
using colambda::middleware::logging;
using people::person;

namespace {

namespace log = colambda::log;

// The lines after their time and tab.
std::vector<std::string> noted(const app& function, std::string_view payload, int times = 1) {
  colambda::testing::captured_log log;
  for (int i = 0; i < times; ++i) {
    colambda::testing::simulated_time time;
    colambda::context_fields about;
    about.request_id = "id";
    (void)colambda::testing::invoke(function, payload, about);
  }
  std::vector<std::string> lines;
  for (const std::string& line : log.lines()) lines.push_back(line.substr(line.find('\t') + 1));
  return lines;
}

}  // namespace

TEST_CASE("logging: an answered call is noted with time and sizes, the first as a cold start") {
  const app function = app([](const person& who) { return who.name; }).use(logging());
  const auto lines = noted(function, R"({"name":"Ann"})", 2);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0] == "id\tINFO\tcall answered: 0.00 ms, 14 bytes in, 5 bytes out, cold start");
  CHECK(lines[1] == "id\tINFO\tcall answered: 0.00 ms, 14 bytes in, 5 bytes out");
}

TEST_CASE("logging: a failed call is an error with type and message") {
  const app function = app([](const person&) -> int { throw std::runtime_error("broken"); }).use(logging());
  CHECK(noted(function, R"({"name":"Ann"})").at(0) ==
        "id\tERROR\tcall failed: 0.00 ms, 14 bytes in, cold start: std::runtime_error: broken");
  CHECK(noted(function, "[]").at(0).starts_with("id\tERROR\tcall failed: 0.00 ms, 2 bytes in: Runtime.BadEvent: $"));
}

TEST_CASE("logging: exceptions pass through it as they are") {
  class own_error : public std::runtime_error {
   public:
    own_error() : runtime_error("own") {}
  };
  colambda::testing::captured_log log;
  const auto catches = [](colambda::invocation& call, colambda::next rest) -> task<colambda::reply> {
    bool caught = false;
    try {
      auto work = rest(call);
      co_await std::move(work);
    } catch (const own_error&) {
      caught = true;
    }
    co_return colambda::reply(colambda::slice::borrow(caught ? "caught" : "missed"));
  };
  CHECK(people::answer(app([]() -> int { throw own_error(); }).use(catches).use(logging()), "") == "caught");
}

TEST_CASE("logging: a call's begin is noted at level debug") {
  log::configure({log::level::debug, log::form::text});
  const auto lines = noted(app([] { return 1; }).use(logging()), "12345");
  log::configure({});
  REQUIRE(lines.size() == 2);
  CHECK(lines[0] == "id\tDEBUG\tcall begins: 5 bytes in");
}
