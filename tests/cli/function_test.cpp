// SPDX-License-Identifier: MIT
#include <colambda/emulator/function.hpp>
#include <colambda/emulator/port.hpp>

#include <doctest/doctest.h>

#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <string>

#include "support/pump.hpp"

namespace {

using colambda::task;
using namespace colambda::emulator;
using namespace std::chrono_literals;

constexpr colambda::clock::duration ages = 60s;

start_options fake(const std::string& mode) {
  start_options made;
  made.settings.binary = COLAMBDA_FAKE_FUNCTION;
  made.settings.environment = {{"FAKE", mode}};
  made.limit = ages;
  return made;
}

fault fault_of(const start_options& options) {
  fault found;
  support::pump([](const start_options& given, fault& into) -> task<void> {
    auto starting = function::start(given);
    const auto started = co_await std::move(starting);
    REQUIRE_FALSE(started.has_value());
    into = started.error();
  }(options, found));
  return found;
}

TEST_CASE("function: one that answers Function.Ping is up, on one connection") {
  support::pump([]() -> task<void> {
    const start_options options = fake("");
    auto starting = function::start(options);
    const auto started = co_await std::move(starting);
    REQUIRE(started.has_value());
    CHECK((*started)->connections() == 1);
    CHECK((*started)->start_up() > 0ms);
    CHECK(is_taken((*started)->port()));
    auto connecting = (*started)->connect();
    const auto connected = co_await std::move(connecting);
    CHECK(connected.has_value());
    CHECK((*started)->connections() == 2);
    const auto how = co_await (*started)->running().end(ages);
    CHECK(how.text() == "exit status 0");
  }());
}

TEST_CASE("function: one that dies at its start is noticed by its exit status or signal") {
  const fault exited = fault_of(fake("exit"));
  CHECK(exited.what() == fault::kind::died);
  CHECK(exited.message() == "it ended before it answered Function.Ping: exit status 3");
  CHECK(fault_of(fake("kill")).message() == "it ended before it answered Function.Ping: signal 9 (Killed)");
}

TEST_CASE("function: one that never listens is given up after the limit") {
  start_options options = fake("sit");
  options.limit = 30ms;
  const fault silent = fault_of(options);
  CHECK(silent.what() == fault::kind::silent);
  CHECK(silent.message().find("within 0.03 s") != std::string::npos);
}

TEST_CASE("function: a server of something else is told apart at once") {
  const fault other = fault_of(fake("arith"));
  CHECK(other.what() == fault::kind::broken);
  CHECK(other.message() == "it listens, but is no Lambda function on go1.x: rpc: can't find service Function.Ping");
  CHECK(fault_of(fake("garbage")).what() == fault::kind::broken);
}

TEST_CASE("function: a port that a stranger took first is changed for another, once") {
  std::string marker = "/tmp/colambda_marker_XXXXXX";
  const int file = ::mkstemp(marker.data());
  REQUIRE(file >= 0);
  ::close(file);
  std::remove(marker.c_str());
  support::pump([](const std::string& path) -> task<void> {
    start_options options = fake("lose_port");
    options.settings.environment.emplace_back("FAKE_MARKER", path);
    auto starting = function::start(options);
    const auto started = co_await std::move(starting);
    REQUIRE(started.has_value());
    CHECK((*started)->connections() == 1);
  }(marker));
  std::remove(marker.c_str());
}

}  // namespace
