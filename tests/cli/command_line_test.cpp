// SPDX-License-Identifier: MIT
#include <colambda/cli/command_line.hpp>
#include <colambda/version.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

namespace {

using colambda::cli::parse;
using colambda::cli::protocol;
using namespace std::chrono_literals;

std::string complaint_of(const std::vector<std::string>& words) {
  const auto line = parse(words);
  CHECK_FALSE(line.run);
  CHECK(line.text.empty());
  return line.complaint;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST_CASE("command line: a binary is enough, the rest has defaults") {
  const auto line = parse({"run", "./hello"});
  REQUIRE(line.run);
  CHECK(line.run->what.event.text() == "{}");
  CHECK(line.run->start.settings.binary == "./hello");
  CHECK(line.run->start.settings.environment.empty());
  CHECK(line.run->start.settings.memory == 128);
  CHECK(line.run->start.limit == 10s);
  CHECK(line.run->what.timeout == 3s);
  CHECK(line.run->calls.calls == 1);
  CHECK(line.run->calls.concurrency == 1);
  CHECK(line.run->connections == 1);
  CHECK(line.run->environments == 1);
  CHECK_FALSE(line.run->stream);
  CHECK_FALSE(line.run->grace);
  CHECK(line.run->start.settings.concurrency == 1);
  CHECK(line.run->over == protocol::runtime_api);
  CHECK(line.run->what.client_context.empty());
  CHECK(line.run->what.tenant_id.empty());
}

TEST_CASE("command line: every option reaches its place") {
  const auto line = parse({"run",
                           "--rpc",
                           "--env",
                           "A=1",
                           "./hello",
                           "-e",
                           R"([1,2])",
                           "--env",
                           "B==x y",
                           "--timeout",
                           "500ms",
                           "--start-timeout=1s",
                           "--memory",
                           "512",
                           "-n",
                           "100",
                           "--concurrency",
                           "8",
                           "--connections",
                           "2",
                           "--client-context",
                           R"({"a":1})"});
  REQUIRE(line.run);
  CHECK(line.run->what.event.text() == "[1,2]");
  CHECK(line.run->start.settings.binary == "./hello");
  const std::vector<std::pair<std::string, std::string>> wanted{{"A", "1"}, {"B", "=x y"}};
  CHECK(line.run->start.settings.environment == wanted);
  CHECK(line.run->start.settings.memory == 512);
  CHECK(line.run->start.limit == 1s);
  CHECK(line.run->what.timeout == 500ms);
  CHECK(line.run->calls.calls == 100);
  CHECK(line.run->calls.concurrency == 8);
  CHECK(line.run->connections == 2);
  CHECK(line.run->over == protocol::rpc);
}

TEST_CASE("command line: calls at once are those of one environment times the environments") {
  const auto line = parse({"run", "./hello", "--concurrency", "8", "--environments", "3"});
  REQUIRE(line.run);
  CHECK(line.run->calls.concurrency == 24);
  CHECK(line.run->start.settings.concurrency == 8);
  CHECK(line.run->environments == 3);
  const auto rpc = parse({"run", "--rpc", "./hello", "--concurrency", "8"});
  REQUIRE(rpc.run);
  CHECK(rpc.run->calls.concurrency == 8);
  CHECK(rpc.run->start.settings.concurrency == 1);
}

TEST_CASE("command line: a stream is one call's, over the Runtime API") {
  const auto line = parse({"run", "./hello", "--stream", "--grace", "2"});
  REQUIRE(line.run);
  CHECK(line.run->stream);
  CHECK(line.run->grace == 2s);
  CHECK(has(complaint_of({"run", "x", "--stream", "--rpc"}), "--stream goes without --rpc"));
  for (const char* const option : {"-n", "--concurrency", "--environments"}) {
    CHECK(has(complaint_of({"run", "x", "--stream", option, "2"}), "--stream prints one answer"));
  }
  CHECK(has(complaint_of({"run", "x", "--grace", "0"}), "--grace: not a duration over 0"));
}

TEST_CASE("command line: a tenant and a client context go with each call") {
  const auto line = parse({"run", "./hello", "--tenant", "blue", "--client-context", R"({"custom":{}})"});
  REQUIRE(line.run);
  CHECK(line.run->what.tenant_id == "blue");
  CHECK(line.run->what.client_context == R"({"custom":{}})");
}

TEST_CASE("command line: a client context over several lines, or beyond ASCII, fits into a header") {
  const auto line =
      parse({"run", "./hello", "--client-context", "{\n  \"client\": {\"app_title\": \"caf\xc3\xa9 1\"}\n}"});
  REQUIRE(line.run);
  CHECK(line.run->what.client_context == R"({"client":{"app_title":"caf\u00e9 1"}})");
  CHECK(has(complaint_of({"run", "x", "--client-context", "\"\xff\""}), "not JSON: "));
}

TEST_CASE("command line: a tenant that is no text for a header is refused") {
  CHECK(has(complaint_of({"run", "x", "--tenant", std::string(257, 't')}), "over 256 bytes: 257 bytes"));
  CHECK(has(complaint_of({"run", "x", "--client-context", '"' + std::string(2686, 'c') + '"'}),
            "over 2687 bytes: 2688 bytes"));
  CHECK(has(complaint_of({"run", "x", "--tenant", "a\r\nX: y"}), "--tenant: not printable ASCII"));
  CHECK(has(complaint_of({"run", "x", "--tenant", "a\r\nX: y"}), ": a??X: y"));
  CHECK(has(complaint_of({"run", "x", "--tenant", "caf\xc3\xa9"}), ": caf\xc3\xa9"));
  CHECK(has(complaint_of({"run", "x", "--tenant", " blue"}), ":  blue"));
  CHECK(parse({"run", "x", "--tenant", "blue team:1/2=3@4"}).run);
}

TEST_CASE("command line: what only one protocol can do is refused with the other") {
  CHECK(has(complaint_of({"run", "x", "--rpc", "--tenant", "blue"}), "--tenant"));
  CHECK(has(complaint_of({"run", "x", "--connections", "2"}), "--rpc"));
  CHECK(has(complaint_of({"run", "x", "--concurrency", "1001"}), "--concurrency: not a number from 1 to 1000: 1001"));
  CHECK(has(complaint_of({"run", "x", "--concurrency", "0"}), "--concurrency: not a number from 1 to 1000: 0"));
  CHECK(has(complaint_of({"run", "x", "--environments", "1001"}), "not a number from 1 to 1000: 1001"));
  CHECK(has(complaint_of({"run", "x", "--environments", "100", "--concurrency", "101"}),
            "at most 10000 calls at once in all: 10100"));
  CHECK(has(complaint_of({"run", "x", "--rpc", "--environments", "2"}), "--environments goes without --rpc"));
  CHECK(has(complaint_of({"run", "x", "--rpc", "--connections", "1025"}), "not a number from 1 to 1024: 1025"));
  CHECK(parse({"run", "x", "--rpc", "--concurrency", "1000"}).run);
}

TEST_CASE("command line: an event of 6 MiB is the largest, but not with --rpc") {
  const std::string largest(std::size_t{6} << 20, ' ');
  CHECK(parse({"run", "x", "-e", largest}).run);
  CHECK(has(complaint_of({"run", "x", "-e", largest + " "}),
            "over 6 MiB, which is more than Lambda takes: 6291457 bytes"));
  CHECK(parse({"run", "x", "--rpc", "-e", largest + " "}).run);
}

TEST_CASE("command line: events of every look are taken as they are") {
  for (const char* const event :
       {R"({"name":"x"})", R"(["a","b"])", R"("text")", "7", "null", "", "[[1,2],[3]]", "%%", "{\"a\":\n1}"}) {
    CAPTURE(event);
    const auto line = parse({"run", "./hello", "-e", event});
    REQUIRE(line.run);
    CHECK(line.run->what.event.text() == event);
  }
}

TEST_CASE("command line: connections without concurrency have a call each") {
  const auto line = parse({"run", "--rpc", "./hello", "-n", "10", "--connections", "4"});
  REQUIRE(line.run);
  CHECK(line.run->calls.concurrency == 4);
}

TEST_CASE("command line: help names every option, its unit and every exit status") {
  const auto all = parse({"--help"});
  CHECK(has(all.text, "run"));
  CHECK(has(all.text, "--version"));
  const auto run = parse({"run", "--help"});
  for (const char* const part : {"BINARY",
                                 "--event",
                                 "--rpc",
                                 "--timeout",
                                 "--env",
                                 "--count",
                                 "--concurrency",
                                 "--environments",
                                 "--connections",
                                 "--memory",
                                 "--client-context",
                                 "--tenant",
                                 "provided.al2023",
                                 "go1.x",
                                 "us, ms, s",
                                 "--stream",
                                 "--grace",
                                 "plain number is seconds",
                                 "EXIT STATUS",
                                 "64",
                                 "130",
                                 "143"}) {
    CAPTURE(part);
    CHECK(has(run.text, part));
  }
}

TEST_CASE("command line: version is the project's") {
  CHECK(parse({"--version"}).text == "colambda " + std::string(colambda::version));
}

TEST_CASE("command line: what is wrong is named, with what may have been meant") {
  CHECK(has(complaint_of({}), "try: colambda --help"));
  CHECK(has(complaint_of({"--versoin"}), "no such option: --versoin (did you mean --version?)"));
  CHECK(has(complaint_of({"run", "x", "--timeout", "0s"}), "not a duration over 0 and up to 24h"));
  for (const char* const name : {"AWS_LAMBDA_RUNTIME_API", "_LAMBDA_SERVER_PORT"}) {
    CHECK(has(complaint_of({"run", "x", "--env", std::string(name) + "=99"}), "the emulator itself says where it is"));
  }
  CHECK(has(complaint_of({"rnu", "x"}), "no such command: rnu (did you mean run?)"));
  CHECK(has(complaint_of({"deploy"}), "no such command: deploy\n"));
  CHECK(has(complaint_of({"run"}), "BINARY"));
  CHECK(has(complaint_of({"run", "x", "--timout", "3s"}), "no such option: --timout (did you mean --timeout?)"));
  CHECK(has(complaint_of({"run", "x", "y"}), "no such argument: y"));
  CHECK(has(complaint_of({"run", "x", "-e"}), "--event"));
  CHECK(has(complaint_of({"run", "x", "--timeout", "soon"}), "soon"));
  CHECK(has(complaint_of({"run", "x", "--env", "=1"}), "not NAME=VALUE: =1"));
  CHECK(has(complaint_of({"run", "x", "--env", "A"}), "not NAME=VALUE: A"));
  CHECK(has(complaint_of({"run", "x", "-n", "0"}), "0"));
  CHECK(has(complaint_of({"run", "x", "-n", "-5"}), "-5"));
  CHECK(has(complaint_of({"run", "x", "--concurrency", "many"}), "many"));
  CHECK(has(complaint_of({"run", "x", "--memory", "1.5"}), "1.5"));
  CHECK(has(complaint_of({"run", "x", "--client-context", "{"}), "not JSON: "));
  CHECK(has(complaint_of({"run", "x", "--tenent", "blue"}), "(did you mean --tenant?)"));
  CHECK(has(complaint_of({"run", "x", "-e", "@/no/such/file"}), "/no/such/file: No such file or directory"));
}

}  // namespace
