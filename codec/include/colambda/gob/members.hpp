// SPDX-License-Identifier: MIT
// From a field's place in a plan to the member that it is, in the struct itself or in one embedded in it.
#pragma once

#include <colambda/gob/plan.hpp>
#include <colambda/gob/type.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <utility>

namespace colambda::gob::detail {

/// What a pointer points to, made if there is nothing.
template <class T>
T& present(std::optional<T>& pointer) {
  return pointer ? *pointer : pointer.emplace();
}
template <class T>
T& present(std::unique_ptr<T>& pointer) {
  if (pointer == nullptr) pointer = std::make_unique<T>();
  return *pointer;
}

// Calls `visit` with the local field of this index: a chain of comparisons that compilers make a jump table.
template <class T, class Visit>
[[nodiscard]] bool with_field(std::int32_t index, Visit visit) {
  using table = field_table<T>;
  return [&]<std::size_t... I>(std::index_sequence<I...>) {
    bool fine = false;
    (void)((index == static_cast<std::int32_t>(I)
                ? (fine = visit(table::description.template at<I>().member(), table::fields[I].name), true)
                : false) ||
           ...);
    return fine;
  }(std::make_index_sequence<table::size>());
}

template <class T>
inline constexpr bool has_embedded = [] {
  for (const auto& field : field_table<T>::fields) {
    if (embeds_struct(field)) return true;
  }
  return false;
}();

// The same for the structs alone that are embedded: what they are is known at compile time.
template <class T, class Visit>
[[nodiscard]] bool with_embedded(std::int32_t index, Visit visit) {
  using table = field_table<T>;
  bool fine = false;
  const auto step = [&]<std::size_t I>(std::integral_constant<std::size_t, I>) {
    if constexpr (embeds_struct(table::fields[I])) {
      if (index != static_cast<std::int32_t>(I)) return false;
      fine = visit(table::description.template at<I>().member());
      return true;
    } else {
      return false;
    }
  };
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    (void)(step(std::integral_constant<std::size_t, I>{}) || ...);
  }(std::make_index_sequence<table::size>());
  return fine;
}

template <class T, class Visit>
[[nodiscard]] bool with_promoted(T& into, std::span<const std::int32_t> path, Visit& visit);

// Goes one step into an embedded struct; a pointer to it is made.
template <class T, class Visit>
[[nodiscard]] bool step_down(T& into, std::span<const std::int32_t> path, Visit& visit) {
  return with_embedded<T>(path[0], [&](auto member) {
    auto& part = into.*member;
    if constexpr (requires { present(part); }) {
      return with_promoted(present(part), path.subspan(1), visit);
    } else {
      return with_promoted(part, path.subspan(1), visit);
    }
  });
}

template <class T, class Visit>
bool with_promoted(T& into, std::span<const std::int32_t> path, Visit& visit) {
  if constexpr (has_embedded<T>) {
    if (path.size() > 1) return step_down(into, path, visit);
  }
  return with_field<T>(path[0], [&](auto member, std::string_view name) { return visit(into.*member, name); });
}

/// Calls `visit` with the member that a received field goes into, and its name.
template <class T, class Visit>
[[nodiscard]] bool with_member(T& into, const plan& how, const plan_field& field, Visit visit) {
  if constexpr (has_embedded<T>) {
    if (field.is_promoted()) return step_down(into, how.promotion_of(field).path, visit);
  }
  return with_field<T>(field.local, [&](auto member, std::string_view name) { return visit(into.*member, name); });
}

}  // namespace colambda::gob::detail
