// SPDX-License-Identifier: MIT
// The whole program on provided.al2023: each exit status with its reason, and what goes to which stream.
#include <doctest/doctest.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <regex>
#include <string>
#include <utility>
#include <vector>

#include "support/program.hpp"

namespace {

using namespace std::chrono_literals;
using support::run_program;
using support::run_result;

std::vector<std::string> words(std::vector<std::string> more) {
  std::vector<std::string> all{COLAMBDA_PROGRAM, "run", COLAMBDA_FAKE_RUNTIME, "--start-timeout", "60s"};
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

run_result call(std::vector<std::string> more) {
  // Longer than any of these takes, so that no slow machine decides.
  more.insert(more.end(), {"--timeout", "60s"});
  return run_program(words(std::move(more)));
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST_CASE("colambda run: an answer is all of standard output, the report and the function's output are not") {
  const run_result ended = call({"-e", R"("hello")"});
  CHECK(ended.status == 0);
  CHECK(ended.out == "\"hello\"\n");
  const std::regex report(
      "response 202\n"
      "REPORT RequestId: [0-9a-f-]{36}\tDuration: [0-9]+\\.[0-9]{2} ms\tBilled Duration: [0-9]+ ms\tMemory Size: 128 MB"
      "\tMax Memory Used: [0-9]+ MB\tInit Duration: [0-9]+\\.[0-9]{2} ms\n");
  CAPTURE(ended.err);
  CHECK(std::regex_match(ended.err, report));
}

TEST_CASE("colambda run: what the function does behind its answer is in the report's duration") {
  const run_result ended = call({"-e", R"("answer_work:40")"});
  CAPTURE(ended.err);
  CHECK(ended.out == "\"answer_work:40\"\n");
  std::smatch found;
  REQUIRE(std::regex_search(ended.err, found, std::regex("\tBilled Duration: ([0-9]+) ms")));
  CHECK(std::stoi(found[1]) >= 40);
}

TEST_CASE("colambda run: what is said about the function is one line each, before the report") {
  const run_result ended = call({"-e", R"("no_fields")"});
  CHECK(ended.status == 0);
  CHECK(has(ended.err, "colambda: the runtime does not echo Lambda-Runtime-Invocation-Id\n"));
  CHECK(has(ended.err, "colambda: the runtime sends a response without a Content-Type\n"));
  CHECK(ended.err.find("REPORT") > ended.err.find("Content-Type"));
}

TEST_CASE("colambda run: tenant, client context and variables reach the function") {
  CHECK(call({"-e", R"("header:Lambda-Runtime-Aws-Tenant-Id")", "--tenant", "blue"}).out == "\"blue\"\n");
  CHECK(call({"-e", R"("header:Lambda-Runtime-Client-Context")", "--client-context", "[1]"}).out == "\"[1]\"\n");
  CHECK(call({"-e", R"("getenv:TABLE")", "--env", "TABLE=a=b"}).out == "\"a=b\"\n");
  CHECK(call({"-e", R"("getenv:AWS_LAMBDA_FUNCTION_MEMORY_SIZE")", "--memory", "256"}).out == "\"256\"\n");
}

TEST_CASE("colambda run: a client context on several lines is one header, and a tenant never two") {
  CHECK(call({"-e", R"("header:Lambda-Runtime-Client-Context")", "--client-context", "[\n 1,\r\n\t\"\xc3\xa9\"\n]"})
            .out == R"("[1,"\u00e9"]")"
                    "\n");
  const run_result refused = call({"-e", R"("hello")", "--tenant", "a\r\nX: y"});
  CHECK(refused.status == 64);
  CHECK(refused.out.empty());
}

// With a limit of descriptors, hard and soft, that only a shell can set.
run_result limited(const std::string& limit, const std::string& rest) {
  return run_program(
      {"/bin/sh", "-c", limit + "; exec \"$0\" run \"$1\" " + rest, COLAMBDA_PROGRAM, COLAMBDA_FAKE_RUNTIME});
}

TEST_CASE("colambda run: more at once than the limit of open files allows is refused, and it is named") {
  const run_result ended = limited("ulimit -n 100", "-e '\"hello\"' --timeout 60s -n 20 --environments 18");
  CHECK(ended.status == 64);
  CHECK(ended.out.empty());
  CHECK(ended.err ==
        "colambda: the hard limit of open files is 100 (ulimit -Hn), which allows 17 of --environments: 18\n");
  CHECK(limited("ulimit -n 100", "-e '\"hello\"' --timeout 60s --start-timeout 60s -n 17 --environments 18").status ==
        0);
}

TEST_CASE("colambda run: the soft limit of open files is raised for us, and as it was for the function") {
  const std::string rest = " --timeout 60s --start-timeout 60s -n 40 --environments 20";
  const run_result ended = limited("ulimit -Sn 40", "-e '\"descriptors\"'" + rest);
  CAPTURE(ended.err);
  CHECK(ended.status == 0);
  CHECK(ended.out == "\"40\"\n");
}

TEST_CASE("colambda run: a start that fails says how many calls were not made") {
  const run_result ended = call({"--env", "FAKE=exit", "-n", "5", "--environments", "2"});
  CHECK(ended.status == 2);
  CAPTURE(ended.err);
  const std::regex all(
      "colambda: .*: it ended before it asked for its first event: exit status 3\n"
      "no call was answered in [0-9.]+ s, 2 without an answer, 3 given up or not made\n");
  CHECK(std::regex_match(ended.err, all));
}

TEST_CASE("colambda run: more memory than was given is said, not enforced") {
  const run_result ended = call({"-e", R"("hello")", "--memory", "1"});
  CHECK(ended.status == 0);
  const std::regex said("colambda: the function had [0-9]+ MB at its peak, and Lambda would give it 1 MB\n");
  CAPTURE(ended.err);
  CHECK(std::regex_search(ended.err, said));
}

TEST_CASE("colambda run: a function's error is printed as it came, status 1") {
  const run_result ended = call({"-e", R"("fail:sold out")"});
  CHECK(ended.status == 1);
  CHECK(ended.out == "{\"errorMessage\":\"sold out\",\"errorType\":\"Function.Fake\"}\n");
}

TEST_CASE("colambda run: a function that exits after its error is replaced for the next call") {
  const run_result ended =
      run_program({COLAMBDA_PROGRAM, "run", COLAMBDA_FAKE_FUNCTION, "-e", R"("panic")", "-n", "3", "--timeout", "60s"});
  CHECK(ended.status == 1);
  CHECK(has(ended.err, "3 function errors\n"));
  CHECK(has(ended.err, "colambda: the function ended after its answer: exit status 1\n"));
  CHECK(has(ended.err, "colambda: a new environment is started, the last one ended: exit status 1\n"));
  CHECK(has(ended.err, " (the first of 3 environments)"));
}

TEST_CASE("colambda run: a function that does not come up is status 2, with Lambda's words and ours") {
  const run_result exited = call({"--env", "FAKE=exit"});
  CHECK(exited.status == 2);
  CHECK(has(exited.out, R"("errorType":"Runtime.ExitError")"));
  CHECK(has(exited.err, ": it ended before it asked for its first event: exit status 3\n"));
  const run_result said = call({"--env", "FAKE=init_error"});
  CHECK(said.status == 2);
  CHECK(said.out == "{\"errorMessage\":\"no table\",\"errorType\":\"Runtime.NoTable\"}\n");
  CHECK(has(said.err, ": it says that it cannot start: Runtime.NoTable: no table"));
  const run_result silent = run_program(words({"--env", "FAKE=sit", "--start-timeout", "30ms"}));
  CHECK(silent.status == 2);
  CHECK(has(silent.err, "does not ask for its first event within 0.03 s\n"));
  const run_result missing = run_program({COLAMBDA_PROGRAM, "run", "/no/such/binary"});
  CHECK(missing.status == 2);
  CHECK(missing.err.starts_with("colambda: cannot start /no/such/binary: No such file or directory\n"));
  CHECK(has(missing.out, "Runtime.InvalidEntrypoint"));
}

TEST_CASE("colambda run: a function that dies in the call is status 2") {
  const run_result ended = call({"-e", R"("exit:7")"});
  CHECK(ended.status == 2);
  CHECK(has(ended.out, "Error: Runtime exited with error: exit status 7"));
  CHECK(has(ended.err, ": it ended during the call: exit status 7\n"));
  CHECK(has(ended.err, "REPORT "));
}

TEST_CASE("colambda run: a function that dies within its answer is status 2, streamed or not") {
  for (const std::string order : {"stream_exit:7", "cut_exit:7"}) {
    const run_result ended = call({"-e", '"' + order + '"'});
    CAPTURE(ended.err);
    CHECK(ended.status == 2);
    CHECK(has(ended.out, R"("errorType":"Runtime.ExitError")"));
    CHECK(has(ended.out, "Error: Runtime exited with error: exit status 7"));
    CHECK(has(ended.err, ": it ended within its answer: exit status 7\n"));
  }
}

TEST_CASE("colambda run: a death within many answers at once leaves all of them without an answer") {
  const run_result ended = call({"-e", R"("stream_meet:7")", "-n", "8", "--concurrency", "8", "--env", "FAKE=pollers"});
  CAPTURE(ended.err);
  CHECK(ended.status == 2);
  CHECK(has(ended.out, R"("errorType":"Runtime.ExitError")"));
  CHECK(has(ended.err, ": exit status 7\n"));
  CHECK(has(ended.err, ", 8 without an answer\n"));
}

TEST_CASE("colambda run: no answer in time is status 3, and the function is gone") {
  // Until the machine is fast enough for the event to be begun.
  for (auto timeout = 40ms; timeout < 60s; timeout *= 2) {
    const run_result ended =
        run_program(words({"-e", R"("hang")", "--timeout", std::to_string(timeout.count()) + "ms"}));
    CHECK(ended.status == 3);
    CHECK(has(ended.out, "Task timed out after 0."));
    CHECK(has(ended.err, " s: it was killed\n"));
    CHECK(has(ended.err, "\tStatus: timeout\n"));
    std::smatch found;
    if (!std::regex_search(ended.err, found, std::regex("hanging ([0-9]+)"))) continue;
    CHECK(::kill(std::stoi(found[1]), 0) == -1);
    CHECK(errno == ESRCH);
    return;
  }
  FAIL("the function never got its event");
}

TEST_CASE("colambda run: an answer that cannot be written is status 74") {
  // A shell, because it is what can give a program a full disk for its standard output.
  const std::string line = std::string(COLAMBDA_PROGRAM) + " run " + COLAMBDA_FAKE_RUNTIME + " -e '\"x\"' >/dev/full";
  const run_result ended = run_program({"/bin/sh", "-c", line}, {});
  CHECK(ended.status == 74);
  CHECK(has(ended.err, "colambda: cannot write the answer: No space left on device\n"));
}

TEST_CASE("colambda run: a summary of many calls counts environments and lost calls") {
  const run_result fine = call({"-e", R"("hello")", "-n", "60", "--environments", "3"});
  CHECK(fine.status == 0);
  CHECK(fine.out == "\"hello\"\n");
  CAPTURE(fine.err);
  CHECK(has(fine.err, "\n60 calls in "));
  CHECK(has(fine.err, " (the first of 3 environments), peak memory "));
  const run_result lost = call({"-e", R"("exit:7")", "-n", "3"});
  CHECK(lost.status == 2);
  CHECK(std::regex_search(lost.err, std::regex("\nno call was answered in [0-9.]+ s, 3 without an answer\nstart-up ")));
  CHECK_FALSE(has(lost.err, "p50"));
  CHECK(has(lost.err, "colambda: a new environment is started, the last one ended: exit status 7\n"));
}

TEST_CASE("colambda run: calls at once are in one environment, as many as the function asks for") {
  const run_result ended = call({"-e", R"("meet")", "-n", "60", "--concurrency", "3", "--env", "FAKE=pollers"});
  CAPTURE(ended.err);
  CHECK(ended.status == 0);
  CHECK(ended.out == "\"meet\"\n");
  CHECK(has(ended.err, "\n60 calls in "));
  CHECK(has(ended.err, " ms, peak memory "));
  const run_result one = call({"-e", R"("hello")", "-n", "60", "--concurrency", "3"});
  CAPTURE(one.err);
  CHECK(one.status == 0);
  CHECK(has(one.err, "\n60 calls in "));
  CHECK(has(one.err, "colambda: the runtime may have 3 events at once, and asks for 1\n"));
}

}  // namespace
