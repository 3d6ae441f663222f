// SPDX-License-Identifier: MIT
// Registers types of the corpora that values are decoded into. Written by `gobgen cpp`: do not edit.
#include "types_09.hpp"
#include "types_10.hpp"
#include "../support/known_type.hpp"

namespace corpus {

static const known_types part{
    known_type::of<Unnamed219>(
        "Unnamed219"),
    known_type::of<Unnamed22>(
        "Unnamed22"),
    known_type::of<Unnamed220>(
        "Unnamed220"),
    known_type::of<Unnamed223>(
        "Unnamed223"),
    known_type::of<Unnamed224>(
        "Unnamed224"),
    known_type::of<Unnamed226>(
        "Unnamed226"),
    known_type::of<Unnamed227>(
        "Unnamed227"),
    known_type::of<Unnamed228>(
        "Unnamed228"),
    known_type::of<Unnamed229>(
        "Unnamed229"),
    known_type::of<Unnamed23>(
        "Unnamed23"),
    known_type::of<Unnamed230>(
        "Unnamed230"),
    known_type::of<Unnamed232>(
        "Unnamed232"),
    known_type::of<Unnamed234>(
        "Unnamed234"),
    known_type::of<Unnamed235>(
        "Unnamed235"),
    known_type::of<Unnamed236>(
        "Unnamed236"),
    known_type::of<Unnamed24>(
        "Unnamed24"),
};

}  // namespace corpus
