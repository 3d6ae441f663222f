// SPDX-License-Identifier: MIT
// Whether a type owns what it holds, all the way down: what crosses a suspension must.
#pragma once

#include <colambda/gob/type.hpp>

#include <span>
#include <string_view>

namespace colambda::rpc {
namespace detail {

template <class... Ts>
struct seen {};

template <class T, class... Ts>
constexpr bool is_among(seen<Ts...>) {
  return (std::is_same_v<T, Ts> || ...);
}

template <class T>
struct parts {
  template <class Check>
  static constexpr bool all(Check) {
    return true;
  }
};
template <template <class...> class Container, class... Args>
struct parts<Container<Args...>> {
  template <class Check>
  static constexpr bool all(Check check) {
    return (check(tag<Args>{}) && ...);
  }
};
template <class T, std::size_t N>
struct parts<std::array<T, N>> {
  template <class Check>
  static constexpr bool all(Check check) {
    return check(tag<T>{});
  }
};

// Carries the types it has been through, else a recursive struct would never end.
template <class T, class... Ts>
consteval bool owns(seen<Ts...> before) {
  if constexpr (std::is_pointer_v<T> || std::is_same_v<T, std::string_view> || std::is_same_v<T, bytes_view>) {
    return false;
  } else if constexpr (is_among<T>(before) || std::is_arithmetic_v<T>) {
    return true;
  } else if constexpr (described<T>) {
    bool all = true;
    description_of<T>().each([&]<class M, class C>(const field<M, C>&) { all = all && owns<M>(seen<T, Ts...>{}); });
    return all;
  } else if constexpr (named_container<T>) {
    return owns<gob::detail::container_base<T>>(seen<T, Ts...>{});
  } else {
    return parts<T>::all([]<class Part>(tag<Part>) { return owns<Part>(seen<T, Ts...>{}); });
  }
}

}  // namespace detail

/// No `string_view`, `bytes_view` or pointer anywhere in it.
template <class T>
concept owning = detail::owns<T>(detail::seen<>{});

}  // namespace colambda::rpc
