// SPDX-License-Identifier: MIT
// Reads types that can contain themselves, one step at a time, over the reader's own stack. Included by
// read.hpp, whose pieces it uses.
#pragma once

#include <colambda/gob/read.hpp>

namespace colambda::gob::detail {

// A part of a value in the making: begun and left to the loop if its type is recursive, else read here.
template <class T>
[[nodiscard]] reading::step step_into(reader& in, T& part, const plan& how) {
  if constexpr (is_recursive<T>) {
    begin_reading(in, part, how);
    return reading::step::entered;
  } else {
    return read_value(in, part, how) ? reading::step::done : reading::step::failed;
  }
}

template <class T>
reading::step step_struct(reader& in, reading& here) {
  using step = reading::step;
  T& into = *static_cast<T*>(here.into);
  const plan& how = *here.how;
  // Reading a part may begin values of other recursive types, and move the stack with `here` in it.
  const std::size_t self = in.begun().size() - 1;
  std::uint64_t number = here.at;
  bool failed = false;
  while (next_field(in, how, number, failed)) {
    in.begun()[self].at = number;
    const auto& field = how.fields[static_cast<std::size_t>(number)];
    if (field.local == plan_field::skipped) {
      if (!in.skip(field.wire)) return step::failed;
      continue;
    }
    auto made = step::failed;
    const bool fine = with_member(into, how, field, [&](auto& member, std::string_view name) {
      made = step_into(in, member, *field.how);
      if (made == step::failed) in.note_name(name);
      return made != step::failed;
    });
    if (!fine) return step::failed;
    if (made == step::entered) return made;
  }
  return failed ? step::failed : step::done;
}

template <class T>
reading::step step_vector(reader& in, reading& here) {
  using step = reading::step;
  T& into = *static_cast<T*>(here.into);
  if (!std::exchange(here.begun, true)) {
    if (!read_count(in, here.count, *here.how->local->element)) return step::failed;
    start_elements(in, into, here.count);
  }
  if (here.at == here.count) return step::done;
  if (in.empty()) {
    in.fail(fault_kind::elements_past_end, here.count);
    return step::failed;
  }
  const auto index = static_cast<std::size_t>(here.at++);
  if (index == into.size()) into.emplace_back();
  begin_reading(in, into[index], *here.how->element);
  return step::entered;
}

template <class T>
reading::step step_array(reader& in, reading& here) {
  using step = reading::step;
  T& into = *static_cast<T*>(here.into);
  if (!std::exchange(here.begun, true)) {
    if (!in.uint(here.count)) return step::failed;
    if (here.count != into.size()) {
      in.fail(fault_kind::array_length);
      return step::failed;
    }
  }
  if (here.at == here.count) return step::done;
  if (in.empty()) {
    in.fail(fault_kind::elements_past_end, here.count);
    return step::failed;
  }
  begin_reading(in, into[static_cast<std::size_t>(here.at++)], *here.how->element);
  return step::entered;
}

template <class T>
reading::step step_map(reader& in, reading& here) {
  using step = reading::step;
  T& into = *static_cast<T*>(here.into);
  const plan& how = *here.how;
  if (!std::exchange(here.begun, true) && !read_map_count(in, here.count)) return step::failed;
  if (here.at == here.count) return step::done;
  ++here.at;
  typename T::key_type key{};
  if (!read_key<T>(in, key, how)) return step::failed;
  begin_reading(in, fresh_value(into, std::move(key)), *how.element);
  return step::entered;
}

// In read_interface.hpp.
template <class T>
reading::step step_interface(reader& in, reading& here);

template <class T>
void begin_reading(reader& in, T& into, const plan& how) {
  static_assert(is_recursive<T>);
  constexpr kind what = type_of<T>().what;
  if constexpr (what == kind::pointer) {
    begin_reading(in, present(into), how);
  } else {
    reading made{.go_on = nullptr, .into = &into, .how = &how};
    if constexpr (what == kind::structure) {
      made.go_on = &step_struct<T>;
      made.at = static_cast<std::uint64_t>(-1);
    } else if constexpr (what == kind::map) {
      made.go_on = &step_map<T>;
    } else if constexpr (what == kind::array) {
      made.go_on = &step_array<T>;
    } else if constexpr (what == kind::interface) {
      made.go_on = &step_interface<T>;
    } else {
      made.go_on = &step_vector<T>;
    }
    in.begun().push_back(made);
  }
}

}  // namespace colambda::gob::detail
