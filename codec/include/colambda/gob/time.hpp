// SPDX-License-Identifier: MIT
// Go's time.Time: an instant and its offset, as the bytes that its methods make. Knows no clock and no zones.
#pragma once

#include <colambda/error.hpp>
#include <colambda/gob/marshaler.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace colambda::gob {

/// A time.Time: Go's zero time, 1 January of the year 1 in UTC, unless told otherwise.
///
/// As a field it is left out while it is zero, as Go leaves it out. A `std::chrono::sys_time` of nanoseconds
/// travels as a time.Time, too: in UTC, always sent, and refused where the years do not suffice.
struct time {
  using instant = std::chrono::sys_time<std::chrono::nanoseconds>;

  /// From Go's year 1 to the epoch of the system's clock.
  static constexpr std::chrono::seconds epoch{62'135'596'800};

  std::chrono::sys_seconds seconds{-epoch};
  /// Below 1 000 000 000.
  std::uint32_t nanoseconds = 0;
  /// East of UTC, within 22 days; none is UTC itself, which Go tells from an offset of zero.
  std::optional<std::chrono::seconds> offset;

  time() = default;
  explicit time(instant at, std::optional<std::chrono::seconds> east = {}) noexcept;

  [[nodiscard]] bool is_zero() const noexcept { return *this == time(); }
  /// The instant. Errors: out_of_range before September 1677 and after April 2262, naming the year.
  [[nodiscard]] result<instant> since_epoch() const;

  /// Equal in all parts, as Go's == and not its Equal.
  [[nodiscard]] friend bool operator==(const time&, const time&) = default;
};

/// Both versions of Go's bytes are read; the second, whose offsets have seconds, is written where it has to be.
/// Errors: in Go's words. Go reads the seconds of an offset west of Greenwich wrong; here they are right.
template <>
struct marshaler<time> {
  // time.Time has gob's methods besides the binary ones, and they come first.
  static constexpr method how = method::gob_encoder;
  static constexpr std::string_view name = "Time";
  static constexpr std::string_view package = "time";

  [[nodiscard]] static result<void> marshal(const time& from, std::vector<std::byte>& to);
  [[nodiscard]] static result<void> unmarshal(bytes_view from, time& into);
  [[nodiscard]] static bool is_zero(const time& value) noexcept { return value.is_zero(); }
};

template <>
struct marshaler<time::instant> {
  static constexpr method how = marshaler<time>::how;
  static constexpr std::string_view name = marshaler<time>::name;
  static constexpr std::string_view package = marshaler<time>::package;

  [[nodiscard]] static result<void> marshal(const time::instant& from, std::vector<std::byte>& to);
  [[nodiscard]] static result<void> unmarshal(bytes_view from, time::instant& into);
};

}  // namespace colambda::gob
