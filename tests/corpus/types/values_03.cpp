// SPDX-License-Identifier: MIT
// Registers types of the corpora that values are decoded into. Written by `gobgen cpp`: do not edit.
#include "types_02.hpp"
#include "../support/known_type.hpp"

namespace corpus {

static const known_types part{
    known_type::of<Unnamed11>(
        "Unnamed11"),
    known_type::of<Unnamed12>(
        "Unnamed12"),
    known_type::of<Unnamed13>(
        "Unnamed13"),
    known_type::of<Unnamed14>(
        "Unnamed14"),
    known_type::of<Unnamed15>(
        "Unnamed15"),
    known_type::of<Unnamed16>(
        "Unnamed16"),
    known_type::of<Unnamed17>(
        "Unnamed17"),
    known_type::of<Unnamed19>(
        "Unnamed19"),
    known_type::of<Unnamed21>(
        "Unnamed21"),
    known_type::of<Unnamed22>(
        "Unnamed22"),
    known_type::of<Unnamed23>(
        "Unnamed23"),
    known_type::of<Unnamed24>(
        "Unnamed24"),
    known_type::of<Unnamed25>(
        "Unnamed25"),
    known_type::of<Unnamed27>(
        "Unnamed27"),
    known_type::of<Unnamed28>(
        "Unnamed28"),
    known_type::of<Unnamed29>(
        "Unnamed29"),
};

}  // namespace corpus
