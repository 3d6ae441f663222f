// SPDX-License-Identifier: MIT
// The list of places where we differ from Go, and why: each must be met, and no other may be.
#pragma once

#include "manifest.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <string_view>

namespace corpus {

/// The lines of `exceptions/NAME.txt`: a key and `KIND: reason`.
class known_differences {
 public:
  explicit known_differences(std::string_view name) : left_(exceptions(name)) {}

  /// `kind` is how we differ at `key`, empty for not at all; true if that is not excepted and so must not be.
  bool check(const std::string& key, const std::string& kind) {
    const auto known = left_.extract(key);
    const auto expected = known.empty() ? std::string() : known.mapped().substr(0, known.mapped().find(':'));
    INFO(key, " ", known.empty() ? "" : known.mapped());
    CHECK(kind == expected);
    return known.empty();
  }

  /// At the end: what is listed but was not found.
  void check_all_met() const {
    for (const auto& [key, reason] : left_) FAIL_CHECK("listed, but there is no such case: ", key, " ", reason);
  }

 private:
  std::map<std::string, std::string> left_;
};

}  // namespace corpus
