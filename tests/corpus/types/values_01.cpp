// SPDX-License-Identifier: MIT
// Registers types of the corpora that values are decoded into. Written by `gobgen cpp`: do not edit.
#include "types_01.hpp"
#include "../support/known_type.hpp"

namespace corpus {

static const known_types part{
    known_type::of<AnyOnly>(
        "AnyOnly"),
    known_type::of<Args>(
        "Args"),
    known_type::of<Arrays>(
        "Arrays"),
    known_type::of<BinV>(
        "BinV"),
    known_type::of<Both>(
        "Both"),
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
    known_type::of<External>(
        "External"),
    known_type::of<GobP>(
        "GobP"),
    known_type::of<GobStr>(
        "GobStr"),
    known_type::of<GobV>(
        "GobV"),
};

}  // namespace corpus
