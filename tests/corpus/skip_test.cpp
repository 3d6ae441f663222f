// SPDX-License-Identifier: MIT
// Every stream that Go wrote can be skipped, interfaces and method-encoded values included.
#include "support/manifest.hpp"
#include "support/replay.hpp"

#include <doctest/doctest.h>

using namespace corpus;

namespace {

struct skipped {
  std::size_t count = 0;
  std::string end;
};

skipped skip_all(std::string_view stream, feeding how) {
  replay in(stream, how);
  for (skipped so_far;; ++so_far.count) {
    const auto got = in.skip();
    so_far.end = outcome(got, in);
    if (so_far.end != "value") return so_far;
  }
}

// Go's server broke one conversation off after the definitions of its fourth value.
bool is_broken_off(const valid_case& one) { return one.group == "rpc_raw"; }

std::size_t values_in(const valid_case& one) { return is_broken_off(one) ? 3 : one.values.size(); }

}  // namespace

TEST_CASE("corpus: skipping finds each value of each stream and a clean end") {
  std::size_t streams = 0;
  for (const auto& one : valid_cases()) {
    CAPTURE(one.path);
    ++streams;
    for (const auto how : all_feedings) {
      if (how == feeding::single_bytes && one.bytes.size() >= longest_chopped) continue;
      CAPTURE(static_cast<int>(how));
      const auto seen = skip_all(one.bytes, how);
      CHECK(seen.count == values_in(one));
      CHECK(seen.end == (is_broken_off(one) ? "unexpected EOF" : "EOF"));
    }
  }
  CHECK(streams == 290 + 192);
}

TEST_CASE("corpus: a stream that is cut off anywhere ends early, and is not taken for a wrong one") {
  constexpr std::size_t longest = 512;
  for (const auto& one : valid_cases()) {
    if (one.bytes.size() > longest) continue;
    CAPTURE(one.path);
    std::size_t found = 0;
    for (std::size_t cut = 0; cut < one.bytes.size(); ++cut) {
      CAPTURE(cut);
      const auto seen = skip_all(std::string_view(one.bytes).substr(0, cut), feeding::whole);
      const bool ended = seen.end == "EOF" || seen.end == "unexpected EOF";
      CHECK(ended);
      CHECK(seen.count >= found);
      CHECK(seen.count <= values_in(one));
      found = seen.count;
    }
  }
}
