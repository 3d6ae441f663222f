// SPDX-License-Identifier: MIT
// Writes dynamic values, in a loop. Knows no C++ types.
#pragma once

#include <colambda/gob/value.hpp>
#include <colambda/gob/writer.hpp>

namespace colambda::gob::detail {

/// Writes a value as an element or a field has it; its type was announced.
[[nodiscard]] bool write_dynamic(writer& out, const value& from);

}  // namespace colambda::gob::detail
