// SPDX-License-Identifier: MIT
// All of the generated structs. Written by `gobgen cpp`: do not edit.
#pragma once

#include "types_01.hpp"
#include "types_02.hpp"
#include "types_03.hpp"
#include "types_04.hpp"
#include "types_05.hpp"
#include "types_06.hpp"
#include "types_07.hpp"
#include "types_08.hpp"
#include "types_09.hpp"
#include "types_10.hpp"
#include "types_11.hpp"
#include "types_12.hpp"
#include "types_13.hpp"
#include "types_14.hpp"
#include "types_15.hpp"
#include "types_16.hpp"
#include "types_17.hpp"
#include "types_18.hpp"
