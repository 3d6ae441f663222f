// SPDX-License-Identifier: MIT
// `colambda run --stream`: what of an answer goes where while it comes, and how its end is told.
#include <doctest/doctest.h>

#include <regex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/program.hpp"

namespace {

using support::run_program;
using support::run_result;

std::vector<std::string> words(const std::string& order) {
  return {COLAMBDA_PROGRAM,  "run", COLAMBDA_FAKE_RUNTIME, "-e",  '"' + order + '"',
          "--start-timeout", "60s", "--timeout",           "60s", "--stream"};
}

run_result stream(const std::string& order) { return run_program(words(order)); }

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }
bool matches(const std::string& text, const std::string& line) { return std::regex_search(text, std::regex(line)); }

TEST_CASE("colambda run --stream: a stream is its bytes alone, and what it took is told before the report") {
  const run_result ended = stream("stream:fine");
  CAPTURE(ended.err);
  CHECK(ended.status == 0);
  CHECK(ended.out == "part1part2");
  CHECK(matches(ended.err, "\nstream: 10 bytes in 2 chunks, the first after [0-9]+\\.[0-9]{2} ms\nREPORT RequestId: "));
}

TEST_CASE("colambda run --stream: one byte is one byte") {
  const run_result ended = stream("flood:1");
  CAPTURE(ended.err);
  CHECK(has(ended.err, "stream: 1 byte in 1 chunk, the first after "));
}

TEST_CASE("colambda run --stream: an error in the midst is told out of the trailers, status 1") {
  const run_result ended = stream("stream:boom");
  CAPTURE(ended.err);
  CHECK(ended.status == 1);
  CHECK(ended.out == "part1part2");
  CHECK(matches(ended.err,
                "stream: broken off by the function: 10 bytes in 2 chunks, the first after [0-9.]+ ms: "
                "errorString: boom\n"));
}

TEST_CASE("colambda run --stream: a connection that ends within is a stream cut off, status 1") {
  const run_result ended = stream("stream_cut");
  CAPTURE(ended.err);
  CHECK(ended.status == 1);
  CHECK(ended.out == "part1par");
  CHECK(matches(ended.err, "stream: cut off, its connection ended: 8 bytes in 2 chunks, the first after [0-9.]+ ms\n"));
  CHECK(has(ended.err, "colambda: the runtime's connection ends within an answer\n"));
}

TEST_CASE("colambda run --stream: a function that dies within is told beside what came of it, status 2") {
  for (const auto& [order, how] : {std::pair("stream_exit:7", "exit status 7"),  //
                                   std::pair("stream_kill", "signal 9 (Killed)")}) {
    const run_result ended = stream(order);
    CAPTURE(ended.err);
    CHECK(ended.status == 2);
    CHECK(ended.out == "part1");
    CHECK(has(ended.err, "stream: cut off, its connection ended: 5 bytes in 1 chunk, "));
    CHECK(has(ended.err, std::string(": it ended within its answer: ") + how + '\n'));
    CHECK_FALSE(has(ended.err, "after its answer"));
  }
}

TEST_CASE("colambda run --stream: of a stream that is killed for its time nothing more is said") {
  // Until the machine is fast enough for the stream to be begun.
  for (int timeout = 100; timeout < 60'000; timeout *= 2) {
    std::vector<std::string> all = words("stream_hang");
    all[8] = std::to_string(timeout) + "ms";
    const run_result ended = run_program(all);
    CAPTURE(ended.err);
    CHECK(ended.status == 3);
    CHECK_FALSE(has(ended.err, "the runtime"));
    if (!has(ended.err, "stream: cut off, its connection ended: 6 bytes in 1 chunk, ")) continue;
    CHECK(ended.out == "part1\n");
    return;
  }
  FAIL("the stream never began");
}

TEST_CASE("colambda run --stream: an answer that is not streamed is printed, and said to have come whole") {
  const run_result ended = stream("hello");
  CHECK(ended.status == 0);
  CHECK(ended.out == "\"hello\"\n");
  CHECK(has(ended.err, "stream: none, the answer came whole: 7 bytes\n"));
  const run_result failed = stream("fail:sold out");
  CHECK(failed.status == 1);
  CHECK(has(failed.out, "sold out"));
  CHECK_FALSE(has(failed.err, "stream: "));
}

TEST_CASE("colambda run --stream: the head of an HTTP answer is told, and is no part of the body") {
  const run_result ended = stream("http:");
  CAPTURE(ended.err);
  CHECK(ended.status == 0);
  CHECK(ended.out == "body");
  CHECK(has(ended.err, "head: {\"statusCode\":201}\n"));
  const run_result headless = stream("http:headless");
  CHECK(headless.status == 0);
  CHECK(headless.out == "no head");
  CHECK(has(headless.err, "colambda: the stream should begin with a head and 8 NULs, and has none\n"));
}

// The stream read by another program, as a shell does it.
run_result piped(const std::string& order, const std::string& reader) {
  std::string line = "exec 3>&2; { ";
  for (const std::string& word : words(order)) line += "'" + word + "' ";
  return run_program({"/bin/sh", "-c", line + "2>&3; echo \"status $?\" >&3; } | " + reader});
}

TEST_CASE("colambda run --stream: 30 MB through a pipe are 30 MB, more than is gathered at once and less than limits") {
  const run_result ended = piped("flood:30000000", "wc -c");
  CAPTURE(ended.err);
  CHECK(ended.out == "30000000\n");
  CHECK(has(ended.err, "stream: 30000000 bytes in 458 chunks, "));
  CHECK(has(ended.err, "status 0\n"));
}

TEST_CASE("colambda run --stream: a reader that goes is told, the function hears of it, status 74") {
  const run_result ended = piped("flood:300000000", "head -c 7");
  CAPTURE(ended.err);
  CHECK(ended.out == "xxxxxxx");
  CHECK(has(ended.err, "flood broken\n"));
  CHECK(has(ended.err, "stream: not read to its end: "));
  CHECK(has(ended.err, "colambda: cannot write the answer: Broken pipe\n"));
  CHECK(has(ended.err, "status 74\n"));
}

TEST_CASE("colambda run --stream: a full disk is status 74, too") {
  const run_result ended = piped("stream:fine", "cat");
  CHECK(ended.out == "part1part2");
  std::string line;
  for (const std::string& word : words("stream:fine")) line += "'" + word + "' ";
  const run_result full = run_program({"/bin/sh", "-c", line + ">/dev/full"});
  CAPTURE(full.err);
  CHECK(full.status == 74);
  CHECK(has(full.err, "colambda: cannot write the answer: No space left on device\n"));
}

TEST_CASE(
    "colambda run --stream: its first bytes are there while the function still runs, and it ends with an interrupt") {
  std::vector<std::string> all = words("stream_hang");
  std::string line = "exec 3>&2; { ";
  for (const std::string& word : all) line += "'" + word + "' ";
  // Its reader, once it has read them, lets `kill` end all of it.
  line += "& echo $! >&4; wait $!; echo \"status $?\" >&3; } 4>&1 | { read number; head -n 1 >&3; kill -INT $number; }";
  const run_result ended = run_program({"/bin/sh", "-c", line});
  CAPTURE(ended.err);
  CHECK(has(ended.err, "part1\n"));
}

TEST_CASE("colambda run --stream: what it cannot go with is refused") {
  for (const auto& more :
       std::vector<std::vector<std::string>>{{"-n", "2"}, {"--concurrency", "2"}, {"--environments", "2"}, {"--rpc"}}) {
    std::vector<std::string> all = words("stream:fine");
    all.insert(all.end(), more.begin(), more.end());
    const run_result ended = run_program(all);
    CHECK(ended.status == 64);
    CHECK(has(ended.err, "--stream "));
  }
}

}  // namespace
