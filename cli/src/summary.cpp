// SPDX-License-Identifier: MIT
// Owns the definition of a percentile: the nearest rank.
#include <colambda/cli/summary.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace colambda::cli {

summary::summary(std::vector<clock::duration> durations) : sorted_(std::move(durations)) {
  std::sort(sorted_.begin(), sorted_.end());
}

clock::duration summary::percentile(double percent) const noexcept {
  if (sorted_.empty()) return clock::duration::zero();
  const double rank = std::ceil(percent / 100 * static_cast<double>(sorted_.size()));
  const auto index = static_cast<std::size_t>(std::max(rank, 1.0)) - 1;
  return sorted_[std::min(index, sorted_.size() - 1)];
}

}  // namespace colambda::cli
