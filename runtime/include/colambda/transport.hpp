// SPDX-License-Identifier: MIT
// The seam between a function and the protocol that Lambda speaks to it. Knows neither.
#pragma once

#include <colambda/app.hpp>
#include <colambda/clock.hpp>
#include <colambda/outcome.hpp>
#include <colambda/task.hpp>

namespace colambda {

/// One protocol. It lives on one io_context; nothing of it is for other threads.
class transport {
 public:
  transport() = default;
  transport(const transport&) = delete;
  transport& operator=(const transport&) = delete;
  virtual ~transport() = default;

  /// What Lambda wants done between init and the first call. False if there will be no call, which has been said and,
  /// where that is possible, told to Lambda. `stop` ends it: then it completes with true, and `serve` has nothing to
  /// do.
  [[nodiscard]] virtual task<bool> prepare(const app& function) = 0;
  /// Serves calls with `function` until `stop`, or until it cannot any more, which it has said then. Completes when the
  /// last call has ended, with main's exit status.
  [[nodiscard]] virtual task<int> serve(const app& function) = 0;
  /// Takes no more calls; those that run have at most `drain`, then they are cancelled.
  virtual void stop(clock::duration drain) = 0;
  /// Says that the function could not be started.
  [[nodiscard]] virtual task<void> init_failed(const failure& why) = 0;
};

}  // namespace colambda
