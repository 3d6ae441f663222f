// SPDX-License-Identifier: MIT
// Names at compile time: a C++ type's own, and what Go makes of a member's. Knows no types of gob's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace colambda::gob {

/// A text that a template can be made of.
template <std::size_t Size>
struct fixed_name {
  char text[Size]{};
  consteval fixed_name(const char (&from)[Size]) noexcept {  // NOLINT(google-explicit-constructor): reads as a text
    for (std::size_t i = 0; i < Size; ++i) text[i] = from[i];
  }
  [[nodiscard]] constexpr std::string_view view() const noexcept { return {text, Size - 1}; }
};

namespace detail {

// A hash of the type's name as the compiler spells it (FNV-1a).
template <class T>
consteval std::uint64_t identity_of() noexcept {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : std::string_view(__PRETTY_FUNCTION__)) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3;
  }
  return hash;
}

// Go exports a name by an upper-case first letter: request_id -> RequestId.
constexpr std::size_t exported_length(std::string_view name) noexcept {
  std::size_t length = 0;
  for (const char c : name) length += c != '_' ? 1 : 0;
  return length;
}

template <class Put>
constexpr void export_name(std::string_view name, Put put) noexcept {
  bool upper = true;
  for (const char c : name) {
    if (c == '_') {
      upper = true;
      continue;
    }
    put(upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
    upper = false;
  }
}

constexpr bool is_exported(std::string_view name) noexcept {
  // Only ASCII is judged here: a name in another script is taken at its owner's word.
  return !name.empty() && name[0] != '_' && !(name[0] >= 'a' && name[0] <= 'z');
}

}  // namespace detail

}  // namespace colambda::gob
