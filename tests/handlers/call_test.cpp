// SPDX-License-Identifier: MIT
// The current call follows code through every resumption, however calls interleave.
#include "support/people.hpp"

#include <colambda/call.hpp>
#include <colambda/log.hpp>
#include <colambda/timer.hpp>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/deferred.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/experimental/parallel_group.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace asio = boost::asio;
using colambda::call;
using colambda::call_executor;
using colambda::context;
using colambda::task;

namespace {

namespace log = colambda::log;

// A line says which call wrote it, to be compared with the id that the log added.
void note(int number) { log::info("call-{}", number); }

task<void> child(int number, std::chrono::microseconds pause) {
  note(number);
  co_await colambda::sleep(pause);
  note(number);
}

task<void> busy(int number, asio::io_context& plain) {
  const auto executor = co_await asio::this_coro::executor;
  note(number);
  for (int round = 0; round < 3; ++round) {
    auto nested = child(number, std::chrono::microseconds((number * 7 + round) % 97));
    co_await std::move(nested);
    note(number);
  }
  // An I/O object of the plain io_context still completes on the call's executor.
  colambda::timer foreign(plain, std::chrono::microseconds(number % 53));
  co_await foreign.async_wait(asio::use_awaitable);
  note(number);
  auto left = child(number, std::chrono::microseconds(number % 31));
  auto right = child(number, std::chrono::microseconds(number % 17));
  auto both = asio::experimental::make_parallel_group(asio::co_spawn(executor, std::move(left), asio::deferred),
                                                      asio::co_spawn(executor, std::move(right), asio::deferred));
  co_await both.async_wait(asio::experimental::wait_for_all(), asio::use_awaitable);
  note(number);
  // One that nobody waits for outlives the call's own coroutine.
  asio::co_spawn(executor, child(number, std::chrono::microseconds(number % 211)), asio::detached);
  co_await asio::post(asio::use_awaitable);
  note(number);
}

// Lines of the form `time TAB call-N TAB INFO TAB call-N`.
bool names_its_own_call(const std::string& line) {
  const std::string tail = line.substr(line.find('\t') + 1);
  const std::string id = tail.substr(0, tail.find('\t'));
  return tail == id + "\tINFO\t" + id;
}

void check_interleaved(asio::io_context& io, std::size_t calls, auto&& run) {
  colambda::testing::captured_log lines;
  for (std::size_t i = 0; i < calls; ++i) {
    const int number = static_cast<int>(i);
    asio::co_spawn(call_executor(io.get_executor(), std::make_shared<call>("call-" + std::to_string(i))),
                   busy(number, io), asio::detached);
  }
  run();
  std::size_t wrong = 0;
  std::set<std::string> ids;
  for (const std::string& line : lines.lines()) {
    wrong += names_its_own_call(line) ? 0 : 1;
    ids.insert(line.substr(line.rfind('\t') + 1));
  }
  CHECK(wrong == 0);
  CHECK(ids.size() == calls);
  CHECK(lines.lines().size() == calls * 19);
  CHECK(call::current() == nullptr);
}

}  // namespace

TEST_CASE("call: 500 interleaved calls in simulated time each log their own request id") {
  colambda::testing::simulated_time time;
  asio::io_context io(1);
  check_interleaved(io, 500, [&] { time.run(io); });
}

TEST_CASE("call: 500 interleaved calls in real time each log their own request id") {
  asio::io_context io(1);
  check_interleaved(io, 500, [&] { io.run(); });
}

TEST_CASE("call: 500 interleaved handlers each log their own request id through app and layers") {
  colambda::testing::captured_log lines;
  asio::io_context io(1);
  const auto quiet = [](colambda::invocation& at, colambda::next rest) -> task<colambda::reply> {
    log::info("{}", at.context().request_id());
    co_return co_await rest(at);
  };
  const auto serve = [](const context& about) -> task<void> {
    co_await colambda::sleep(std::chrono::microseconds(std::stoi(about.request_id()) % 89));
    log::info("{}", about.request_id());
  };
  const colambda::app function = colambda::app(serve).use(quiet);
  std::vector<std::unique_ptr<colambda::invocation>> calls;
  for (int i = 0; i < 500; ++i) {
    colambda::context_fields about;
    about.request_id = std::to_string(i);
    calls.push_back(std::make_unique<colambda::invocation>(context(std::move(about)), colambda::slice()));
    asio::co_spawn(call_executor(io.get_executor(), std::make_shared<call>()), function.invoke(*calls.back()),
                   asio::detached);
  }
  io.run();
  CHECK(lines.lines().size() == 1000);
  std::size_t wrong = 0;
  for (const std::string& line : lines.lines()) wrong += names_its_own_call(line) ? 0 : 1;
  CHECK(wrong == 0);
}

TEST_CASE("call: a thread pool takes the current call along by a scope") {
  asio::thread_pool pool(1);
  call running("id-9");
  std::string seen;
  {
    const call::scope here(&running);
    CHECK(call::current() == &running);
    asio::post(pool, [&seen, at = call::current()] {
      const call::scope there(at);
      seen = call::current()->request_id();
    });
  }
  CHECK(call::current() == nullptr);
  pool.join();
  CHECK(seen == "id-9");
}

TEST_CASE("call: its executor equals those of the same call only, and stays itself in any_io_executor") {
  asio::io_context io(1);
  const auto one = std::make_shared<call>();
  const call_executor a(io.get_executor(), one);
  CHECK(a == call_executor(io.get_executor(), one));
  CHECK(a != call_executor(io.get_executor(), std::make_shared<call>()));
  const asio::any_io_executor erased(a);
  REQUIRE(erased.target<call_executor>() != nullptr);
  CHECK(erased.target<call_executor>()->running() == one);
  // In the eraser's own storage: copies of it do not allocate.
  const auto* const place = reinterpret_cast<const char*>(erased.target<call_executor>());
  const auto* const begin = reinterpret_cast<const char*>(&erased);
  CHECK((place >= begin && place < begin + sizeof(erased)));
}
