// SPDX-License-Identifier: MIT
// Registers types of the corpora that values are decoded into. Written by `gobgen cpp`: do not edit.
#include "types_01.hpp"
#include "types_02.hpp"
#include "types_15.hpp"
#include "types_18.hpp"
#include "../support/known_type.hpp"

namespace corpus {

static const known_types part{
    known_type::of<std::vector<RecSlice>>(
        "std::vector<RecSlice>"),
    known_type::of<std::vector<Shape>>(
        "std::vector<Shape>"),
    known_type::of<std::vector<Unnamed368>>(
        "std::vector<Unnamed368>"),
    known_type::of<std::vector<Unnamed5>>(
        "std::vector<Unnamed5>"),
    known_type::of<std::vector<Unnamed90>>(
        "std::vector<Unnamed90>"),
    known_type::of<std::vector<bool>>(
        "std::vector<bool>"),
    known_type::of<std::vector<colambda::gob::time>>(
        "std::vector<colambda::gob::time>"),
    known_type::of<std::vector<colambda::gob::value>>(
        "std::vector<colambda::gob::value>"),
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
};

}  // namespace corpus
