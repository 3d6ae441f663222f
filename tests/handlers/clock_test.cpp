// SPDX-License-Identifier: MIT
// Real and simulated time.
#include "support/people.hpp"

#include <colambda/clock.hpp>
#include <colambda/timer.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <cstdint>
#include <limits>
#include <string>

namespace asio = boost::asio;
using colambda::clock;
using colambda::task;
using colambda::unix_time;
using namespace std::chrono_literals;

TEST_CASE("clock: simulated time jumps to the next timer and nowhere else") {
  colambda::testing::simulated_time time(unix_time(1'000, 0));
  asio::io_context io(1);
  const auto began = clock::now();
  std::string order;
  const auto after = [&order, began](clock::duration pause, char mark) -> task<void> {
    co_await colambda::sleep(pause);
    order += mark;
    CHECK(clock::now() - began == pause);
  };
  asio::co_spawn(io, after(100h, 'c'), asio::detached);
  asio::co_spawn(io, after(1ns, 'a'), asio::detached);
  asio::co_spawn(io, after(90min, 'b'), asio::detached);
  time.run(io);
  CHECK(order == "abc");
  CHECK(clock::wall() == unix_time(1'000 + 100 * 3600, 0));
}

TEST_CASE("clock: sleep_until waits for the moment, not at all if it is past") {
  colambda::testing::simulated_time time;
  asio::io_context io(1);
  const auto began = clock::now();
  bool ended = false;
  const auto work = [&]() -> task<void> {
    co_await colambda::sleep_until(began + 5s);
    CHECK(clock::now() == began + 5s);
    co_await colambda::sleep_until(began);
    co_await colambda::sleep(-1s);
    CHECK(clock::now() == began + 5s);
    ended = true;
  };
  asio::co_spawn(io, work(), asio::detached);
  time.run(io);
  CHECK(ended);
}

TEST_CASE("clock: real time passes while it sleeps") {
  asio::io_context io(1);
  const auto began = clock::now();
  asio::co_spawn(io, colambda::sleep(2ms), asio::detached);
  io.run();
  CHECK(clock::now() - began >= 2ms);
}

TEST_CASE("clock: a timer of the longest time waits, and is cancelled") {
  colambda::testing::simulated_time time;
  asio::io_context io(1);
  colambda::timer alarm(io, clock::time_point::max());
  bool cancelled = false;
  alarm.async_wait([&cancelled](const boost::system::error_code& ec) { cancelled = bool(ec); });
  io.poll();
  alarm.cancel();
  time.run(io);
  CHECK(cancelled);
}

TEST_CASE("clock: simulations end with their block, one within another") {
  const auto real = clock::now();
  {
    colambda::testing::simulated_time outer(unix_time(5, 0));
    {
      colambda::testing::simulated_time inner(unix_time(9, 0));
      inner.advance(1s);
      CHECK(clock::wall() == unix_time(10, 0));
    }
    CHECK(clock::wall() == unix_time(5, 0));
  }
  CHECK(clock::now() >= real);
}

TEST_CASE("clock: Unix times beyond what it holds become its bounds") {
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  constexpr auto least = std::numeric_limits<std::int64_t>::min();
  CHECK(unix_time(1, 5).time_since_epoch() == 1'000'000'005ns);
  CHECK(unix_time(1, 2'500'000'000).time_since_epoch() == 3'500'000'000ns);
  CHECK(unix_time(-1, 5).time_since_epoch() == -999'999'995ns);
  CHECK(unix_time(most, 0) == clock::wall_time::max());
  CHECK(unix_time(most, most) == clock::wall_time::max());
  CHECK(unix_time(least, 0) == clock::wall_time::min());
  CHECK(unix_time(least, least) == clock::wall_time::min());
  CHECK(unix_time(9'223'372'035, 999'999'999) < clock::wall_time::max());
  CHECK(unix_time(0, most).time_since_epoch() == std::chrono::nanoseconds(most));
}
