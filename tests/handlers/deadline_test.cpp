// SPDX-License-Identifier: MIT
// The race between work and time, in simulated time.
#include "support/people.hpp"

#include <colambda/deadline.hpp>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>

namespace asio = boost::asio;
using colambda::clock;
using colambda::task;
using namespace std::chrono_literals;

namespace {

// How limited work ended, and when.
struct ending {
  std::string how;
  clock::duration after{};
};

ending run_limited(task<int> work, clock::duration limit, clock::duration cancelled_after = clock::duration::max()) {
  colambda::testing::simulated_time time;
  asio::io_context io(1);
  const auto began = clock::now();
  ending ended{"never", {}};
  asio::cancellation_signal outside;
  asio::co_spawn(
      io, colambda::with_deadline(std::move(work), limit),
      asio::bind_cancellation_slot(outside.slot(), [&](const std::exception_ptr& thrown, std::optional<int> n) {
        ended.after = clock::now() - began;
        ended.how = n ? std::to_string(*n) : "late";
        try {
          if (thrown) std::rethrow_exception(thrown);
        } catch (const std::exception& e) {
          ended.how = e.what();
        }
      }));
  if (cancelled_after != clock::duration::max()) {
    asio::co_spawn(io, colambda::sleep(cancelled_after),
                   [&](const std::exception_ptr&) { outside.emit(asio::cancellation_type::terminal); });
  }
  time.run(io);
  return ended;
}

task<int> answers_after(clock::duration pause) {
  co_await colambda::sleep(pause);
  co_return 7;
}

task<int> fails_after(clock::duration pause) {
  co_await colambda::sleep(pause);
  throw std::runtime_error("own error");
}

task<int> ignores_cancellation(clock::duration pause) {
  co_await colambda::shield();
  co_await colambda::sleep(pause);
  co_return 7;
}

// Waits for ever, then gives back what it took, which takes a while.
task<int> cleans_up(bool shielded, bool& cleaned) {
  std::exception_ptr failed;
  try {
    co_await colambda::sleep(1h);
  } catch (...) {
    failed = std::current_exception();
  }
  if (shielded) co_await colambda::shield();
  co_await colambda::sleep(5ms);
  cleaned = true;
  std::rethrow_exception(failed);
}

}  // namespace

TEST_CASE("deadline: work that ends in time is as without a limit") {
  const ending in_time = run_limited(answers_after(10ms), 20ms);
  CHECK(in_time.how == "7");
  CHECK(in_time.after == 10ms);
  const ending own = run_limited(fails_after(10ms), 200ms);
  CHECK(own.how == "own error");
  CHECK(own.after == 10ms);
}

TEST_CASE("deadline: work that does not is cancelled when its time is over") {
  const ending late = run_limited(answers_after(1h), 20ms);
  CHECK(late.how == "late");
  CHECK(late.after == 20ms);
  CHECK(run_limited(fails_after(21ms), 20ms).how == "late");
  CHECK(run_limited(answers_after(1s), 0ms).how == "late");
  CHECK(run_limited(answers_after(1s), -1s).how == "late");
}

TEST_CASE("deadline: work that ignores cancellation is waited for and still late") {
  const ending stubborn = run_limited(ignores_cancellation(60ms), 20ms);
  CHECK(stubborn.how == "late");
  CHECK(stubborn.after == 60ms);
}

TEST_CASE("deadline: cleanup that awaits needs a shield") {
  bool cleaned = false;
  const ending shielded = run_limited(cleans_up(true, cleaned), 20ms);
  CHECK(cleaned);
  CHECK(shielded.how == "late");
  CHECK(shielded.after == 25ms);
  cleaned = false;
  CHECK(run_limited(cleans_up(false, cleaned), 20ms).how == "late");
  CHECK_FALSE(cleaned);
}

TEST_CASE("deadline: a cancellation from outside is the work's error, not a timeout") {
  const ending cut = run_limited(answers_after(1h), 30min, 10ms);
  CHECK(cut.how.find("canceled") != std::string::npos);
  CHECK(cut.after == 10ms);
  const ending finished = run_limited(ignores_cancellation(40ms), 30min, 10ms);
  CHECK(finished.how == "7");
  CHECK(finished.after == 40ms);
}

TEST_CASE("deadline: one limit may stand within another, and values may be move-only") {
  const auto nested = []() -> task<int> {
    auto inner = colambda::with_deadline(answers_after(1h), 10ms);
    const std::optional<int> value = co_await std::move(inner);
    co_return value ? 1 : 2;
  };
  const ending ended = run_limited(nested(), 20ms);
  CHECK(ended.how == "2");
  CHECK(ended.after == 10ms);

  colambda::testing::simulated_time time;
  asio::io_context io(1);
  const auto owns = []() -> task<std::unique_ptr<int>> { co_return std::make_unique<int>(3); };
  int seen = 0;
  asio::co_spawn(io, colambda::with_deadline(owns(), 1s),
                 [&seen](const std::exception_ptr&, std::optional<std::unique_ptr<int>> value) { seen = **value; });
  time.run(io);
  CHECK(seen == 3);
}
