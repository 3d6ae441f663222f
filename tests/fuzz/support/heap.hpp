// SPDX-License-Identifier: MIT
// How much of the heap is in use, and was at most, as AddressSanitizer sees it. Without it nothing is known.
#pragma once

#include <cstddef>

namespace fuzz {

/// Watches this process's allocations while it lives. One at a time.
class heap_watch {
 public:
  heap_watch() noexcept;
  heap_watch(const heap_watch&) = delete;
  heap_watch& operator=(const heap_watch&) = delete;
  ~heap_watch();

  /// The most bytes that were allocated, and not yet freed, since it was made; 0 if nobody counts.
  [[nodiscard]] std::size_t peak() const noexcept;
  /// The same as of now.
  [[nodiscard]] std::size_t now() const noexcept;
};

}  // namespace fuzz
