// SPDX-License-Identifier: MIT
// The shape of log lines, and which are written.
#include "support/people.hpp"

#include <colambda/call.hpp>
#include <colambda/log.hpp>

#include <array>
#include <cstdlib>
#include <string>

#include <fcntl.h>
#include <unistd.h>

using colambda::call;
using colambda::unix_time;

namespace {

namespace log = colambda::log;

// Settings for the length of a block.
class configured {
 public:
  explicit configured(log::settings chosen) { log::configure(chosen); }
  configured(const configured&) = delete;
  configured& operator=(const configured&) = delete;
  ~configured() { log::configure({}); }
};

struct throws_when_formatted {};

}  // namespace

template <>
struct fmt::formatter<throws_when_formatted> : fmt::formatter<int> {
  template <class Context>
  auto format(const throws_when_formatted&, Context&) const -> decltype(std::declval<Context&>().out()) {
    throw std::runtime_error("cannot");
  }
};

TEST_CASE("log: a text line has time, request id, level and message") {
  colambda::testing::simulated_time time(unix_time(1'767'323'045, 7'000'000));
  colambda::testing::captured_log log;
  log::info("{} items for {}", 3, "Ann");
  call running("id-1");
  const call::scope here(&running);
  log::warn("low");
  log::error("gone: {:.1f}", 0.25);
  REQUIRE(log.lines().size() == 3);
  CHECK(log.lines()[0] == "2026-01-02T03:04:05.007Z\t-\tINFO\t3 items for Ann");
  CHECK(log.lines()[1] == "2026-01-02T03:04:05.007Z\tid-1\tWARN\tlow");
  CHECK(log.lines()[2] == "2026-01-02T03:04:05.007Z\tid-1\tERROR\tgone: 0.2");
}

TEST_CASE("log: a message of several lines stays one line") {
  colambda::testing::captured_log log;
  log::info("a\nb\n");
  REQUIRE(log.lines().size() == 1);
  CHECK(log.lines()[0].ends_with("\ta\rb"));
}

TEST_CASE("log: JSON lines are objects, whatever the message is") {
  const configured json({log::level::info, log::form::json});
  colambda::testing::simulated_time time(unix_time(0, 0));
  colambda::testing::captured_log log;
  log::info("say \"{}\"\n", "hi");
  call running("id-1");
  const call::scope here(&running);
  log::error("x");
  REQUIRE(log.lines().size() == 2);
  CHECK(log.lines()[0] == R"({"timestamp":"1970-01-01T00:00:00.000Z","level":"INFO","message":"say \"hi\"\n"})");
  CHECK(log.lines()[1] ==
        R"({"timestamp":"1970-01-01T00:00:00.000Z","level":"ERROR","message":"x","requestId":"id-1"})");
}

TEST_CASE("log: lines below the level are not written nor formatted") {
  colambda::testing::captured_log log;
  log::debug("{}", throws_when_formatted());
  CHECK(log.lines().empty());
  const configured more({log::level::debug, log::form::text});
  log::debug("now");
  CHECK(log.lines().size() == 1);
  const configured none({log::level::off, log::form::text});
  log::error("never");
  CHECK(log.lines().size() == 1);
}

TEST_CASE("log: the environment chooses level and form") {
  CHECK(log::settings_from_environment().least == log::level::info);
  CHECK(log::settings_from_environment().look == log::form::text);
  ::setenv("AWS_LAMBDA_LOG_LEVEL", "WARN", 1);
  ::setenv("AWS_LAMBDA_LOG_FORMAT", "JSON", 1);
  CHECK(log::settings_from_environment().least == log::level::warn);
  CHECK(log::settings_from_environment().look == log::form::json);
  for (const auto& [name, meaning] : {std::pair{"TRACE", log::level::debug}, std::pair{"DEBUG", log::level::debug},
                                      std::pair{"ERROR", log::level::error}, std::pair{"FATAL", log::level::off},
                                      std::pair{"LOUD", log::level::info}}) {
    ::setenv("AWS_LAMBDA_LOG_LEVEL", name, 1);
    CHECK(log::settings_from_environment().least == meaning);
  }
  ::unsetenv("AWS_LAMBDA_LOG_LEVEL");
  ::unsetenv("AWS_LAMBDA_LOG_FORMAT");
}

TEST_CASE("log: without a sink each line is one write to standard error") {
  // A packet pipe keeps what each write(2) wrote apart.
  std::array<int, 2> ends{};
  REQUIRE(::pipe2(ends.data(), O_DIRECT) == 0);
  const int kept = ::dup(STDERR_FILENO);
  ::dup2(ends[1], STDERR_FILENO);
  log::info("one");
  log::info("two");
  log::info("{}", throws_when_formatted());
  ::dup2(kept, STDERR_FILENO);
  std::array<char, 4096> packet{};
  const auto next_write = [&] {
    const ssize_t n = ::read(ends[0], packet.data(), packet.size());
    return std::string(packet.data(), n > 0 ? static_cast<std::size_t>(n) : 0);
  };
  CHECK(next_write().ends_with("\t-\tINFO\tone\n"));
  CHECK(next_write().ends_with("\t-\tINFO\ttwo\n"));
  CHECK(next_write().find("could not be formatted") != std::string::npos);
  ::close(ends[0]);
  ::close(ends[1]);
  ::close(kept);
}
