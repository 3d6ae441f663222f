// SPDX-License-Identifier: MIT
// Reads plain values: the place of the next byte stays in a register, and the fields of a struct are looked for in the
// order that they have here. Each function returns where it has come to, null if it failed. Included by read.hpp.
#pragma once

#include <colambda/gob/members.hpp>
#include <colambda/gob/plain.hpp>
#include <colambda/gob/plan.hpp>
#include <colambda/gob/reader.hpp>

#include <cmath>
#include <complex>
#include <concepts>
#include <cstddef>
#include <cstring>
#include <limits>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace colambda::gob::detail {

/// The number of a slice's elements. It is believed if Go would: what follows bounds it element by element,
/// because a message may be cut inside one.
[[nodiscard]] bool read_count(reader& in, std::uint64_t& count, const type& element);

inline const std::byte* fail_at(reader& in, const std::byte* at, fault_kind what, std::uint64_t first = 0,
                                std::uint64_t second = 0, const type* local = nullptr) noexcept {
  in.place(at);
  in.fail(what, first, second, local);
  return nullptr;
}

// ---- numbers

// Floats mostly are as wide as numbers get: not worth a call.
[[nodiscard]] inline reader::number wide_number(reader& in, const std::byte* at) noexcept {
  const bool whole = static_cast<std::size_t>(in.end() - at) >= max_uint_width;
  const std::size_t width = whole ? uint_width(*at) : 0;
  if (width > 1) [[likely]]
    return {at + width, load_wide_uint(at, width)};
  return in.uint_at(at);
}

template <class T>
[[nodiscard]] const std::byte* get_number(reader& in, const std::byte* at, T& into) {
  if constexpr (std::is_enum_v<T>) {
    std::underlying_type_t<T> number{};
    at = get_number(in, at, number);
    if (at != nullptr) into = static_cast<T>(number);
    return at;
  } else {
    const auto [end, raw] = std::is_floating_point_v<T> ? wide_number(in, at) : in.uint_at(at);
    if (end == nullptr) return nullptr;
    if constexpr (std::is_same_v<T, bool>) {
      into = raw != 0;
    } else if constexpr (std::is_floating_point_v<T>) {
      const double wide = float_from_bits(raw);
      constexpr double most = std::numeric_limits<T>::max();
      // Infinities and NaNs pass, small numbers become zero; only finite ones can be too large.
      if (sizeof(T) < sizeof wide && std::abs(wide) > most && std::abs(wide) <= std::numeric_limits<double>::max()) {
        return fail_at(in, end, fault_kind::out_of_range);
      }
      into = static_cast<T>(wide);
    } else if constexpr (std::is_unsigned_v<T>) {
      if (raw > std::numeric_limits<T>::max()) return fail_at(in, end, fault_kind::out_of_range);
      into = static_cast<T>(raw);
    } else {
      const std::int64_t wide = unfold_sign(raw);
      if (wide < std::numeric_limits<T>::min() || wide > std::numeric_limits<T>::max()) {
        return fail_at(in, end, fault_kind::out_of_range);
      }
      into = static_cast<T>(wide);
    }
    return end;
  }
}

template <class T>
[[nodiscard]] const std::byte* get_number(reader& in, const std::byte* at, std::complex<T>& into) {
  T real{};
  T imaginary{};
  at = get_number(in, at, real);
  if (at != nullptr) at = get_number(in, at, imaginary);
  if (at != nullptr) into = {real, imaginary};
  return at;
}

// ---- bytes

[[nodiscard]] inline const std::byte* get_bytes(reader& in, const std::byte* at, bytes_view& value,
                                                const type& local) noexcept {
  const auto [start, length] = in.uint_at(at);
  if (start == nullptr) return nullptr;
  const auto left = static_cast<std::size_t>(in.end() - start);
  if (length > left) return fail_at(in, start, fault_kind::bad_length, length, left, &local);
  value = {start, static_cast<std::size_t>(length)};
  return start + length;
}

inline void set_bytes(reader&, std::string& into, bytes_view from) {
  if (into.empty() || from.size() > into.capacity()) {
    // Made at once, and as large as it must be.
    into = std::string(as_text(from));
  } else {
    into.assign(as_text(from));
  }
}
inline void set_bytes(reader& in, slice& into, bytes_view from) { into = in.share(from); }
template <class T, class A>
void set_bytes(reader&, std::vector<T, A>& into, bytes_view from) {
  if constexpr (std::is_same_v<T, std::byte>) {
    into.assign(from.begin(), from.end());
  } else {
    into.resize(from.size());
    if (!from.empty()) std::memcpy(into.data(), from.data(), from.size());
  }
}

// ---- containers

template <class T>
[[nodiscard]] const std::byte* get(reader& in, const std::byte* at, T& into, const plan& how);

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

// No map here finds a NaN again: std::map loses its order over it, std::unordered_map walks past all that it has.
// What holds a NaN is not equal to itself.
template <class Key>
[[nodiscard]] bool can_be_found(const Key& key) {
  if constexpr (std::is_floating_point_v<Key>) {
    return !std::isnan(key);
  } else if constexpr (std::is_class_v<Key> && !std::is_same_v<Key, std::string> && std::equality_comparable<Key>) {
    const Key& itself = key;
    return key == itself;
  } else {
    return true;
  }
}

// The place of a key's value, as new: values do not merge.
template <class Map, class Key>
auto& fresh_value(Map& into, Key&& key) {
  auto [at, is_new] = into.try_emplace(std::forward<Key>(key));
  if (!is_new) at->second = typename Map::mapped_type{};
  return at->second;
}

template <class A>
[[nodiscard]] const std::byte* get_element(reader& in, const std::byte* at, std::vector<bool, A>& into,
                                           std::size_t index, bool is_there, const plan&) {
  bool one = false;
  at = get_number(in, at, one);
  if (at == nullptr) return nullptr;
  if (is_there) {
    into[index] = one;
  } else {
    into.push_back(one);
  }
  return at;
}
template <class T, class A>
[[nodiscard]] const std::byte* get_element(reader& in, const std::byte* at, std::vector<T, A>& into, std::size_t index,
                                           bool is_there, const plan& how) {
  if constexpr (std::is_same_v<T, std::string>) {
    bytes_view text;
    at = get_bytes(in, at, text, type_of<std::string>());
    if (at != nullptr && !is_there) into.emplace_back(as_text(text));
    if (at != nullptr && is_there) set_bytes(in, into[index], text);
    return at;
  }
  T& element = is_there ? into[index] : into.emplace_back();
  return get(in, at, element, *how.element);
}

template <class T, class A>
[[nodiscard]] const std::byte* get_elements(reader& in, const std::byte* at, std::vector<T, A>& into, const plan& how) {
  std::uint64_t count = 0;
  in.place(at);
  if (!read_count(in, count, *how.local->element)) return nullptr;
  start_elements(in, into, count);
  at = in.place();
  const std::size_t there = into.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (at == in.end()) return fail_at(in, at, fault_kind::elements_past_end, count, 0, how.local->element);
    at = get_element(in, at, into, i, i < there, how);
    if (at == nullptr) {
      in.note_element();
      return nullptr;
    }
  }
  return at;
}

template <class T, std::size_t N>
[[nodiscard]] const std::byte* get_elements(reader& in, const std::byte* at, std::array<T, N>& into, const plan& how) {
  const auto [start, count] = in.uint_at(at);
  if (start == nullptr) return nullptr;
  if (count != N) return fail_at(in, start, fault_kind::array_length);
  at = start;
  for (auto& element : into) {
    if (at == in.end()) return fail_at(in, at, fault_kind::elements_past_end, count, 0, how.local->element);
    at = get(in, at, element, *how.element);
    if (at == nullptr) {
      in.note_element();
      return nullptr;
    }
  }
  return at;
}

template <class Map>
[[nodiscard]] const std::byte* get_pairs(reader& in, const std::byte* at, Map& into, const plan& how) {
  std::uint64_t count = 0;
  in.place(at);
  if (!read_map_count(in, count)) return nullptr;
  if constexpr (requires { into.reserve(1); }) {
    into.reserve(into.size() + in.believable(count, sizeof(typename Map::value_type)));
  }
  at = in.place();
  for (std::uint64_t i = 0; i < count; ++i) {
    if (at == in.end()) return fail_at(in, at, fault_kind::end_of_message);
    typename Map::mapped_type* value = nullptr;
    if constexpr (std::is_same_v<typename Map::key_type, std::string>) {
      bytes_view key;
      at = get_bytes(in, at, key, type_of<std::string>());
      if (at != nullptr) value = &fresh_value(into, std::string(as_text(key)));
    } else {
      typename Map::key_type key{};
      at = get(in, at, key, *how.key);
      if (at != nullptr && !can_be_found(key)) return fail_at(in, at, fault_kind::nan_key);
      if (at != nullptr) value = &fresh_value(into, std::move(key));
    }
    if (at == nullptr) {
      if (has_elements(*how.local->key)) in.note_key();
      return nullptr;
    }
    at = get(in, at, *value, *how.element);
    if (at == nullptr) {
      if (has_elements(*how.local->element)) in.note_element();
      return nullptr;
    }
  }
  return at;
}

// ---- structs

// Where a struct stands: its next field, unless it is over.
struct fields_place {
  const std::byte* at = nullptr;
  std::uint64_t number = static_cast<std::uint64_t>(-1);
  bool more = true;

  [[gnu::always_inline]] void next(reader& in, const plan& how) {
    // A message may end without the terminating zero.
    more = at != in.end();
    if (!more) return;
    const auto [end, delta] = in.uint_at(at);
    at = end;
    more = at != nullptr && delta != 0;
    if (!more) return;
    // `number` begins at -1 and wraps, once, to the first field's.
    number += delta;
    if (delta >> 63 != 0 || number >= how.fields.size()) [[unlikely]] {
      more = false;
      at = fail_at(in, at, delta >> 63 != 0 ? fault_kind::negative_delta : fault_kind::field_bounds);
    }
  }
};

// Senders mostly send fields in the order that they have here: each is looked for where the last one was found, and
// one walk over them reads the struct. What comes in another order takes a walk each.
template <class T>
[[nodiscard]] const std::byte* get_fields(reader& in, const std::byte* at, T& into, const plan& how) {
  using table = field_table<T>;
  fields_place here{.at = at};
  here.next(in, how);
  const auto try_field = [&]<std::size_t I>(std::integral_constant<std::size_t, I>) __attribute__((always_inline)) {
    const auto& field = how.fields[static_cast<std::size_t>(here.number)];
    if (field.local != static_cast<std::int32_t>(I)) return true;
    here.at = get(in, here.at, into.*table::description.template at<I>().member(), *field.how);
    if (here.at == nullptr) {
      in.note_name(table::fields[I].name);
      return here.more = false;
    }
    here.next(in, how);
    return here.more;
  };
  while (here.more) {
    if (const auto& field = how.fields[static_cast<std::size_t>(here.number)]; field.local == plan_field::skipped) {
      in.place(here.at);
      if (!in.skip(field.wire)) return nullptr;
      here.at = in.place();
      here.next(in, how);
      continue;
    }
    [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
      (void)(try_field(std::integral_constant<std::size_t, I>{}) && ...);
    }(std::make_index_sequence<table::size>());
  }
  return here.at;
}

// ---- the ladder

template <class T>
[[nodiscard]] const std::byte* get(reader& in, const std::byte* at, T& into, const plan& how) {
  constexpr kind what = type_of<T>().what;
  if constexpr (named_container<T>) {
    return get(in, at, static_cast<container_base<T>&>(into), how);
  } else if constexpr (what == kind::pointer) {
    return get(in, at, present(into), how);
  } else if constexpr (what == kind::structure) {
    return get_fields(in, at, into, how);
  } else if constexpr (what == kind::map) {
    return get_pairs(in, at, into, how);
  } else if constexpr (what == kind::slice || what == kind::array) {
    return get_elements(in, at, into, how);
  } else if constexpr (what == kind::string || what == kind::bytes) {
    bytes_view bytes;
    at = get_bytes(in, at, bytes, type_of<T>());
    if (at != nullptr) set_bytes(in, into, bytes);
    return at;
  } else {
    return get_number(in, at, into);
  }
}

}  // namespace colambda::gob::detail
