// SPDX-License-Identifier: MIT
// Registers types of the corpora that values are decoded into. Written by `gobgen cpp`: do not edit.
#include "types_16.hpp"
#include "types_17.hpp"
#include "types_18.hpp"
#include "../support/known_type.hpp"

namespace corpus {

static const known_types part{
    known_type::of<Unnamed59>(
        "Unnamed59"),
    known_type::of<Unnamed6>(
        "Unnamed6"),
    known_type::of<Unnamed60>(
        "Unnamed60"),
    known_type::of<Unnamed61>(
        "Unnamed61"),
    known_type::of<Unnamed7>(
        "Unnamed7"),
    known_type::of<Unnamed8>(
        "Unnamed8"),
    known_type::of<Unnamed84>(
        "Unnamed84"),
    known_type::of<Unnamed85>(
        "Unnamed85"),
    known_type::of<Unnamed87>(
        "Unnamed87"),
    known_type::of<Unnamed88>(
        "Unnamed88"),
    known_type::of<Unnamed9>(
        "Unnamed9"),
    known_type::of<Unnamed92>(
        "Unnamed92"),
    known_type::of<abInt64>(
        "abInt64"),
    known_type::of<abPtr>(
        "abPtr"),
    known_type::of<abc>(
        "abc"),
    known_type::of<bFloat>(
        "bFloat"),
};

}  // namespace corpus
