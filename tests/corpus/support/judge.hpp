// SPDX-License-Identifier: MIT
// Compares how a decode ended with Go's verdict on the same bytes.
#pragma once

#include "attempt.hpp"
#include "known_type.hpp"
#include "manifest.hpp"
#include "printer.hpp"
#include "replay.hpp"

#include <string>
#include <string_view>

namespace corpus {

[[nodiscard]] inline attempt decode_into(any_value& value, replay& from) {
  const auto got = from.next([&](colambda::gob::decoder& in) { return value.decode(in); });
  attempt made{outcome(got, from), {}};
  if (made.ok()) made.json = value.json();
  return made;
}

/// Whether Go failed in a way that is its own and has no text to compare with.
[[nodiscard]] inline bool failed_badly(std::string_view error_class) {
  return error_class == "panic" || error_class == "crash" || error_class == "timeout";
}

/// Go's text as we can have it: its process may know a received type by itself, and then spells all of it out.
[[nodiscard]] inline std::string comparable(std::string_view text) {
  constexpr std::string_view received = "received remote type ";
  const auto at = text.find(received);
  return with_fixed_widths(at == std::string_view::npos ? text : text.substr(0, at + received.size()));
}

/// How `ours` differs: empty, "accepts" what Go refuses, "refuses" what Go accepts, "value" or "text".
[[nodiscard]] inline std::string difference(const verdict& go, const attempt& ours) {
  if (go.ok != ours.ok()) return go.ok ? "refuses" : "accepts";
  if (go.ok) return says_the_same(go.json, ours.json) ? "" : "value";
  return failed_badly(go.error_class) || comparable(go.error) == comparable(ours.outcome) ? "" : "text";
}

}  // namespace corpus
