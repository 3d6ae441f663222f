// SPDX-License-Identifier: MIT
#include "heap.hpp"

#include <algorithm>
#include <cstdint>

// Of the sanitizers' run-time library; absent in a build without.
extern "C" {
__attribute__((weak)) int __sanitizer_install_malloc_and_free_hooks(void (*malloc_hook)(const volatile void*,
                                                                                        std::size_t),
                                                                    void (*free_hook)(const volatile void*));
__attribute__((weak)) std::size_t __sanitizer_get_allocated_size(const volatile void* from);
}

namespace fuzz {
namespace {

bool watching = false;
// What was allocated before and is freed now makes it negative.
std::int64_t in_use = 0;
std::int64_t most = 0;

void allocated(const volatile void*, std::size_t size) {
  if (!watching) return;
  in_use += static_cast<std::int64_t>(size);
  most = std::max(most, in_use);
}

void freed(const volatile void* from) {
  if (watching && from != nullptr) in_use -= static_cast<std::int64_t>(__sanitizer_get_allocated_size(from));
}

bool install() {
  return &__sanitizer_install_malloc_and_free_hooks != nullptr && &__sanitizer_get_allocated_size != nullptr &&
         __sanitizer_install_malloc_and_free_hooks(allocated, freed) != 0;
}

}  // namespace

heap_watch::heap_watch() noexcept {
  static const bool installed = install();
  in_use = most = 0;
  watching = installed;
}

heap_watch::~heap_watch() { watching = false; }

std::size_t heap_watch::peak() const noexcept { return static_cast<std::size_t>(most); }

std::size_t heap_watch::now() const noexcept { return static_cast<std::size_t>(std::max<std::int64_t>(in_use, 0)); }

}  // namespace fuzz
