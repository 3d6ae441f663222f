// SPDX-License-Identifier: MIT
// Which JSON form a C++ type takes. Knows types only: it neither reads nor writes.
#pragma once

#include <colambda/describe.hpp>
#include <colambda/json/raw.hpp>
#include <colambda/slice.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <variant>
#include <vector>

namespace colambda::json {

/// The JSON forms of C++ types.
enum class kind {
  /// No form: the type has to be described first.
  none,
  /// `bool`.
  boolean,
  /// Every integer of up to 64 bits.
  integer,
  /// An enum, as its underlying type.
  enumeration,
  /// `float` and `double`.
  floating,
  /// `std::string`; the writer takes a `std::string_view` too.
  text,
  /// `slice`, `std::vector<std::byte>`, `std::vector<std::uint8_t>`: base64, as Go's `[]byte`.
  bytes,
  /// `std::vector`.
  list,
  /// `std::array`: a list whose length has to match.
  array,
  /// `std::map` and `std::unordered_map`, the keys strings or integers (quoted, as Go does).
  map,
  /// `std::optional` and `std::unique_ptr`: `null`, or the value.
  optional,
  /// `std::monostate` and `std::nullptr_t`: `null`.
  null,
  /// `json::raw`: any value.
  any,
  /// A described struct.
  object,
};

namespace detail {

template <class T>
struct form {
  static constexpr kind value = described<T> ? kind::object : kind::none;
};

template <class T>
  requires(std::integral<T> && sizeof(T) <= sizeof(std::int64_t))
struct form<T> {
  static constexpr kind value = kind::integer;
};

template <class T>
  requires std::is_enum_v<T>
struct form<T> {
  static constexpr kind value = kind::enumeration;
};

template <kind Kind>
struct is {
  static constexpr kind value = Kind;
};

// clang-format off
template <> struct form<bool> : is<kind::boolean> {};
template <> struct form<float> : is<kind::floating> {};
template <> struct form<double> : is<kind::floating> {};
template <> struct form<std::string> : is<kind::text> {};
template <> struct form<std::string_view> : is<kind::text> {};
template <> struct form<slice> : is<kind::bytes> {};
template <> struct form<raw> : is<kind::any> {};
template <> struct form<std::monostate> : is<kind::null> {};
template <> struct form<std::nullptr_t> : is<kind::null> {};
template <> struct form<std::vector<std::byte>> : is<kind::bytes> {};
template <> struct form<std::vector<std::uint8_t>> : is<kind::bytes> {};
template <class T, class A> struct form<std::vector<T, A>> : is<kind::list> {};
template <class T, std::size_t N> struct form<std::array<T, N>> : is<kind::array> {};
template <class K, class T, class C, class A> struct form<std::map<K, T, C, A>> : is<kind::map> {};
template <class K, class T, class H, class E, class A> struct form<std::unordered_map<K, T, H, E, A>> : is<kind::map> {};
template <class T> struct form<std::optional<T>> : is<kind::optional> {};
template <class T> struct form<std::unique_ptr<T>> : is<kind::optional> {};
// clang-format on

}  // namespace detail

/// The form of `T` itself; what its elements or members are is not looked at.
template <class T>
inline constexpr kind kind_of = detail::form<T>::value;

/// Whether `T` itself has a JSON form.
template <class T>
concept has_form = kind_of<T> != kind::none;

namespace detail {

/// Kept apart from its uses, so that every one of them is refused with the same words.
template <class T>
consteval void require_form() {
  static_assert(has_form<T>, "this type has no JSON form: describe it with COLAMBDA_DESCRIBE, right after the struct");
}

template <class Key>
consteval void require_key() {
  static_assert(std::same_as<Key, std::string> || kind_of<Key> == kind::integer,
                "the keys of a JSON object are std::string or integers");
}

}  // namespace detail
}  // namespace colambda::json
