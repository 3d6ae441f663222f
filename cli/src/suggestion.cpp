// SPDX-License-Identifier: MIT
// Owns the distance between words.
#include <colambda/cli/suggestion.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace colambda::cli {
namespace {

// Letters to add, drop, change, or swap with their neighbour. Rows of the table are prefixes of `a`.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> above2(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    above2.swap(above);
    above.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], above2[j - 2] + 1);
    }
  }
  return row[b.size()];
}

}  // namespace

std::string_view nearest(std::string_view typed, std::span<const std::string> known) {
  std::string_view best;
  // Half of a short word is another word.
  std::size_t least = std::max<std::size_t>(typed.size() / 3, 1) + 1;
  for (const std::string& word : known) {
    const std::size_t far = distance(typed, word);
    if (far >= least) continue;
    least = far;
    best = word;
  }
  return best;
}

}  // namespace colambda::cli
