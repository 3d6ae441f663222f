// SPDX-License-Identifier: MIT
// A handler with its layers and hooks: what a user gives to run() and a transport calls. Knows no transport.
#pragma once

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
namespace detail {

template <class F>
concept hook = std::same_as<std::invoke_result_t<F&>, task<void>> || std::is_void_v<std::invoke_result_t<F&>>;

/// Holds what runs once when the function starts or ends.
class any_hook {
 public:
  template <hook F>
  explicit any_hook(F given) : held_(std::make_shared<holder<F>>(std::move(given))) {}

  [[nodiscard]] task<void> operator()() const { return held_->run(); }

 private:
  struct base {
    base() = default;
    base(const base&) = delete;
    base& operator=(const base&) = delete;
    virtual ~base() = default;
    [[nodiscard]] virtual task<void> run() = 0;
  };

  template <class F>
  struct holder final : base {
    explicit holder(F given) : held(std::move(given)) {}
    task<void> run() override {
      if constexpr (std::is_void_v<std::invoke_result_t<F&>>) {
        held();
        co_return;
      } else {
        auto made = held();
        co_await std::move(made);
      }
    }
    F held;
  };

  std::shared_ptr<base> held_;
};

template <class F>
[[nodiscard]] any_hook as_hook(F given) {
  if constexpr (requires { requires hook<F>; }) {
    return any_hook(std::move(given));
  } else {
    static_assert(hook<F>, "colambda: a hook is callable as void() or task<void>()");
    return any_hook([] {});
  }
}

}  // namespace detail

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

  /// Serves one call, through the layers. Never throws: the one place where exceptions become failures.
  /// `call` must live until it completes. Names the current `colambda::call` after the request.
  /// Cancellation: passed on to the handler; the outcome is its failure.
  [[nodiscard]] task<outcome> invoke(invocation& call) const;

  [[nodiscard]] bool has_init() const noexcept { return !init_.empty(); }
  /// Runs the init hooks; stops at the first that throws. Completes with its failure, if one did.
  [[nodiscard]] task<std::optional<failure>> start() const;
  /// Runs all shutdown hooks; what they throw is logged.
  [[nodiscard]] task<void> shut_down() const;

 private:
  struct built {};
  app(any_handler handler, built);

  any_handler handler_;
  std::vector<any_layer> layers_;
  std::vector<detail::any_hook> init_;
  std::vector<detail::any_hook> shutdown_;
  // Shared by copies: they are one function to Lambda.
  std::shared_ptr<std::atomic<bool>> warm_;
};

}  // namespace colambda
