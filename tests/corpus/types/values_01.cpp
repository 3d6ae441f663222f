// SPDX-License-Identifier: MIT
// Registers types of the corpora that values are decoded into. Written by `gobgen cpp`: do not edit.
#include "types_01.hpp"
#include "../support/known_type.hpp"

namespace corpus {

static const known_types part{
    known_type::of<Args>(
        "Args"),
    known_type::of<CA>(
        "CA"),
    known_type::of<CEmb>(
        "CEmb"),
    known_type::of<CFlat>(
        "CFlat"),
    known_type::of<CLower>(
        "CLower"),
    known_type::of<Deep>(
        "Deep"),
    known_type::of<Derived>(
        "Derived"),
    known_type::of<Empty>(
        "Empty"),
    known_type::of<HasEmpty>(
        "HasEmpty"),
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
};

}  // namespace corpus
