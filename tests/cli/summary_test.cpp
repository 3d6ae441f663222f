// SPDX-License-Identifier: MIT
#include <colambda/cli/summary.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <vector>

namespace {

using colambda::clock;
using colambda::cli::summary;
using namespace std::chrono_literals;

TEST_CASE("summary: percentiles are the nearest ranks of what was given in any order") {
  std::vector<clock::duration> given;
  for (int i = 100; i >= 1; --i) given.push_back(std::chrono::milliseconds(i));
  const summary of(given);
  CHECK(of.count() == 100);
  CHECK(of.percentile(50) == 50ms);
  CHECK(of.percentile(90) == 90ms);
  CHECK(of.percentile(99) == 99ms);
  CHECK(of.percentile(99.5) == 100ms);
  CHECK(of.percentile(0) == 1ms);
  CHECK(of.longest() == 100ms);
}

TEST_CASE("summary: one is every percentile, none is zero") {
  const summary one({7ms});
  CHECK(one.percentile(1) == 7ms);
  CHECK(one.percentile(99) == 7ms);
  CHECK(summary({}).percentile(50) == 0ms);
}

}  // namespace
