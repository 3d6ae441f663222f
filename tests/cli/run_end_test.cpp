// SPDX-License-Identifier: MIT
// How `colambda run` ends: signals, the function's window, extensions.
#include <doctest/doctest.h>

#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <regex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/program.hpp"

namespace {

using support::run_program;
using support::run_result;

std::vector<std::string> words(std::vector<std::string> more) {
  std::vector<std::string> all{COLAMBDA_PROGRAM, "run", COLAMBDA_FAKE_RUNTIME, "--start-timeout", "60s"};
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

bool is_gone(const std::string& line) {
  return ::kill(std::stoi(line.substr(line.find(' ') + 1)), 0) == -1 && errno == ESRCH;
}

TEST_CASE("colambda run: SIGTERM and SIGINT end the function too") {
  for (const auto& [number, status] : {std::pair(SIGINT, 130), std::pair(SIGTERM, 143)}) {
    support::running_program program(words({"-e", R"("hang")", "--timeout", "600s"}));
    const std::string line = program.await_line("hanging");
    REQUIRE_FALSE(line.empty());
    program.signal(number);
    const run_result ended = program.wait();
    CAPTURE(ended.err);
    CHECK(ended.status == status);
    CHECK(ended.out.empty());
    CHECK(ended.err.ends_with("\ncolambda: no call was answered\n"));
    CHECK(is_gone(line));
  }
}

TEST_CASE("colambda run: an answer that comes after SIGTERM is taken and printed") {
  for (const auto& [number, status] : {std::pair(SIGINT, 130), std::pair(SIGTERM, 143)}) {
    support::running_program program(words({"-e", R"("on_term")", "--timeout", "600s", "--grace", "60s"}));
    const std::string line = program.await_line("waiting");
    REQUIRE_FALSE(line.empty());
    program.signal(number);
    const run_result ended = program.wait();
    CAPTURE(ended.err);
    CHECK(ended.status == status);
    CHECK(ended.out == "\"15\"\n");
    CHECK(has(ended.err, "REPORT "));
    CHECK(ended.err.find("colambda: SIGTERM is sent to the function, which has 60 s") == ended.err.rfind("colambda: "));
    CHECK(is_gone(line));
  }
}

TEST_CASE("colambda run: the window is Lambda's where there is an extension inside, else a second") {
  for (const auto& [mode, window] : {std::pair("FAKE=extension", "0.5"), std::pair("FAKE=", "1")}) {
    support::running_program program(words({"-e", R"("on_term")", "--timeout", "600s", "--env", mode}));
    REQUIRE_FALSE(program.await_line("waiting").empty());
    program.signal(SIGTERM);
    const run_result ended = program.wait();
    CAPTURE(ended.err);
    CHECK(has(ended.err, std::string("SIGTERM is sent to the function, which has ") + window + " s to answer"));
  }
}

TEST_CASE("colambda run: a function that ends behind its answer has not ended badly") {
  for (const std::string more : {"--concurrency", "--rpc"}) {
    std::vector<std::string> all{COLAMBDA_PROGRAM, "run", COLAMBDA_FAKE_FUNCTION, "-e",  R"("panic")",
                                 "--timeout",      "60s", "--start-timeout",      "60s", more};
    if (more == "--concurrency") all.push_back("3");
    const run_result ended = run_program(all);
    CAPTURE(ended.err);
    CHECK(ended.status == 1);
    CHECK_FALSE(has(ended.err, "badly"));
    if (more == "--concurrency")
      CHECK(has(ended.err, "colambda: the function ended after its answer: exit status 1\n"));
  }
}

run_result snap_started(const std::string& mode) {
  return run_program({COLAMBDA_PROGRAM, "run", COLAMBDA_FAKE_FUNCTION, "-e", R"("hello")", "--timeout", "60s",
                      "--start-timeout", "60s", "--env", "AWS_LAMBDA_INITIALIZATION_TYPE=snap-start", "--env",
                      "FAKE=" + mode});
}

TEST_CASE("colambda run: with SnapStart the hooks of both sides run, then the call") {
  const run_result ended = snap_started("");
  CAPTURE(ended.err);
  CHECK(ended.status == 0);
  CHECK(ended.out == "\"hello\"\n");
  CHECK(ended.err.starts_with("before the snapshot\nrestored\nREPORT "));
}

TEST_CASE("colambda run: a restore that fails is told as it came, status 2") {
  const run_result ended = snap_started("bad_restore");
  CAPTURE(ended.err);
  CHECK(ended.status == 2);
  CHECK(has(ended.out, R"("errorType":"Runtime.AfterRestoreError")"));
  CHECK(has(ended.err, ": it says that it cannot start: Runtime.AfterRestoreError: "));
}

TEST_CASE("colambda run: of many calls no more are made after a signal, and those without an answer are given up") {
  support::running_program program(words({"-e", R"("on_term")", "--timeout", "600s", "--grace", "60s", "-n", "5"}));
  REQUIRE_FALSE(program.await_line("waiting").empty());
  program.signal(SIGTERM);
  const run_result ended = program.wait();
  CAPTURE(ended.err);
  CHECK(ended.status == 143);
  CHECK(ended.out == "\"15\"\n");
  CHECK(has(ended.err, ", 0 function errors, 4 given up or not made\n"));
}

TEST_CASE("colambda run: a function that does not end at SIGTERM is killed when its window has passed") {
  const run_result ended =
      run_program(words({"-e", R"("hello")", "--timeout", "60s", "--env", "FAKE=stubborn", "--grace", "20ms"}));
  CAPTURE(ended.err);
  CHECK(ended.status == 0);
  CHECK(has(ended.err, "colambda: the function did not end within 0.02 s of SIGTERM: it was killed\n"));
}

TEST_CASE("colambda run: a later signal does not wait for the window") {
  support::running_program program(
      words({"-e", R"("hang")", "--timeout", "600s", "--grace", "600s", "--env", "FAKE=stubborn"}));
  const std::string line = program.await_line("hanging");
  REQUIRE_FALSE(line.empty());
  program.signal(SIGINT);
  REQUIRE_FALSE(program.await_line("SIGTERM is sent").empty());
  // One at once would be the first one's echo.
  while (!is_gone(line)) program.signal(SIGINT);
  const run_result ended = program.wait();
  CAPTURE(ended.err);
  CHECK(ended.status == 130);
  CHECK(has(ended.err, "colambda: a second SIGINT: it was killed\n"));
  CHECK_FALSE(has(ended.err, "did not end within"));
}

// As a shell runs it; $run is the program with its first words.
run_result shell(const std::string& line) {
  const std::string run = std::string(COLAMBDA_PROGRAM) + " run " + COLAMBDA_FAKE_RUNTIME + " --timeout 60s";
  return run_program({"/bin/sh", "-c", "run='" + run + "'; " + line}, R"("from stdin")");
}

TEST_CASE("colambda run: a reader that has gone is status 74 and no death, and the function is ended as ever") {
  // Nobody reads before the reader has gone.
  const run_result ended = shell("{ sleep 0.01; $run -e '\"hello\"' 2>&3; echo \"status $?\" >&3; } 3>&2 | true");
  CAPTURE(ended.err);
  CHECK(has(ended.err, "colambda: cannot write the answer: Broken pipe\n"));
  CHECK(has(ended.err, "REPORT "));
  CHECK(has(ended.err, "status 74\n"));
}

TEST_CASE("colambda run: what we do not die of, the function may") {
  CHECK(shell("$run -e '\"sigpipe\"'").out == "\"default\"\n");
}

TEST_CASE("colambda run: a closed standard output loses the answer, a closed standard input has no event") {
  const run_result lost = shell("$run -e '\"hello\"' >&-");
  CAPTURE(lost.err);
  CHECK(lost.status == 74);
  CHECK(has(lost.err, "colambda: cannot write the answer: Bad file descriptor\n"));
  CHECK(has(lost.err, "REPORT "));
  const run_result streamed = shell("$run -e '\"stream:fine\"' --stream >&-");
  CAPTURE(streamed.err);
  CHECK(streamed.status == 74);
  const run_result none = shell("$run -e - <&-");
  CAPTURE(none.err);
  CHECK(none.status == 64);
  CHECK(has(none.err, "colambda: cannot read the event -: Bad file descriptor\n"));
  CHECK(shell("$run -e '\"hello\"' <&-").out == "\"hello\"\n");
  CHECK(shell("$run -e - 2>&-").out == "\"from stdin\"\n");
  CHECK(shell("$run -e '\"hello\"' <&- >&- 2>&-").status == 74);
}

TEST_CASE("colambda run: a signal ends it while its answer is not read") {
  for (const auto& [number, status] : {std::pair(SIGINT, 130), std::pair(SIGTERM, 143)}) {
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    // More than a pipe holds.
    support::running_program program({"/bin/sh", "-c",
                                      std::string("exec ") + COLAMBDA_PROGRAM + " run " + COLAMBDA_FAKE_RUNTIME +
                                          " -e '\"big:1000000\"' --timeout 600s --start-timeout 60s"
                                          " >/proc/self/fd/" +
                                          std::to_string(ends[1])});
    char first = 0;
    CHECK(::read(ends[0], &first, 1) == 1);
    program.signal(number);
    const run_result ended = program.wait();
    CAPTURE(ended.err);
    CHECK(ended.status == status);
    CHECK(has(ended.err, "colambda: cannot write the answer: "));
    ::close(ends[0]);
    ::close(ends[1]);
  }
}

run_result extended(const std::string& mode, std::vector<std::string> more = {}) {
  std::vector<std::string> all = words({"-e", R"("hello")", "--timeout", "60s", "--env", "FAKE=" + mode});
  all.insert(all.end(), more.begin(), more.end());
  return run_program(all);
}

TEST_CASE("colambda run: a function with an extension inside is called as any other") {
  const run_result ended = extended("extension");
  CAPTURE(ended.err);
  CHECK(ended.status == 0);
  CHECK(ended.out == "\"hello\"\n");
  CHECK_FALSE(has(ended.err, "colambda: "));
  CHECK_FALSE(has(ended.err, "extension got"));
}

TEST_CASE("colambda run: an extension that wants to know of calls is told of each") {
  const run_result ended = extended("extension_calls", {"-n", "3"});
  CAPTURE(ended.err);
  CHECK(ended.status == 0);
  const std::regex event(R"(extension got \{"eventType":"INVOKE","deadlineMs":[0-9]+,"requestId":"[0-9a-f-]{36}",)"
                         R"("invokedFunctionArn":"arn:aws:lambda:[^"]*:fake_runtime",)"
                         R"("tracing":\{"type":"X-Amzn-Trace-Id","value":"Root=1-[^"]*"\}\})");
  std::size_t told = 0;
  for (auto at = std::sregex_iterator(ended.err.begin(), ended.err.end(), event); at != std::sregex_iterator(); ++at)
    ++told;
  CHECK(told == 3);
}

TEST_CASE("colambda run: a start is not over before its extension has asked, and may fail because of it") {
  std::vector<std::string> all{COLAMBDA_PROGRAM, "run",   COLAMBDA_FAKE_RUNTIME,   "-e",
                               R"("hello")",     "--env", "FAKE=extension_silent", "--start-timeout",
                               "300ms"};
  const run_result silent = run_program(all);
  CAPTURE(silent.err);
  CHECK(silent.status == 2);
  // A slow machine's runtime may not have asked either.
  CHECK(has(silent.err, " event within 0.3 s\n"));
  const run_result failed = extended("extension_fails");
  CAPTURE(failed.err);
  CHECK(failed.status == 2);
  CHECK(has(failed.err, ": its extension says that it cannot start: fake: Extension.No (exit status 1)\n"));
  CHECK(has(failed.out, "Extension.InitError"));
}

}  // namespace
