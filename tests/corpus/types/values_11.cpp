// SPDX-License-Identifier: MIT
// Registers types of the corpora that values are decoded into. Written by `gobgen cpp`: do not edit.
#include "types_01.hpp"
#include "types_03.hpp"
#include "types_05.hpp"
#include "../support/known_type.hpp"

namespace corpus {

static const known_types part{
    known_type::of<std::vector<Point>>(
        "std::vector<Point>"),
    known_type::of<std::vector<Unnamed49>>(
        "std::vector<Unnamed49>"),
    known_type::of<std::vector<Unnamed5>>(
        "std::vector<Unnamed5>"),
    known_type::of<std::vector<Unnamed77>>(
        "std::vector<Unnamed77>"),
    known_type::of<std::vector<bool>>(
        "std::vector<bool>"),
    known_type::of<std::vector<double>>(
        "std::vector<double>"),
    known_type::of<std::vector<float>>(
        "std::vector<float>"),
    known_type::of<std::vector<std::byte>>(
        "std::vector<std::byte>"),
    known_type::of<std::vector<std::int16_t>>(
        "std::vector<std::int16_t>"),
    known_type::of<std::vector<std::int32_t>>(
        "std::vector<std::int32_t>"),
    known_type::of<std::vector<std::int64_t>>(
        "std::vector<std::int64_t>"),
    known_type::of<std::vector<std::int8_t>>(
        "std::vector<std::int8_t>"),
    known_type::of<std::vector<std::optional<InvokeResponse_Error_StackFrame>>>(
        "std::vector<std::optional<InvokeResponse_Error_StackFrame>>"),
    known_type::of<std::vector<std::optional<Point>>>(
        "std::vector<std::optional<Point>>"),
    known_type::of<std::vector<std::optional<std::int64_t>>>(
        "std::vector<std::optional<std::int64_t>>"),
    known_type::of<std::vector<std::optional<std::optional<std::string>>>>(
        "std::vector<std::optional<std::optional<std::string>>>"),
};

}  // namespace corpus
