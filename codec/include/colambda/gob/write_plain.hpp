// SPDX-License-Identifier: MIT
// Writes plain values: the place of the next byte stays in a register, and room is asked for once a run of numbers.
// Included by write.hpp.
#pragma once

#include <colambda/gob/plain.hpp>
#include <colambda/gob/type.hpp>
#include <colambda/gob/writer.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>

namespace colambda::gob::detail {

template <class T>
[[nodiscard]] bool is_omitted(const T& value);
bool fail_nil(writer& out, const type& of);

// A struct's field that is sent is announced in as many bytes.
constexpr std::size_t delta_width(const type& of) noexcept { return of.fields.size() < 0x80 ? 1 : max_uint_width; }

/// Bytes that a value of the type takes at most; 0 if there is no telling.
constexpr std::size_t most_bytes(const type& of) noexcept {
  switch (of.what) {
    case kind::boolean: return 1;
    case kind::integer:
    case kind::unsigned_integer: return 1 + of.bits / 8;
    case kind::floating: return max_uint_width;
    case kind::complex: return 2 * max_uint_width;
    case kind::structure: {
      std::size_t all = 1;
      for (const auto& field : of.fields) {
        const std::size_t part = most_bytes(*field.what);
        if (part == 0) return 0;
        all += delta_width(of) + part;
      }
      return all;
    }
    default: return 0;
  }
}

/// Bytes that the rest of a struct takes from each of its fields on, but for the parts of which there is no telling.
template <class T>
inline constexpr auto rest_of = [] {
  constexpr const type& of = type_of<T>();
  std::array<std::size_t, field_table<T>::size + 1> rest{};
  rest.back() = 1;
  for (std::size_t i = of.fields.size(); i-- > 0;) {
    rest[i] = rest[i + 1] + delta_width(of) + most_bytes(*of.fields[i].what);
  }
  return rest;
}();

// ---- what has a bound: there is room for it at `at`; each returns where the next byte goes.

template <class T>
[[nodiscard]] std::byte* put(std::byte* at, const T& value) noexcept {
  if constexpr (std::is_same_v<T, bool>) {
    *at = static_cast<std::byte>(value);
    return at + 1;
  } else if constexpr (std::is_enum_v<T>) {
    return put(at, static_cast<std::underlying_type_t<T>>(value));
  } else if constexpr (std::is_floating_point_v<T>) {
    return at + store_uint(float_bits(value), at);
  } else if constexpr (std::is_unsigned_v<T>) {
    return at + store_uint(value, at);
  } else if constexpr (std::is_integral_v<T>) {
    return at + store_uint(fold_sign(value), at);
  } else if constexpr (described<T>) {
    std::uint64_t last = static_cast<std::uint64_t>(-1);
    std::uint64_t number = 0;
    field_table<T>::description.each([&](const auto& field) {
      const auto& part = value.*field.member();
      if (!is_omitted(part)) {
        at += store_uint(number - last, at);
        last = number;
        at = put(at, part);
      }
      ++number;
    });
    *at = std::byte{0};
    return at + 1;
  } else {
    return put(put(at, value.real()), value.imag());
  }
}

// ---- the rest: each makes its own room, and room for `after` bytes behind it; null if a pointer is empty.

// Calls for a few bytes cost more than copying them.
inline std::byte* copy_short(std::byte* at, const std::byte* from, std::size_t size) noexcept {
  constexpr std::size_t word = sizeof(std::uint64_t);
  constexpr std::size_t half = sizeof(std::uint32_t);
  const auto ends = [&](auto part) {
    auto last = part;
    std::memcpy(&part, from, sizeof part);
    std::memcpy(&last, from + size - sizeof last, sizeof last);
    std::memcpy(at, &part, sizeof part);
    std::memcpy(at + size - sizeof last, &last, sizeof last);
  };
  if (size > 2 * word) {
    std::memcpy(at, from, size);
  } else if (size >= word) {
    ends(std::uint64_t{});
  } else if (size >= half) {
    ends(std::uint32_t{});
  } else {
    for (std::size_t i = 0; i < size; ++i) at[i] = from[i];
  }
  return at + size;
}

[[nodiscard]] inline std::byte* put_bytes(writer& out, std::byte* at, bytes_view value, std::size_t after) {
  at = out.room_at(at, max_uint_width + value.size() + after);
  at += store_uint(value.size(), at);
  return copy_short(at, value.data(), value.size());
}

template <class T>
[[nodiscard]] std::byte* put(writer& out, std::byte* at, const T& value, std::size_t after);

template <class T>
[[nodiscard]] std::byte* put_elements(writer& out, std::byte* at, const T& value, std::size_t after) {
  at = out.room_at(at, max_uint_width + after);
  at += store_uint(value.size(), at);
  if constexpr (type_of<T>().what == kind::map) {
    for (const auto& [key, element] : value) {
      at = put(out, at, key, after);
      if (at != nullptr) at = put(out, at, element, after);
      if (at == nullptr) return nullptr;
    }
  } else {
    for (const auto& element : value) {
      // By the element's type: that of vector<bool> is a proxy.
      at = put<typename T::value_type>(out, at, element, after);
      if (at == nullptr) return nullptr;
    }
  }
  return at;
}

template <class T>
[[nodiscard]] std::byte* put_fields(writer& out, std::byte* at, const T& value, std::size_t after) {
  using table = field_table<T>;
  at = out.room_at(at, rest_of<T>[0] + after);
  std::uint64_t last = static_cast<std::uint64_t>(-1);
  const auto put_field = [&]<std::size_t I>(std::integral_constant<std::size_t, I>) __attribute__((always_inline)) {
    const auto& part = value.*table::description.template at<I>().member();
    if (is_omitted(part)) return true;
    at += store_uint(I - last, at);
    last = I;
    constexpr std::size_t rest = rest_of<T>[I + 1];
    if constexpr (most_bytes(*type_of<T>().fields[I].what) != 0) {
      at = put(at, part);
    } else {
      at = put(out, at, part, rest + after);
    }
    return at != nullptr;
  };
  const bool fine = [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
    return (put_field(std::integral_constant<std::size_t, I>{}) && ...);
  }(std::make_index_sequence<table::size>());
  if (!fine) return nullptr;
  *at = std::byte{0};
  return at + 1;
}

template <class T>
[[nodiscard]] std::byte* put(writer& out, std::byte* at, const T& value, std::size_t after) {
  constexpr kind what = type_of<T>().what;
  constexpr std::size_t most = most_bytes(type_of<T>());
  if constexpr (most != 0) {
    return put(out.room_at(at, most + after), value);
  } else if constexpr (named_container<T>) {
    return put(out, at, static_cast<const container_base<T>&>(value), after);
  } else if constexpr (what == kind::pointer) {
    if (value) return put(out, at, *value, after);
    fail_nil(out, type_of<T>());
    return nullptr;
  } else if constexpr (what == kind::structure) {
    return put_fields(out, at, value, after);
  } else if constexpr (what == kind::map || what == kind::slice || what == kind::array) {
    return put_elements(out, at, value, after);
  } else if constexpr (std::is_same_v<T, slice>) {
    if (value.size() < gather::link_threshold) return put_bytes(out, at, value.view(), after);
    out.place(at);
    out.bytes(value);
    return out.room_at(out.place(), after);
  } else {
    return put_bytes(out, at, std::as_bytes(std::span(value)), after);
  }
}

}  // namespace colambda::gob::detail
