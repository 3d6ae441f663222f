// SPDX-License-Identifier: MIT
#include <colambda/cli/suggestion.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using colambda::cli::nearest;

TEST_CASE("nearest: a slip of the finger finds its word") {
  const std::vector<std::string> words{"run", "gobcat", "--timeout", "--event", "--env"};
  CHECK(nearest("rnu", words) == "run");
  CHECK(nearest("runn", words) == "run");
  CHECK(nearest("gobact", words) == "gobcat");
  CHECK(nearest("--timout", words) == "--timeout");
  CHECK(nearest("--evnt", words) == "--event");
}

TEST_CASE("nearest: another word finds nothing") {
  const std::vector<std::string> words{"run", "gobcat", "--timeout"};
  CHECK(nearest("deploy", words).empty());
  CHECK(nearest("xyz", words).empty());
  CHECK(nearest("", words).empty());
  CHECK(nearest("run", {}).empty());
}

}  // namespace
