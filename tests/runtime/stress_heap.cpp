// SPDX-License-Identifier: MIT
#include "stress_heap.hpp"

#include <malloc.h>

#include <atomic>
#include <cstdlib>
#include <new>

namespace {

std::atomic<std::size_t> now{0};
std::atomic<std::size_t> peak{0};
std::atomic<std::size_t> largest{0};

void raise(std::atomic<std::size_t>& to, std::size_t value) noexcept {
  auto before = to.load();
  while (before < value && !to.compare_exchange_weak(before, value)) {
  }
}

void* counted(void* made, std::size_t size) {
  if (made == nullptr) throw std::bad_alloc();
  raise(largest, size);
  raise(peak, now += ::malloc_usable_size(made));
  return made;
}

void uncounted(void* gone) noexcept {
  if (gone == nullptr) return;
  now -= ::malloc_usable_size(gone);
  std::free(gone);
}

}  // namespace

namespace stress {

std::size_t heap_now() noexcept { return now; }
std::size_t heap_peak() noexcept { return peak; }
void forget_heap_peak() noexcept { peak = now.load(); }
std::size_t largest_allocation() noexcept { return largest; }
void forget_largest() noexcept { largest = 0; }

}  // namespace stress

void* operator new(std::size_t size) { return counted(std::malloc(size), size); }
void* operator new[](std::size_t size) { return counted(std::malloc(size), size); }
void* operator new(std::size_t size, std::align_val_t alignment) {
  const auto to = static_cast<std::size_t>(alignment);
  return counted(std::aligned_alloc(to, (size + to - 1) / to * to), size);
}
void* operator new[](std::size_t size, std::align_val_t alignment) { return operator new(size, alignment); }
void operator delete(void* gone) noexcept { uncounted(gone); }
void operator delete[](void* gone) noexcept { uncounted(gone); }
void operator delete(void* gone, std::size_t) noexcept { uncounted(gone); }
void operator delete[](void* gone, std::size_t) noexcept { uncounted(gone); }
void operator delete(void* gone, std::align_val_t) noexcept { uncounted(gone); }
void operator delete[](void* gone, std::align_val_t) noexcept { uncounted(gone); }
void operator delete(void* gone, std::size_t, std::align_val_t) noexcept { uncounted(gone); }
void operator delete[](void* gone, std::size_t, std::align_val_t) noexcept { uncounted(gone); }
