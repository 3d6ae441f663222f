// SPDX-License-Identifier: MIT
// Many durations in a few numbers. Knows nothing of what took so long.
#pragma once

#include <colambda/clock.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace colambda::cli {

/// Durations in order, to ask for their percentiles.
class summary {
 public:
  explicit summary(std::vector<clock::duration> durations);

  [[nodiscard]] std::size_t count() const noexcept { return sorted_.size(); }
  /// The smallest duration that at least `percent` of all do not exceed; 0 of none. `percent` is from 0 to 100.
  [[nodiscard]] clock::duration percentile(double percent) const noexcept;
  [[nodiscard]] clock::duration longest() const noexcept { return percentile(100); }

 private:
  std::vector<clock::duration> sorted_;
};

}  // namespace colambda::cli
