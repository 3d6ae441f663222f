// SPDX-License-Identifier: MIT
// Registers types of the corpora that values are decoded into. Written by `gobgen cpp`: do not edit.
#include "types_01.hpp"
#include "../support/known_type.hpp"

namespace corpus {

static const known_types part{
    known_type::of<std::array<std::uint8_t,3>>(
        "std::array<std::uint8_t,3>"),
    known_type::of<std::array<std::uint8_t,4>>(
        "std::array<std::uint8_t,4>"),
    known_type::of<std::complex<double>>(
        "std::complex<double>"),
    known_type::of<std::complex<float>>(
        "std::complex<float>"),
    known_type::of<std::int16_t>(
        "std::int16_t"),
    known_type::of<std::int32_t>(
        "std::int32_t"),
    known_type::of<std::int64_t>(
        "std::int64_t"),
    known_type::of<std::int8_t>(
        "std::int8_t"),
    known_type::of<std::map<Point,Point>>(
        "std::map<Point,Point>"),
    known_type::of<std::map<Unnamed5,Unnamed5>>(
        "std::map<Unnamed5,Unnamed5>"),
    known_type::of<std::map<bool,bool>>(
        "std::map<bool,bool>"),
    known_type::of<std::map<colambda::gob::value,colambda::gob::value,value_less>>(
        "std::map<colambda::gob::value,colambda::gob::value,value_less>"),
    known_type::of<std::map<colambda::gob::value,std::int64_t,value_less>>(
        "std::map<colambda::gob::value,std::int64_t,value_less>"),
    known_type::of<std::map<colambda::gob::value,std::string,value_less>>(
        "std::map<colambda::gob::value,std::string,value_less>"),
    known_type::of<std::map<double,double>>(
        "std::map<double,double>"),
    known_type::of<std::map<double,std::vector<std::array<std::int32_t,2>>>>(
        "std::map<double,std::vector<std::array<std::int32_t,2>>>"),
};

}  // namespace corpus
