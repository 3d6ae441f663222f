// SPDX-License-Identifier: MIT
// Writes a value of a C++ type: straight code for each type, made by templates. Types that can contain
// themselves go over the writer's own stack (begin_writing).
#pragma once

#include <colambda/gob/opaque_io.hpp>
#include <colambda/gob/type.hpp>
#include <colambda/gob/write_plain.hpp>
#include <colambda/gob/writer.hpp>

#include <utility>

namespace colambda::gob::detail {

template <class T>
[[nodiscard]] bool write_value(writer& out, const T& value);

/// Writes a value whose type can contain itself, and everything in it, in a loop.
[[nodiscard]] bool write_begun(writer& out, std::size_t outer);

template <class T>
[[nodiscard]] bool begin_writing(writer& out, const T& value);

/// Writes an interface of any type; fails for a value that is in none.
[[nodiscard]] bool write_interface(writer& out, const value& from);
template <class First, class... Ts>
[[nodiscard]] bool write_interface(writer& out, const std::variant<First, Ts...>& from);
[[nodiscard]] bool is_nil(const value& of) noexcept;

template <class T>
[[nodiscard]] bool write_part(writer& out, const T& value) {
  if constexpr (is_recursive<T>) {
    const std::size_t outer = out.begun().size();
    return begin_writing(out, value) && write_begun(out, outer);
  } else {
    return write_value(out, value);
  }
}

// Whether a struct leaves a field of this value out. Go sends structs and arrays always, and a pointer's
// target as if the pointer were not there; only a map or what marshals itself shows behind one that it is there.
template <class T>
[[nodiscard]] bool is_omitted(const T& value) {
  constexpr kind what = type_of<T>().what;
  if constexpr (what == kind::pointer) {
    if (!value) return true;
    constexpr kind target = type_of<std::remove_cvref_t<decltype(*value)>>().what;
    if constexpr (target == kind::map || target == kind::opaque) return false;
    return is_omitted(*value);
  } else if constexpr (std::is_same_v<T, gob::value>) {
    return is_nil(value);
  } else if constexpr (what == kind::interface) {
    return value.index() == 0;
  } else if constexpr (what == kind::opaque) {
    return is_zero(value);
  } else if constexpr (what == kind::structure || what == kind::array) {
    return false;
  } else if constexpr (what == kind::string || what == kind::bytes || what == kind::slice || what == kind::map) {
    return value.empty();
  } else {
    return value == T{};
  }
}

template <class T>
[[nodiscard]] bool write_elements(writer& out, const T& value) {
  out.uint(value.size());
  if constexpr (type_of<T>().what == kind::map) {
    for (const auto& [key, element] : value) {
      if (!write_value(out, key) || !write_part(out, element)) return false;
    }
  } else {
    for (const auto& element : value) {
      // By the element's type: that of vector<bool> is a proxy.
      if (!write_part<typename T::value_type>(out, element)) return false;
    }
  }
  return true;
}

template <class T>
[[nodiscard]] bool write_fields(writer& out, const T& value) {
  std::uint64_t last = static_cast<std::uint64_t>(-1);
  std::uint64_t number = 0;
  bool fine = true;
  field_table<T>::description.each([&](const auto& field) {
    const auto& part = value.*field.member();
    if (fine && !is_omitted(part)) {
      out.uint(number - last);
      last = number;
      fine = write_part(out, part);
    }
    ++number;
  });
  out.uint(0);
  return fine;
}

template <class T>
[[nodiscard]] bool write_value(writer& out, const T& value) {
  constexpr kind what = type_of<T>().what;
  if constexpr (is_plain<T>()) {
    std::byte* const end = put(out, out.place(), value, 0);
    if (end == nullptr) return false;
    out.place(end);
    return true;
  } else if constexpr (named_container<T>) {
    return write_value(out, static_cast<const container_base<T>&>(value));
  } else if constexpr (what == kind::pointer) {
    return value ? write_part(out, *value) : fail_nil(out, type_of<T>());
  } else if constexpr (what == kind::structure) {
    return write_fields(out, value);
  } else if constexpr (what == kind::map || what == kind::slice || what == kind::array) {
    return write_elements(out, value);
  } else if constexpr (what == kind::interface) {
    return write_interface(out, value);
  } else {
    return write_opaque(out, value);
  }
}

// ---- types that can contain themselves

template <class T>
[[nodiscard]] writing::step write_step(writer& out, const T& part) {
  if constexpr (is_recursive<T>) {
    return begin_writing(out, part) ? writing::step::entered : writing::step::failed;
  } else {
    return write_value(out, part) ? writing::step::done : writing::step::failed;
  }
}

template <class T>
writing::step step_struct(writer& out, writing& here) {
  using step = writing::step;
  const T& value = *static_cast<const T*>(here.from);
  auto made = step::done;
  // Fields before `at` are behind us; a part that was begun ends the walk, and the next call goes on after it.
  // Writing a part may begin values of other recursive types, and move the stack with `here` in it.
  const std::size_t self = out.begun().size() - 1;
  const std::size_t from = here.at;
  std::uint64_t last = here.last;
  std::size_t index = 0;
  field_table<T>::description.each([&](const auto& field) {
    const std::size_t number = index++;
    if (number < from || made != step::done) return;
    const auto& part = value.*field.member();
    if (is_omitted(part)) return;
    out.uint(number - last);
    last = number;
    out.begun()[self].last = number;
    out.begun()[self].at = number + 1;
    made = write_step(out, part);
  });
  if (made == step::done) out.uint(0);
  return made;
}

template <class T>
writing::step step_list(writer& out, writing& here) {
  const T& value = *static_cast<const T*>(here.from);
  if (here.at == 0) out.uint(value.size());
  if (here.at == value.size()) return writing::step::done;
  return write_step(out, value[here.at++]);
}

template <class T>
writing::step step_map(writer& out, writing& here) {
  using iterator = typename T::const_iterator;
  static_assert(sizeof(iterator) <= sizeof here.iterator && std::is_trivially_copyable_v<iterator>);
  const T& value = *static_cast<const T*>(here.from);
  iterator at = value.begin();
  if (here.at == 0) {
    out.uint(value.size());
  } else {
    std::memcpy(&at, here.iterator.data(), sizeof at);
  }
  if (at == value.end()) return writing::step::done;
  const auto& [key, element] = *at;
  ++at;
  ++here.at;
  std::memcpy(here.iterator.data(), &at, sizeof at);
  if (!write_value(out, key)) return writing::step::failed;
  return write_step(out, element);
}

// In write_interface.hpp.
template <class T>
writing::step step_interface(writer& out, writing& here);

template <class T>
[[nodiscard]] bool begin_writing(writer& out, const T& value) {
  constexpr kind what = type_of<T>().what;
  if constexpr (what == kind::pointer) {
    return value ? begin_writing(out, *value) : fail_nil(out, type_of<T>());
  } else {
    writing made{.go_on = nullptr, .from = &value};
    if constexpr (what == kind::structure) {
      made.go_on = &step_struct<T>;
    } else if constexpr (what == kind::map) {
      made.go_on = &step_map<T>;
    } else if constexpr (what == kind::interface) {
      made.go_on = &step_interface<T>;
    } else {
      made.go_on = &step_list<T>;
    }
    out.begun().push_back(made);
    return true;
  }
}

}  // namespace colambda::gob::detail

#include <colambda/gob/write_interface.hpp>
