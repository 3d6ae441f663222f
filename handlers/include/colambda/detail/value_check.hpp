// SPDX-License-Identifier: MIT
// Whether a type may be a handler's event or result, found out before the JSON templates are instantiated with
// it, so that a wrong one is one line. Knows the JSON forms of types, neither reader nor writer.
#pragma once

#include <colambda/describe.hpp>
#include <colambda/json/kind.hpp>

#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

namespace colambda::detail {

enum class verdict { fine, undescribed, borrowed };

// A string_view, a span, a pointer: what it shows belongs to somebody else.
template <class T>
concept borrows = std::is_pointer_v<T> || std::same_as<T, std::string_view> || requires {
  typename T::element_type;
  T::extent;
};

constexpr verdict worse(verdict a, verdict b) noexcept { return a != verdict::fine ? a : b; }

// Carries the types it has seen: described types may contain themselves through containers.
template <class T, class... Seen>
consteval verdict check_value();

template <class T, class... Seen, std::size_t... Index>
consteval verdict check_fields(std::index_sequence<Index...>) {
  using record = decltype(description_of<T>());
  verdict all = verdict::fine;
  ((all = worse(
        all,
        check_value<
            typename std::remove_cvref_t<decltype(std::declval<const record&>().template at<Index>())>::member_type, T,
            Seen...>())),
   ...);
  return all;
}

template <class T, class... Seen>
consteval verdict check_value() {
  constexpr json::kind form = json::kind_of<T>;
  if constexpr ((std::same_as<T, Seen> || ...)) {
    return verdict::fine;
  } else if constexpr (borrows<T>) {
    return verdict::borrowed;
  } else if constexpr (form == json::kind::object) {
    return check_fields<T, Seen...>(std::make_index_sequence<decltype(description_of<T>())::size>());
  } else if constexpr (form == json::kind::map) {
    return check_value<typename T::mapped_type, Seen...>();
  } else if constexpr (form == json::kind::list || form == json::kind::array) {
    return check_value<typename T::value_type, Seen...>();
  } else if constexpr (form == json::kind::optional) {
    return check_value<std::remove_cvref_t<decltype(*std::declval<T&>())>, Seen...>();
  } else {
    return form == json::kind::none ? verdict::undescribed : verdict::fine;
  }
}

}  // namespace colambda::detail
