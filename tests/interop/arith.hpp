// SPDX-License-Identifier: MIT
// What the Arith service says, in the names that Go's types on the other side have.
#pragma once

#include <colambda/describe.hpp>

#include <cstdint>

namespace interop {

struct arith_args {
  std::int64_t a = 0;
  std::int64_t b = 0;
  static constexpr auto describe() {
    return colambda::record{"Args", colambda::field{"A", &arith_args::a}, colambda::field{"B", &arith_args::b}}
        .in_package("arith");
  }
};

struct arith_quotient {
  std::int64_t quo = 0;
  std::int64_t rem = 0;
  static constexpr auto describe() {
    return colambda::record{"Quotient", colambda::field{"Quo", &arith_quotient::quo},
                            colambda::field{"Rem", &arith_quotient::rem}}
        .in_package("arith");
  }
};

}  // namespace interop
