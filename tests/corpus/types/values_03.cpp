// SPDX-License-Identifier: MIT
// Registers types of the corpora that values are decoded into. Written by `gobgen cpp`: do not edit.
#include "types_01.hpp"
#include "types_02.hpp"
#include "../support/known_type.hpp"

namespace corpus {

static const known_types part{
    known_type::of<MySlice>(
        "MySlice"),
    known_type::of<Named>(
        "Named"),
    known_type::of<Pair>(
        "Pair"),
    known_type::of<PingRequest>(
        "PingRequest"),
    known_type::of<PingResponse>(
        "PingResponse"),
    known_type::of<Point>(
        "Point"),
    known_type::of<Point_2>(
        "Point_2"),
    known_type::of<Ptrs>(
        "Ptrs"),
    known_type::of<Quotient>(
        "Quotient"),
    known_type::of<RecMap>(
        "RecMap"),
    known_type::of<RecPtrMap>(
        "RecPtrMap"),
    known_type::of<RecSlice>(
        "RecSlice"),
    known_type::of<Request>(
        "Request"),
    known_type::of<Response>(
        "Response"),
    known_type::of<Scalars>(
        "Scalars"),
    known_type::of<Shape>(
        "Shape"),
};

}  // namespace corpus
