// SPDX-License-Identifier: MIT
// Registers types of the corpora that values are decoded into. Written by `gobgen cpp`: do not edit.
#include "types_01.hpp"
#include "../support/known_type.hpp"

namespace corpus {

static const known_types part{
    known_type::of<std::int8_t>(
        "std::int8_t"),
    known_type::of<std::map<Point,Point>>(
        "std::map<Point,Point>"),
    known_type::of<std::map<Unnamed5,Unnamed5>>(
        "std::map<Unnamed5,Unnamed5>"),
    known_type::of<std::map<bool,bool>>(
        "std::map<bool,bool>"),
    known_type::of<std::map<double,double>>(
        "std::map<double,double>"),
    known_type::of<std::map<double,std::vector<std::array<std::int32_t,2>>>>(
        "std::map<double,std::vector<std::array<std::int32_t,2>>>"),
    known_type::of<std::map<std::array<std::int64_t,2>,std::vector<std::int16_t>>>(
        "std::map<std::array<std::int64_t,2>,std::vector<std::int16_t>>"),
    known_type::of<std::map<std::string,Point>>(
        "std::map<std::string,Point>"),
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
};

}  // namespace corpus
