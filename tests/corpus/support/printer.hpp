// SPDX-License-Identifier: MIT
// The JSON of a C++ value without interfaces in the manifest's conventions (generate/README.md, "Values").
#pragma once

#include "described.hpp"

#include <colambda/gob/opaque_io.hpp>

#include <algorithm>
#include <concepts>
#include <string_view>
#include <type_traits>

namespace corpus {

/// Stands for an empty map, which C++ cannot tell from a nil one: the manifest has `[]` or `null` there.
inline constexpr char empty_map = '~';

void print_float(std::string& out, double value);
void print_string(std::string& out, std::string_view value);
void print_quoted(std::string& out, std::string_view value);
void print_bytes(std::string& out, colambda::bytes_view value);

template <class T>
void print(std::string& out, const T& value);

namespace detail {

template <class T>
inline constexpr bool is_complex = false;
template <class T>
inline constexpr bool is_complex<std::complex<T>> = true;

template <class T>
concept bytes = std::same_as<T, colambda::slice> || std::same_as<T, std::vector<std::byte>>;
template <class T>
concept pointer = requires(const T& p) {
  *p;
  static_cast<bool>(p);
};
template <class T>
concept map = requires { typename T::mapped_type; };
template <class T>
concept opaque = colambda::gob::type_of<T>().what == colambda::gob::kind::opaque;

template <colambda::gob::method How>
void print_opaque(std::string& out, const colambda::gob::opaque<How>& value) {
  print_bytes(out, value.bytes.view());
}
template <colambda::gob::marshalled T>
void print_opaque(std::string& out, const T& value) {
  std::vector<std::byte> made;
  (void)colambda::gob::marshaler<T>::marshal(value, made);
  print_bytes(out, made);
}

template <class List>
void print_list(std::string& out, const List& list) {
  out += '[';
  bool first = true;
  for (const auto& item : list) {
    if (!first) out += ',';
    first = false;
    print<typename List::value_type>(out, item);
  }
  out += ']';
}

template <class Map>
void print_map(std::string& out, const Map& map) {
  if (map.empty()) {
    out += empty_map;
    return;
  }
  std::vector<std::pair<std::string, std::string>> pairs;
  for (const auto& [key, value] : map) {
    auto& [key_text, value_text] = pairs.emplace_back();
    print(key_text, key);
    print(value_text, value);
  }
  std::ranges::sort(pairs);
  out += '[';
  for (const auto& [key, value] : pairs)
    out.append(out.back() == '[' ? "[" : ",[").append(key).append(",").append(value).append("]");
  out += ']';
}

template <class T>
void print_struct(std::string& out, const T& value) {
  out += '{';
  bool first = true;
  colambda::description_of<T>().each([&](const auto& f) {
    if (!first) out += ',';
    first = false;
    print_quoted(out, f.given_gob_name());
    out += ':';
    const auto& part = value.*f.member();
    if constexpr (opaque<std::remove_cvref_t<decltype(part)>>) {
      if (colambda::gob::detail::is_zero(part)) {
        out += "null";
        return;
      }
    }
    print(out, part);
  });
  out += '}';
}

}  // namespace detail

template <class T>
void print(std::string& out, const T& value) {
  if constexpr (std::is_same_v<T, bool>) {
    out += value ? "true" : "false";
  } else if constexpr (std::is_integral_v<T>) {
    out.append("\"").append(std::to_string(value)).append("\"");
  } else if constexpr (std::is_floating_point_v<T>) {
    print_float(out, value);
  } else if constexpr (detail::is_complex<T>) {
    out += '[';
    print_float(out, value.real());
    out += ',';
    print_float(out, value.imag());
    out += ']';
  } else if constexpr (std::is_same_v<T, std::string>) {
    print_string(out, value);
  } else if constexpr (std::is_same_v<T, colambda::slice>) {
    print_bytes(out, value.view());
  } else if constexpr (detail::bytes<T>) {
    print_bytes(out, value);
  } else if constexpr (detail::opaque<T>) {
    detail::print_opaque(out, value);
  } else if constexpr (detail::map<T>) {
    detail::print_map(out, value);
  } else if constexpr (colambda::described<T>) {
    detail::print_struct(out, value);
  } else if constexpr (detail::pointer<T>) {
    if (value) {
      print(out, *value);
    } else {
      out += "null";
    }
  } else {
    detail::print_list(out, value);
  }
}

/// Whether `printed` says what the manifest says, which may have a size and a hash for a long value.
[[nodiscard]] bool says_the_same(std::string_view manifest, std::string_view printed);

}  // namespace corpus
