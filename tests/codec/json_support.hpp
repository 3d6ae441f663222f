// SPDX-License-Identifier: MIT
// Texts as the JSON reader may meet them: in a slab with somebody else's bytes behind, or with none to read.
#pragma once

#include <colambda/error.hpp>
#include <colambda/json/reader.hpp>
#include <colambda/slice.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace colambda::testing {

inline constexpr std::size_t padding = 64;

/// A slice with `padding` readable bytes behind it, all of them `fill`; a byte further is the sanitizer's.
inline slice in_slab(std::string_view text, char fill) {
  std::vector<std::byte> bytes(text.size() + padding, static_cast<std::byte>(fill));
  std::copy_n(as_bytes(text).begin(), text.size(), bytes.begin());
  return slice::own(std::move(bytes)).part(0, text.size());
}

/// A slice with nothing behind it: it has to be copied.
inline slice alone(std::string_view text) { return slice::copy_of(text); }

/// What a read said, in one string: empty, or the message.
inline std::string said(const result<void>& outcome) { return outcome ? "" : outcome.error().message(); }

/// Reads `text` copied and in place, with several bytes behind it; the outcomes must be the same.
template <class T>
result<void> read_all_ways(std::string_view text, T& into) {
  const auto outcome = json::read(alone(text), into);
  for (const char fill : std::string_view("\0 ]}\",1e.\\\xff", 11)) {
    T again{};
    const auto in_place = json::read(in_slab(text, fill), again);
    CHECK(said(in_place) == said(outcome));
    if (!outcome && !in_place) {
      CHECK(in_place.error().code() == outcome.error().code());
      CHECK(in_place.error().offset() == outcome.error().offset());
    }
  }
  return outcome;
}

template <class T>
T parsed(std::string_view text) {
  T value{};
  const auto outcome = read_all_ways(text, value);
  CHECK_MESSAGE(outcome.has_value(), said(outcome));
  return value;
}

/// The problem that reading `text` as a `T` ends with.
template <class T>
problem refused(std::string_view text) {
  T value{};
  const auto outcome = read_all_ways(text, value);
  REQUIRE_MESSAGE(!outcome.has_value(), std::string(text));
  return outcome.error();
}

}  // namespace colambda::testing
