// SPDX-License-Identifier: MIT
// What the reader's templates ask of the one compiled reader. Knows tables and functions, no types of users,
// and keeps the JSON parser out of every file that reads.
#pragma once

#include <colambda/json/raw.hpp>
#include <colambda/slice.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace colambda::json {

/// Where a reader is in its text, and why it went no further. Opaque: only the library looks inside.
class cursor;

namespace detail {

/// What a member that the text lacks means.
enum class absence {
  /// A problem.
  refused,
  /// An empty member.
  empties,
  /// The member stays as it is.
  keeps,
};

/// One member of a described type.
struct member_reader {
  std::string_view name;
  bool (*read)(cursor& from, void* object);
  /// Makes the member as new; null where `read` overwrites all of it.
  void (*reset)(void* object);
  absence absent;
};

/// Members of one described type: the bound of the set that says which of them were seen.
inline constexpr std::size_t most_members = 512;

// Each reads one value and goes behind it. On false the cursor knows why, and is of no more use.
[[nodiscard]] bool read_bool(cursor& from, bool& into);
[[nodiscard]] bool read_signed(cursor& from, std::int64_t& into, std::int64_t least, std::int64_t most);
[[nodiscard]] bool read_unsigned(cursor& from, std::uint64_t& into, std::uint64_t most);
[[nodiscard]] bool read_double(cursor& from, double& into);
[[nodiscard]] bool read_float(cursor& from, float& into);
[[nodiscard]] bool read_string(cursor& from, std::string& into);
[[nodiscard]] bool read_bytes(cursor& from, slice& into);
[[nodiscard]] bool read_bytes(cursor& from, std::vector<std::byte>& into);
[[nodiscard]] bool read_bytes(cursor& from, std::vector<std::uint8_t>& into);
[[nodiscard]] bool read_null(cursor& from);
[[nodiscard]] bool read_raw(cursor& from, raw& into);
[[nodiscard]] bool read_object(cursor& from, std::span<const member_reader> members, void* object);

/// `element(from, into, index)` reads each; `exactly` is the length that is asked for, if one is.
[[nodiscard]] bool read_list(cursor& from, void* into, bool (*element)(cursor&, void*, std::size_t));
[[nodiscard]] bool read_array(cursor& from, void* into, std::size_t exactly,
                              bool (*element)(cursor&, void*, std::size_t));
/// `entry(from, into, name)` reads each; the name is gone once it reads the value.
[[nodiscard]] bool read_map(cursor& from, void* into, bool (*entry)(cursor&, void*, std::string_view));
[[nodiscard]] bool read_key(cursor& from, std::string_view name, std::int64_t& into, std::int64_t least,
                            std::int64_t most);
[[nodiscard]] bool read_key(cursor& from, std::string_view name, std::uint64_t& into, std::uint64_t most);

/// Whether the value is null; if so, goes behind it.
[[nodiscard]] bool take_null(cursor& from) noexcept;

}  // namespace detail
}  // namespace colambda::json
