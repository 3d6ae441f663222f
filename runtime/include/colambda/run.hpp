// SPDX-License-Identifier: MIT
// The one call of a user's main().
#pragma once

#include <colambda/app.hpp>
#include <colambda/clock.hpp>

namespace colambda {

struct run_options {
  /// How long calls in flight may go on after SIGTERM or SIGINT.
  clock::duration drain = std::chrono::milliseconds(500);
};

/// Serves Lambda with this function until it is told to stop, and returns main's exit status: 0 after SIGTERM or
/// SIGINT; 1 with one line on standard error if the environment names no Lambda, or one that cannot be served, if init
/// failed, or after a failure with `should_exit()` on the Runtime API.
///
/// `_LAMBDA_SERVER_PORT` means go1.x, `AWS_LAMBDA_RUNTIME_API` the Runtime API; with both it is go1.x, as in Go.
[[nodiscard]] int run(const app& function);
[[nodiscard]] int run(const app& function, const run_options& options);

}  // namespace colambda
