// SPDX-License-Identifier: MIT
// Registers types of the corpora that values are decoded into. Written by `gobgen cpp`: do not edit.
#include "types_18.hpp"
#include "../support/known_type.hpp"

namespace corpus {

static const known_types part{
    known_type::of<bUint>(
        "bUint"),
    known_type::of<ba>(
        "ba"),
    known_type::of<bc>(
        "bc"),
    known_type::of<binary_marshalled>(
        "binary_marshalled"),
    known_type::of<bool>(
        "bool"),
    known_type::of<cd>(
        "cd"),
    known_type::of<colambda::gob::time>(
        "colambda::gob::time"),
    known_type::of<colambda::gob::value>(
        "colambda::gob::value"),
    known_type::of<colambda::slice>(
        "colambda::slice"),
    known_type::of<double>(
        "double"),
    known_type::of<float>(
        "float"),
    known_type::of<gob_encoded>(
        "gob_encoded"),
    known_type::of<ifaceA>(
        "ifaceA"),
    known_type::of<onlyB>(
        "onlyB"),
    known_type::of<small>(
        "small"),
    known_type::of<std::array<BinV,2>>(
        "std::array<BinV,2>"),
};

}  // namespace corpus
