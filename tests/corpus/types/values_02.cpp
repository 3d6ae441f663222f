// SPDX-License-Identifier: MIT
// Registers types of the corpora that values are decoded into. Written by `gobgen cpp`: do not edit.
#include "types_01.hpp"
#include "types_02.hpp"
#include "../support/known_type.hpp"

namespace corpus {

static const known_types part{
    known_type::of<Group>(
        "Group"),
    known_type::of<HasEmpty>(
        "HasEmpty"),
    known_type::of<Iface>(
        "Iface"),
    known_type::of<InvokeRequest>(
        "InvokeRequest"),
    known_type::of<InvokeResponse>(
        "InvokeResponse"),
    known_type::of<InvokeResponse_Error>(
        "InvokeResponse_Error"),
    known_type::of<InvokeResponse_Error_StackFrame>(
        "InvokeResponse_Error_StackFrame"),
    known_type::of<Line>(
        "Line"),
    known_type::of<List>(
        "List"),
    known_type::of<MapOnly>(
        "MapOnly"),
    known_type::of<Maps>(
        "Maps"),
    known_type::of<Mixed>(
        "Mixed"),
    known_type::of<MutA>(
        "MutA"),
    known_type::of<MutB>(
        "MutB"),
    known_type::of<MyArray>(
        "MyArray"),
    known_type::of<MyMap>(
        "MyMap"),
};

}  // namespace corpus
