// SPDX-License-Identifier: MIT
// Every value that has a C++ type is decoded as Go decodes it.
#include "support/known_type.hpp"
#include "support/manifest.hpp"
#include "support/replay.hpp"

#include <doctest/doctest.h>

using namespace corpus;

namespace {

// Reads one value of a case; says how many of it could be compared.
std::size_t check_value(replay& in, const expected_value& expected) {
  if (!expected.into.missing.empty()) {
    const auto skipped = in.skip();
    CHECK(outcome(skipped, in) == "value");
    return 0;
  }
  const auto value = make_value(expected.into.type);
  const auto got = in.next([&](colambda::gob::decoder& from) { return value->decode(from); });
  REQUIRE(outcome(got, in) == "value");
  const auto printed = value->json();
  const bool same = says_the_same(expected.json, printed);
  if (!same) MESSAGE(printed.substr(0, 2000), " instead of ", expected.json.substr(0, 2000));
  CHECK(same);
  return 1;
}

}  // namespace

TEST_CASE("corpus: decoded values equal those that Go decodes") {
  std::size_t compared = 0;
  for (const auto& one : valid_cases()) {
    if (one.group == "rpc_raw") continue;
    CAPTURE(one.path);
    for (const auto how : all_feedings) {
      if (how == feeding::single_bytes && one.bytes.size() >= longest_chopped) continue;
      CAPTURE(static_cast<int>(how));
      replay in(one.bytes, how);
      for (const auto& value : one.values) {
        const auto done = check_value(in, value);
        if (how == feeding::whole) compared += done;
      }
      CHECK(outcome(in.skip(), in) == "EOF");
    }
  }
  CHECK(compared == 4193);
}

TEST_CASE("corpus: only so many values wait for a C++ type") {
  std::map<std::string, std::size_t> waiting;
  for (const auto& one : valid_cases()) {
    for (const auto& value : one.values) ++waiting[value.into.missing];
  }
  // Interfaces and method-encoded types are not decoded yet, containers of themselves cannot be.
  CHECK(waiting["interface"] == 244);
  CHECK(waiting["method"] == 94);
  CHECK(waiting["recursive"] == 13);
  CHECK(waiting[""] == 4193);
  CHECK(waiting.size() == 4);
}
