// SPDX-License-Identifier: MIT
// Which call the running code serves: a record of it, and the executor that carries it through every resumption.
#pragma once

#include <boost/asio/execution/executor.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/prefer.hpp>
#include <boost/asio/query.hpp>
#include <boost/asio/require.hpp>

#include <concepts>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>

namespace colambda {

/// What is known of one call wherever its code runs, the coroutines that it spawns included.
///
/// A transport makes one for each call and spawns the call on a `call_executor` with it;
/// `app::invoke` writes the request id in. It lives as long as anything runs on that executor.
class call {
 public:
  call() = default;
  explicit call(std::string request_id) noexcept : request_id_(std::move(request_id)) {}

  /// The call whose code is running on this thread; null outside of any.
  [[nodiscard]] static call* current() noexcept { return current_; }

  [[nodiscard]] const std::string& request_id() const noexcept { return request_id_; }
  void rename(std::string request_id) noexcept { request_id_ = std::move(request_id); }

  /// Whether its transport has cancelled it. A shield hides that from the coroutines of the call, not from here.
  [[nodiscard]] bool is_cancelled() const noexcept { return cancelled_; }
  /// For transports, beside the cancellation that they emit.
  void note_cancelled() noexcept { cancelled_ = true; }

  /// Makes a call the current one of this thread until the end of a block.
  class scope {
   public:
    explicit scope(call* running) noexcept : before_(std::exchange(current_, running)) {}
    scope(const scope&) = delete;
    scope& operator=(const scope&) = delete;
    ~scope() { current_ = before_; }

   private:
    call* before_;
  };

 private:
  static inline constinit thread_local call* current_ = nullptr;
  std::string request_id_;
  bool cancelled_ = false;
};

/// An executor that runs everything as `inner` does, with `running` as the current call.
template <class Executor>
class basic_call_executor {
 public:
  basic_call_executor(Executor inner, std::shared_ptr<call> running) noexcept
      : inner_(std::move(inner)), running_(std::move(running)) {}

  [[nodiscard]] const std::shared_ptr<call>& running() const noexcept { return running_; }

  template <class Property>
    requires(boost::asio::can_query_v<const Executor&, Property>)
  [[nodiscard]] decltype(auto) query(const Property& property) const noexcept {
    return boost::asio::query(inner_, property);
  }

  template <class Property>
    requires(boost::asio::can_require_v<const Executor&, Property>)
  [[nodiscard]] auto require(const Property& property) const {
    return with(boost::asio::require(inner_, property));
  }

  template <class Property>
    requires(boost::asio::can_prefer_v<const Executor&, Property>)
  [[nodiscard]] auto prefer(const Property& property) const {
    return with(boost::asio::prefer(inner_, property));
  }

  template <class Function>
  void execute(Function&& function) const {
    inner_.execute([running = running_, work = std::decay_t<Function>(std::forward<Function>(function))]() mutable {
      const call::scope here(running.get());
      std::move(work)();
    });
  }

  [[nodiscard]] friend bool operator==(const basic_call_executor& a, const basic_call_executor& b) noexcept {
    return a.inner_ == b.inner_ && a.running_ == b.running_;
  }
  [[nodiscard]] friend bool operator!=(const basic_call_executor& a, const basic_call_executor& b) noexcept {
    return !(a == b);
  }

 private:
  template <class Other>
  [[nodiscard]] basic_call_executor<Other> with(Other other) const noexcept {
    return {std::move(other), running_};
  }

  Executor inner_;
  std::shared_ptr<call> running_;
};

/// The executor of calls. It fits into any_io_executor's own storage: copies do not allocate.
using call_executor = basic_call_executor<boost::asio::io_context::executor_type>;

}  // namespace colambda
