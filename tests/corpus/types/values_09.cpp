// SPDX-License-Identifier: MIT
// Registers types of the corpora that values are decoded into. Written by `gobgen cpp`: do not edit.
#include "types_14.hpp"
#include "types_15.hpp"
#include "../support/known_type.hpp"

namespace corpus {

static const known_types part{
    known_type::of<Unnamed306>(
        "Unnamed306"),
    known_type::of<Unnamed31>(
        "Unnamed31"),
    known_type::of<Unnamed32>(
        "Unnamed32"),
    known_type::of<Unnamed322>(
        "Unnamed322"),
    known_type::of<Unnamed323>(
        "Unnamed323"),
    known_type::of<Unnamed325>(
        "Unnamed325"),
    known_type::of<Unnamed327>(
        "Unnamed327"),
    known_type::of<Unnamed33>(
        "Unnamed33"),
    known_type::of<Unnamed334>(
        "Unnamed334"),
    known_type::of<Unnamed335>(
        "Unnamed335"),
    known_type::of<Unnamed339>(
        "Unnamed339"),
    known_type::of<Unnamed34>(
        "Unnamed34"),
    known_type::of<Unnamed343>(
        "Unnamed343"),
    known_type::of<Unnamed344>(
        "Unnamed344"),
    known_type::of<Unnamed347>(
        "Unnamed347"),
    known_type::of<Unnamed35>(
        "Unnamed35"),
};

}  // namespace corpus
