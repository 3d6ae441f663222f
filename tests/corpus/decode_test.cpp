// SPDX-License-Identifier: MIT
// Every value is decoded into a C++ type as Go decodes it.
#include "support/known_type.hpp"
#include "support/manifest.hpp"
#include "support/replay.hpp"

#include <doctest/doctest.h>

using namespace corpus;

namespace {

void check_value(replay& in, const expected_value& expected) {
  const auto value = make_value(expected.into);
  const auto got = in.next([&](colambda::gob::decoder& from) { return value->decode(from); });
  REQUIRE(outcome(got, in) == "value");
  const auto printed = value->json();
  const bool same = says_the_same(expected.json, printed);
  if (!same) MESSAGE(printed.substr(0, 2000), " instead of ", expected.json.substr(0, 2000));
  CHECK(same);
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
        check_value(in, value);
        compared += how == feeding::whole ? 1 : 0;
      }
      CHECK(outcome(in.skip(), in) == "EOF");
    }
  }
  CHECK(compared == 4544);
}
