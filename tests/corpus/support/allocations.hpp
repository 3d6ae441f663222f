// SPDX-License-Identifier: MIT
// Watches operator new, which the program that includes this replaces: include it in one file only.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <new>

namespace corpus {

namespace detail {
inline std::size_t largest = 0;

inline void* try_allocate(std::size_t size) noexcept {
  largest = std::max(largest, size);
  return std::malloc(size == 0 ? 1 : size);
}

inline void* allocate(std::size_t size) {
  if (void* const made = try_allocate(size)) return made;
  throw std::bad_alloc();
}
}  // namespace detail

/// The largest single allocation since it was made.
class largest_allocation {
 public:
  largest_allocation() noexcept { detail::largest = 0; }
  [[nodiscard]] std::size_t bytes() const noexcept { return detail::largest; }
};

}  // namespace corpus

void* operator new(std::size_t size) { return corpus::detail::allocate(size); }
void* operator new[](std::size_t size) { return corpus::detail::allocate(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return corpus::detail::try_allocate(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return corpus::detail::try_allocate(size); }
void operator delete(void* made) noexcept { std::free(made); }
void operator delete[](void* made) noexcept { std::free(made); }
void operator delete(void* made, std::size_t) noexcept { std::free(made); }
void operator delete[](void* made, std::size_t) noexcept { std::free(made); }
