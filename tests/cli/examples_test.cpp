// SPDX-License-Identifier: MIT
// Every example does what its first comment and examples/README.md say.
#include <colambda/emulator/port.hpp>

#include <doctest/doctest.h>

#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include "support/program.hpp"

namespace {

using support::run_program;
using support::run_result;

run_result call(const std::string& example, const std::string& event, const std::vector<std::string>& options = {}) {
  std::vector<std::string> words{COLAMBDA_PROGRAM, "run", example,           "-e", event,
                                 "--timeout",      "60s", "--start-timeout", "60s"};
  words.insert(words.end(), options.begin(), options.end());
  return run_program(words);
}

// A file for the length of a block.
class temporary_file {
 public:
  explicit temporary_file(std::string_view text) {
    const int file = ::mkstemp(path_.data());
    REQUIRE(file >= 0);
    REQUIRE(::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()));
    ::close(file);
  }
  temporary_file(const temporary_file&) = delete;
  temporary_file& operator=(const temporary_file&) = delete;
  ~temporary_file() { ::unlink(path_.c_str()); }

  [[nodiscard]] const std::string& path() const noexcept { return path_; }

 private:
  std::string path_ = "/tmp/colambda-example-XXXXXX";
};

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST_CASE("hello: greets by name, and says what an event lacks") {
  const run_result greeted = call(COLAMBDA_HELLO, R"({"name":"ƛ"})");
  CHECK(greeted.status == 0);
  CHECK(greeted.out == "{\"message\":\"Hello, ƛ!\"}\n");
  const run_result wrong = call(COLAMBDA_HELLO, R"({"name":7})");
  CHECK(wrong.status == 1);
  CHECK(has(wrong.out, "$.name: expected string"));
}

TEST_CASE("hello: the same file answers over both protocols, and nothing is to be said about it") {
  for (const auto& options : std::vector<std::vector<std::string>>{{}, {"--rpc"}}) {
    const run_result greeted = call(COLAMBDA_HELLO, R"({"name":"ƛ"})", options);
    CHECK(greeted.status == 0);
    CHECK(greeted.out == "{\"message\":\"Hello, ƛ!\"}\n");
    CHECK(greeted.err.starts_with("REPORT "));
    CHECK(call(COLAMBDA_HELLO, "{", options).status == 1);
  }
}

TEST_CASE("echo: hands back any bytes") {
  CHECK(call(COLAMBDA_ECHO, "anything, even what is not JSON").out == "anything, even what is not JSON\n");
}

TEST_CASE("fan_out: waits run at once, so they end in the order of their lengths") {
  const std::regex wanted(R"(\{"ended":\[1,20,45\],"one_after_another_ms":66,"took_ms":[0-9]+\}\n)");
  run_result ended;
  // On a machine that stands still for 20 ms the order may be another; one after another it would always be.
  for (int attempt = 0; attempt < 10 && !std::regex_match(ended.out, wanted); ++attempt) {
    ended = call(COLAMBDA_FAN_OUT, R"({"waits_ms":[45,1,20]})");
    CHECK(ended.status == 0);
  }
  CAPTURE(ended.out);
  CHECK(std::regex_match(ended.out, wanted));
  CHECK(has(ended.err, "\tINFO\t20 ms are over\n"));
}

TEST_CASE("middleware: each layer has its say") {
  const run_result slept = call(COLAMBDA_MIDDLEWARE, R"({"tenant":"acme","nap_ms":0})");
  CHECK(slept.out == "\"slept well\"\n");
  CHECK(has(slept.err, "\tINFO\tsleeping for 0 ms\n"));
  CHECK(has(slept.err, "\tINFO\tcall answered: "));
  const run_result stranger = call(COLAMBDA_MIDDLEWARE, R"({"tenant":"other","nap_ms":1})");
  CHECK(stranger.status == 1);
  CHECK(has(stranger.out, R"({"errorMessage":"no such tenant: other","errorType":"Function.WrongTenant")"));
  CHECK(has(stranger.err, "\tERROR\tcall failed: "));
  const run_result late = call(COLAMBDA_MIDDLEWARE, R"({"tenant":"acme","nap_ms":3600000})");
  CHECK(late.status == 1);
  CHECK(has(late.out, R"("errorType":"Function.Timeout")"));
}

TEST_CASE("stream_text: every word arrives, with the blanks between") {
  const run_result streamed = call(COLAMBDA_STREAM_TEXT, R"({"text":"one  word at a time ","pause_ms":1})");
  CHECK(streamed.status == 0);
  CHECK(streamed.out == "one  word at a time \n");
  const run_result piecewise = call(COLAMBDA_STREAM_TEXT, R"({"text":"one word","pause_ms":1})", {"--stream"});
  CHECK(piecewise.status == 0);
  CHECK(piecewise.out == "one word");
  CHECK(has(piecewise.err, "stream: 8 bytes in "));
  const run_result buffered = call(COLAMBDA_STREAM_TEXT, R"({"text":"one"})", {"--rpc"});
  CHECK(buffered.status == 1);
  CHECK(has(buffered.out, R"("errorType":"Runtime.NoStream")"));
}

TEST_CASE("state: it is opened once before the calls, closed after them, and read by each") {
  const temporary_file prices("apple 120\npear 95");
  const std::vector<std::string> known{"--env", "PRICES=" + prices.path()};
  run_result asked;
  // A machine that stands still may take longer to close them than the platform waits.
  for (int attempt = 0; attempt < 10 && !has(asked.err, "prices are closed\n"); ++attempt) {
    asked = call(COLAMBDA_STATE, R"({"item":"pear"})", {"-n", "3", "--env", "PRICES=" + prices.path()});
    CHECK(asked.status == 0);
    CHECK(has(asked.out, R"({"item":"pear","cents":95})"));
  }
  const auto opened = asked.err.find("prices are open\n");
  REQUIRE(opened != std::string::npos);
  CHECK(asked.err.find("prices are open\n", opened + 1) == std::string::npos);
  CHECK(asked.err.find("prices are closed\n", opened) != std::string::npos);
  CHECK(has(call(COLAMBDA_STATE, R"({"item":"apple"})", known).out, R"("cents":120)"));
  CHECK(has(call(COLAMBDA_STATE, R"({"item":"app"})", known).out, R"("errorMessage":"no price is known of app")"));
  const run_result lost = call(COLAMBDA_STATE, R"({"item":"pear"})", {"--env", "PRICES=/nowhere"});
  CHECK(lost.status == 2);
  CHECK(has(lost.out, "/nowhere: No such file or directory"));
}

TEST_CASE("blocking: sums a file on another thread, whose log line has the request's id") {
  const temporary_file digits("123456789");
  const run_result summed = call(COLAMBDA_BLOCKING, R"({"path":")" + digits.path() + R"("})");
  CHECK(summed.status == 0);
  CHECK(has(summed.out, R"("bytes":9)"));
  CHECK(has(summed.out, R"("crc32":"cbf43926")"));
  CHECK(std::regex_search(summed.err, std::regex("\t[-0-9a-f]{36}\tINFO\treading /tmp/")));
  const run_result lost = call(COLAMBDA_BLOCKING, R"({"path":"/nowhere"})");
  CHECK(lost.status == 1);
  CHECK(has(lost.out, R"("errorMessage":"/nowhere: No such file or directory")"));
}

TEST_CASE("arith_rpc: a service and its client, without Lambda") {
  const std::string port = std::to_string(colambda::emulator::free_port());
  support::running_program server({"/bin/sh", "-c", "exec \"$0\" serve \"$1\" 1>&2", COLAMBDA_ARITH_RPC, port});
  REQUIRE_FALSE(server.await_line("serving Arith.Multiply and Arith.Divide on 127.0.0.1:" + port).empty());
  const run_result fine = run_program({COLAMBDA_ARITH_RPC, "call", port, "17", "-5"});
  CHECK(fine.status == 0);
  CHECK(fine.out == "17 * -5 = -85\n17 / -5 = -3, remainder 2\n");
  const run_result by_zero = run_program({COLAMBDA_ARITH_RPC, "call", port, "17", "0"});
  CHECK(by_zero.status == 1);
  CHECK(by_zero.out == "17 * 0 = 0\n");
  CHECK(by_zero.err == "arith_rpc: divide by zero\n");
  CHECK(run_program({COLAMBDA_ARITH_RPC, "serve", port}).err ==
        "arith_rpc: port " + port + ": Address already in use\n");
  CHECK(run_program({COLAMBDA_ARITH_RPC, "call", port}).status == 64);
  server.signal(SIGTERM);
  CHECK(server.wait().status == 0);
}

}  // namespace
