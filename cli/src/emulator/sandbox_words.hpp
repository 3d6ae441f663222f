// SPDX-License-Identifier: MIT
// What Lambda says of an environment that ended or was too slow. Knows no environment.
#pragma once

#include <colambda/clock.hpp>
#include <colambda/emulator/process.hpp>

#include <fmt/format.h>

#include <chrono>
#include <string>

namespace colambda::emulator {

/// The message that Lambda logs, and tells.
[[nodiscard]] inline std::string timeout_text(clock::duration limit) {
  return fmt::format("Task timed out after {:.2f} seconds", std::chrono::duration<double>(limit).count());
}

[[nodiscard]] inline std::string exit_text(const exit_status& how) {
  if (!how.is_signal() && how.number() == 0) return "Runtime exited without providing a reason";
  return fmt::format("Runtime exited with error: {}", how.platform_text());
}

}  // namespace colambda::emulator
