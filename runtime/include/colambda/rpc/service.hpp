// SPDX-License-Identifier: MIT
// A named set of methods, as Go's net/rpc registers them. Knows values and coroutines, no connection.
#pragma once

#include <colambda/gob/decoder.hpp>
#include <colambda/gob/encoder.hpp>
#include <colambda/rpc/owning.hpp>
#include <colambda/task.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace colambda::rpc {

/// One call of a method: its argument as it is read, its reply as it is written.
class method_call {
 public:
  method_call() = default;
  method_call(const method_call&) = delete;
  method_call& operator=(const method_call&) = delete;
  virtual ~method_call() = default;

  /// Reads the argument; false if it is not all there yet.
  [[nodiscard]] virtual result<bool> read(gob::decoder& from) = 0;
  /// Runs the method. Throws what it throws.
  [[nodiscard]] virtual task<void> run() = 0;
  /// Writes the reply of a `run` that has ended well.
  [[nodiscard]] virtual result<void> write(gob::encoder& to, gather& out) const = 0;
};

/// A method, its types erased.
class method {
 public:
  method() = default;
  method(const method&) = delete;
  method& operator=(const method&) = delete;
  virtual ~method() = default;
  [[nodiscard]] virtual std::unique_ptr<method_call> begin() const = 0;
};

namespace detail {

template <class T>
struct untask {
  using type = T;
  static constexpr bool is_task = false;
};
template <class T>
struct untask<task<T>> {
  using type = T;
  static constexpr bool is_task = true;
};

template <class F>
struct method_form {};
template <class F>
  requires requires { &F::operator(); }
struct method_form<F> : method_form<decltype(&F::operator())> {};
template <class R, class A>
struct method_form<R (*)(A)> {
  using argument = std::remove_cvref_t<A>;
  using returned = R;
};
template <class R, class A>
struct method_form<R (*)(A) noexcept> : method_form<R (*)(A)> {};
template <class R, class C, class A>
struct method_form<R (C::*)(A) const> : method_form<R (*)(A)> {};
template <class R, class C, class A>
struct method_form<R (C::*)(A) const noexcept> : method_form<R (*)(A)> {};

template <class F>
concept callable_method = requires {
  typename method_form<F>::argument;
  requires !std::is_void_v<typename untask<typename method_form<F>::returned>::type>;
};

template <class F>
class typed_method final : public method, public std::enable_shared_from_this<typed_method<F>> {
 public:
  using argument = typename method_form<F>::argument;
  using returned = untask<typename method_form<F>::returned>;
  using answer = typename returned::type;

  explicit typed_method(F f) : f_(std::move(f)) {}

  [[nodiscard]] std::unique_ptr<method_call> begin() const override {
    return std::make_unique<call>(this->shared_from_this());
  }

 private:
  class call final : public method_call {
   public:
    explicit call(std::shared_ptr<const typed_method> of) noexcept : of_(std::move(of)) {}

    result<bool> read(gob::decoder& from) override { return from.decode(argument_); }

    task<void> run() override {
      if constexpr (returned::is_task) {
        auto work = of_->f_(std::move(argument_));
        answer_ = co_await std::move(work);
      } else {
        answer_ = of_->f_(std::move(argument_));
        co_return;
      }
    }

    result<void> write(gob::encoder& to, gather& out) const override {
      auto written = to.encode(answer_, out);
      // Go's definitions are out before it finds that the value cannot be: the other side then knows that a value
      // was to come.
      if (!written) to.define<answer>(out);
      return written;
    }

   private:
    std::shared_ptr<const typed_method> of_;
    argument argument_{};
    answer answer_{};
  };

  F f_;
};

}  // namespace detail

/// Methods under one name: `service("Arith").method("Multiply", multiply)`.
class service {
 public:
  explicit service(std::string name) : name_(std::move(name)) {}

  /// Adds a method: callable as `task<Out>(In)` or `Out(In)`, const, `In` and `Out` owning gob types.
  /// A `std::exception` it throws is answered as Go's returned error, its `what()` as the text.
  template <class F>
  service&& method(std::string name, F f) && {
    add(std::move(name), std::move(f));
    return std::move(*this);
  }
  template <class F>
  service& method(std::string name, F f) & {
    add(std::move(name), std::move(f));
    return *this;
  }

  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  /// The method of that name, null if there is none.
  [[nodiscard]] const rpc::method* find(std::string_view name) const noexcept;

 private:
  template <class F>
  void add(std::string name, F f) {
    if constexpr (!detail::callable_method<F>) {
      static_assert(detail::callable_method<F>,
                    "colambda: an rpc method is callable as task<Out>(In) or Out(In), const, and not overloaded");
    } else {
      using typed = detail::typed_method<F>;
      static_assert(owning<typename typed::argument> && owning<typename typed::answer>,
                    "colambda: an rpc method's types must own what they hold: std::string, slice or a vector, no view");
      insert(std::move(name), std::make_shared<const typed>(std::move(f)));
    }
  }
  void insert(std::string name, std::shared_ptr<const rpc::method> made);

  std::string name_;
  std::vector<std::pair<std::string, std::shared_ptr<const rpc::method>>> methods_;
};

}  // namespace colambda::rpc
