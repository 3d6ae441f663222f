// SPDX-License-Identifier: MIT
// How long an operation takes and how often it allocates. Knows nothing of gob.
#pragma once

#include "sample.hpp"

#include <chrono>
#include <cstddef>

namespace gob_benchmark {

/// Calls of `operator new` so far: this program replaces it.
[[nodiscard]] std::size_t allocations() noexcept;

/// Makes the compiler believe that somebody looks at the value.
template <class T>
void keep(const T& value) noexcept {
  asm volatile("" : : "g"(&value) : "memory");
}

using stopwatch = std::chrono::steady_clock;

/// Runs `operation` for at least `wanted`; sets how long it took, returns how often it ran.
template <class Operation>
std::size_t run_for(stopwatch::duration wanted, Operation& operation, stopwatch::duration& taken) {
  const auto began = stopwatch::now();
  std::size_t count = 0;
  std::size_t batch = 1;
  for (;;) {
    for (std::size_t i = 0; i < batch; ++i) operation();
    count += batch;
    taken = stopwatch::now() - began;
    if (taken >= wanted) return count;
    if (taken < wanted / 20) batch *= 2;
  }
}

/// Runs `operation` for about so long, after a quarter of that which does not count.
template <class Operation>
[[nodiscard]] sample measure(stopwatch::duration wanted, Operation operation) {
  stopwatch::duration taken{};
  (void)run_for(wanted / 4, operation, taken);
  const std::size_t before = allocations();
  const auto count = static_cast<double>(run_for(wanted, operation, taken));
  const auto allocated = static_cast<double>(allocations() - before);
  return {std::chrono::duration<double, std::nano>(taken).count() / count, allocated / count, count};
}

}  // namespace gob_benchmark
