// SPDX-License-Identifier: MIT
// Registers types of the corpora that values are decoded into. Written by `gobgen cpp`: do not edit.
#include "../support/known_type.hpp"

namespace corpus {

static const known_types part{
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
    known_type::of<std::array<std::string,3>>(
        "std::array<std::string,3>"),
    known_type::of<std::array<std::uint16_t,2>>(
        "std::array<std::uint16_t,2>"),
    known_type::of<std::array<std::uint8_t,2>>(
        "std::array<std::uint8_t,2>"),
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
};

}  // namespace corpus
