// SPDX-License-Identifier: MIT
// Registers types of the corpora that values are decoded into. Written by `gobgen cpp`: do not edit.
#include "types_01.hpp"
#include "types_02.hpp"
#include "types_14.hpp"
#include "../support/known_type.hpp"

namespace corpus {

static const known_types part{
    known_type::of<std::vector<std::optional<Point>>>(
        "std::vector<std::optional<Point>>"),
    known_type::of<std::vector<std::optional<gob_encoded>>>(
        "std::vector<std::optional<gob_encoded>>"),
    known_type::of<std::vector<std::optional<std::int64_t>>>(
        "std::vector<std::optional<std::int64_t>>"),
    known_type::of<std::vector<std::optional<std::optional<std::string>>>>(
        "std::vector<std::optional<std::optional<std::string>>>"),
    known_type::of<std::vector<std::string>>(
        "std::vector<std::string>"),
    known_type::of<std::vector<std::uint16_t>>(
        "std::vector<std::uint16_t>"),
    known_type::of<std::vector<std::uint32_t>>(
        "std::vector<std::uint32_t>"),
    known_type::of<std::vector<std::uint64_t>>(
        "std::vector<std::uint64_t>"),
    known_type::of<std::vector<std::vector<Point>>>(
        "std::vector<std::vector<Point>>"),
    known_type::of<std::vector<std::vector<RecSlice>>>(
        "std::vector<std::vector<RecSlice>>"),
    known_type::of<std::vector<std::vector<std::int64_t>>>(
        "std::vector<std::vector<std::int64_t>>"),
    known_type::of<std::vector<std::vector<std::vector<Unnamed330>>>>(
        "std::vector<std::vector<std::vector<Unnamed330>>>"),
    known_type::of<std::vector<std::vector<std::vector<std::int64_t>>>>(
        "std::vector<std::vector<std::vector<std::int64_t>>>"),
};

}  // namespace corpus
