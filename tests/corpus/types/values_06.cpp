// SPDX-License-Identifier: MIT
// Registers types of the corpora that values are decoded into. Written by `gobgen cpp`: do not edit.
#include "types_04.hpp"
#include "types_05.hpp"
#include "../support/known_type.hpp"

namespace corpus {

static const known_types part{
    known_type::of<Unnamed7>(
        "Unnamed7"),
    known_type::of<Unnamed70>(
        "Unnamed70"),
    known_type::of<Unnamed71>(
        "Unnamed71"),
    known_type::of<Unnamed72>(
        "Unnamed72"),
    known_type::of<Unnamed73>(
        "Unnamed73"),
    known_type::of<Unnamed74>(
        "Unnamed74"),
    known_type::of<Unnamed75>(
        "Unnamed75"),
    known_type::of<Unnamed78>(
        "Unnamed78"),
    known_type::of<Unnamed8>(
        "Unnamed8"),
    known_type::of<Unnamed9>(
        "Unnamed9"),
    known_type::of<abInt64>(
        "abInt64"),
    known_type::of<abPtr>(
        "abPtr"),
    known_type::of<abc>(
        "abc"),
    known_type::of<bFloat>(
        "bFloat"),
    known_type::of<bUint>(
        "bUint"),
    known_type::of<ba>(
        "ba"),
};

}  // namespace corpus
