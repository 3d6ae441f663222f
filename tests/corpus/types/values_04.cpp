// SPDX-License-Identifier: MIT
// Registers types of the corpora that values are decoded into. Written by `gobgen cpp`: do not edit.
#include "types_01.hpp"
#include "types_02.hpp"
#include "types_03.hpp"
#include "../support/known_type.hpp"

namespace corpus {

static const known_types part{
    known_type::of<Unnamed30>(
        "Unnamed30"),
    known_type::of<Unnamed31>(
        "Unnamed31"),
    known_type::of<Unnamed32>(
        "Unnamed32"),
    known_type::of<Unnamed33>(
        "Unnamed33"),
    known_type::of<Unnamed36>(
        "Unnamed36"),
    known_type::of<Unnamed37>(
        "Unnamed37"),
    known_type::of<Unnamed38>(
        "Unnamed38"),
    known_type::of<Unnamed40>(
        "Unnamed40"),
    known_type::of<Unnamed42>(
        "Unnamed42"),
    known_type::of<Unnamed43>(
        "Unnamed43"),
    known_type::of<Unnamed44>(
        "Unnamed44"),
    known_type::of<Unnamed45>(
        "Unnamed45"),
    known_type::of<Unnamed46>(
        "Unnamed46"),
    known_type::of<Unnamed47>(
        "Unnamed47"),
    known_type::of<Unnamed48>(
        "Unnamed48"),
    known_type::of<Unnamed5>(
        "Unnamed5"),
};

}  // namespace corpus
