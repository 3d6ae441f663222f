// SPDX-License-Identifier: MIT
// The types one stream has defined, by id, and the few that every stream has. Knows nothing of C++ types.
#pragma once

#include <colambda/gob/fault.hpp>
#include <colambda/limits.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
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

struct wire_type;

struct wire_field {
  std::string_view name{};
  type_id id = 0;
  /// What the id stands for, once `schema::resolve` has looked it up.
  const wire_type* type = nullptr;
};

/// One received definition, or a type of the format's own.
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
  /// What `element` and `key` stand for, once `schema::resolve` has looked them up.
  const wire_type* element_type = nullptr;
  const wire_type* key_type = nullptr;
};

namespace detail {
struct definition;
struct struct_type;

/// Definitions, and whoever needs them: the decoder of their stream, and its dynamic values, which may outlive
/// it and be read on other threads while it takes more. So what is here never moves or changes once it is
/// resolved, and only the decoder looks things up by id.
struct type_table {
  struct entry {
    wire_type type;
    std::string name;
    std::vector<std::string> field_names;
    std::vector<wire_field> fields;
    bool surveyed = false;
    bool resolved = false;
    bool has_interface = false;
    // Why the last survey found it unfit, and the id that was missing; it need not be repeated until that is defined.
    fault_kind refused = fault_kind::none;
    type_id missing = 0;
    std::string refused_name;
  };

  type_table();

  /// Tells tables apart for good, which their addresses do not.
  std::uint64_t serial;
  // Nodes of an unordered_map stay where they are.
  std::unordered_map<type_id, entry> received;
  std::vector<const wire_type*> in_order;
};

}  // namespace detail

/// A type of the format's own; null for other ids.
[[nodiscard]] const wire_type* format_type(type_id of) noexcept;

/// The definitions of one stream. They stay for its life.
class schema {
 public:
  explicit schema(const limits& bounds) : bounds_(bounds), table_(std::make_shared<detail::type_table>()) {}

  /// The type of an id, defined here or by the format itself; null if nobody has.
  [[nodiscard]] const wire_type* find(type_id of) const noexcept;
  /// The same, but only what this stream defined.
  [[nodiscard]] const wire_type* find_received(type_id of) const noexcept;
  /// All that this stream defined, in its order.
  [[nodiscard]] std::span<const wire_type* const> received() const noexcept { return table_->in_order; }

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
    /// The id that is not defined, if that is the fault.
    type_id missing = 0;
  };
  /// Looks at everything that a value of this type can contain. Work: once per type and stream.
  [[nodiscard]] survey_result survey(type_id of) const;

  /// The type of an id that a survey found no fault with, all that it leads to looked up. Work: once per type.
  [[nodiscard]] const wire_type* resolve(type_id of) const;
  /// What keeps resolved types alive.
  [[nodiscard]] std::shared_ptr<const detail::type_table> table() const noexcept { return table_; }

 private:
  using entry = detail::type_table::entry;

  static void take_fields(entry& made, detail::struct_type& from);
  static void look_into(const wire_type& type, std::vector<type_id>& open, survey_result& seen);
  static void remember(const survey_result& seen, entry& at);
  [[nodiscard]] bool is_refused(const entry& of) const;
  static void note_refused(const entry& of, survey_result& seen);
  void remember_refusals(const std::vector<entry*>& visited) const;
  [[nodiscard]] bool known_survey(type_id of, survey_result& seen) const;
  void note_undefined(type_id of, survey_result& seen) const;

  limits bounds_;
  // Bytes that the definitions take.
  std::size_t size_ = 0;
  std::shared_ptr<detail::type_table> table_;
};

}  // namespace colambda::gob
