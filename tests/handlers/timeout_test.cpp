// SPDX-License-Identifier: MIT
// The timeout layer, in simulated time.
#include "support/people.hpp"

#include <colambda/call.hpp>
#include <colambda/deadline.hpp>
#include <colambda/middleware/logging.hpp>
#include <colambda/middleware/timeout.hpp>

#include <boost/asio/co_spawn.hpp>

#include <stdexcept>
#include <string>

using colambda::app;
using colambda::clock;
using colambda::context;
using colambda::outcome;
using colambda::task;
using colambda::middleware::logging;
using colambda::middleware::timeout;
using namespace std::chrono_literals;

namespace {

// What Lambda is told, in short, and when.
struct ending {
  std::string how;
  clock::duration after{};
};

ending called(const app& function, std::optional<clock::duration> deadline = {}) {
  colambda::testing::simulated_time time;
  boost::asio::io_context io(1);
  colambda::context_fields about;
  if (deadline) about.deadline = clock::wall() + *deadline;
  colambda::invocation call(context(std::move(about)), colambda::slice());
  const auto began = clock::now();
  ending ended{"never", {}};
  boost::asio::co_spawn(io, function.invoke(call), [&](const std::exception_ptr& thrown, const outcome& how) {
    CHECK_FALSE(thrown);
    ended.after = clock::now() - began;
    ended.how = how.ok() ? std::string(how.answer().body().text()) : how.error().type() + ": " + how.error().message();
  });
  time.run(io);
  return ended;
}

auto answering_after(clock::duration pause) {
  return [pause]() -> task<int> {
    co_await colambda::sleep(pause);
    co_return 7;
  };
}

}  // namespace

TEST_CASE("timeout: a handler in time is not touched") {
  const ending in_time = called(app(answering_after(99ms)).use(timeout(100ms)));
  CHECK(in_time.how == "7");
  CHECK(in_time.after == 99ms);
}

TEST_CASE("timeout: a late handler is cancelled and reported with the time used") {
  const ending late = called(app(answering_after(1h)).use(timeout(100ms)));
  CHECK(late.how == "Function.Timeout: timed out after 100.00 ms");
  CHECK(late.after == 100ms);
}

TEST_CASE("timeout: the handler's own earlier error wins, at its own time") {
  const auto fails = []() -> task<int> {
    co_await colambda::sleep(20ms);
    throw std::runtime_error("mine");
  };
  const ending own = called(app(fails).use(timeout(200ms)));
  CHECK(own.how == "std::runtime_error: mine");
  CHECK(own.after == 20ms);
}

TEST_CASE("timeout: a handler that ignores cancellation is reported when it ends") {
  const auto stubborn = []() -> task<int> {
    co_await colambda::shield();
    co_await colambda::sleep(300ms);
    co_return 7;
  };
  const ending late = called(app(stubborn).use(timeout(100ms)));
  CHECK(late.how == "Function.Timeout: timed out after 300.00 ms");
  CHECK(late.after == 300ms);
}

TEST_CASE("timeout: shielded cleanup runs to its end before the report") {
  bool cleaned = false;
  const auto cleans = [&cleaned]() -> task<int> {
    std::exception_ptr failed;
    try {
      co_await colambda::sleep(1h);
    } catch (...) {
      failed = std::current_exception();
    }
    co_await colambda::shield();
    co_await colambda::sleep(10ms);
    cleaned = true;
    std::rethrow_exception(failed);
  };
  const ending late = called(app(cleans).use(timeout(100ms)));
  CHECK(cleaned);
  CHECK(late.how == "Function.Timeout: timed out after 110.00 ms");
}

TEST_CASE("timeout: a margin counts back from the call's deadline") {
  const app function = app(answering_after(1h)).use(timeout::before_deadline(50ms));
  CHECK(called(function, 3s).after == 2950ms);
  CHECK(called(function, 3s).how == "Function.Timeout: timed out after 2950.00 ms");
  CHECK(called(function, 20ms).after == 0ms);
  const app quick = app(answering_after(2s)).use(timeout::before_deadline(50ms));
  CHECK(called(quick, 3s).how == "7");
}

TEST_CASE("timeout: a margin without a deadline, or with one long past, is no limit") {
  const app function = app(answering_after(1h)).use(timeout::before_deadline(50ms));
  CHECK(called(function).how == "7");
  CHECK(called(function).after == 1h);
  CHECK(called(function, -24h).how == "7");
}

TEST_CASE("timeout: logging around it notes the timeout, logging within it the cancellation") {
  colambda::testing::captured_log log;
  (void)called(app(answering_after(1h)).use(logging()).use(timeout(100ms)).use(logging()));
  REQUIRE(log.lines().size() == 2);
  CHECK(log.lines()[0].find("call failed: 100.00 ms, 0 bytes in, cold start: boost::system::system_error") !=
        std::string::npos);
  CHECK(log.lines()[1].ends_with("Function.Timeout: timed out after 100.00 ms"));
}

TEST_CASE("timeout: the cancelled handler and its cleanup still know their call") {
  colambda::testing::captured_log log;
  colambda::testing::simulated_time time;
  boost::asio::io_context io(1);
  colambda::context_fields about;
  about.request_id = "id-5";
  colambda::invocation call(context(std::move(about)), colambda::slice());
  const app function = app([]() -> task<void> {
                         bool cut = false;
                         try {
                           co_await colambda::sleep(1h);
                         } catch (const std::exception&) {
                           cut = true;
                         }
                         co_await colambda::shield();
                         co_await colambda::sleep(1ms);
                         if (cut) colambda::log::info("cleaned");
                       }).use(timeout(100ms));
  boost::asio::co_spawn(colambda::call_executor(io.get_executor(), std::make_shared<colambda::call>()),
                        function.invoke(call), [](const std::exception_ptr&, const outcome&) {});
  time.run(io);
  REQUIRE(log.lines().size() == 1);
  CHECK(log.lines()[0].ends_with("\tid-5\tINFO\tcleaned"));
}
