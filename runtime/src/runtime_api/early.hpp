// SPDX-License-Identifier: MIT
// The first request, by plain system calls before anything else is built: what a cold start waits for.
#pragma once

#include "address.hpp"

namespace colambda::runtime_api {

struct early_start {
  /// A connected socket that does not block; -1 if it could not be had at once.
  int socket = -1;
  /// Whether GET next is out on it.
  bool has_asked = false;
  /// Whether it was tried in vain.
  bool has_failed = false;
};

/// Connects if the host is an IPv4 address and takes it at once, and asks for the first invocation if `ask`. What
/// fails here is tried again, and told, by the client.
[[nodiscard]] early_start start_early(const address& to, bool ask);

}  // namespace colambda::runtime_api
