// SPDX-License-Identifier: MIT
#include <colambda/cli/slow_output.hpp>

#include <doctest/doctest.h>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/this_coro.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <exception>
#include <optional>
#include <string>
#include <utility>

#include "support/pump.hpp"

namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using colambda::task;
using colambda::cli::slow_output;

struct a_pipe {
  a_pipe() { REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0); }
  a_pipe(const a_pipe&) = delete;
  a_pipe& operator=(const a_pipe&) = delete;
  ~a_pipe() {
    if (ends[0] >= 0) ::close(ends[0]);
    ::close(ends[1]);
  }
  std::string read() {
    std::string text(65536, '\0');
    const ssize_t n = ::read(ends[0], text.data(), text.size());
    text.resize(n > 0 ? static_cast<std::size_t>(n) : 0);
    return text;
  }
  std::array<int, 2> ends{};
};

// A write that is begun and waits for its reader.
struct a_write {
  explicit a_write(int to) : out(io.get_executor(), to) {}
  void begin(const std::string& text) {
    asio::co_spawn(io, out.write(text), [this](const std::exception_ptr& thrown, error_code ec) {
      if (thrown) std::rethrow_exception(thrown);
      ended = ec;
    });
    io.poll();
  }
  asio::io_context io{1};
  slow_output out;
  std::optional<error_code> ended;
};

TEST_CASE("slow_output: a write completes when all of it was read or has room, in the order of its bytes") {
  a_pipe to;
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += std::to_string(i) + ",";
  a_write writing(to.ends[1]);
  writing.begin(text);
  CHECK_FALSE(writing.ended);
  CHECK((::fcntl(to.ends[1], F_GETFL) & O_NONBLOCK) == 0);
  std::string got;
  while (got.size() < text.size()) {
    got += to.read();
    writing.io.poll();
  }
  CHECK(got == text);
  CHECK(writing.ended == error_code());
}

TEST_CASE("slow_output: a reader that goes ends the write that waits for it, and those after") {
  ::signal(SIGPIPE, SIG_IGN);
  a_pipe to;
  a_write writing(to.ends[1]);
  const std::string text(1'000'000, 'x');
  writing.begin(text);
  CHECK_FALSE(writing.ended);
  ::close(std::exchange(to.ends[0], -1));
  writing.io.run();
  CHECK(writing.ended == boost::system::errc::broken_pipe);
}

TEST_CASE("slow_output: closing it ends the write that waits") {
  a_pipe to;
  a_write writing(to.ends[1]);
  const std::string text(1'000'000, 'x');
  writing.begin(text);
  writing.out.close();
  writing.io.run();
  CHECK(writing.ended == asio::error::operation_aborted);
}

TEST_CASE("slow_output: files are written to at once, full ones say so") {
  support::pump([]() -> task<void> {
    const auto executor = co_await asio::this_coro::executor;
    const std::string text(20'000, 'x');
    const int file = ::open("/tmp", O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    slow_output out(executor, file);
    auto writing = out.write(text);
    const error_code fine = co_await std::move(writing);
    CHECK_FALSE(fine);
    CHECK(::lseek(file, 0, SEEK_CUR) == 20'000);
    ::close(file);
    const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
    slow_output nowhere(executor, full);
    auto failing = nowhere.write(text);
    const error_code failed = co_await std::move(failing);
    CHECK(failed == boost::system::errc::no_space_on_device);
    ::close(full);
  }());
}

}  // namespace
