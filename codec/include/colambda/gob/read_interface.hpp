// SPDX-License-Identifier: MIT
// Reads interfaces into variants: the name picks the alternative, the stream its type. Included by read.hpp,
// whose pieces it uses.
#pragma once

#include <colambda/gob/read.hpp>

namespace colambda::gob::detail {

/// What stands before an interface's value.
struct interface_head {
  /// Which alternative it is.
  std::size_t held = 0;
  bool is_nil = false;
  type_id type = 0;
};

/// Reads it, definitions in it passed over: they were learned when the value's messages were collected.
[[nodiscard]] bool read_interface_head(reader& in, interface_head& head, const plan& interface);

/// How the value of a head's type goes into a `local`, after the zero byte that stands before it if it is no struct;
/// null if it does not.
[[nodiscard]] const plan* begin_held(reader& in, const interface_head& head, const type& local);

/// On the way out of a range error: a number held by itself is named by its type.
void note_held(reader& in, const type& local);

template <std::size_t I, class Variant>
[[nodiscard]] reading::step step_into_alternative(reader& in, Variant& into, const interface_head& head) {
  using traits = alternative_traits<std::variant_alternative_t<I + 1, Variant>>;
  const type& local = type_of<typename traits::payload>();
  auto& held = traits::payload_of(into.template emplace<I + 1>());
  const plan* how = begin_held(in, head, local);
  if (how == nullptr) return reading::step::failed;
  const auto made = step_into(in, held, *how);
  if (made == reading::step::failed) note_held(in, local);
  return made;
}

// Reads the head and begins the value in the alternative that it names.
template <class First, class... Ts>
[[nodiscard]] reading::step begin_interface(reader& in, std::variant<First, Ts...>& into, const plan& how) {
  interface_head head;
  if (!read_interface_head(in, head, how)) return reading::step::failed;
  if (head.is_nil) {
    into.template emplace<0>();
    return reading::step::done;
  }
  return [&]<std::size_t... I>(std::index_sequence<I...>) {
    auto made = reading::step::failed;
    (void)((head.held == I ? (made = step_into_alternative<I>(in, into, head), true) : false) || ...);
    return made;
  }(std::index_sequence_for<Ts...>{});
}

template <class First, class... Ts>
bool read_interface(reader& in, std::variant<First, Ts...>& into, const plan& how) {
  const std::size_t outer = in.begun().size();
  switch (begin_interface(in, into, how)) {
    case reading::step::failed: return false;
    case reading::step::done: return true;
    default: return read_begun(in, outer);
  }
}

template <class T>
reading::step step_interface(reader& in, reading& here) {
  if (std::exchange(here.begun, true)) return reading::step::done;
  return begin_interface(in, *static_cast<T*>(here.into), *here.how);
}

}  // namespace colambda::gob::detail
