// SPDX-License-Identifier: MIT
// A handler with its layers and hooks: what a user gives to run() and a transport calls. Knows no transport.
#pragma once

#include <colambda/detail/any_hook.hpp>
#include <colambda/handler.hpp>
#include <colambda/layer.hpp>
#include <colambda/outcome.hpp>
#include <colambda/task.hpp>

#include <atomic>
#include <concepts>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace colambda {

/// A function: one handler of any form, the layers around it, hooks. Copies are cheap and share all three;
/// what is added to a copy is its own. It must outlive the calls that it serves.
class app {
 public:
  /// Takes a handler of any form (docs/handlers.md).
  template <class F>
    requires(!std::same_as<std::remove_cvref_t<F>, app>)
  app(F handler) : app(detail::as_handler(std::move(handler)), built{}) {}

  /// Adds a layer inside those added before: the first one is outermost.
  template <class L>
  app& use(L around) & {
    if constexpr (layer<L>) {
      layers_.push_back(any_layer(std::move(around)));
    } else {
      static_assert(layer<L>, "colambda: a layer is callable as task<reply>(invocation&, next) const");
    }
    return *this;
  }
  template <class L>
  app&& use(L around) && {
    return std::move(use(std::move(around)));
  }

  /// Adds what runs before the first call, in the order of adding: `void()` or `task<void>()`.
  template <class F>
  app& on_init(F hook) & {
    init_.push_back(detail::as_hook(std::move(hook)));
    return *this;
  }
  template <class F>
  app&& on_init(F hook) && {
    return std::move(on_init(std::move(hook)));
  }

  /// Adds what runs after the last call, the last added first: `void()` or `task<void>()`.
  template <class F>
  app& on_shutdown(F hook) & {
    shutdown_.push_back(detail::as_hook(std::move(hook)));
    return *this;
  }
  template <class F>
  app&& on_shutdown(F hook) && {
    return std::move(on_shutdown(std::move(hook)));
  }

  /// SnapStart: adds what runs before the snapshot of the initialised process is taken, the last added first:
  /// `void()` or `task<void>()`. It closes what no copy of the process may share, such as connections.
  template <class F>
  app& on_snapshot(F hook) & {
    snapshot_.push_back(detail::as_hook(std::move(hook)));
    return *this;
  }
  template <class F>
  app&& on_snapshot(F hook) && {
    return std::move(on_snapshot(std::move(hook)));
  }

  /// SnapStart: adds what runs in each process that is restored from the snapshot, before its first call, in the order
  /// of adding: `void()` or `task<void>()`. It opens connections again, and seeds random numbers anew.
  template <class F>
  app& on_restore(F hook) & {
    restore_.push_back(detail::as_hook(std::move(hook)));
    return *this;
  }
  template <class F>
  app&& on_restore(F hook) && {
    return std::move(on_restore(std::move(hook)));
  }

  /// Serves one call, through the layers. Never throws: the one place where exceptions become failures.
  /// `call` must live until it completes. Names the current `colambda::call` after the request.
  /// Cancellation: passed on to the handler; the outcome is its failure.
  [[nodiscard]] task<outcome> invoke(invocation& call) const;

  /// Runs what `call` has deferred (`context::defer`), in the order of adding, and what is deferred meanwhile. Never
  /// throws: what fails is logged, and the next is run. For transports, on the executor of the call, once its answer
  /// is out; on go1.x before that.
  /// Cancellation: passed on to the one that runs; those behind it are not begun, which is logged.
  [[nodiscard]] task<void> run_deferred(invocation& call) const;

  [[nodiscard]] bool has_init() const noexcept { return !init_.empty(); }
  /// Runs the init hooks; stops at the first that throws. Completes with its failure, if one did.
  [[nodiscard]] task<std::optional<failure>> start() const;
  /// Runs the snapshot hooks; stops at the first that throws. Completes with its failure, if one did.
  [[nodiscard]] task<std::optional<failure>> before_snapshot() const;
  /// Runs the restore hooks; stops at the first that throws. Completes with its failure, if one did.
  [[nodiscard]] task<std::optional<failure>> restored() const;
  /// Runs all shutdown hooks; what they throw is logged.
  [[nodiscard]] task<void> shut_down() const;

 private:
  struct built {};
  app(any_handler handler, built);

  any_handler handler_;
  std::vector<any_layer> layers_;
  std::vector<detail::any_hook> init_;
  std::vector<detail::any_hook> shutdown_;
  std::vector<detail::any_hook> snapshot_;
  std::vector<detail::any_hook> restore_;
  // Shared by copies: they are one function to Lambda.
  std::shared_ptr<std::atomic<bool>> warm_;
};

}  // namespace colambda
