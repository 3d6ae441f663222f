// SPDX-License-Identifier: MIT
// Why a stream was refused, cheap to pass on, and turned into words once, in Go's own where Go has them.
#pragma once

#include <colambda/error.hpp>

#include <cstddef>
#include <cstdint>
#include <string>

namespace colambda::gob {

struct type;

enum class fault_kind : std::uint8_t {
  none,
  unexpected_end,
  /// A value ends inside its message. Go says plain "EOF" here, too.
  end_of_message,
  bad_count_byte,
  short_uint,
  message_too_long,
  message_over_limit,
  duplicate_type,
  too_many_types,
  definitions_too_large,
  extra_data,
  undefined_type,
  unknown_type,
  unusable_type,
  empty_field_name,
  field_bounds,
  negative_delta,
  negative_delta_skipped,
  singleton_delta,
  bad_length,
  skipped_bytes_too_long,
  opaque_too_long,
  elements_past_end,
  slice_too_big,
  too_many_elements,
  map_too_big,
  array_length,
  array_length_skipped,
  interface_name_too_long,
  interface_name_past_end,
  skipped_name_past_end,
  name_not_registered,
  unhashable_key,
  nan_key,
  out_of_range,
  too_deep,
  /// The text is in `fault::name`, whole.
  mismatch,
  /// By a type's own method: the text is in `name`, the code (of `error`) in `first`.
  refused,
};

/// One refusal in the making: the kind, up to two numbers, and for range errors the name of what was read.
struct fault {
  fault_kind what = fault_kind::none;
  std::uint64_t first = 0;
  std::uint64_t second = 0;
  const type* local = nullptr;
  std::string name{};
  /// Whether `name` is complete, or still a prefix such as "element of ".
  bool named = false;
};

[[nodiscard]] problem to_problem(const fault& from, std::size_t offset);

}  // namespace colambda::gob
