// SPDX-License-Identifier: MIT
// Writes variants as interfaces, under their alternatives' registered names. Included by write.hpp, whose pieces it
// uses.
#pragma once

#include <colambda/gob/write.hpp>

#include <string>

namespace colambda::gob::detail {

bool fail_nil_in_interface(writer& out, const type& of);

template <class T>
[[nodiscard]] bool is_nil_pointer(const T& value) {
  if constexpr (type_of<T>().what == kind::pointer) return !value || is_nil_pointer(*value);
  return false;
}

// The registered name of an alternative: spelled once.
template <class Alternative>
[[nodiscard]] std::string_view name_of() {
  using traits = alternative_traits<Alternative>;
  if constexpr (!traits::name.empty()) {
    return traits::name;
  } else {
    static const std::string spelled = spell(type_of<typename traits::payload>());
    return spelled;
  }
}

template <class Alternative>
[[nodiscard]] writing::step begin_held(writer& out, const Alternative& held) {
  using traits = alternative_traits<Alternative>;
  using payload = typename traits::payload;
  const payload& value = traits::payload_of(held);
  constexpr auto failed = writing::step::failed;
  if (is_nil_pointer(value)) {
    fail_nil_in_interface(out, type_of<payload>());
    return failed;
  }
  return out.begin_interface(name_of<Alternative>(), type_of<payload>()) ? write_step(out, value) : failed;
}

// Writes the interface's head and begins its value; `done` means that all is written but the piece's end.
template <class First, class... Ts>
[[nodiscard]] writing::step begin_interface(writer& out, const std::variant<First, Ts...>& from) {
  return [&]<std::size_t... I>(std::index_sequence<I...>) {
    auto made = writing::step::failed;
    (void)((from.index() == I + 1 ? (made = begin_held(out, *std::get_if<I + 1>(&from)), true) : false) || ...);
    return made;
  }(std::index_sequence_for<Ts...>{});
}

template <class First, class... Ts>
bool write_interface(writer& out, const std::variant<First, Ts...>& from) {
  if (from.index() == 0) {
    out.uint(0);
    return true;
  }
  const std::size_t outer = out.begun().size();
  const auto made = begin_interface(out, from);
  if (made == writing::step::failed) return false;
  if (made == writing::step::entered && !write_begun(out, outer)) return false;
  return out.end_piece();
}

template <class T>
writing::step step_interface(writer& out, writing& here) {
  const T& from = *static_cast<const T*>(here.from);
  if (from.index() == 0) {
    out.uint(0);
    return writing::step::done;
  }
  // Writing the value may move the stack with `here` in it.
  if (here.at++ == 0) {
    const auto made = begin_interface(out, from);
    if (made != writing::step::done) return made;
  }
  return out.end_piece() ? writing::step::done : writing::step::failed;
}

}  // namespace colambda::gob::detail
