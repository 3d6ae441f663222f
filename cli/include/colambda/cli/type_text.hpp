// SPDX-License-Identifier: MIT
// The types that a gob stream defines, as people read them. Knows no values.
#pragma once

#include <colambda/cli/value_text.hpp>
#include <colambda/gob/schema.hpp>

#include <string>

namespace colambda::cli {

/// Writes one line for each definition, in the order of the stream: its id, its kind, its name if it has one, what it
/// is. Holds no more of the text than a part of a line.
///
///     64 struct Order { Items []Item; By map[string]Item; When Time; Note interface }
///     65 slice "[]main.Item" []Item
///     66 map "map[string]main.Item" map[string]Item
///     67 struct Item { Name string; Price float }
///     68 GobEncoder Time
///
/// A type is referred to by its name where that is a word of up to 256 bytes and no other type of the stream has it;
/// containers without such a name are spelled out, in up to 256 bytes; what remains is `struct#64`, a kind and an id.
/// So the text is in proportion to the definitions. A longer name is cut where it is defined:
/// `"Loooo..." (300 bytes)`.
/// Returns false if the sink did.
bool print_types(const gob::schema& types, text_sink to);

/// The same in one string.
[[nodiscard]] std::string types_text(const gob::schema& types);

}  // namespace colambda::cli
