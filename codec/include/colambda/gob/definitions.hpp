// SPDX-License-Identifier: MIT
// Type definitions off the wire and onto it.
#pragma once

#include <colambda/gob/definition.hpp>
#include <colambda/gob/reader.hpp>

namespace colambda::gob::detail {

/// Reads a definition at the reader's place, as the struct that the format itself defines it to be.
[[nodiscard]] bool read_definition(reader& in, definition& into);

}  // namespace colambda::gob::detail
