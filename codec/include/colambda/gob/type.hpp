// SPDX-License-Identifier: MIT
// What a C++ type is to gob: a constant tree of kinds, names and fields, made from the type and its
// description. Definitions are written, and received ones matched, from this alone.
#pragma once

#include <colambda/describe.hpp>
#include <colambda/gob/container.hpp>
#include <colambda/gob/names.hpp>
#include <colambda/gob/opaque.hpp>
#include <colambda/slice.hpp>

#include <array>
#include <complex>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <variant>
#include <vector>

namespace colambda::gob {

/// The kinds that gob tells apart on the wire, and pointers, which vanish there.
enum class kind : std::uint8_t {
  boolean,
  integer,
  unsigned_integer,
  floating,
  complex,
  string,
  bytes,
  array,
  slice,
  map,
  structure,
  pointer,
  interface,
  /// Bytes that a method of the type made, and another reads.
  opaque,
};

class value;

/// An alternative of a variant under the name that Go registered it by, where that is not the type's own:
/// `std::variant<std::monostate, gob::named<std::int64_t, "int">, gob::named<circle, "shapes/circle">>`.
template <class T, fixed_name Name>
struct named {
  T value{};
  [[nodiscard]] friend bool operator==(const named&, const named&) = default;
};

struct type;

struct type_field {
  std::string_view name;
  const type* what = nullptr;
  /// Whether names within are found from without.
  bool embedded = false;
};

/// A type that an interface can hold, and the name it is registered under; if empty, `spell` says it.
struct alternative {
  std::string_view name;
  const type* what = nullptr;
};

/// One C++ type as Go would see it.
struct type {
  kind what = kind::boolean;
  /// Width of a number; of a complex number, the sum of both parts.
  unsigned bits = 0;
  /// Go's name of a basic or described type, without its package; empty for the others.
  std::string_view name{};
  std::string_view package{};
  /// Of arrays, slices, maps (their values) and pointers.
  const type* element = nullptr;
  const type* key = nullptr;
  /// Of arrays.
  std::size_t length = 0;
  /// Tells C++ types apart at compile time, where g++ 12 under sanitizers does not compare addresses.
  std::uint64_t identity = 0;
  std::span<const type_field> fields{};
  /// Of interfaces; none if it holds anything.
  std::span<const alternative> alternatives{};
  /// Of opaque types.
  method encoded_by = method::gob_encoder;
};

/// The type behind any number of pointers.
[[nodiscard]] constexpr const type& base_of(const type& of) noexcept {
  const type* at = &of;
  while (at->what == kind::pointer) at = at->element;
  return *at;
}

/// Bytes that Go's memory takes for a value of the type: its errors about counts name them.
[[nodiscard]] std::size_t go_size(const type& of) noexcept;

/// The type as Go spells it: `int64`, `[]uint8`, `map[string]*messages.Frame`.
[[nodiscard]] std::string spell(const type& of);

namespace detail {

template <class T>
struct wire;

// Names and types of a described type's fields, names computed at compile time.
template <class T>
struct field_table {
  static constexpr auto description = description_of<T>();
  static constexpr std::size_t size = decltype(description)::size;

  static constexpr std::size_t text_size = [] {
    std::size_t total = 1;
    description.each([&](const auto& f) { total += f.given_gob_name().empty() ? exported_length(f.name()) : 0; });
    return total;
  }();
  static constexpr auto text = [] {
    std::array<char, text_size> all{};
    std::size_t at = 0;
    description.each([&](const auto& f) {
      if (f.given_gob_name().empty()) export_name(f.name(), [&](char c) { all[at++] = c; });
    });
    return all;
  }();
  static constexpr auto fields = [] {
    std::array<type_field, size> all{};
    std::size_t at = 0;
    std::size_t text_at = 0;
    description.each([&]<class M, class C>(const field<M, C>& f) {
      auto name = f.given_gob_name();
      if (name.empty()) {
        name = std::string_view(text.data() + text_at, exported_length(f.name()));
        text_at += name.size();
      }
      all[at++] = type_field{name, &wire<M>::value, f.is_embedded()};
    });
    return all;
  }();
};

template <class T>
constexpr bool names_are_exported() {
  if constexpr (!described<T>) {
    return true;
  } else {
    bool all = true;
    description_of<T>().each([&](const auto& f) {
      const auto given = f.given_gob_name();
      all = all && (given.empty() ? exported_length(f.name()) != 0 : is_exported(given));
    });
    return all;
  }
}

// Go takes a slice of whatever has the kind uint8 for bytes, named types such as our enums included.
template <class T>
inline constexpr bool is_byte = std::is_same_v<T, unsigned char>;
template <class T>
  requires std::is_enum_v<T>
inline constexpr bool is_byte<T> = std::is_same_v<std::underlying_type_t<T>, unsigned char>;

template <class T>
inline constexpr bool never = false;

template <class T>
consteval type basic(kind what, std::string_view name) {
  return {.what = what, .bits = sizeof(T) * 8, .name = name};
}

template <class T>
consteval type number() {
  if constexpr (std::is_enum_v<T>) {
    return number<std::underlying_type_t<T>>();
  } else if constexpr (std::is_floating_point_v<T>) {
    static_assert(sizeof(T) <= 8, "colambda: gob has no floating-point number wider than double");
    return basic<T>(kind::floating, sizeof(T) == 4 ? "float32" : "float64");
  } else {
    constexpr std::string_view names[2][4] = {{"int8", "int16", "int32", "int64"},
                                              {"uint8", "uint16", "uint32", "uint64"}};
    constexpr std::size_t width = sizeof(T) == 1 ? 0 : sizeof(T) == 2 ? 1 : sizeof(T) == 4 ? 2 : 3;
    constexpr bool is_unsigned = std::is_unsigned_v<T>;
    return basic<T>(is_unsigned ? kind::unsigned_integer : kind::integer, names[is_unsigned ? 1 : 0][width]);
  }
}

template <class T>
consteval std::string_view package_of() {
  if constexpr (requires { marshaler<T>::package; }) {
    return marshaler<T>::package;
  } else {
    return "main";
  }
}

// The primary template: numbers, described structs and what marshals itself; the rest are specialisations.
template <class T>
struct wire {
  static consteval type make() {
    if constexpr (marshalled<T>) {
      return {.what = kind::opaque,
              .name = marshaler<T>::name,
              .package = package_of<T>(),
              .identity = identity_of<T>(),
              .encoded_by = marshaler<T>::how};
    } else if constexpr (std::is_same_v<T, bool>) {
      return {.what = kind::boolean, .name = "bool"};
    } else if constexpr (std::is_same_v<T, char> || std::is_same_v<T, wchar_t> || std::is_same_v<T, char8_t>) {
      static_assert(never<T>, "colambda: gob has no characters; use std::string or std::int32_t");
      return {};
    } else if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
      return number<T>();
    } else if constexpr (named_container<T>) {
      constexpr container description = container_of<T>();
      static_assert(!description.name().empty(), "colambda: a class that derives from a container needs a name");
      type made = wire<container_base<T>>::template make<T>();
      made.name = description.name();
      made.package = description.package();
      made.identity = identity_of<T>();
      return made;
    } else if constexpr (described<T>) {
      return {.what = kind::structure,
              .name = field_table<T>::description.name(),
              .package = field_table<T>::description.package(),
              .identity = identity_of<T>(),
              .fields = field_table<T>::fields};
    } else {
      static_assert(never<T>,
                    "colambda: gob does not know this type; add COLAMBDA_DESCRIBE(type, fields...) next to it");
      return {};
    }
  }
  static constexpr type value = make();
};

template <>
struct wire<std::string> {
  static constexpr type value{.what = kind::string, .name = "string"};
};
template <method How>
struct wire<opaque<How>> {
  static constexpr type value{.what = kind::opaque, .identity = identity_of<opaque<How>>(), .encoded_by = How};
};
template <class T>
  requires(std::is_same_v<T, float> || std::is_same_v<T, double>)
struct wire<std::complex<T>> {
  static constexpr type value{
      .what = kind::complex, .bits = sizeof(T) * 16, .name = sizeof(T) == 4 ? "complex64" : "complex128"};
};

// Of containers: `make` knows the class that derives from one, too. It is a template for what contains itself,
// where a container of a class may be in the making when the class derives from the same.
inline constexpr type bytes_type{.what = kind::bytes};
template <>
struct wire<slice> {
  static constexpr type value = bytes_type;
};
template <class T, class A>
  requires is_byte<T>
struct wire<std::vector<T, A>> {
  template <class Self>
  static consteval type make() {
    return bytes_type;
  }
  static constexpr type value = make<std::vector<T, A>>();
};
template <class T, class A>
  requires(!is_byte<T>)
struct wire<std::vector<T, A>> {
  template <class Self>
  static consteval type make() {
    return {.what = kind::slice, .element = &wire<T>::value, .identity = identity_of<Self>()};
  }
  static constexpr type value = make<std::vector<T, A>>();
};
template <class T, std::size_t N>
struct wire<std::array<T, N>> {
  template <class Self>
  static consteval type make() {
    return {.what = kind::array, .element = &wire<T>::value, .length = N, .identity = identity_of<Self>()};
  }
  static constexpr type value = make<std::array<T, N>>();
};
template <class K, class V, class C, class A>
struct wire<std::map<K, V, C, A>> {
  template <class Self>
  static consteval type make() {
    return {.what = kind::map, .element = &wire<V>::value, .key = &wire<K>::value, .identity = identity_of<Self>()};
  }
  static constexpr type value = make<std::map<K, V, C, A>>();
};
template <class K, class V, class H, class E, class A>
struct wire<std::unordered_map<K, V, H, E, A>> {
  template <class Self>
  static consteval type make() {
    return {.what = kind::map, .element = &wire<V>::value, .key = &wire<K>::value, .identity = identity_of<Self>()};
  }
  static constexpr type value = make<std::unordered_map<K, V, H, E, A>>();
};
template <class T>
struct wire<std::optional<T>> {
  static constexpr type value{
      .what = kind::pointer, .element = &wire<T>::value, .identity = identity_of<std::optional<T>>()};
};
template <class T>
struct wire<std::unique_ptr<T>> {
  static constexpr type value{
      .what = kind::pointer, .element = &wire<T>::value, .identity = identity_of<std::unique_ptr<T>>()};
};

template <>
struct wire<value> {
  static constexpr type value{.what = kind::interface, .name = "interface {}", .identity = identity_of<gob::value>()};
};

// What a variant's alternative holds, and the name it goes by.
template <class T>
struct alternative_traits {
  using payload = T;
  static constexpr std::string_view name{};
  static auto& payload_of(auto& of) noexcept { return of; }
};
template <class T, fixed_name Name>
struct alternative_traits<named<T, Name>> {
  using payload = T;
  static constexpr std::string_view name = Name.view();
  static auto& payload_of(auto& of) noexcept { return of.value; }
};

template <class First, class... Ts>
struct wire<std::variant<First, Ts...>> {
  static_assert(std::is_same_v<First, std::monostate>,
                "colambda: the first alternative of an interface is std::monostate, which is Go's nil");
  static constexpr std::array<alternative, sizeof...(Ts)> alternatives{
      alternative{alternative_traits<Ts>::name, &wire<typename alternative_traits<Ts>::payload>::value}...};
  static constexpr type value{.what = kind::interface,
                              .name = "interface {}",
                              .identity = identity_of<std::variant<First, Ts...>>(),
                              .alternatives = alternatives};
};

constexpr bool has_element(const type& of) noexcept {
  return of.what == kind::array || of.what == kind::slice || of.what == kind::map || of.what == kind::pointer;
}

// Marks what `from` can contain in `seen`; says whether `target` is among it.
constexpr bool contains(const type& from, std::uint64_t target, std::vector<std::uint64_t>& seen) {
  const auto visit = [&](const type& next) {
    if (!has_element(next) && next.what != kind::structure && next.what != kind::interface) return false;
    if (next.identity == target) return true;
    for (const auto known : seen) {
      if (known == next.identity) return false;
    }
    seen.push_back(next.identity);
    return contains(next, target, seen);
  };
  if (has_element(from) && visit(*from.element)) return true;
  if (from.what == kind::map && visit(*from.key)) return true;
  for (const auto& field : from.fields) {
    if (visit(*field.what)) return true;
  }
  for (const auto& held : from.alternatives) {
    if (visit(*held.what)) return true;
  }
  return false;
}

}  // namespace detail

/// What `T` is to gob.
template <class T>
[[nodiscard]] constexpr const type& type_of() noexcept {
  static_assert(detail::names_are_exported<T>(),
                "colambda: a gob name must begin with an upper-case letter, as Go exports fields");
  return detail::wire<T>::value;
}

/// Whether a value of `T` can contain a value of `T`: such values are read and written with a stack of our
/// own, because their depth is the sender's to choose.
template <class T>
inline constexpr bool is_recursive = [] {
  std::vector<std::uint64_t> seen;
  return detail::contains(type_of<T>(), type_of<T>().identity, seen);
}();

}  // namespace colambda::gob
