// SPDX-License-Identifier: MIT
// Reads a value of a C++ type along a plan: straight code for each type, made by templates. Types that can
// contain themselves go over the reader's own stack (begin_reading), so that depth costs no machine stack.
#pragma once

#include <colambda/gob/members.hpp>
#include <colambda/gob/opaque_io.hpp>
#include <colambda/gob/plan.hpp>
#include <colambda/gob/reader.hpp>
#include <colambda/gob/type.hpp>

#include <cmath>
#include <limits>
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

template <class T>
[[nodiscard]] bool read_integer(reader& in, T& into) {
  if constexpr (std::is_unsigned_v<T>) {
    std::uint64_t wide = 0;
    if (!in.uint(wide)) return false;
    if (wide > std::numeric_limits<T>::max()) return in.fail(fault_kind::out_of_range);
    into = static_cast<T>(wide);
  } else {
    std::int64_t wide = 0;
    if (!in.integer(wide)) return false;
    if (wide < std::numeric_limits<T>::min() || wide > std::numeric_limits<T>::max()) {
      return in.fail(fault_kind::out_of_range);
    }
    into = static_cast<T>(wide);
  }
  return true;
}

template <class T>
[[nodiscard]] bool read_floating(reader& in, T& into) {
  double wide = 0;
  if (!in.floating(wide)) return false;
  if constexpr (sizeof(T) == sizeof(float)) {
    // Infinities and NaNs pass, small numbers become zero; only finite ones can be too large.
    if (std::abs(wide) > std::numeric_limits<float>::max() && std::abs(wide) <= std::numeric_limits<double>::max()) {
      return in.fail(fault_kind::out_of_range);
    }
  }
  into = static_cast<T>(wide);
  return true;
}

template <class T>
[[nodiscard]] bool read_scalar(reader& in, T& into) {
  if constexpr (std::is_same_v<T, bool>) {
    std::uint64_t raw = 0;
    if (!in.uint(raw)) return false;
    into = raw != 0;
    return true;
  } else if constexpr (std::is_enum_v<T>) {
    std::underlying_type_t<T> raw{};
    if (!read_integer(in, raw)) return false;
    into = static_cast<T>(raw);
    return true;
  } else if constexpr (std::is_floating_point_v<T>) {
    return read_floating(in, into);
  } else {
    return read_integer(in, into);
  }
}

template <class T>
[[nodiscard]] bool read_scalar(reader& in, std::complex<T>& into) {
  T real{};
  T imaginary{};
  if (!read_floating(in, real) || !read_floating(in, imaginary)) return false;
  into = {real, imaginary};
  return true;
}

[[nodiscard]] inline bool read_scalar(reader& in, std::string& into) {
  bytes_view text;
  if (!in.bytes(text, type_of<std::string>())) return false;
  into.assign(as_text(text));
  return true;
}

[[nodiscard]] inline bool read_scalar(reader& in, slice& into) {
  bytes_view bytes;
  if (!in.bytes(bytes, type_of<slice>())) return false;
  into = in.share(bytes);
  return true;
}

template <class T, class A>
[[nodiscard]] bool read_scalar(reader& in, std::vector<T, A>& into) {
  bytes_view bytes;
  if (!in.bytes(bytes, type_of<slice>())) return false;
  into.resize(bytes.size());
  if (!bytes.empty()) std::memcpy(into.data(), bytes.data(), bytes.size());
  return true;
}

// ---- containers

/// The number of a slice's elements. It is believed if Go would: what follows bounds it element by element,
/// because a message may be cut inside one.
[[nodiscard]] bool read_count(reader& in, std::uint64_t& count, const type& element);

// As Go does: what is there is read onto if it is long enough, else all is new.
template <class Vector>
void start_elements(reader& in, Vector& into, std::uint64_t count) {
  if (count <= into.size()) {
    into.resize(static_cast<std::size_t>(count));
  } else {
    into.clear();
    into.reserve(in.believable(count, sizeof(typename Vector::value_type)));
  }
}

template <class T, class A>
[[nodiscard]] bool read_elements(reader& in, std::vector<T, A>& into, const plan& how) {
  std::uint64_t count = 0;
  if (!read_count(in, count, *how.local->element)) return false;
  start_elements(in, into, count);
  for (std::uint64_t i = 0; i < count; ++i) {
    if (in.empty()) return in.fail(fault_kind::elements_past_end, count, 0, how.local->element);
    bool fine = false;
    if constexpr (std::is_same_v<T, bool>) {
      bool one = false;
      fine = read_scalar(in, one);
      if (i < into.size()) {
        into[i] = one;
      } else {
        into.push_back(one);
      }
    } else {
      if (i == into.size()) into.emplace_back();
      fine = read_part(in, into[static_cast<std::size_t>(i)], *how.element);
    }
    if (!fine) {
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

// A number straight in a map is named after the map, one in a container in it after that.
[[nodiscard]] inline bool has_elements(const type& of) noexcept {
  const auto what = base_of(of).what;
  return what == kind::array || what == kind::slice || what == kind::map;
}

[[nodiscard]] inline bool read_map_count(reader& in, std::uint64_t& count) {
  if (!in.uint(count)) return false;
  // Go takes a count of 2^63 or more for a negative one and reads nothing; that is no map to believe in.
  if (count >> 63 != 0) return in.fail(fault_kind::map_too_big, count);
  return true;
}

// The place of a key's value, as new: values do not merge.
template <class Map, class Key>
auto& fresh_value(Map& into, Key&& key) {
  auto [at, is_new] = into.try_emplace(std::forward<Key>(key));
  if (!is_new) at->second = typename Map::mapped_type{};
  return at->second;
}

template <class Map>
[[nodiscard]] bool read_key(reader& in, typename Map::key_type& key, const plan& how) {
  static_assert(!is_recursive<typename Map::key_type>, "colambda: a map's key cannot contain the map");
  if (in.empty()) return in.fail(fault_kind::end_of_message);
  if (read_value(in, key, *how.key)) return true;
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
  if constexpr (named_container<T>) {
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
  } else if constexpr (what == kind::opaque) {
    return read_opaque(in, into);
  } else {
    return read_scalar(in, into);
  }
}

}  // namespace colambda::gob::detail

#include <colambda/gob/read_recursive.hpp>

#include <colambda/gob/read_interface.hpp>
