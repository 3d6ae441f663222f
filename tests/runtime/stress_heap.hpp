// SPDX-License-Identifier: MIT
// What the heap of a test holds: operator new, replaced by one that counts. Knows nothing of who allocates.
#pragma once

#include <cstddef>

namespace stress {

/// Bytes allocated and not yet freed, by all threads.
[[nodiscard]] std::size_t heap_now() noexcept;
/// The most that `heap_now` was since `forget_heap_peak`.
[[nodiscard]] std::size_t heap_peak() noexcept;
void forget_heap_peak() noexcept;
/// The largest single allocation since `forget_largest`.
[[nodiscard]] std::size_t largest_allocation() noexcept;
void forget_largest() noexcept;

}  // namespace stress
