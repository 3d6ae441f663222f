// SPDX-License-Identifier: MIT
// The types one stream has defined, by id, and the few that every stream has. Knows nothing of C++ types.
#pragma once

#include <colambda/gob/fault.hpp>
#include <colambda/limits.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace colambda::gob {

using type_id = std::int32_t;

/// Ids that need no definition.
namespace id {
inline constexpr type_id boolean = 1;
inline constexpr type_id integer = 2;
inline constexpr type_id unsigned_integer = 3;
inline constexpr type_id floating = 4;
inline constexpr type_id bytes = 5;
inline constexpr type_id string = 6;
inline constexpr type_id complex = 7;
inline constexpr type_id interface = 8;
inline constexpr type_id definition = 16;
/// The first id that a stream defines itself.
inline constexpr type_id first_user = 64;
}  // namespace id

enum class wire_kind : std::uint8_t { basic, array, slice, map, structure, gob_encoder, binary, text, none };

struct wire_field {
  std::string_view name{};
  type_id id = 0;
};

/// One received definition.
struct wire_type {
  type_id id = 0;
  wire_kind what = wire_kind::none;
  /// Whether it is read as a struct, which a broken sender's may be beside what it is skipped as.
  bool is_struct = false;
  std::string_view name{};
  type_id element = 0;
  type_id key = 0;
  std::int64_t length = 0;
  std::span<const wire_field> fields{};
};

namespace detail {
struct definition;
struct struct_type;
}  // namespace detail

/// The definitions of one stream. They stay for its life.
class schema {
 public:
  explicit schema(const limits& bounds) noexcept : bounds_(bounds) {}

  /// The type of an id, defined here or by the format itself; null if nobody has.
  [[nodiscard]] const wire_type* find(type_id of) const noexcept;
  /// The same, but only what this stream defined.
  [[nodiscard]] const wire_type* find_received(type_id of) const noexcept;

  /// Whether `as` may be defined now.
  [[nodiscard]] fault_kind may_define(type_id as) const noexcept;
  [[nodiscard]] fault_kind define(type_id as, detail::definition&& from);

  /// What has to be known before a value of a type can be skipped.
  struct survey_result {
    fault_kind fault = fault_kind::none;
    /// How Go names the type that the fault is about, where it has a name for it.
    std::string name;
    /// Whether a value may contain an interface, and so be cut over several messages.
    bool has_interface = false;
  };
  /// Looks at everything that a value of this type can contain. Work: once per type and stream.
  [[nodiscard]] survey_result survey(type_id of) const;

 private:
  struct entry {
    wire_type type;
    std::string name;
    std::vector<std::string> field_names;
    std::vector<wire_field> fields;
    mutable bool surveyed = false;
    mutable bool has_interface = false;
  };

  static void take_fields(entry& made, detail::struct_type& from);
  static void look_into(const wire_type& type, std::vector<type_id>& open, survey_result& seen);

  limits bounds_;
  // Bytes that the definitions take.
  std::size_t size_ = 0;
  // Nodes of an unordered_map stay where they are: plans and scanners point into them.
  std::unordered_map<type_id, entry> received_;
};

}  // namespace colambda::gob
