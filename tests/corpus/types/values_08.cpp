// SPDX-License-Identifier: MIT
// Registers types of the corpora that values are decoded into. Written by `gobgen cpp`: do not edit.
#include "types_11.hpp"
#include "types_12.hpp"
#include "types_13.hpp"
#include "../support/known_type.hpp"

namespace corpus {

static const known_types part{
    known_type::of<Unnamed273>(
        "Unnamed273"),
    known_type::of<Unnamed275>(
        "Unnamed275"),
    known_type::of<Unnamed277>(
        "Unnamed277"),
    known_type::of<Unnamed279>(
        "Unnamed279"),
    known_type::of<Unnamed28>(
        "Unnamed28"),
    known_type::of<Unnamed280>(
        "Unnamed280"),
    known_type::of<Unnamed287>(
        "Unnamed287"),
    known_type::of<Unnamed29>(
        "Unnamed29"),
    known_type::of<Unnamed292>(
        "Unnamed292"),
    known_type::of<Unnamed295>(
        "Unnamed295"),
    known_type::of<Unnamed299>(
        "Unnamed299"),
    known_type::of<Unnamed30>(
        "Unnamed30"),
    known_type::of<Unnamed300>(
        "Unnamed300"),
    known_type::of<Unnamed301>(
        "Unnamed301"),
    known_type::of<Unnamed303>(
        "Unnamed303"),
    known_type::of<Unnamed304>(
        "Unnamed304"),
};

}  // namespace corpus
