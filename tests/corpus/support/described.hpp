// SPDX-License-Identifier: MIT
// What the generated structs stand on.
#pragma once

#include <colambda/describe.hpp>
#include <colambda/slice.hpp>

#include <array>
#include <compare>
#include <complex>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace corpus {

using colambda::field;
using colambda::gob_name;
using colambda::record;

/// Go has complex map keys; C++ has no order for them.
struct complex_less {
  template <class T>
  bool operator()(const std::complex<T>& a, const std::complex<T>& b) const noexcept {
    return std::pair(a.real(), a.imag()) < std::pair(b.real(), b.imag());
  }
};

}  // namespace corpus
