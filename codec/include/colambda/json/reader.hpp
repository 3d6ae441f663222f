// SPDX-License-Identifier: MIT
// Values from JSON text: a table per described type, which one compiled reader interprets.
// Knows C++ types; the grammar and the parser are behind `cursor`.
#pragma once

#include <colambda/describe.hpp>
#include <colambda/error.hpp>
#include <colambda/json/cursor.hpp>
#include <colambda/json/kind.hpp>
#include <colambda/slice.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace colambda::json {

/// Levels of arrays and objects within each other that are read; deeper text is `error::too_deep`.
inline constexpr std::size_t max_depth = 512;

namespace detail {

using read_function = bool (*)(cursor& from, void* into);

/// Reads all of `text` by `read`: out of line, one for all types.
[[nodiscard]] result<void> read_text(const slice& text, read_function read, void* into);

template <class T>
[[nodiscard]] bool read_value(cursor& from, T& into);

template <class T>
bool read_erased(cursor& from, void* into) {
  return read_value(from, *static_cast<T*>(into));
}

template <class T, std::size_t Index>
struct member_of {
  static constexpr auto described_field = description_of<T>().template at<Index>();
  static constexpr auto pointer = described_field.member();
  using type = typename decltype(described_field)::member_type;
  static constexpr kind form = kind_of<type>;

  static bool read(cursor& from, void* object) { return read_value(from, static_cast<T*>(object)->*pointer); }
  static void reset(void* object) { static_cast<T*>(object)->*pointer = type{}; }

  static constexpr absence absent() noexcept {
    if (described_field.is_defaulted()) return absence::keeps;
    return form == kind::optional ? absence::empties : absence::refused;
  }
  static constexpr member_reader entry() noexcept {
    // Only these may keep something of an earlier value: a second member of the same name replaces the first.
    if constexpr (form == kind::optional || form == kind::object || form == kind::array) {
      return {described_field.name(), &read, &reset, absent()};
    } else {
      return {described_field.name(), &read, nullptr, absent()};
    }
  }
};

template <class T, std::size_t... Index>
constexpr auto make_members(std::index_sequence<Index...>) noexcept {
  return std::array<member_reader, sizeof...(Index)>{member_of<T, Index>::entry()...};
}

template <class T>
struct members {
  static constexpr std::size_t count = decltype(description_of<T>())::size;
  static_assert(count <= most_members, "a type read from JSON has at most 512 members");
  static constexpr auto table = make_members<T>(std::make_index_sequence<count>{});
};

template <class T>
bool read_integer(cursor& from, T& into) {
  if constexpr (std::is_signed_v<T>) {
    std::int64_t wide = 0;
    if (!read_signed(from, wide, std::numeric_limits<T>::min(), std::numeric_limits<T>::max())) return false;
    into = static_cast<T>(wide);
  } else {
    std::uint64_t wide = 0;
    if (!read_unsigned(from, wide, std::numeric_limits<T>::max())) return false;
    into = static_cast<T>(wide);
  }
  return true;
}

template <class T>
bool read_enumeration(cursor& from, T& into) {
  std::underlying_type_t<T> number{};
  if (!read_value(from, number)) return false;
  into = static_cast<T>(number);
  return true;
}

template <class Optional>
bool read_optional(cursor& from, Optional& into) {
  into.reset();
  if (take_null(from)) return true;
  if constexpr (requires { into.emplace(); }) {
    return read_value(from, into.emplace());
  } else {
    into = std::make_unique<typename Optional::element_type>();
    return read_value(from, *into);
  }
}

template <class List>
bool read_list_of(cursor& from, List& into) {
  using value = typename List::value_type;
  static_assert(std::default_initializable<value>, "what is read from JSON has a default constructor");
  into.clear();
  return read_list(from, &into, [](cursor& at, void* list, std::size_t) {
    auto& all = *static_cast<List*>(list);
    if constexpr (std::same_as<value, bool>) {  // vector<bool> has no bool to refer to
      bool one = false;
      if (!read_bool(at, one)) return false;
      all.push_back(one);
      return true;
    } else {
      return read_value(at, all.emplace_back());
    }
  });
}

template <class Array>
bool read_array_of(cursor& from, Array& into) {
  return read_array(from, &into, std::tuple_size_v<Array>, [](cursor& at, void* array, std::size_t index) {
    return read_value(at, (*static_cast<Array*>(array))[index]);
  });
}

template <class Key>
bool read_key_of(cursor& from, std::string_view name, Key& into) {
  if constexpr (std::same_as<Key, std::string>) {
    into.assign(name);
  } else if constexpr (std::is_signed_v<Key>) {
    std::int64_t wide = 0;
    if (!read_key(from, name, wide, std::numeric_limits<Key>::min(), std::numeric_limits<Key>::max())) return false;
    into = static_cast<Key>(wide);
  } else {
    std::uint64_t wide = 0;
    if (!read_key(from, name, wide, std::numeric_limits<Key>::max())) return false;
    into = static_cast<Key>(wide);
  }
  return true;
}

template <class Map>
bool read_map_of(cursor& from, Map& into) {
  require_key<typename Map::key_type>();
  into.clear();
  return read_map(from, &into, [](cursor& at, void* map, std::string_view name) {
    typename Map::key_type key{};
    if (!read_key_of(at, name, key)) return false;
    auto [place, fresh] = static_cast<Map*>(map)->try_emplace(std::move(key));
    if (!fresh) place->second = typename Map::mapped_type{};
    return read_value(at, place->second);
  });
}

template <class T>
bool read_value(cursor& from, T& into) {
  require_form<T>();
  static_assert(!std::same_as<T, std::string_view>,
                "a string_view would outlive the text it is read from: std::string");
  constexpr kind form = kind_of<T>;
  if constexpr (form == kind::boolean) {
    return read_bool(from, into);
  } else if constexpr (form == kind::integer) {
    return read_integer(from, into);
  } else if constexpr (form == kind::enumeration) {
    return read_enumeration(from, into);
  } else if constexpr (std::same_as<T, float>) {
    return read_float(from, into);
  } else if constexpr (std::same_as<T, double>) {
    return read_double(from, into);
  } else if constexpr (std::same_as<T, std::string>) {
    return read_string(from, into);
  } else if constexpr (form == kind::bytes) {
    return read_bytes(from, into);
  } else if constexpr (form == kind::list) {
    return read_list_of(from, into);
  } else if constexpr (form == kind::array) {
    return read_array_of(from, into);
  } else if constexpr (form == kind::map) {
    return read_map_of(from, into);
  } else if constexpr (form == kind::optional) {
    return read_optional(from, into);
  } else if constexpr (form == kind::null) {
    return read_null(from);
  } else if constexpr (form == kind::any) {
    return read_raw(from, into);
  } else if constexpr (form == kind::object) {
    return read_object(from, members<T>::table, &into);
  } else {
    return false;
  }
}

}  // namespace detail

/// Reads `text`, all of which is one JSON value, into `into`.
///
/// Where at least 64 bytes behind the text may be read (`slice::tail_room()`), it is read where it lies; else it is
/// copied first. Members are found by their exact names; unknown ones are checked and dropped; of two with one name
/// the last counts. An absent or null `std::optional` or `std::unique_ptr` is empty, an absent `defaulted` member
/// stays as it is; nothing else may be absent or null. A lone surrogate (`\ud800`) is read as U+FFFD, as Go does.
///
/// Errors: bad_json, type_mismatch, missing_field, out_of_range, too_deep, too_long; the message begins with the
/// path of the value (`$.items[3].price: expected number, got string`), the offset is the value's first byte. Some
/// of `into` may be set by then.
template <class T>
[[nodiscard]] result<void> read(const slice& text, T& into) {
  return detail::read_text(text, &detail::read_erased<T>, &into);
}

}  // namespace colambda::json
