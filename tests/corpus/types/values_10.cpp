// SPDX-License-Identifier: MIT
// Registers types of the corpora that values are decoded into. Written by `gobgen cpp`: do not edit.
#include "types_15.hpp"
#include "types_16.hpp"
#include "../support/known_type.hpp"

namespace corpus {

static const known_types part{
    known_type::of<Unnamed354>(
        "Unnamed354"),
    known_type::of<Unnamed358>(
        "Unnamed358"),
    known_type::of<Unnamed359>(
        "Unnamed359"),
    known_type::of<Unnamed36>(
        "Unnamed36"),
    known_type::of<Unnamed360>(
        "Unnamed360"),
    known_type::of<Unnamed361>(
        "Unnamed361"),
    known_type::of<Unnamed362>(
        "Unnamed362"),
    known_type::of<Unnamed363>(
        "Unnamed363"),
    known_type::of<Unnamed364>(
        "Unnamed364"),
    known_type::of<Unnamed365>(
        "Unnamed365"),
    known_type::of<Unnamed366>(
        "Unnamed366"),
    known_type::of<Unnamed369>(
        "Unnamed369"),
    known_type::of<Unnamed37>(
        "Unnamed37"),
    known_type::of<Unnamed370>(
        "Unnamed370"),
    known_type::of<Unnamed38>(
        "Unnamed38"),
    known_type::of<Unnamed39>(
        "Unnamed39"),
};

}  // namespace corpus
