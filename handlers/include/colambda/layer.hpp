// SPDX-License-Identifier: MIT
// What stands around a handler: a layer, what holds any, and the rest of the chain as a layer sees it.
#pragma once

#include <colambda/handler.hpp>
#include <colambda/invocation.hpp>
#include <colambda/outcome.hpp>
#include <colambda/task.hpp>

#include <concepts>
#include <memory>
#include <span>
#include <type_traits>
#include <utility>

namespace colambda {

class any_layer;

/// The rest of the chain: the layers further in, then the handler. A layer may call it any number of times.
class next {
 public:
  next(std::span<const any_layer> layers, const any_handler& handler) noexcept : layers_(layers), handler_(&handler) {}

  /// Completes with the reply. Throws what the rest throws.
  [[nodiscard]] task<reply> operator()(invocation& call) const;

  /// The same with a failure as a value: there is no co_await in a catch clause.
  /// Cancellation: a failure too, Function.Cancelled.
  [[nodiscard]] task<outcome> attempt(invocation& call) const;

 private:
  std::span<const any_layer> layers_;
  const any_handler* handler_;
};

/// Sees a call before the rest of the chain and its reply or exception after it. Calls overlap, so it is const.
template <class L>
concept layer = requires(const L& around, invocation& call, next rest) {
  { around(call, rest) } -> std::same_as<task<reply>>;
};

/// Holds any layer; copies share it.
class any_layer {
 public:
  template <class L>
    requires(!std::same_as<std::remove_cvref_t<L>, any_layer> && layer<L>)
  explicit any_layer(L around) : held_(std::make_shared<const holder<L>>(std::move(around))) {}

  [[nodiscard]] task<reply> operator()(invocation& call, next rest) const { return held_->serve(call, rest); }

 private:
  struct base {
    base() = default;
    base(const base&) = delete;
    base& operator=(const base&) = delete;
    virtual ~base() = default;
    [[nodiscard]] virtual task<reply> serve(invocation& call, next rest) const = 0;
  };

  template <class L>
  struct holder final : base {
    explicit holder(L given) : held(std::move(given)) {}
    task<reply> serve(invocation& call, next rest) const override { return held(call, rest); }
    L held;
  };

  std::shared_ptr<const base> held_;
};

}  // namespace colambda
