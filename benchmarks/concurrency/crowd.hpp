// SPDX-License-Identifier: MIT
// One function that serves many calls at once, measured: as many events as it has pollers, handed out together.
// Knows no statistics.
#pragma once

#include <colambda/describe.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace concurrency {

/// What one process took.
struct sample {
  /// From before the first event is handed out to the last answer, read whole; once for each round.
  std::vector<double> rounds_us;
  /// VmRSS after the last round.
  double resident_kb = 0;
};
COLAMBDA_DESCRIBE(sample, rounds_us, resident_kb)

/// Starts a function with AWS_LAMBDA_MAX_CONCURRENCY, waits until all its pollers ask for an event, gives them one
/// each, and again, so often as `rounds` says; then kills it. Throws `std::runtime_error` if a call is not answered
/// with its own answer.
[[nodiscard]] sample measure(const std::string& binary, std::size_t pollers, std::size_t rounds);

}  // namespace concurrency
