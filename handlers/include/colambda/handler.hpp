// SPDX-License-Identifier: MIT
// What serves a call: the raw form as a concept, every other form made into it, and one type that holds any.
#pragma once

#include <colambda/detail/handler_form.hpp>
#include <colambda/detail/typed_handler.hpp>
#include <colambda/invocation.hpp>
#include <colambda/outcome.hpp>
#include <colambda/task.hpp>

#include <concepts>
#include <memory>
#include <type_traits>
#include <utility>

namespace colambda {

/// The raw form: bytes in, bytes out. Calls overlap, so it is const.
template <class F>
concept handler = requires(const F& serve, invocation& call) {
  { serve(call) } -> std::same_as<task<reply>>;
};

/// Holds any raw handler; copies share it.
class any_handler {
 public:
  template <class F>
    requires(!std::same_as<std::remove_cvref_t<F>, any_handler> && handler<F>)
  explicit any_handler(F serve) : held_(std::make_shared<const holder<F>>(std::move(serve))) {}

  [[nodiscard]] task<reply> operator()(invocation& call) const { return held_->serve(call); }

 private:
  struct base {
    base() = default;
    base(const base&) = delete;
    base& operator=(const base&) = delete;
    virtual ~base() = default;
    [[nodiscard]] virtual task<reply> serve(invocation& call) const = 0;
  };

  template <class F>
  struct holder final : base {
    explicit holder(F given) : held(std::move(given)) {}
    task<reply> serve(invocation& call) const override { return held(call); }
    F held;
  };

  std::shared_ptr<const base> held_;
};

namespace detail {

/// A handler with the event's type beside it, where its own operator() does not tell.
template <class Event, class F>
class named_event {
 public:
  explicit named_event(F handler) : handler_(std::move(handler)) {}

  template <class... Given>
  decltype(auto) operator()(Given&&... given) const {
    return handler_(std::forward<Given>(given)...);
  }

 private:
  F handler_;
};

template <class Event, class F>
consteval auto signature_with_event() {
  using given = std::conditional_t<std::same_as<Event, invocation>, invocation&, Event>;
  if constexpr (std::is_invocable_v<const F&, given>) {
    return std::type_identity<signature<true, std::invoke_result_t<const F&, given>, given>>();
  } else if constexpr (std::is_invocable_v<const F&, given, context&>) {
    return std::type_identity<signature<true, std::invoke_result_t<const F&, given, context&>, given, context&>>();
  } else if constexpr (std::is_invocable_v<const F&, given, response_stream&>) {
    return std::type_identity<
        signature<true, std::invoke_result_t<const F&, given, response_stream&>, given, response_stream&>>();
  } else if constexpr (std::is_invocable_v<const F&, given, context&, response_stream&>) {
    return std::type_identity<signature<true, std::invoke_result_t<const F&, given, context&, response_stream&>, given,
                                        context&, response_stream&>>();
  } else {
    constexpr bool is_mutable = std::is_invocable_v<F&, given> || std::is_invocable_v<F&, given, context&>;
    return std::type_identity<signature<!is_mutable, void, not_taken>>();
  }
}

template <class Event, class F>
struct signature_of<named_event<Event, F>> {
  using type = typename decltype(signature_with_event<Event, F>())::type;
};

// Stands for a handler that was refused, so that its static_assert is the only error.
struct refused_handler {
  task<reply> operator()(invocation& call) const;
};

template <class F>
[[nodiscard]] any_handler as_handler(F given) {
  constexpr fault found = fault_of<F>();
  if constexpr (found != fault::none) {
    explain<F, found>();
    return any_handler(refused_handler());
  } else {
    using form = typename signature_of<F>::type;
    if constexpr (std::same_as<F, any_handler>) {
      return given;
    } else if constexpr (std::same_as<form, signature<true, task<reply>, invocation&>>) {
      return any_handler(std::move(given));
    } else {
      return any_handler(typed_handler<F, form>(std::move(given)));
    }
  }
}

}  // namespace detail

/// Says which event a handler takes whose operator() is generic or overloaded: `app{on<order>(serve)}`.
template <class Event, class F>
[[nodiscard]] auto on(F handler) {
  return detail::named_event<std::remove_cvref_t<Event>, F>(std::move(handler));
}

}  // namespace colambda
