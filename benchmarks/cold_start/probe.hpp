// SPDX-License-Identifier: MIT
// One cold start, measured: from before a function's process exists to its first answer. Knows no statistics.
#pragma once

#include <colambda/describe.hpp>

#include <cstddef>
#include <string>

namespace cold_start {

/// What one start took.
struct sample {
  /// From before vfork to the answer of Function.Ping.
  double ping_us = 0;
  /// From before vfork to the answer of the first Function.Invoke.
  double answer_us = 0;
  /// VmHWM after that answer.
  double peak_kb = 0;
};
COLAMBDA_DESCRIBE(sample, ping_us, answer_us, peak_kb)

/// Starts a function, pings it, calls it once with `event` and kills it. Nothing else runs in this thread meanwhile.
/// Throws `std::runtime_error` if it does not answer with `wanted`.
[[nodiscard]] sample measure(const std::string& binary, const std::string& event, const std::string& wanted);

}  // namespace cold_start
