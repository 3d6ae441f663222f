// SPDX-License-Identifier: MIT
// A sample for the floors test: never compiled.
#pragma once
#include "../../../cli/src/main.hpp"  // expect: reaches above runtime
