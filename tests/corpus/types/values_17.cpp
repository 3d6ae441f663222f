// SPDX-License-Identifier: MIT
// Registers types of the corpora that values are decoded into. Written by `gobgen cpp`: do not edit.
#include "types_01.hpp"
#include "types_02.hpp"
#include "../support/known_type.hpp"

namespace corpus {

static const known_types part{
    known_type::of<std::map<std::string,std::vector<Point>>>(
        "std::map<std::string,std::vector<Point>>"),
    known_type::of<std::map<std::string,std::vector<std::int64_t>>>(
        "std::map<std::string,std::vector<std::int64_t>>"),
    known_type::of<std::string>(
        "std::string"),
    known_type::of<std::uint16_t>(
        "std::uint16_t"),
    known_type::of<std::uint32_t>(
        "std::uint32_t"),
    known_type::of<std::uint64_t>(
        "std::uint64_t"),
    known_type::of<std::uint8_t>(
        "std::uint8_t"),
    known_type::of<std::unordered_map<std::int16_t,std::string>>(
        "std::unordered_map<std::int16_t,std::string>"),
    known_type::of<std::unordered_map<std::int64_t,Empty>>(
        "std::unordered_map<std::int64_t,Empty>"),
    known_type::of<std::unordered_map<std::int64_t,bool>>(
        "std::unordered_map<std::int64_t,bool>"),
    known_type::of<std::unordered_map<std::int64_t,std::int64_t>>(
        "std::unordered_map<std::int64_t,std::int64_t>"),
    known_type::of<std::unordered_map<std::int64_t,std::string>>(
        "std::unordered_map<std::int64_t,std::string>"),
    known_type::of<std::unordered_map<std::int8_t,std::string>>(
        "std::unordered_map<std::int8_t,std::string>"),
    known_type::of<std::vector<GobV>>(
        "std::vector<GobV>"),
    known_type::of<std::vector<MutB>>(
        "std::vector<MutB>"),
    known_type::of<std::vector<Point>>(
        "std::vector<Point>"),
};

}  // namespace corpus
