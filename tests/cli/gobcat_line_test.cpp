// SPDX-License-Identifier: MIT
#include <colambda/cli/gobcat_line.hpp>
#include <colambda/version.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using colambda::cli::parse_gobcat;

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST_CASE("gobcat's line: nothing is standard input, canonical, one stop at an error") {
  const auto line = parse_gobcat({});
  REQUIRE(line.run);
  CHECK(line.run->inputs == std::vector<std::string>{"-"});
  CHECK_FALSE(line.run->form.plain);
  CHECK_FALSE(line.run->form.pretty);
  CHECK_FALSE(line.run->types);
  CHECK_FALSE(line.run->keep_going);
  CHECK_FALSE(line.run->recode);
  CHECK(line.run->bounds.message == colambda::limits{}.message);
}

TEST_CASE("gobcat's line: every option reaches its place") {
  const auto shown =
      parse_gobcat({"--plain", "a.gob", "--pretty", "-", "--keep-going", "--message-limit", "3", "b.gob"});
  REQUIRE(shown.run);
  CHECK(shown.run->inputs == std::vector<std::string>{"a.gob", "-", "b.gob"});
  CHECK(shown.run->form.plain);
  CHECK(shown.run->form.pretty);
  CHECK(shown.run->keep_going);
  CHECK(shown.run->bounds.message == std::size_t{3} << 20);
  CHECK(parse_gobcat({"--types"}).run->types);
  CHECK(parse_gobcat({"--recode", "-", "x"}).run->recode == "-");
  CHECK(parse_gobcat({"--recode=out", "x"}).run->recode == "out");
  CHECK(parse_gobcat({"--", "--types"}).run->inputs == std::vector<std::string>{"--types"});
}

TEST_CASE("gobcat's line: what cannot be meant is refused with a way out") {
  const std::vector<std::pair<std::vector<std::string>, std::string>> wrong{
      {{"--type"}, "no such option: --type (did you mean --types?)"},
      {{"--qqqqqqqq"}, "no such option: --qqqqqqqq\n"},
      {{"--recode"}, "--recode"},
      {{"--recode", "x", "a", "b"}, "--recode takes one FILE"},
      {{"--recode", "x", "--types"}, "--recode prints nothing"},
      {{"--recode", "x", "--plain"}, "--recode prints nothing"},
      {{"--recode", "x", "--pretty"}, "--recode prints nothing"},
      {{"--types", "--pretty"}, "--types prints no values"},
      {{"--message-limit", "0"}, "not a number from 1 to 8191: 0"},
      {{"--message-limit", "8192"}, "not a number from 1 to 8191: 8192"},
      {{"--message-limit", "x"}, "not a number from 1 to 8191: x"}};
  for (const auto& [words, wanted] : wrong) {
    const auto line = parse_gobcat(words);
    CAPTURE(wanted);
    CHECK_FALSE(line.run);
    CHECK(line.text.empty());
    CHECK(has(line.complaint, wanted));
    CHECK(line.complaint.ends_with("\ntry: gobcat --help"));
  }
}

TEST_CASE("gobcat's line: help names every option and every exit status") {
  for (const char* const asked : {"--help", "-h"}) {
    const auto help = parse_gobcat({asked}).text;
    for (const char* const part : {"--plain", "--pretty", "--types", "--keep-going", "--recode OUT",
                                   "--message-limit MIB", "EXAMPLES", "\n  0  ", "\n  1  ", "\n  64 ", "\n  74 "}) {
      CAPTURE(part);
      CHECK(has(help, part));
    }
  }
  CHECK(parse_gobcat({"--version"}).text == "gobcat " + std::string(colambda::version));
}

}  // namespace
