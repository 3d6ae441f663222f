// SPDX-License-Identifier: MIT
// The ids that Lambda makes up for a call. Knows only their looks.
#pragma once

#include <string>

namespace colambda::emulator {

/// A random UUID: "8f5f1d0e-2a7c-4b0e-9c33-0d2a4f6b8c1e".
[[nodiscard]] std::string new_request_id();

/// X-Ray's trace header, begun now and not sampled.
[[nodiscard]] std::string new_trace_id();

}  // namespace colambda::emulator
