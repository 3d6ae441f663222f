// SPDX-License-Identifier: MIT
// How one call of decode ended.
#pragma once

#include <string>

namespace corpus {

/// One call of decode: its `outcome`, and the JSON of the value if there is one.
struct attempt {
  std::string outcome;
  std::string json;
  [[nodiscard]] bool ok() const noexcept { return outcome == "value"; }
  [[nodiscard]] friend bool operator==(const attempt&, const attempt&) = default;
};

}  // namespace corpus
