// SPDX-License-Identifier: MIT
// Registers types of the corpora that values are decoded into. Written by `gobgen cpp`: do not edit.
#include "types_04.hpp"
#include "types_08.hpp"
#include "types_09.hpp"
#include "../support/known_type.hpp"

namespace corpus {

static const known_types part{
    known_type::of<Unnamed13>(
        "Unnamed13"),
    known_type::of<Unnamed137>(
        "Unnamed137"),
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
    known_type::of<Unnamed196>(
        "Unnamed196"),
    known_type::of<Unnamed197>(
        "Unnamed197"),
    known_type::of<Unnamed198>(
        "Unnamed198"),
    known_type::of<Unnamed207>(
        "Unnamed207"),
    known_type::of<Unnamed21>(
        "Unnamed21"),
    known_type::of<Unnamed211>(
        "Unnamed211"),
    known_type::of<Unnamed212>(
        "Unnamed212"),
    known_type::of<Unnamed213>(
        "Unnamed213"),
    known_type::of<Unnamed217>(
        "Unnamed217"),
};

}  // namespace corpus
