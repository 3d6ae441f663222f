// SPDX-License-Identifier: MIT
// Type definitions off the wire and onto it.
#pragma once

#include <colambda/gob/definition.hpp>
#include <colambda/gob/reader.hpp>
#include <colambda/gob/writer.hpp>

namespace colambda::gob::detail {

/// Reads a definition at the reader's place, as the struct that the format itself defines it to be.
[[nodiscard]] bool read_definition(reader& in, definition& into);

/// Writes the definition of an id, and ends the message or the piece with it.
[[nodiscard]] bool write_definition(writer& out, type_id as, const definition& what);

}  // namespace colambda::gob::detail
