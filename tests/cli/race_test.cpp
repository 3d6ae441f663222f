// SPDX-License-Identifier: MIT
#include <colambda/emulator/race.hpp>

#include <colambda/clock.hpp>
#include <colambda/deadline.hpp>

#include <doctest/doctest.h>
#include <boost/system/system_error.hpp>

#include <chrono>
#include <stdexcept>
#include <string>

#include "support/pump.hpp"

namespace {

using colambda::task;
using colambda::emulator::race;
using namespace std::chrono_literals;

// Says in `log` how it ended.
task<void> for_ever(std::string& log) {
  try {
    co_await colambda::sleep(1h);
  } catch (const boost::system::system_error&) {
    log += "cancelled;";
    throw;
  }
}

task<void> at_once() { co_return; }

task<std::string> at_once_text() { co_return std::string("here"); }

task<std::string> never_text(std::string& log) {
  co_await for_ever(log);
  co_return std::string("never");
}

task<void> throwing() {
  throw std::runtime_error("thrown");
  co_return;
}

TEST_CASE("race: the first decides, and the other has ended before it completes") {
  support::pump([]() -> task<void> {
    std::string log;
    auto won = race(at_once(), for_ever(log));
    const bool first = co_await std::move(won);
    CHECK(first);
    CHECK(log == "cancelled;");
    auto lost = race(for_ever(log), at_once());
    const bool first_again = co_await std::move(lost);
    CHECK_FALSE(first_again);
    CHECK(log == "cancelled;cancelled;");
  }());
}

TEST_CASE("race: a value comes from work that was first, and nothing from work that was not") {
  support::pump([]() -> task<void> {
    std::string log;
    auto won = race(at_once_text(), for_ever(log));
    const auto here = co_await std::move(won);
    CHECK(here == "here");
    auto lost = race(never_text(log), at_once());
    const auto nothing = co_await std::move(lost);
    CHECK_FALSE(nothing);
  }());
}

TEST_CASE("race: what the first throws is thrown, from either side") {
  std::string log;
  CHECK_THROWS_WITH(support::pump([](std::string& into) -> task<void> {
                      auto racing = race(throwing(), for_ever(into));
                      co_await std::move(racing);
                    }(log)),
                    "thrown");
  CHECK_THROWS_WITH(support::pump([](std::string& into) -> task<void> {
                      auto racing = race(for_ever(into), throwing());
                      co_await std::move(racing);
                    }(log)),
                    "thrown");
  CHECK(log == "cancelled;cancelled;");
}

TEST_CASE("race: a cancellation from outside reaches both, and is no victory") {
  support::pump([]() -> task<void> {
    std::string log;
    bool completed = false;
    auto racing = [](std::string& into, bool& over) -> task<void> {
      auto both = race(for_ever(into), for_ever(into));
      co_await std::move(both);
      over = true;
    }(log, completed);
    auto bounded = colambda::with_deadline(std::move(racing), 1ms);
    const bool in_time = co_await std::move(bounded);
    CHECK_FALSE(in_time);
    CHECK_FALSE(completed);
    CHECK(log == "cancelled;cancelled;");
  }());
}

}  // namespace
