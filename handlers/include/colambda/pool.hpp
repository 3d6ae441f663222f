// SPDX-License-Identifier: MIT
// Blocking work beside the calls: threads that run what would hold a call's own thread up. Knows no calls' protocol.
#pragma once

#include <colambda/detail/survives.hpp>
#include <colambda/task.hpp>

#include <cstddef>
#include <exception>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace colambda {
namespace detail {

// What a thread of the pool runs.
class pool_work {
 public:
  pool_work() = default;
  pool_work(const pool_work&) = delete;
  pool_work& operator=(const pool_work&) = delete;
  virtual ~pool_work() = default;
  // Once, and lets go of what it ran.
  virtual void run() noexcept = 0;
};

// Completes when `work` has run, or throws and it never will.
[[nodiscard]] task<void> run_on_pool(std::shared_ptr<pool_work> work);

template <class F>
class pool_call final : public pool_work {
 public:
  using value = std::invoke_result_t<F&>;

  template <class Given>
  explicit pool_call(std::in_place_t, Given&& given) : callable_(std::in_place, std::forward<Given>(given)) {}

  void run() noexcept override {
    try {
      if constexpr (std::is_void_v<value>) {
        (*callable_)();
      } else {
        value_.emplace((*callable_)());
      }
    } catch (...) {
      thrown_ = std::current_exception();
    }
    // Here, before the call goes on: what it has captured is not to outlive it.
    callable_.reset();
  }

  value take() {
    if (thrown_) std::rethrow_exception(std::exchange(thrown_, nullptr));
    if constexpr (!std::is_void_v<value>) {
      value made = *std::move(value_);
      value_.reset();
      return made;
    }
  }

 private:
  std::optional<F> callable_;
  std::optional<std::conditional_t<std::is_void_v<value>, bool, value>> value_;
  std::exception_ptr thrown_;
};

template <class F>
task<std::invoke_result_t<F&>> await_pool_call(std::shared_ptr<pool_call<F>> work) {
  auto running = run_on_pool(work);
  co_await std::move(running);
  co_return work->take();
}

template <class T>
constexpr bool is_task = false;
template <class T>
constexpr bool is_task<task<T>> = true;

template <class F>
concept pool_callable =
    std::is_invocable_v<F&> && !is_task<std::invoke_result_t<F&>> && !std::is_reference_v<std::invoke_result_t<F&>>;

}  // namespace detail

/// Runs `work`, callable as `T()`, on a thread of the pool, so that other calls go on while it blocks. It is copied or
/// moved there, unless it is a `std::ref`. Log lines that it writes carry the request's id.
///
///     const auto hash = co_await on_pool([&] { return slow_hash(event.text); });
///
/// Completes with its value, on the executor of the call, which must not run on two threads at once. Throws what it
/// throws; `std::system_error` if there is no thread and none can be started.
/// Cancellation: what has begun to run cannot be stopped and is waited for, so that nothing outlives its call; what
/// has not is never run, and this throws `boost::system::system_error` (operation_aborted). Nothing waits for it when a
/// second signal ends the process.
template <class F>
[[nodiscard]] auto on_pool(F&& work) {
  using callable = std::decay_t<F>;
  static_assert(
      detail::callable_survives_co_await<F>,
      "colambda: g++ 12 destroys this temporary twice inside co_await: give it a name, then on_pool(name), or "
      "on_pool(std::ref(name)) if it cannot be copied");
  if constexpr (detail::pool_callable<callable>) {
    return detail::await_pool_call<callable>(
        std::make_shared<detail::pool_call<callable>>(std::in_place, std::forward<F>(work)));
  } else {
    static_assert(detail::pool_callable<callable>,
                  "colambda: what runs on the pool is callable as T(), with T no reference, and no coroutine");
    return task<void>();
  }
}

/// How many threads the pool of this process may have from now on: 16 unless said, and at least 1. One is started when
/// work comes and all others are busy, and kept: those that there are do not end. Work beyond them waits in order.
void set_pool_threads(std::size_t most);

}  // namespace colambda
