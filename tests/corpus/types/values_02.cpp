// SPDX-License-Identifier: MIT
// Registers types of the corpora that values are decoded into. Written by `gobgen cpp`: do not edit.
#include "types_01.hpp"
#include "types_02.hpp"
#include "../support/known_type.hpp"

namespace corpus {

static const known_types part{
    known_type::of<Mixed>(
        "Mixed"),
    known_type::of<MutA>(
        "MutA"),
    known_type::of<MutB>(
        "MutB"),
    known_type::of<Named>(
        "Named"),
    known_type::of<PingRequest>(
        "PingRequest"),
    known_type::of<PingResponse>(
        "PingResponse"),
    known_type::of<Point>(
        "Point"),
    known_type::of<Point_2>(
        "Point_2"),
    known_type::of<Quotient>(
        "Quotient"),
    known_type::of<Request>(
        "Request"),
    known_type::of<Response>(
        "Response"),
    known_type::of<Scalars>(
        "Scalars"),
    known_type::of<TextOnly>(
        "TextOnly"),
    known_type::of<Tree>(
        "Tree"),
    known_type::of<Unnamed1>(
        "Unnamed1"),
    known_type::of<Unnamed10>(
        "Unnamed10"),
};

}  // namespace corpus
