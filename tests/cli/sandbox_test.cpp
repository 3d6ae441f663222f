// SPDX-License-Identifier: MIT
// Environments with a process that misbehaves: what the caller gets, what is said, and what is left running.
#include <colambda/emulator/sandbox.hpp>

#include <doctest/doctest.h>

#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <string>
#include <utility>

#include "support/sandbox_scene.hpp"

namespace {

bool system_refuses = false;

}  // namespace

// Goes before the C library's own: no limit of descriptors can be reached on purpose under sanitizers, which need some.
extern "C" int listen(int descriptor, int backlog) noexcept {
  if (!system_refuses) return static_cast<int>(::syscall(SYS_listen, descriptor, backlog));
  errno = EMFILE;
  return -1;
}

namespace {

using colambda::task;
using support::answer_to;
using namespace colambda::emulator;
using namespace std::chrono_literals;
using scene = support::sandbox_scene;

TEST_CASE("sandbox: a call is answered, with the time it took to start, and nothing is said") {
  std::string said;
  const answer made = answer_to("hello", said);
  CHECK(made.text.text() == R"("hello")");
  CHECK_FALSE(made.is_error);
  CHECK_FALSE(made.lost);
  CHECK(made.start_up.value() > 0ms);
  CHECK(said.empty());
}

TEST_CASE("sandbox: a second call finds it running, with an id and a deadline of its own") {
  support::pump([]() -> task<void> {
    scene now("");
    auto first = now.call("header:Lambda-Runtime-Aws-Request-Id");
    const answer one = co_await std::move(first);
    CHECK(one.text.text() == R"("r1")");
    auto second = now.call("header:Lambda-Runtime-Aws-Request-Id");
    const answer two = co_await std::move(second);
    CHECK(two.text.text() == R"("r2")");
    CHECK_FALSE(two.start_up);
    CHECK(now.pool.started() == 1);
    CHECK(now.pool.peak_memory().value() > 100);
    const auto now_ms = std::chrono::floor<std::chrono::milliseconds>(colambda::clock::wall().time_since_epoch());
    auto third = now.call("header:Lambda-Runtime-Deadline-Ms", 1000s);
    const answer three = co_await std::move(third);
    const std::string text(three.text.text());
    const long long left = std::stoll(text.substr(1)) - now_ms.count();
    CHECK(left >= 1'000'000);
    CHECK(left < 1'060'000);
  }());
}

TEST_CASE("sandbox: the process finds the Runtime API of provided.al2023 and no port of go1.x") {
  std::string said;
  CHECK(answer_to("getenv:AWS_EXECUTION_ENV", said).text.text() == R"("AWS_Lambda_provided.al2023")");
  CHECK(answer_to("getenv:_LAMBDA_SERVER_PORT", said).text.text() == R"("")");
}

TEST_CASE("sandbox: a function's error is an answer") {
  std::string said;
  const answer made = answer_to("fail:sold out", said);
  CHECK(made.is_error);
  CHECK_FALSE(made.lost);
  CHECK(made.text.text() == R"({"errorMessage":"sold out","errorType":"Function.Fake"})");
  CHECK(said.empty());
}

TEST_CASE("sandbox: a process that dies in a call is told as Lambda tells it") {
  std::string said;
  const answer exited = answer_to("exit:7", said);
  REQUIRE(exited.lost);
  CHECK(exited.lost->what() == fault::kind::died);
  CHECK(exited.lost->message() == "it ended during the call: exit status 7");
  CHECK(exited.text.text() == R"({"errorMessage":"RequestId: r1 Error: Runtime exited with error: exit status 7",)"
                              R"("errorType":"Runtime.ExitError"})");
  CHECK_FALSE(exited.is_last);
  CHECK(answer_to("exit:0", said).text.text().find("Error: Runtime exited without providing a reason") !=
        std::string_view::npos);
  const answer killed = answer_to("kill", said);
  CHECK(killed.lost.value().message() == "it ended during the call: signal 9 (Killed)");
  CHECK(killed.text.text().find("Runtime exited with error: signal: killed") != std::string_view::npos);
}

TEST_CASE("sandbox: a call that takes too long ends with its environment") {
  std::string said;
  const answer late = answer_to("hang", said, "", 30ms);
  REQUIRE(late.lost);
  CHECK(late.lost->what() == fault::kind::overdue);
  CHECK(late.lost->message() == "no answer within 0.03 s: it was killed");
  CHECK(late.text.text() == R"({"errorMessage":"RequestId: r1 Error: Task timed out after 0.03 seconds",)"
                            R"("errorType":"Sandbox.Timedout"})");
  CHECK(late.duration >= 30ms);
  CHECK(said.empty());
}

TEST_CASE("sandbox: one that does not come up says why, and takes no call") {
  std::string said;
  const answer exited = answer_to("x", said, "exit");
  REQUIRE(exited.lost);
  CHECK(exited.is_last);
  CHECK(exited.lost->message() == "it ended before it asked for its first event: exit status 3");
  CHECK(exited.text.text().find("Runtime exited with error: exit status 3") != std::string_view::npos);
  const answer silent = answer_to("x", said, "sit", 60s, 30ms);
  CHECK(silent.lost.value().what() == fault::kind::silent);
  CHECK(silent.lost->message() == "it does not ask for its first event within 0.03 s");
  CHECK(silent.text.text().find("Sandbox.Timedout") != std::string_view::npos);
  CHECK(said.empty());
}

TEST_CASE("sandbox: one that the system has nothing for is not started, and the function is not blamed") {
  std::string said;
  system_refuses = true;
  const answer none = answer_to("x", said);
  system_refuses = false;
  REQUIRE(none.lost);
  CHECK(none.is_last);
  CHECK(none.lost->what() == fault::kind::not_started);
  CHECK(none.lost->message() == "cannot make an environment for it: Too many open files");
  CHECK(none.text.empty());
}

TEST_CASE("sandbox: an error at the start is told in the function's words, whether it goes then or not") {
  std::string said;
  const answer gone = answer_to("x", said, "init_error");
  CHECK(gone.lost.value().what() == fault::kind::init_error);
  CHECK(gone.lost->message() == "it says that it cannot start: Runtime.NoTable: no table (exit status 1)");
  CHECK(gone.text.text() == R"({"errorMessage":"no table","errorType":"Runtime.NoTable"})");
  const answer stayed = answer_to("x", said, "init_error_sit");
  CHECK(stayed.lost.value().message() == "it says that it cannot start: Runtime.NoTable: no table");
  CHECK(said.empty());
}

TEST_CASE("sandbox: a program that is none is told as an invalid entrypoint") {
  support::pump([]() -> task<void> {
    scene now("");
    now.options.settings.binary = "/no/such/bootstrap";
    auto calling = now.call("x");
    const answer none = co_await std::move(calling);
    CHECK(none.lost.value().what() == fault::kind::not_started);
    CHECK(none.text.text().find("Runtime.InvalidEntrypoint") != std::string_view::npos);
    auto ending = now.end();
    co_await std::move(ending);
  }());
}

TEST_CASE("sandbox: an answer without a next is an answer, and the end of the environment") {
  std::string said;
  answer made;
  // Until the machine is fast enough for the answer; it is the wait behind it that must end.
  for (auto timeout = 100ms; timeout < 60s; timeout *= 2) {
    made = answer_to("answer_hang", said, "", timeout);
    if (!made.lost) break;
  }
  CHECK(made.text.text() == R"("answer_hang")");
  CHECK_FALSE(made.lost);
  CHECK(said == "the function answered, but did not ask for the next event in time: it was killed\n");
}

TEST_CASE("sandbox: what a process has said before it went is heard") {
  for (int i = 0; i < 20; ++i) {
    std::string said;
    const answer made = answer_to("unheard:4", said);
    CHECK(made.text.text() == R"("unheard")");
    CHECK(said == "the function ended after its answer: exit status 4\n");
  }
}

TEST_CASE("sandbox: an answer cut off is told as a truncated response") {
  std::string said;
  const answer cut = answer_to("cut", said);
  CHECK(cut.is_error);
  CHECK(cut.text.text().find("Runtime.TruncatedResponse") != std::string_view::npos);
  CHECK(said.find("the runtime's connection ends within an answer\n") != std::string::npos);
}

TEST_CASE("sandbox: an answer over 6 MiB is told as too large") {
  std::string said;
  CHECK(answer_to("big:6291556", said).text.size() == 6291556);
  CHECK(said.empty());
  const answer large = answer_to("big:6291557", said);
  CHECK(large.is_error);
  CHECK(large.text.text().find("Function.ResponseSizeTooLarge") != std::string_view::npos);
}

TEST_CASE("sandbox: a stream is put together, and its trailers are its error") {
  std::string said;
  CHECK(answer_to("stream:fine", said).text.text() == "part1part2");
  const answer broken = answer_to("stream:boom", said);
  CHECK(broken.is_error);
  CHECK(broken.text.text() == R"({"errorMessage":"boom","errorType":"errorString"})");
  CHECK(said.empty());
}

TEST_CASE("sandbox: what is wrong is said once, not with each call") {
  support::pump([]() -> task<void> {
    scene now("");
    for (int i = 0; i < 3; ++i) {
      auto calling = now.call("no_fields");
      const answer made = co_await std::move(calling);
      CHECK(made.text.text() == "1");
    }
    CHECK(now.said ==
          "the runtime sends a response without a Content-Type\n"
          "the runtime does not echo Lambda-Runtime-Invocation-Id\n");
    now.said.clear();
    auto twice = now.call("twice");
    const answer first = co_await std::move(twice);
    CHECK(first.text.text() == "1");
    auto wrong = now.call("wrong_id");
    const answer right = co_await std::move(wrong);
    CHECK(right.text.text() == R"("wrong_id")");
    CHECK(now.said.ends_with("the runtime answers a call that it does not have: other\n"));
    CHECK(now.said.starts_with("the runtime answers a call a second time: r4\n"));
    auto ending = now.end();
    co_await std::move(ending);
  }());
}

TEST_CASE("sandbox: a poll whose connection is gone loses no event") {
  support::pump([]() -> task<void> {
    scene now("");
    auto first = now.call("lose_poll");
    const answer one = co_await std::move(first);
    CHECK(one.text.text() == "1");
    for (int i = 0; i < 5; ++i) {
      auto next = now.call("lose_poll");
      const answer more = co_await std::move(next);
      CHECK_FALSE(more.lost);
    }
    auto ending = now.end();
    co_await std::move(ending);
  }());
}

TEST_CASE("sandbox: what is no HTTP is said, and the exit that follows") {
  std::string said;
  const answer none = answer_to("x", said, "garbage");
  CHECK(none.lost.value().message() == "it ended before it asked for its first event: exit status 5");
  CHECK(said.starts_with("the runtime sends what cannot be read as HTTP/1.1: "));
}

TEST_CASE("sandbox: one that ignores SIGTERM is killed, and that is said") {
  support::pump([]() -> task<void> {
    scene now("stubborn");
    auto calling = now.call("hello");
    const answer made = co_await std::move(calling);
    CHECK_FALSE(made.lost);
    auto ending = now.pool.end(10ms);
    co_await std::move(ending);
    CHECK(now.said == "the function did not end within 0.01 s of SIGTERM: it was killed\n");
  }());
}

}  // namespace
