// SPDX-License-Identifier: MIT
// Blocking work on the pool: where it runs, what comes back, what a cancellation and the end of a loop do to it.
#include "support/people.hpp"

#include <colambda/call.hpp>
#include <colambda/deadline.hpp>
#include <colambda/log.hpp>
#include <colambda/pool.hpp>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>

#include <array>
#include <atomic>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace asio = boost::asio;
using colambda::app;
using colambda::call;
using colambda::call_executor;
using colambda::context_fields;
using colambda::on_pool;
using colambda::outcome;
using colambda::task;
using people::answer;
using namespace std::chrono_literals;

namespace {

// One thread until a case says more: then what begins when is no question of luck.
const bool limited = (colambda::set_pool_threads(1), true);

// Keeps threads of the pool until it opens, and knows how many are kept.
class barrier {
 public:
  void wait() {
    ++held_;
    held_.notify_all();
    open_.wait(false);
  }
  void await_held(int count) {
    for (int now = held_; now < count; now = held_) held_.wait(now);
  }
  void open() {
    open_ = true;
    open_.notify_all();
  }

 private:
  std::atomic<int> held_ = 0;
  std::atomic<bool> open_ = false;
};

// Work that was spawned, and what became of it.
class errand {
 public:
  template <class F>
  void spawn(asio::io_context& io, F work) {
    asio::co_spawn(io, named(std::move(work)),
                   asio::bind_cancellation_slot(cancel_.slot(), [this](std::exception_ptr thrown, int value) {
                     ended_ = true;
                     thrown_ = std::move(thrown);
                     value_ = value;
                   }));
  }
  void cancel() { cancel_.emit(asio::cancellation_type::terminal); }
  [[nodiscard]] bool has_ended() const { return ended_; }
  [[nodiscard]] int value() const {
    if (thrown_) std::rethrow_exception(thrown_);
    return value_;
  }

 private:
  template <class F>
  static task<int> named(F work) {
    co_return co_await on_pool(work);
  }

  asio::cancellation_signal cancel_;
  bool ended_ = false;
  std::exception_ptr thrown_;
  int value_ = 0;
};

// Work that keeps the pool's thread.
auto held_by(barrier& gate, int value) {
  return [&gate, value] {
    gate.wait();
    return value;
  };
}

// As a value where that is allowed: not by g++ 12, which would destroy it twice if it were given to a co_await.
template <class F>
task<std::invoke_result_t<F&>> moved_to_pool(F work) {
  if constexpr (colambda::detail::callable_survives_co_await<F>) {
    auto running = on_pool(std::move(work));
    co_return co_await std::move(running);
  } else {
    co_return work();
  }
}

int seven() { return 7; }

}  // namespace

TEST_CASE("pool: a call gets what its work returns or throws") {
  REQUIRE(limited);
  CHECK(answer([]() -> task<int> { co_return co_await on_pool(seven); }, "") == "7");
  CHECK(answer([]() -> task<int> { co_return co_await on_pool([] { return 8; }); }, "") == "8");
  int changed = 0;
  const auto sets = [&changed]() -> task<void> { co_await on_pool([&changed] { changed = 9; }); };
  CHECK(answer(sets, "") == "null");
  CHECK(changed == 9);
  const auto throws = []() -> task<int> { co_return co_await on_pool([]() -> int { throw std::logic_error("no"); }); };
  CHECK(people::refusal(throws, "").message() == "no");
  CHECK(people::refusal([]() -> task<void> { co_await on_pool([] { throw 7; }); }, "").type() == "int");
}

TEST_CASE("pool: callables and results may be move-only") {
  const auto refers = []() -> task<int> {
    auto work = [owned = std::make_unique<int>(37)] { return std::make_unique<int>(*owned + 5); };
    const auto made = co_await on_pool(std::ref(work));
    co_return *made;
  };
  CHECK(answer(refers, "") == "42");
  const auto moves = []() -> task<int> {
    auto work = moved_to_pool([owned = std::make_unique<int>(37)] { return std::make_unique<int>(*owned + 6); });
    const auto made = co_await std::move(work);
    co_return *made;
  };
  CHECK(answer(moves, "") == "43");
}

TEST_CASE("pool: what is captured is freed before the call goes on") {
  const auto shares = []() -> task<long> {
    auto mark = std::make_shared<int>(5);
    const auto work = [mark] { return *mark; };
    const int value = co_await on_pool(work);
    CHECK(value == 5);
    co_return mark.use_count();
  };
  CHECK(answer(shares, "") == "2");
}

TEST_CASE("pool: work runs on another thread as a part of its call, which goes on at its own") {
  colambda::testing::captured_log log;
  const std::thread::id here = std::this_thread::get_id();
  const auto looks = [here](const colambda::context& about) -> task<std::string> {
    const auto work = [here] {
      CHECK(std::this_thread::get_id() != here);
      colambda::log::info("blocks");
      return call::current()->request_id();
    };
    const std::string id = co_await on_pool(work);
    CHECK(std::this_thread::get_id() == here);
    CHECK(call::current()->request_id() == about.request_id());
    co_return id;
  };
  context_fields about;
  about.request_id = "id-1";
  const outcome ended = colambda::testing::invoke(looks, "", about);
  REQUIRE(ended.ok());
  CHECK(ended.answer().body().text() == R"("id-1")");
  REQUIRE(log.lines().size() == 1);
  CHECK(log.lines()[0].ends_with("\tid-1\tINFO\tblocks"));
}

TEST_CASE("pool: the loop goes on while work blocks") {
  asio::io_context io(1);
  barrier gate;
  errand blocked;
  blocked.spawn(io, held_by(gate, 1));
  // If the loop stood still, nobody would ever open.
  asio::post(io, [&gate] { gate.open(); });
  io.run();
  CHECK(blocked.value() == 1);
}

TEST_CASE("pool: work beyond its threads waits, and begins in order") {
  asio::io_context io(1);
  barrier gate;
  errand held;
  held.spawn(io, held_by(gate, 1));
  std::vector<int> begun;
  std::array<errand, 6> waiting;
  for (int i = 0; i < 6; ++i) {
    waiting[static_cast<std::size_t>(i)].spawn(io, [&begun, i] {
      begun.push_back(i);
      return i;
    });
  }
  io.poll();
  gate.await_held(1);
  CHECK(begun.empty());
  gate.open();
  io.run();
  CHECK(begun == std::vector<int>{0, 1, 2, 3, 4, 5});
  CHECK(waiting[5].value() == 5);
}

TEST_CASE("pool: work that has begun is waited for, whatever is cancelled") {
  asio::io_context io(1);
  barrier gate;
  errand held;
  held.spawn(io, held_by(gate, 3));
  io.poll();
  gate.await_held(1);
  held.cancel();
  held.cancel();
  io.poll();
  CHECK_FALSE(held.has_ended());
  gate.open();
  io.run();
  CHECK(held.value() == 3);
}

TEST_CASE("pool: work that has not begun is never run once it is cancelled") {
  asio::io_context io(1);
  barrier gate;
  errand held;
  held.spawn(io, held_by(gate, 1));
  io.poll();
  gate.await_held(1);
  bool ran = false;
  auto mark = std::make_shared<int>(0);
  const std::weak_ptr<int> kept = mark;
  errand late;
  late.spawn(io, [&ran, mark = std::move(mark)] {
    ran = true;
    return *mark;
  });
  errand later;
  later.spawn(io, seven);
  io.poll();
  CHECK_FALSE(kept.expired());
  late.cancel();
  io.poll();
  CHECK(late.has_ended());
  CHECK_THROWS_WITH((void)late.value(), doctest::Contains("Operation canceled"));
  CHECK(kept.expired());
  CHECK_FALSE(later.has_ended());
  gate.open();
  io.run();
  CHECK_FALSE(ran);
  CHECK(later.value() == 7);
}

TEST_CASE("pool: a limit waits for work that has begun, and then says that it was late") {
  colambda::testing::simulated_time time;
  asio::io_context io(1);
  barrier gate;
  const auto held = [](barrier& at) -> task<int> { co_return co_await on_pool([&at] { return at.wait(), 1; }); };
  bool ended = false;
  std::optional<int> value = 2;
  asio::co_spawn(io, colambda::with_deadline(held(gate), 1ms),
                 [&](const std::exception_ptr& thrown, std::optional<int> made) {
                   CHECK_FALSE(thrown);
                   ended = true;
                   value = made;
                 });
  io.poll();
  gate.await_held(1);
  time.advance(1ms);
  io.poll();
  CHECK_FALSE(ended);
  gate.open();
  io.run();
  CHECK(ended);
  CHECK_FALSE(value);
}

TEST_CASE("pool: in simulated time work takes none") {
  colambda::testing::simulated_time time;
  const auto began = colambda::clock::now();
  const auto function = [began]() -> task<std::int64_t> {
    co_await colambda::sleep(1h);
    auto work = []() -> task<int> { co_return co_await on_pool(seven); }();
    const auto value = co_await colambda::with_deadline(std::move(work), 1ns);
    co_return value.value_or(0) + (colambda::clock::now() - began).count();
  };
  CHECK(answer(function, "") == std::to_string(std::chrono::nanoseconds(1h).count() + 7));
}

TEST_CASE("pool: a loop that is destroyed does not wait for work, which ends without it") {
  barrier gate;
  std::promise<void> freed;
  std::shared_ptr<int> mark(new int(0), [&freed](int* owned) {
    delete owned;
    freed.set_value();
  });
  bool ran = false;
  errand held;
  errand waiting;
  {
    asio::io_context io(1);
    held.spawn(io, [&gate, mark = std::exchange(mark, nullptr)] {
      gate.wait();
      return *mark;
    });
    waiting.spawn(io, [&ran] { return ran = true, 1; });
    io.poll();
    gate.await_held(1);
  }
  CHECK_FALSE(held.has_ended());
  gate.open();
  freed.get_future().wait();
  CHECK(answer([]() -> task<int> { co_return co_await on_pool(seven); }, "") == "7");
  CHECK_FALSE(ran);
}

TEST_CASE("pool: it may have more threads, and then has them") {
  asio::io_context io(1);
  barrier gate;
  std::array<errand, 3> held;
  held[0].spawn(io, held_by(gate, 0));
  held[1].spawn(io, held_by(gate, 1));
  io.poll();
  colambda::set_pool_threads(3);
  held[2].spawn(io, held_by(gate, 2));
  io.poll();
  // The second has waited for the thread that came with the third.
  gate.await_held(2);
  errand fourth;
  fourth.spawn(io, held_by(gate, 3));
  io.poll();
  gate.await_held(3);
  gate.open();
  io.run();
  for (int i = 0; i < 3; ++i) CHECK(held[static_cast<std::size_t>(i)].value() == i);
  CHECK(fourth.value() == 3);
}

TEST_CASE("pool: loops on several threads share it, and each call gets its own") {
  constexpr int loops = 4;
  constexpr int calls = 250;
  std::atomic<int> right = 0;
  const auto ask = [&right](std::string id) -> task<void> {
    for (int i = 0; i < 4; ++i) {
      const auto thread = std::this_thread::get_id();
      const std::string seen = co_await on_pool([] { return call::current()->request_id(); });
      if (seen == id && std::this_thread::get_id() == thread && call::current()->request_id() == id) ++right;
    }
  };
  const auto run = [&ask](int loop) {
    asio::io_context io(1);
    for (int i = 0; i < calls; ++i) {
      const std::string id = std::to_string(loop) + "-" + std::to_string(i);
      asio::co_spawn(call_executor(io.get_executor(), std::make_shared<call>(id)), ask(id), asio::detached);
    }
    io.run();
  };
  std::vector<std::thread> all;
  for (int i = 0; i < loops; ++i) all.emplace_back(run, i);
  for (std::thread& one : all) one.join();
  CHECK(right == loops * calls * 4);
}
