// SPDX-License-Identifier: MIT
// The layer that notes how each call went. Knows sizes and times, not contents.
#pragma once

#include <colambda/layer.hpp>

namespace colambda::middleware {

/// Logs a line at the start of each call (level debug) and one at its end: level info with duration, sizes and
/// whether it was the first, or level error with the error's type and message besides. Exceptions pass unchanged.
class logging {
 public:
  task<reply> operator()(invocation& call, next rest) const;
};

}  // namespace colambda::middleware
