// SPDX-License-Identifier: MIT
// The types of the corpora that encode themselves, their methods as in generate/types.go. Knows nothing of streams.
#pragma once

#include <colambda/gob/marshaler.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace corpus {

struct GobV {
  std::int64_t a = 0;
  std::int64_t b = 0;
  [[nodiscard]] friend bool operator==(const GobV&, const GobV&) = default;
};

/// With methods of its pointer: fields of it are always sent.
struct GobP {
  std::string s;
};

struct GobStr {
  std::string s;
  [[nodiscard]] friend auto operator<=>(const GobStr&, const GobStr&) = default;
};

struct BinV {
  std::uint16_t v = 0;
};

/// With both pairs of methods, of which gob's come first.
struct Both {
  std::string s;
};

}  // namespace corpus

template <>
struct colambda::gob::marshaler<corpus::GobV> {
  static constexpr method how = method::gob_encoder;
  static constexpr std::string_view name = "GobV";
  static void marshal(const corpus::GobV& from, std::vector<std::byte>& to);
  static result<void> unmarshal(bytes_view from, corpus::GobV& into);
  static bool is_zero(const corpus::GobV& of) noexcept { return of == corpus::GobV{}; }
};

template <>
struct colambda::gob::marshaler<corpus::GobP> {
  static constexpr method how = method::gob_encoder;
  static constexpr std::string_view name = "GobP";
  static void marshal(const corpus::GobP& from, std::vector<std::byte>& to);
  static result<void> unmarshal(bytes_view from, corpus::GobP& into);
};

template <>
struct colambda::gob::marshaler<corpus::GobStr> {
  static constexpr method how = method::gob_encoder;
  static constexpr std::string_view name = "GobStr";
  static void marshal(const corpus::GobStr& from, std::vector<std::byte>& to);
  static result<void> unmarshal(bytes_view from, corpus::GobStr& into);
  static bool is_zero(const corpus::GobStr& of) noexcept { return of.s.empty(); }
};

template <>
struct colambda::gob::marshaler<corpus::BinV> {
  static constexpr method how = method::binary_marshaler;
  static constexpr std::string_view name = "BinV";
  static void marshal(const corpus::BinV& from, std::vector<std::byte>& to);
  static result<void> unmarshal(bytes_view from, corpus::BinV& into);
  static bool is_zero(const corpus::BinV& of) noexcept { return of.v == 0; }
};

template <>
struct colambda::gob::marshaler<corpus::Both> {
  static constexpr method how = method::gob_encoder;
  static constexpr std::string_view name = "Both";
  static void marshal(const corpus::Both& from, std::vector<std::byte>& to);
  static result<void> unmarshal(bytes_view from, corpus::Both& into);
  static bool is_zero(const corpus::Both& of) noexcept { return of.s.empty(); }
};
