// SPDX-License-Identifier: MIT
// How a function's process is started, whichever protocol it speaks. Starts nothing.
#pragma once

#include <colambda/clock.hpp>
#include <colambda/emulator/environment.hpp>

#include <chrono>
#include <cstdint>

namespace colambda::emulator {

struct start_options {
  function_settings settings;
  /// How long it may take to come up: on go1.x until it answers Function.Ping, else until it asks for its first
  /// event. Lambda's own bound.
  clock::duration limit = std::chrono::seconds(10);
  /// Where its standard output and standard error go: standard error, unless said.
  int output = 2;
  /// How many descriptors it may have open: as many as this process, if 0.
  std::uint64_t descriptors = 0;
};

}  // namespace colambda::emulator
