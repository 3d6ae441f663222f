// SPDX-License-Identifier: MIT
// All of the generated structs. Written by `gobgen cpp`: do not edit.
#pragma once

#include "types_01.hpp"
#include "types_02.hpp"
#include "types_03.hpp"
#include "types_04.hpp"
#include "types_05.hpp"
