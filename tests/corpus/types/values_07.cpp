// SPDX-License-Identifier: MIT
// Registers types of the corpora that values are decoded into. Written by `gobgen cpp`: do not edit.
#include "types_01.hpp"
#include "types_05.hpp"
#include "../support/known_type.hpp"

namespace corpus {

static const known_types part{
    known_type::of<bc>(
        "bc"),
    known_type::of<bool>(
        "bool"),
    known_type::of<cd>(
        "cd"),
    known_type::of<colambda::slice>(
        "colambda::slice"),
    known_type::of<double>(
        "double"),
    known_type::of<float>(
        "float"),
    known_type::of<onlyB>(
        "onlyB"),
    known_type::of<small>(
        "small"),
    known_type::of<std::array<Empty,3>>(
        "std::array<Empty,3>"),
    known_type::of<std::array<Line,1>>(
        "std::array<Line,1>"),
    known_type::of<std::array<Unnamed5,2>>(
        "std::array<Unnamed5,2>"),
    known_type::of<std::array<std::array<bool,2>,2>>(
        "std::array<std::array<bool,2>,2>"),
    known_type::of<std::array<std::int64_t,0>>(
        "std::array<std::int64_t,0>"),
    known_type::of<std::array<std::int64_t,1>>(
        "std::array<std::int64_t,1>"),
    known_type::of<std::array<std::int64_t,2>>(
        "std::array<std::int64_t,2>"),
    known_type::of<std::array<std::int64_t,3>>(
        "std::array<std::int64_t,3>"),
};

}  // namespace corpus
