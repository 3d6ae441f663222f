// SPDX-License-Identifier: MIT
// The bounds that keep hostile input from costing more than it should.
#pragma once

#include <cstddef>

namespace colambda {

/// Every bound has a default that real traffic does not meet; what passes it is refused with an error.
struct limits {
  /// Bytes of one gob message. Lambda's own payloads end at 6 MiB.
  std::size_t message = std::size_t{64} << 20;
  /// Levels of values within values.
  std::size_t depth = 10'000;
  /// Bytes of the name under which an interface's value is registered.
  std::size_t name = 1024;
  /// Type definitions on one stream.
  std::size_t types = 10'000;
  /// Bytes of memory that the definitions of one stream may take.
  std::size_t definitions = std::size_t{16} << 20;
  /// Bytes reserved for a container on the word of its count alone; it grows beyond as elements arrive.
  std::size_t container_reserve = std::size_t{1} << 20;
  /// Calls in flight on one connection; at the bound its reader waits.
  std::size_t calls = 1024;
  /// Bytes one connection may hold in requests in flight and in unsent replies; at the bound its reader waits.
  /// Calls that run already may still add their replies.
  std::size_t held = std::size_t{64} << 20;
};

}  // namespace colambda
