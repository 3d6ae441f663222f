// SPDX-License-Identifier: MIT
// The whole program on go1.x: each exit status with its reason, what goes to which stream, and what is left behind.
#include <doctest/doctest.h>

#include <cerrno>
#include <csignal>
#include <regex>
#include <string>
#include <vector>

#include "support/program.hpp"

namespace {

using support::run_program;
using support::run_result;

std::vector<std::string> words(std::vector<std::string> more) {
  std::vector<std::string> all{COLAMBDA_PROGRAM, "run", "--rpc", COLAMBDA_FAKE_FUNCTION, "--start-timeout", "60s"};
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

run_result call(std::vector<std::string> more, std::string_view input = {}) {
  // Longer than any of these takes, so that no slow machine decides.
  more.insert(more.end(), {"--timeout", "60s"});
  return run_program(words(std::move(more)), input);
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST_CASE("colambda run --rpc: an answer is all of standard output, status 0") {
  const run_result ended = call({"-e", R"("hello")"});
  CHECK(ended.status == 0);
  CHECK(ended.out == "\"hello\"\n");
  const std::regex report(
      "REPORT RequestId: [0-9a-f-]{36}\tDuration: [0-9]+\\.[0-9]{2} ms\tBilled Duration: [0-9]+ ms\tMemory Size: 128 MB"
      "\tMax Memory Used: [0-9]+ MB\tInit Duration: [0-9]+\\.[0-9]{2} ms\n");
  CAPTURE(ended.err);
  CHECK(std::regex_match(ended.err, report));
}

TEST_CASE("colambda run --rpc: what the function prints goes to standard error, before the report") {
  const run_result ended = call({"-e", R"("print:a line")"});
  CHECK(ended.status == 0);
  CHECK(ended.out == "\"print:a line\"\n");
  CHECK(ended.err.starts_with("a line\nREPORT "));
}

TEST_CASE("colambda run --rpc: the event comes from standard input or from a file") {
  CHECK(call({"-e", "-"}, R"("from stdin")").out == "\"from stdin\"\n");
  CHECK(call({"-e", "@/dev/stdin"}, R"("from file")").out == "\"from file\"\n");
}

TEST_CASE("colambda run --rpc: an answer that cannot be written is status 74 with the reason") {
  // A shell, because it is what can give a program a full disk for its standard output.
  const std::string line =
      std::string(COLAMBDA_PROGRAM) + " run --rpc " + COLAMBDA_FAKE_FUNCTION + " -e '\"x\"' >/dev/full";
  const run_result ended = run_program({"/bin/sh", "-c", line}, {});
  CHECK(ended.status == 74);
  CHECK(has(ended.err, "colambda: cannot write the answer: No space left on device\n"));
}

TEST_CASE("colambda run --rpc: an event without end is refused before anything is started") {
  const run_result ended = call({"-e", "@/dev/zero"});
  CHECK(ended.status == 64);
  CHECK(has(ended.err, "the event is over 64 MiB"));
  CHECK_FALSE(has(ended.err, "REPORT"));
}

TEST_CASE("colambda run --rpc: variables reach the function") {
  CHECK(call({"-e", R"("getenv:TABLE")", "--env", "TABLE=a=b"}).out == "\"a=b\"\n");
  CHECK(call({"-e", R"("getenv:AWS_LAMBDA_FUNCTION_MEMORY_SIZE")", "--memory", "256"}).out == "\"256\"\n");
}

TEST_CASE("colambda run --rpc: a function's error is printed as JSON, status 1") {
  const run_result ended = call({"-e", R"("fail:sold out")"});
  CHECK(ended.status == 1);
  CHECK(ended.out == "{\"errorMessage\":\"sold out\",\"errorType\":\"Function.Fake\"}\n");
  CHECK(has(ended.err, "REPORT "));
  const run_result bad_event = call({"-e", "{"});
  CHECK(bad_event.status == 1);
  CHECK(has(bad_event.out, "errorType"));
}

TEST_CASE("colambda run --rpc: a function that does not come up is status 2 with the reason") {
  const run_result exited = call({"--env", "FAKE=exit"});
  CHECK(exited.status == 2);
  CHECK(exited.out.empty());
  CHECK(has(exited.err, "it ended before it answered Function.Ping: exit status 3\n"));
  CHECK(has(call({"--env", "FAKE=arith"}).err, "is no Lambda function on go1.x"));
  const run_result silent = call({"--env", "FAKE=sit", "--start-timeout", "30ms"});
  CHECK(silent.status == 2);
  CHECK(has(silent.err, "does not answer Function.Ping"));
  const run_result missing = run_program({COLAMBDA_PROGRAM, "run", "--rpc", "/no/such/binary"});
  CHECK(missing.status == 2);
  CHECK(has(missing.err, "cannot start /no/such/binary: No such file or directory"));
}

TEST_CASE("colambda run --rpc: a function that dies in the call is status 2 with how it ended") {
  const run_result ended = call({"-e", R"("exit:7")"});
  CHECK(ended.status == 2);
  CHECK(ended.out.empty());
  CHECK(has(ended.err, "it ended during the call: exit status 7\n"));
}

TEST_CASE("colambda run --rpc: no answer in time is status 3, and the function is gone") {
  const run_result ended = run_program(words({"-e", R"("hang")", "--timeout", "40ms"}));
  CHECK(ended.status == 3);
  CHECK(ended.out.empty());
  CHECK(has(ended.err, "no answer within 0.04 s\n"));
  CHECK(has(ended.err, "\tStatus: timeout\n"));
  std::smatch found;
  // It may not even have begun by then.
  if (std::regex_search(ended.err, found, std::regex("hanging ([0-9]+)"))) {
    CHECK(::kill(std::stoi(found[1]), 0) == -1);
    CHECK(errno == ESRCH);
  }
}

TEST_CASE("colambda run --rpc: a wrong command line is status 64 with a way out") {
  for (const auto& wrong : std::vector<std::vector<std::string>>{{},
                                                                 {"rnu"},
                                                                 {"run"},
                                                                 {"run", "x", "--timout", "1s"},
                                                                 {"run", "x", "-e", "@/no/such/file"},
                                                                 {"run", "x", "-n", "none"}}) {
    std::vector<std::string> all{COLAMBDA_PROGRAM};
    all.insert(all.end(), wrong.begin(), wrong.end());
    const run_result ended = run_program(all);
    CHECK(ended.status == 64);
    CHECK(ended.out.empty());
    CHECK(ended.err.starts_with("colambda: "));
    CHECK(has(ended.err, "\ntry: colambda "));
  }
}

TEST_CASE("colambda run --rpc: help and version are status 0 on standard output") {
  const run_result help = run_program({COLAMBDA_PROGRAM, "--help"});
  CHECK(help.status == 0);
  CHECK(help.err.empty());
  CHECK(has(help.out, "colambda run"));
  CHECK(run_program({COLAMBDA_PROGRAM, "--version"}).out.starts_with("colambda "));
}

TEST_CASE("colambda run --rpc: a summary of many calls, one answer") {
  const run_result ended = call({"-e", R"("hello")", "-n", "200", "--concurrency", "16", "--connections", "3"});
  CHECK(ended.status == 0);
  CHECK(ended.out == "\"hello\"\n");
  const std::regex wanted(
      "200 calls in [0-9.]+ s: [0-9]+ calls a second, 0 function errors\n"
      "p50 [0-9.]+ ms, p90 [0-9.]+ ms, p99 [0-9.]+ ms, longest [0-9.]+ ms\n"
      "start-up [0-9.]+ ms, peak memory [0-9]+ KB\n");
  CAPTURE(ended.err);
  CHECK(std::regex_match(ended.err, wanted));
  const run_result failed = call({"-e", R"("fail:x")", "-n", "5"});
  CHECK(failed.status == 1);
  CHECK(has(failed.err, "5 function errors"));
}

TEST_CASE("colambda run --rpc: an interrupt ends the function too") {
  support::running_program program(words({"-e", R"("hang")", "--timeout", "600s"}));
  const std::string line = program.await_line("hanging");
  REQUIRE_FALSE(line.empty());
  program.signal(SIGINT);
  CHECK(program.wait().status == 130);
  CHECK(::kill(std::stoi(line.substr(line.find(' ') + 1)), 0) == -1);
  CHECK(errno == ESRCH);
}

}  // namespace
