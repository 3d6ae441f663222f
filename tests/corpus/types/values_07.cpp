// SPDX-License-Identifier: MIT
// Registers types of the corpora that values are decoded into. Written by `gobgen cpp`: do not edit.
#include "types_10.hpp"
#include "types_11.hpp"
#include "../support/known_type.hpp"

namespace corpus {

static const known_types part{
    known_type::of<Unnamed240>(
        "Unnamed240"),
    known_type::of<Unnamed249>(
        "Unnamed249"),
    known_type::of<Unnamed25>(
        "Unnamed25"),
    known_type::of<Unnamed250>(
        "Unnamed250"),
    known_type::of<Unnamed252>(
        "Unnamed252"),
    known_type::of<Unnamed254>(
        "Unnamed254"),
    known_type::of<Unnamed258>(
        "Unnamed258"),
    known_type::of<Unnamed259>(
        "Unnamed259"),
    known_type::of<Unnamed26>(
        "Unnamed26"),
    known_type::of<Unnamed261>(
        "Unnamed261"),
    known_type::of<Unnamed262>(
        "Unnamed262"),
    known_type::of<Unnamed264>(
        "Unnamed264"),
    known_type::of<Unnamed265>(
        "Unnamed265"),
    known_type::of<Unnamed269>(
        "Unnamed269"),
    known_type::of<Unnamed270>(
        "Unnamed270"),
    known_type::of<Unnamed271>(
        "Unnamed271"),
};

}  // namespace corpus
