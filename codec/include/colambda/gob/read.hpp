// SPDX-License-Identifier: MIT
// Reads a value of a C++ type along a plan: straight code for each type, made by templates. Types that can
// contain themselves go over the reader's own stack (begin_reading), so that depth costs no machine stack.
#pragma once

#include <colambda/gob/members.hpp>
#include <colambda/gob/opaque_io.hpp>
#include <colambda/gob/plan.hpp>
#include <colambda/gob/read_plain.hpp>
#include <colambda/gob/reader.hpp>
#include <colambda/gob/type.hpp>

#include <utility>

namespace colambda::gob::detail {

template <class T>
[[nodiscard]] bool read_value(reader& in, T& into, const plan& how);

/// Reads a value whose type can contain itself, and everything in it, in a loop.
[[nodiscard]] bool read_begun(reader& in, std::size_t outer);

template <class T>
void begin_reading(reader& in, T& into, const plan& how);

/// Reads an interface of any type.
[[nodiscard]] bool read_interface(reader& in, value& into, const plan& how);
template <class First, class... Ts>
[[nodiscard]] bool read_interface(reader& in, std::variant<First, Ts...>& into, const plan& how);

template <class T>
[[nodiscard]] bool read_part(reader& in, T& into, const plan& how) {
  if constexpr (is_recursive<T>) {
    const std::size_t outer = in.begun().size();
    begin_reading(in, into, how);
    return read_begun(in, outer);
  } else {
    return read_value(in, into, how);
  }
}

// ---- containers

template <class T, class A>
[[nodiscard]] bool read_elements(reader& in, std::vector<T, A>& into, const plan& how) {
  std::uint64_t count = 0;
  if (!read_count(in, count, *how.local->element)) return false;
  start_elements(in, into, count);
  const std::size_t there = into.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (in.empty()) return in.fail(fault_kind::elements_past_end, count, 0, how.local->element);
    T& element = i < there ? into[i] : into.emplace_back();
    if (!read_part(in, element, *how.element)) {
      in.note_element();
      return false;
    }
  }
  return true;
}

template <class T, std::size_t N>
[[nodiscard]] bool read_elements(reader& in, std::array<T, N>& into, const plan& how) {
  std::uint64_t count = 0;
  if (!in.uint(count)) return false;
  if (count != N) return in.fail(fault_kind::array_length);
  for (auto& element : into) {
    if (in.empty()) return in.fail(fault_kind::elements_past_end, count, 0, how.local->element);
    if (!read_part(in, element, *how.element)) {
      in.note_element();
      return false;
    }
  }
  return true;
}

template <class Map>
[[nodiscard]] bool read_key(reader& in, typename Map::key_type& key, const plan& how) {
  static_assert(!is_recursive<typename Map::key_type>, "colambda: a map's key cannot contain the map");
  if (in.empty()) return in.fail(fault_kind::end_of_message);
  if (read_value(in, key, *how.key)) return can_be_found(key) || in.fail(fault_kind::nan_key);
  if (has_elements(*how.local->key)) in.note_key();
  return false;
}

template <class Map>
[[nodiscard]] bool read_pairs(reader& in, Map& into, const plan& how) {
  std::uint64_t count = 0;
  if (!read_map_count(in, count)) return false;
  if constexpr (requires { into.reserve(1); }) {
    into.reserve(into.size() + in.believable(count, sizeof(typename Map::value_type)));
  }
  for (std::uint64_t i = 0; i < count; ++i) {
    typename Map::key_type key{};
    if (!read_key<Map>(in, key, how)) return false;
    if (!read_part(in, fresh_value(into, std::move(key)), *how.element)) {
      if (has_elements(*how.local->element)) in.note_element();
      return false;
    }
  }
  return true;
}

// ---- structs

/// The next field of a struct: false at its end, and on failure, which `failed` tells.
[[nodiscard]] bool next_field(reader& in, const plan& how, std::uint64_t& number, bool& failed);

template <class T>
[[nodiscard]] bool read_fields(reader& in, T& into, const plan& how) {
  std::uint64_t number = static_cast<std::uint64_t>(-1);
  bool failed = false;
  while (next_field(in, how, number, failed)) {
    const auto& field = how.fields[static_cast<std::size_t>(number)];
    if (field.local == plan_field::skipped) {
      if (!in.skip(field.wire)) return false;
      continue;
    }
    const bool fine = with_member(into, how, field, [&](auto& member, std::string_view name) {
      if (read_part(in, member, *field.how)) return true;
      in.note_name(name);
      return false;
    });
    if (!fine) return false;
  }
  return !failed;
}

// ---- the ladder

template <class T>
[[nodiscard]] bool read_value(reader& in, T& into, const plan& how) {
  constexpr kind what = type_of<T>().what;
  if constexpr (is_plain<T>()) {
    const std::byte* const end = get(in, in.place(), into, how);
    if (end == nullptr) return false;
    in.place(end);
    return true;
  } else if constexpr (named_container<T>) {
    return read_value(in, static_cast<container_base<T>&>(into), how);
  } else if constexpr (what == kind::pointer) {
    return read_part(in, present(into), how);
  } else if constexpr (what == kind::structure) {
    return read_fields(in, into, how);
  } else if constexpr (what == kind::map) {
    return read_pairs(in, into, how);
  } else if constexpr (what == kind::slice || what == kind::array) {
    return read_elements(in, into, how);
  } else if constexpr (what == kind::interface) {
    return read_interface(in, into, how);
  } else {
    return read_opaque(in, into);
  }
}

}  // namespace colambda::gob::detail

#include <colambda/gob/read_recursive.hpp>

#include <colambda/gob/read_interface.hpp>
