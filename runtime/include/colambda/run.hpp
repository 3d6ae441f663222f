// SPDX-License-Identifier: MIT
// The one call of a user's main().
#pragma once

#include <colambda/app.hpp>
#include <colambda/clock.hpp>

#include <cstddef>
#include <optional>

namespace colambda {

struct run_options {
  /// How long calls in flight may go on after SIGTERM or SIGINT, before they are cancelled. Unset it is 500 ms, and
  /// 400 ms with `graceful_shutdown`: Lambda kills 500 ms after its signal, and what is cancelled is still to be
  /// answered, and hooks to be run.
  std::optional<clock::duration> drain{};
  /// Threads that serve, where Lambda lets more calls than one run at once in a process (AWS_LAMBDA_MAX_CONCURRENCY):
  /// each has an io_context of its own, and the calls of one share nothing with those of another but the app. No more
  /// than there are calls at once. Hooks run on the first, which is all there is on go1.x.
  std::size_t threads = 1;
  /// On the Runtime API: registers an extension inside the process (`colambda-sigterm`), because without any Lambda
  /// kills a process without a signal. Costs two requests at start; where there are no extensions, a warning.
  bool graceful_shutdown = false;
};

/// Serves Lambda with this function until it is told to stop, and returns main's exit status: 0 after SIGTERM or
/// SIGINT; 1 with one line on standard error if the environment names no Lambda, or one that cannot be served, if init
/// failed, or after a failure with `should_exit()` on the Runtime API.
///
/// On the Runtime API, AWS_LAMBDA_MAX_CONCURRENCY says how many calls run at once: so many pollers, each with a
/// connection of its own; 1 if it is unset.
///
/// `_LAMBDA_SERVER_PORT` means go1.x, `AWS_LAMBDA_RUNTIME_API` the Runtime API; with both it is go1.x, as in Go.
[[nodiscard]] int run(const app& function);
[[nodiscard]] int run(const app& function, const run_options& options);

}  // namespace colambda
