// SPDX-License-Identifier: MIT
// Registers types of the corpora that values are decoded into. Written by `gobgen cpp`: do not edit.
#include "types_01.hpp"
#include "types_02.hpp"
#include "../support/known_type.hpp"

namespace corpus {

static const known_types part{
    known_type::of<std::map<std::array<std::int64_t,2>,std::array<Both,0>>>(
        "std::map<std::array<std::int64_t,2>,std::array<Both,0>>"),
    known_type::of<std::map<std::array<std::int64_t,2>,std::vector<std::int16_t>>>(
        "std::map<std::array<std::int64_t,2>,std::vector<std::int16_t>>"),
    known_type::of<std::map<std::string,Point>>(
        "std::map<std::string,Point>"),
    known_type::of<std::map<std::string,Shape>>(
        "std::map<std::string,Shape>"),
    known_type::of<std::map<std::string,colambda::gob::time>>(
        "std::map<std::string,colambda::gob::time>"),
    known_type::of<std::map<std::string,colambda::gob::value>>(
        "std::map<std::string,colambda::gob::value>"),
    known_type::of<std::map<std::string,std::complex<double>>>(
        "std::map<std::string,std::complex<double>>"),
    known_type::of<std::map<std::string,std::int16_t>>(
        "std::map<std::string,std::int16_t>"),
    known_type::of<std::map<std::string,std::int64_t>>(
        "std::map<std::string,std::int64_t>"),
    known_type::of<std::map<std::string,std::int8_t>>(
        "std::map<std::string,std::int8_t>"),
    known_type::of<std::map<std::string,std::map<std::string,std::unordered_map<std::int64_t,std::string>>>>(
        "std::map<std::string,std::map<std::string,std::unordered_map<std::int64_t,std::string>>>"),
    known_type::of<std::map<std::string,std::optional<Line>>>(
        "std::map<std::string,std::optional<Line>>"),
    known_type::of<std::map<std::string,std::optional<Point>>>(
        "std::map<std::string,std::optional<Point>>"),
    known_type::of<std::map<std::string,std::optional<std::int64_t>>>(
        "std::map<std::string,std::optional<std::int64_t>>"),
    known_type::of<std::map<std::string,std::optional<std::optional<GobV>>>>(
        "std::map<std::string,std::optional<std::optional<GobV>>>"),
    known_type::of<std::map<std::string,std::uint64_t>>(
        "std::map<std::string,std::uint64_t>"),
};

}  // namespace corpus
