// SPDX-License-Identifier: MIT
// What a program of this benchmark prints about one run.
#pragma once

#include <colambda/describe.hpp>

namespace gob_benchmark {

/// Means over the operations of one process.
struct sample {
  double ns = 0;
  double allocations = 0;
  double operations = 0;
};
COLAMBDA_DESCRIBE(sample, ns, allocations, operations)

}  // namespace gob_benchmark
