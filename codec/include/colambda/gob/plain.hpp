// SPDX-License-Identifier: MIT
// Which types are plain: numbers, strings, bytes, and pointers to, containers and structs of plain types. A plain value
// lies in one message and cannot contain itself, so straight code reads and writes it.
#pragma once

#include <colambda/gob/promotion.hpp>
#include <colambda/gob/type.hpp>

#include <type_traits>
#include <utility>

namespace colambda::gob::detail {

template <class T>
consteval bool is_plain() {
  constexpr kind what = type_of<T>().what;
  if constexpr (what == kind::interface || what == kind::opaque || is_recursive<T>) {
    return false;
  } else if constexpr (named_container<T>) {
    return is_plain<container_base<T>>();
  } else if constexpr (what == kind::pointer) {
    return is_plain<std::remove_cvref_t<decltype(*std::declval<T>())>>();
  } else if constexpr (what == kind::map) {
    return is_plain<typename T::key_type>() && is_plain<typename T::mapped_type>();
  } else if constexpr (what == kind::slice || what == kind::array) {
    return is_plain<typename T::value_type>();
  } else if constexpr (what == kind::structure) {
    bool all = true;
    // Names of an embedded struct's fields match from without: that takes more than a walk over the fields.
    for (const auto& field : field_table<T>::fields) all = all && !embeds_struct(field);
    field_table<T>::description.each([&]<class M, class C>(const field<M, C>&) { all = all && is_plain<M>(); });
    return all;
  } else {
    return true;
  }
}

}  // namespace colambda::gob::detail
