// SPDX-License-Identifier: MIT
// Where Go finds a field's name that a struct itself does not have: in the structs that are embedded in it.
#pragma once

#include <colambda/gob/type.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace colambda::gob {

/// The way to a field of an embedded struct.
struct promotion {
  /// Indices of fields: of the embedded struct, of that embedded in it, and at last of the field.
  std::vector<std::int32_t> path{};
  std::string_view name{};
  const type* what = nullptr;
};

/// Whether a field embeds a struct, itself or behind one pointer, and which.
[[nodiscard]] constexpr const type& embedded_type(const type_field& of) noexcept {
  return of.what->what == kind::pointer ? *of.what->element : *of.what;
}
[[nodiscard]] constexpr bool embeds_struct(const type_field& of) noexcept {
  return of.embedded && embedded_type(of).what == kind::structure;
}

/// The field of this name that is embedded the least deep, if there is one such only: Go's rule. Own fields of `of`
/// come before these, and are not looked at.
[[nodiscard]] std::optional<promotion> find_promotion(const type& of, std::string_view name);

}  // namespace colambda::gob
