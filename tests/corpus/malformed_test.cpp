// SPDX-License-Identifier: MIT
// Streams that Go did not write: what Go refuses is refused, with its words, and at a bounded price.
#include "support/allocations.hpp"
#include "support/judge.hpp"
#include "support/known_differences.hpp"

#include <doctest/doctest.h>

using namespace corpus;

namespace {

constexpr std::size_t megabyte = std::size_t{1} << 20;

// As many values as can be skipped, and how that ended.
attempt skip_all(std::string_view stream, feeding how) {
  replay in(stream, how);
  for (std::size_t count = 0;; ++count) {
    const auto end = outcome(in.skip(), in);
    if (end != "value") return {end, std::to_string(count)};
  }
}

std::string skip_difference(const malformed_case& go, const attempt& ours) {
  const auto count = std::stoul(ours.json);
  if (count != go.skipped) return count < go.skipped ? "refuses" : "accepts";
  return failed_badly(go.skip_class) || comparable(go.skip_error) == comparable(ours.outcome) ? "" : "text";
}

std::vector<attempt> decode_all(const malformed_case& one, feeding how) {
  std::vector<attempt> out;
  replay in(one.bytes, how);
  for (const auto& go : one.typed) out.push_back(decode_into(*make_value(go.into), in));
  return out;
}

bool is_chopped_too(const malformed_case& one) { return one.bytes.size() < longest_chopped; }

// Refusing, in any words, is fine where the case is about limits.
bool may_differ(const malformed_case& one, const std::string& kind) {
  return one.limit && (kind == "refuses" || kind == "text");
}

}  // namespace

TEST_CASE("malformed: skipping ends where Go's does, with its words, but for known differences") {
  known_differences known("malformed_skip");
  for (const auto& one : malformed_cases()) {
    CAPTURE(one.path);
    const auto ours = skip_all(one.bytes, feeding::whole);
    if (is_chopped_too(one)) CHECK(skip_all(one.bytes, feeding::single_bytes) == ours);
    const auto kind = skip_difference(one, ours);
    if (may_differ(one, kind)) continue;
    if (!known.check(one.path, kind) || kind.empty()) continue;
    MESSAGE(ours.json, " ", ours.outcome, " | Go: ", one.skipped, " ", one.skip_error);
  }
  known.check_all_met();
}

TEST_CASE("malformed: decoding ends as Go's does, with its words, but for known differences") {
  known_differences known("malformed_decode");
  for (const auto& one : malformed_cases()) {
    CAPTURE(one.path);
    const auto ours = decode_all(one, feeding::whole);
    if (is_chopped_too(one)) CHECK((decode_all(one, feeding::single_bytes) == ours));
    for (std::size_t i = 0; i < ours.size(); ++i) {
      const auto kind = difference(one.typed[i], ours[i]);
      if (may_differ(one, kind)) continue;
      if (!known.check(one.path + "#" + std::to_string(i), kind) || kind.empty()) continue;
      MESSAGE(ours[i].outcome, " ", ours[i].json.substr(0, 500), " | Go: ", one.typed[i].error,
              one.typed[i].json.substr(0, 500));
    }
  }
  known.check_all_met();
}

TEST_CASE("malformed: no announced length or count is believed by the megabyte") {
  for (const auto& one : malformed_cases()) {
    CAPTURE(one.path);
    largest_allocation watch;
    (void)skip_all(one.bytes, feeding::whole);
    (void)decode_all(one, feeding::whole);
    CHECK(watch.bytes() <= 2 * megabyte);
  }
}
