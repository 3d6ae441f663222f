// SPDX-License-Identifier: MIT
// Registers types of the corpora that values are decoded into. Written by `gobgen cpp`: do not edit.
#include "types_01.hpp"
#include "types_03.hpp"
#include "types_04.hpp"
#include "../support/known_type.hpp"

namespace corpus {

static const known_types part{
    known_type::of<Slices>(
        "Slices"),
    known_type::of<TextOnly>(
        "TextOnly"),
    known_type::of<Tree>(
        "Tree"),
    known_type::of<TwoAny>(
        "TwoAny"),
    known_type::of<Unnamed1>(
        "Unnamed1"),
    known_type::of<Unnamed10>(
        "Unnamed10"),
    known_type::of<Unnamed103>(
        "Unnamed103"),
    known_type::of<Unnamed11>(
        "Unnamed11"),
    known_type::of<Unnamed110>(
        "Unnamed110"),
    known_type::of<Unnamed111>(
        "Unnamed111"),
    known_type::of<Unnamed112>(
        "Unnamed112"),
    known_type::of<Unnamed113>(
        "Unnamed113"),
    known_type::of<Unnamed12>(
        "Unnamed12"),
    known_type::of<Unnamed123>(
        "Unnamed123"),
    known_type::of<Unnamed124>(
        "Unnamed124"),
    known_type::of<Unnamed125>(
        "Unnamed125"),
};

}  // namespace corpus
