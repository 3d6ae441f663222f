// SPDX-License-Identifier: MIT
#include "measure.hpp"

#include <cstdlib>
#include <new>

namespace {

// One thread: a plain number, so that counting costs nothing to speak of.
std::size_t calls = 0;

void* take(std::size_t size) {
  ++calls;
  void* const memory = std::malloc(size);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

}  // namespace

void* operator new(std::size_t size) { return take(size); }
void* operator new[](std::size_t size) { return take(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

namespace gob_benchmark {

std::size_t allocations() noexcept { return calls; }

}  // namespace gob_benchmark
