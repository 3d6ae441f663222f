// SPDX-License-Identifier: MIT
// What a callable takes and returns, read from its type. Knows nothing of handlers.
#pragma once

#include <colambda/task.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

namespace colambda::detail {

template <class... T>
struct types {
  static constexpr std::size_t size = sizeof...(T);
};

template <std::size_t Index, class List>
struct nth;

template <std::size_t Index, class First, class... Rest>
struct nth<Index, types<First, Rest...>> : nth<Index - 1, types<Rest...>> {};

template <class First, class... Rest>
struct nth<0, types<First, Rest...>> {
  using type = First;
};

template <bool Const, class Result, class... Arguments>
struct signature {
  using result = Result;
  using arguments = types<Arguments...>;
  static constexpr bool callable_as_const = Const;
};

// A noexcept callable deduces the same: its conversion to a plain one is allowed in deduction.
template <class R, class... A>
signature<true, R, A...> signature_from(R (*)(A...));
template <class R, class C, class... A>
signature<true, R, A...> signature_from(R (C::*)(A...) const);
template <class R, class C, class... A>
signature<true, R, A...> signature_from(R (C::*)(A...) const&);
template <class R, class C, class... A>
signature<false, R, A...> signature_from(R (C::*)(A...));
template <class R, class C, class... A>
signature<false, R, A...> signature_from(R (C::*)(A...) &);

template <class F>
concept function_pointer = std::is_pointer_v<F> && std::is_function_v<std::remove_pointer_t<F>>;

// Exactly one operator(), and no template: its address is not ambiguous.
template <class F>
concept one_call_operator = requires { &F::operator(); };

template <class F>
struct signature_of;

template <function_pointer F>
struct signature_of<F> {
  using type = decltype(signature_from(F()));
};

template <one_call_operator F>
struct signature_of<F> {
  using type = decltype(signature_from(&F::operator()));
};

template <class T>
struct awaited {
  using type = T;
  static constexpr bool by_task = false;
};

template <class T>
struct awaited<task<T>> {
  using type = T;
  static constexpr bool by_task = true;
};

}  // namespace colambda::detail
