// SPDX-License-Identifier: MIT
#include <colambda/emulator/bell.hpp>
#include <colambda/emulator/race.hpp>

#include <doctest/doctest.h>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <utility>

#include "support/pump.hpp"

namespace {

namespace asio = boost::asio;
using colambda::task;
using colambda::emulator::bell;

task<void> count_up(bell& on, const int& until, int& reached) {
  const auto enough = [&] { return until > 0; };
  auto waiting = on.until(enough);
  co_await std::move(waiting);
  ++reached;
}

TEST_CASE("bell: all who wait wake, look, and wait on if it was not for them") {
  support::pump([]() -> task<void> {
    const auto executor = co_await asio::this_coro::executor;
    bell rung(executor);
    int until = 0;
    int reached = 0;
    asio::co_spawn(executor, count_up(rung, until, reached), asio::detached);
    asio::co_spawn(executor, count_up(rung, until, reached), asio::detached);
    for (int i = 0; i < 10; ++i) {
      rung.ring();
      co_await asio::post(asio::use_awaitable);
    }
    CHECK(reached == 0);
    until = 1;
    while (reached < 2) {
      rung.ring();
      co_await asio::post(asio::use_awaitable);
    }
  }());
}

TEST_CASE("bell: who waits can be cancelled, and what holds already is not waited for") {
  support::pump([]() -> task<void> {
    bell never(co_await asio::this_coro::executor);
    const auto no = [] { return false; };
    const auto yes = [] { return true; };
    auto waiting = never.until(no);
    auto ending = never.until(yes);
    auto racing = colambda::emulator::race(std::move(waiting), std::move(ending));
    const bool first = co_await std::move(racing);
    CHECK_FALSE(first);
  }());
}

}  // namespace
