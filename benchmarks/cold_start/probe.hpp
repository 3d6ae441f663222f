// SPDX-License-Identifier: MIT
// One cold start, measured: from before a function's process exists to its first answer. Knows no statistics.
#pragma once

#include <colambda/describe.hpp>

#include <cstddef>
#include <string>

namespace cold_start {

/// What one start took.
struct sample {
  /// From before vfork to the first sign of life: over net/rpc the answer of Function.Ping, over the Runtime API
  /// the first GET next.
  double first_us = 0;
  /// From before vfork to the first answer of the function: that of Function.Invoke, or its POST.
  double answer_us = 0;
  /// VmHWM after that answer.
  double peak_kb = 0;
};
COLAMBDA_DESCRIBE(sample, first_us, answer_us, peak_kb)

/// Starts a function, pings it over net/rpc, calls it once with `event` and kills it. Nothing else runs in this
/// thread meanwhile. Throws `std::runtime_error` if it does not answer with `wanted`.
[[nodiscard]] sample measure_rpc(const std::string& binary, const std::string& event, const std::string& wanted);

/// The same over the Runtime API: waits until it asks for an event, and gives it this one.
[[nodiscard]] sample measure_http(const std::string& binary, const std::string& event, const std::string& wanted);

}  // namespace cold_start
