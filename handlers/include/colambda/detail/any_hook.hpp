// SPDX-License-Identifier: MIT
// Holds a callable that runs beside the calls: a hook, or work for after an answer. Knows not when it runs.
#pragma once

#include <colambda/task.hpp>

#include <concepts>
#include <memory>
#include <type_traits>
#include <utility>

namespace colambda::detail {

template <class F>
concept hook = std::same_as<std::invoke_result_t<F&>, task<void>> || std::is_void_v<std::invoke_result_t<F&>>;

/// It must outlive the task that it makes.
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

}  // namespace colambda::detail
