// SPDX-License-Identifier: MIT
// A sample for the floors test: never compiled.
#pragma once
#include <vector>
