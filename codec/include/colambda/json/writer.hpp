// SPDX-License-Identifier: MIT
// JSON text from values: a table per described type, which one compiled writer interprets.
// Knows C++ types; how a string or a number is spelled is in the library.
#pragma once

#include <colambda/describe.hpp>
#include <colambda/json/kind.hpp>
#include <colambda/json/raw.hpp>
#include <colambda/slice.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace colambda::json {
namespace detail {

/// One member of a described type.
struct member_writer {
  std::string_view name;
  void (*write)(const void* object, std::string& out);
  /// Whether the member is left out; null where it never is.
  bool (*absent)(const void* object);
};

void write_bool(bool value, std::string& out);
void write_signed(std::int64_t value, std::string& out);
void write_unsigned(std::uint64_t value, std::string& out);
void write_double(double value, std::string& out);
void write_float(float value, std::string& out);
void write_string(std::string_view value, std::string& out);
void write_bytes(bytes_view value, std::string& out);
void write_null(std::string& out);
void write_object(std::span<const member_writer> members, const void* object, std::string& out);

template <class T>
void write_value(const T& value, std::string& out);

template <class T, std::size_t Index>
struct written_member {
  static constexpr auto described_field = description_of<T>().template at<Index>();
  static constexpr auto pointer = described_field.member();
  using type = typename decltype(described_field)::member_type;

  static void write(const void* object, std::string& out) { write_value(static_cast<const T*>(object)->*pointer, out); }
  static bool absent(const void* object) { return !(static_cast<const T*>(object)->*pointer); }

  static constexpr member_writer entry() noexcept {
    if constexpr (kind_of<type> == kind::optional) {
      return {described_field.name(), &write, &absent};
    } else {
      return {described_field.name(), &write, nullptr};
    }
  }
};

template <class T, std::size_t... Index>
constexpr auto make_written_members(std::index_sequence<Index...>) noexcept {
  return std::array<member_writer, sizeof...(Index)>{written_member<T, Index>::entry()...};
}

template <class T>
struct written_members {
  static constexpr std::size_t count = decltype(description_of<T>())::size;
  static constexpr auto table = make_written_members<T>(std::make_index_sequence<count>{});
};

template <class List>
void write_list(const List& list, std::string& out) {
  out += '[';
  bool first = true;
  for (const typename List::value_type& element : list) {
    if (!std::exchange(first, false)) out += ',';
    write_value(element, out);
  }
  out += ']';
}

template <class Entry>
void write_entry(const Entry& entry, bool first, std::string& out) {
  if (!first) out += ',';
  if constexpr (std::integral<typename Entry::first_type>) {
    out += '"';
    write_value(entry.first, out);
    out += '"';
  } else {
    write_string(entry.first, out);
  }
  out += ':';
  write_value(entry.second, out);
}

template <class Map>
void write_map(const Map& map, std::string& out) {
  require_key<typename Map::key_type>();
  out += '{';
  bool first = true;
  if constexpr (requires { typename Map::hasher; }) {
    // The same value always gives the same text, whatever the hash.
    std::vector<const typename Map::value_type*> sorted;
    sorted.reserve(map.size());
    for (const auto& entry : map) sorted.push_back(&entry);
    std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->first < b->first; });
    for (const auto* entry : sorted) write_entry(*entry, std::exchange(first, false), out);
  } else {
    for (const auto& entry : map) write_entry(entry, std::exchange(first, false), out);
  }
  out += '}';
}

template <class T>
void write_number(T value, std::string& out) {
  if constexpr (std::same_as<T, float>) {
    write_float(value, out);
  } else if constexpr (std::same_as<T, double>) {
    write_double(value, out);
  } else if constexpr (std::is_signed_v<T>) {
    write_signed(value, out);
  } else {
    write_unsigned(value, out);
  }
}

template <class T>
void write_bytes_of(const T& value, std::string& out) {
  if constexpr (std::same_as<T, slice>) {
    write_bytes(value.view(), out);
  } else {
    write_bytes(std::as_bytes(std::span(value)), out);
  }
}

template <class T>
void write_value(const T& value, std::string& out) {
  require_form<T>();
  constexpr kind form = kind_of<T>;
  if constexpr (form == kind::boolean) {
    write_bool(value, out);
  } else if constexpr (form == kind::integer || form == kind::floating) {
    write_number(value, out);
  } else if constexpr (form == kind::enumeration) {
    write_value(static_cast<std::underlying_type_t<T>>(value), out);
  } else if constexpr (form == kind::text) {
    write_string(value, out);
  } else if constexpr (form == kind::bytes) {
    write_bytes_of(value, out);
  } else if constexpr (form == kind::list || form == kind::array) {
    write_list(value, out);
  } else if constexpr (form == kind::map) {
    write_map(value, out);
  } else if constexpr (form == kind::optional) {
    value ? write_value(*value, out) : write_null(out);
  } else if constexpr (form == kind::null) {
    write_null(out);
  } else if constexpr (form == kind::any) {
    value.empty() ? write_null(out) : void(out += value.text());
  } else if constexpr (form == kind::object) {
    write_object(written_members<T>::table, &value, out);
  }
}

}  // namespace detail

/// Appends `value` as JSON: compact, no newline, members in the order of their description.
///
/// An empty `std::optional` or `std::unique_ptr` is left out of an object and is `null` elsewhere. Numbers are the
/// shortest that read back the same, spelled as Go spells them; NaN and the infinities, which JSON lacks, are `null`.
/// Strings are escaped by Go's rules, HTML left alone; a byte that is not UTF-8 becomes U+FFFD: the text is always
/// valid JSON. The entries of a `std::unordered_map` are sorted.
template <class T>
void write(const T& value, std::string& out) {
  detail::write_value(value, out);
}

/// `value` as JSON text.
template <class T>
[[nodiscard]] std::string write(const T& value) {
  std::string out;
  detail::write_value(value, out);
  return out;
}

}  // namespace colambda::json
