// SPDX-License-Identifier: MIT
// The types that a gob stream defines, as people read them. Knows no values.
#pragma once

#include <colambda/gob/schema.hpp>

#include <string>

namespace colambda::cli {

/// One line for each definition, in the order of the stream: its id, its kind, its name if it has one, what it is.
///
///     64 struct Order { Items []Item; By map[string]Item; When Time; Note interface }
///     65 slice "[]main.Item" []Item
///     66 map "map[string]main.Item" map[string]Item
///     67 struct Item { Name string; Price float }
///     68 GobEncoder Time
///
/// A type is referred to by its name where that is a word and no other type of the stream has it; containers without
/// such a name are spelled out; what remains is `struct#64`, a kind and an id.
[[nodiscard]] std::string types_text(const gob::schema& types);

}  // namespace colambda::cli
