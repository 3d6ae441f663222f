// SPDX-License-Identifier: MIT
// Registers types of the corpora that values are decoded into. Written by `gobgen cpp`: do not edit.
#include "types_03.hpp"
#include "types_04.hpp"
#include "../support/known_type.hpp"

namespace corpus {

static const known_types part{
    known_type::of<Unnamed51>(
        "Unnamed51"),
    known_type::of<Unnamed52>(
        "Unnamed52"),
    known_type::of<Unnamed53>(
        "Unnamed53"),
    known_type::of<Unnamed54>(
        "Unnamed54"),
    known_type::of<Unnamed55>(
        "Unnamed55"),
    known_type::of<Unnamed56>(
        "Unnamed56"),
    known_type::of<Unnamed58>(
        "Unnamed58"),
    known_type::of<Unnamed59>(
        "Unnamed59"),
    known_type::of<Unnamed6>(
        "Unnamed6"),
    known_type::of<Unnamed60>(
        "Unnamed60"),
    known_type::of<Unnamed61>(
        "Unnamed61"),
    known_type::of<Unnamed63>(
        "Unnamed63"),
    known_type::of<Unnamed64>(
        "Unnamed64"),
    known_type::of<Unnamed65>(
        "Unnamed65"),
    known_type::of<Unnamed66>(
        "Unnamed66"),
    known_type::of<Unnamed69>(
        "Unnamed69"),
};

}  // namespace corpus
