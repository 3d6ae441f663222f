// SPDX-License-Identifier: MIT
// How many descriptors this process may have open. Knows no environment, and opens nothing.
#pragma once

#include <cstddef>
#include <cstdint>

namespace colambda::cli {

/// The limit that is in force, and the one that was when the program was started.
class descriptor_limit {
 public:
  /// Raises the limit as far as the system lets it.
  [[nodiscard]] static descriptor_limit raise() noexcept;

  descriptor_limit(std::uint64_t before, std::uint64_t now) noexcept : before_(before), now_(now) {}

  /// What a process that is started is to have: it was not asked whether it can do with more.
  [[nodiscard]] std::uint64_t before() const noexcept { return before_; }
  [[nodiscard]] std::uint64_t now() const noexcept { return now_; }

  /// How many things of `each` descriptors fit into it, beside the program's own; one at least, to be tried.
  [[nodiscard]] std::size_t room(std::size_t each) const noexcept;

 private:
  std::uint64_t before_;
  std::uint64_t now_;
};

}  // namespace colambda::cli
