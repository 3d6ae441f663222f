// SPDX-License-Identifier: MIT
// Registers types of the corpora that values are decoded into. Written by `gobgen cpp`: do not edit.
#include "types_01.hpp"
#include "types_02.hpp"
#include "../support/known_type.hpp"

namespace corpus {

static const known_types part{
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
    known_type::of<std::array<std::int64_t,4>>(
        "std::array<std::int64_t,4>"),
    known_type::of<std::array<std::int8_t,2>>(
        "std::array<std::int8_t,2>"),
    known_type::of<std::array<std::int8_t,3>>(
        "std::array<std::int8_t,3>"),
    known_type::of<std::array<std::optional<std::int64_t>,2>>(
        "std::array<std::optional<std::int64_t>,2>"),
    known_type::of<std::array<std::optional<std::int64_t>,3>>(
        "std::array<std::optional<std::int64_t>,3>"),
    known_type::of<std::array<std::string,2>>(
        "std::array<std::string,2>"),
    known_type::of<std::array<std::uint16_t,2>>(
        "std::array<std::uint16_t,2>"),
    known_type::of<std::array<std::uint8_t,2>>(
        "std::array<std::uint8_t,2>"),
};

}  // namespace corpus
