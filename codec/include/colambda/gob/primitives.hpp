// SPDX-License-Identifier: MIT
// The numbers of gob as bytes. Knows neither streams nor types.
//
//     0..127            one byte
//     larger            minus the number of bytes (0xFF = 1 ... 0xF8 = 8), then the bytes, big-endian
//     signed i          i << 1, or ~i << 1 | 1 if negative, as unsigned
//     float             the bits of the float64, bytes reversed, as unsigned
#pragma once

#include <colambda/slice.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <type_traits>

namespace colambda::gob {

/// The longest encoding of an unsigned number.
inline constexpr std::size_t max_uint_width = 9;

/// Bytes of an unsigned number that begins with `first`; 0 if none does.
[[nodiscard]] constexpr std::size_t uint_width(std::byte first) noexcept {
  const auto value = std::to_integer<unsigned>(first);
  if (value < 0x80) return 1;
  return value < 0xF8 ? 0 : 1 + (0x100 - value);
}

/// The number in exactly `uint_width(bytes[0])` bytes. Longer forms than needed are read, too.
[[nodiscard]] constexpr std::uint64_t load_uint(bytes_view bytes) noexcept {
  if (bytes.size() == 1) return std::to_integer<std::uint64_t>(bytes[0]);
  std::uint64_t value = 0;
  for (const std::byte b : bytes.subspan(1)) value = value << 8 | std::to_integer<std::uint64_t>(b);
  return value;
}

[[nodiscard]] constexpr std::uint64_t swap_bytes(std::uint64_t value) noexcept { return __builtin_bswap64(value); }

/// The same where `max_uint_width` bytes may be read and `width` is at least 2: one load instead of a loop, the bytes
/// behind the number are shifted out.
[[nodiscard]] inline std::uint64_t load_wide_uint(const std::byte* bytes, std::size_t width) noexcept {
  std::uint64_t raw = 0;
  std::memcpy(&raw, bytes + 1, sizeof raw);
  return swap_bytes(raw) >> (8 * (max_uint_width - width));
}

/// Writes `value` to the front of `out`, which has room for `max_uint_width`, all of which may be written over;
/// returns how many bytes it took.
constexpr std::size_t store_uint(std::uint64_t value, std::byte* out) noexcept {
  if (value < 0x80) {
    out[0] = static_cast<std::byte>(value);
    return 1;
  }
  const std::size_t width = (static_cast<std::size_t>(std::bit_width(value)) + 7) / 8;
  out[0] = static_cast<std::byte>(0x100 - width);
  // Eight bytes at once: those behind the number are junk.
  const std::uint64_t ordered = swap_bytes(value << (64 - 8 * width));
  if (std::is_constant_evaluated()) {
    for (std::size_t i = 0; i < sizeof ordered; ++i) out[1 + i] = static_cast<std::byte>(ordered >> (8 * i) & 0xFF);
  } else {
    std::memcpy(out + 1, &ordered, sizeof ordered);
  }
  return 1 + width;
}

[[nodiscard]] constexpr std::uint64_t fold_sign(std::int64_t value) noexcept {
  const auto bits = static_cast<std::uint64_t>(value);
  return value < 0 ? (~bits << 1) | 1 : bits << 1;
}

[[nodiscard]] constexpr std::int64_t unfold_sign(std::uint64_t value) noexcept {
  return static_cast<std::int64_t>((value & 1) != 0 ? ~(value >> 1) : value >> 1);
}

[[nodiscard]] constexpr std::uint64_t float_bits(double value) noexcept {
  return swap_bytes(std::bit_cast<std::uint64_t>(value));
}

[[nodiscard]] constexpr double float_from_bits(std::uint64_t bits) noexcept {
  return std::bit_cast<double>(swap_bytes(bits));
}

}  // namespace colambda::gob
