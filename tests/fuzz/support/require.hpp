// SPDX-License-Identifier: MIT
// How a target says that something which must hold does not: it dies, which both libFuzzer and ctest notice.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace fuzz {

[[noreturn]] inline void violated(std::string_view what) {
  std::fprintf(stderr, "violated: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

/// `what` says what has to hold.
inline void require(bool holds, std::string_view what) {
  if (!holds) violated(what);
}

/// The same for two accounts of one thing, which are shown where they differ.
inline void require_equal(std::string_view one, std::string_view other, std::string_view what) {
  if (one == other) return;
  constexpr std::size_t shown = 2000;
  const auto show = [](std::string_view text) {
    std::fprintf(stderr, "----\n%.*s\n", static_cast<int>(text.substr(0, shown).size()), text.data());
  };
  show(one);
  show(other);
  violated(what);
}

}  // namespace fuzz
