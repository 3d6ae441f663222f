// SPDX-License-Identifier: MIT
// Registers types of the corpora that values are decoded into. Written by `gobgen cpp`: do not edit.
#include "types_01.hpp"
#include "types_16.hpp"
#include "../support/known_type.hpp"

namespace corpus {

static const known_types part{
    known_type::of<Unnamed40>(
        "Unnamed40"),
    known_type::of<Unnamed41>(
        "Unnamed41"),
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
    known_type::of<Unnamed49>(
        "Unnamed49"),
    known_type::of<Unnamed5>(
        "Unnamed5"),
    known_type::of<Unnamed50>(
        "Unnamed50"),
    known_type::of<Unnamed51>(
        "Unnamed51"),
    known_type::of<Unnamed53>(
        "Unnamed53"),
    known_type::of<Unnamed55>(
        "Unnamed55"),
    known_type::of<Unnamed56>(
        "Unnamed56"),
    known_type::of<Unnamed57>(
        "Unnamed57"),
    known_type::of<Unnamed58>(
        "Unnamed58"),
};

}  // namespace corpus
