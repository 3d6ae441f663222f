// SPDX-License-Identifier: MIT
// Watches operator new, which a program that includes this replaces: include it in one file only.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <new>

namespace colambda::testing {

namespace detail {
inline std::size_t largest = 0;
inline std::size_t count = 0;

inline void* allocate(std::size_t size) {
  largest = std::max(largest, size);
  ++count;
  if (void* made = std::malloc(size == 0 ? 1 : size)) return made;
  throw std::bad_alloc();
}
}  // namespace detail

/// The largest allocation since it was made.
class largest_allocation {
 public:
  largest_allocation() noexcept { detail::largest = 0; }
  [[nodiscard]] std::size_t bytes() const noexcept { return detail::largest; }
};

/// How many allocations there were since it was made.
class allocation_count {
 public:
  allocation_count() noexcept : before_(detail::count) {}
  [[nodiscard]] std::size_t value() const noexcept { return detail::count - before_; }

 private:
  std::size_t before_;
};

}  // namespace colambda::testing

void* operator new(std::size_t size) { return colambda::testing::detail::allocate(size); }
void* operator new[](std::size_t size) { return colambda::testing::detail::allocate(size); }
void operator delete(void* made) noexcept { std::free(made); }
void operator delete[](void* made) noexcept { std::free(made); }
void operator delete(void* made, std::size_t) noexcept { std::free(made); }
void operator delete[](void* made, std::size_t) noexcept { std::free(made); }
