// SPDX-License-Identifier: MIT
#include <colambda/emulator/process.hpp>

#include <doctest/doctest.h>
#include <boost/asio/this_coro.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <optional>
#include <string>

#include "support/pump.hpp"

namespace {

using colambda::task;
using namespace colambda::emulator;
using namespace std::chrono_literals;
namespace this_coro = boost::asio::this_coro;

constexpr colambda::clock::duration ages = 60s;

launch fake(const std::string& mode) {
  launch made;
  made.program = COLAMBDA_FAKE_FUNCTION;
  made.environment = {"FAKE=" + mode};
  return made;
}

// What a process has printed, read until its line is whole.
class output {
 public:
  output() { REQUIRE(::pipe2(ends_, O_CLOEXEC) == 0); }
  output(const output&) = delete;
  output& operator=(const output&) = delete;
  ~output() {
    ::close(ends_[0]);
    ::close(ends_[1]);
  }
  int writing() const { return ends_[1]; }
  std::string line() const {
    std::string text;
    for (char c = 0; ::read(ends_[0], &c, 1) == 1 && c != '\n';) text += c;
    return text;
  }

 private:
  int ends_[2] = {-1, -1};
};

TEST_CASE("process: how it ended is its exit status or its signal") {
  support::pump([]() -> task<void> {
    auto exiting = process::start(co_await this_coro::executor, fake("exit"));
    REQUIRE(exiting.has_value());
    co_await exiting->wait();
    CHECK(exiting->ended().value().text() == "exit status 3");

    auto killed = process::start(co_await this_coro::executor, fake("kill"));
    REQUIRE(killed.has_value());
    co_await killed->wait();
    CHECK(killed->ended().value().text() == "signal 9 (Killed)");
    CHECK(killed->ended().value().number() == SIGKILL);
    CHECK(killed->ended().value().is_signal());
    CHECK_FALSE(killed->peak_memory());
  }());
}

TEST_CASE("process: a program that is none is an error at once") {
  support::pump([]() -> task<void> {
    launch missing;
    missing.program = "/no/such/program";
    const auto none = process::start(co_await this_coro::executor, missing);
    REQUIRE_FALSE(none.has_value());
    CHECK(none.error().what() == fault::kind::not_started);
    CHECK(none.error().message() == "cannot start /no/such/program: No such file or directory");

    launch folder;
    folder.program = "/";
    const auto no_program = process::start(co_await this_coro::executor, folder);
    REQUIRE_FALSE(no_program.has_value());
    CHECK(no_program.error().message() == "cannot start /: Permission denied");
  }());
}

TEST_CASE("process: while it runs it has memory, a group of its own, and no end") {
  support::pump([]() -> task<void> {
    const output printed;
    launch what = fake("sit");
    what.output = printed.writing();
    auto sitting = process::start(co_await this_coro::executor, what);
    REQUIRE(sitting.has_value());
    CHECK(printed.line() == "sitting");
    CHECK_FALSE(sitting->ended());
    CHECK(::getpgid(sitting->id()) == sitting->id());
    CHECK(sitting->peak_memory().value() > 100);
    const auto how = co_await sitting->end(ages);
    CHECK(how.text() == "signal 15 (Terminated)");
    CHECK(sitting->ended().value().number() == SIGTERM);
  }());
}

TEST_CASE("process: one that ignores SIGTERM is killed after its grace") {
  support::pump([]() -> task<void> {
    const output printed;
    launch what = fake("stubborn");
    what.output = printed.writing();
    auto stubborn = process::start(co_await this_coro::executor, what);
    REQUIRE(stubborn.has_value());
    CHECK(printed.line() == "sitting");
    const auto how = co_await stubborn->end(20ms);
    CHECK(how.number() == SIGKILL);
  }());
}

TEST_CASE("process: it is gone when its object is") {
  support::pump([]() -> task<void> {
    pid_t id = 0;
    {
      auto sitting = process::start(co_await this_coro::executor, fake("sit"));
      REQUIRE(sitting.has_value());
      id = sitting->id();
      CHECK(::kill(id, 0) == 0);
    }
    CHECK(::kill(id, 0) == -1);
    CHECK(errno == ESRCH);
  }());
}

TEST_CASE("process: descriptors of ours stay ours") {
  support::pump([]() -> task<void> {
    // Neither has close-on-exec, as sockets of Asio have not.
    const int low = ::open("/dev/null", O_RDONLY);
    const int high = ::fcntl(low, F_DUPFD, 500);
    REQUIRE(high >= 500);
    auto counting = process::start(co_await this_coro::executor, fake("count_descriptors"));
    REQUIRE(counting.has_value());
    co_await counting->wait();
    CHECK(counting->ended().value().text() == "exit status 3");
    ::close(low);
    ::close(high);
  }());
}

}  // namespace
