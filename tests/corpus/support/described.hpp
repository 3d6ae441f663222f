// SPDX-License-Identifier: MIT
// What the generated structs stand on.
#pragma once

#include "dynamic.hpp"
#include "methods.hpp"

#include <colambda/describe.hpp>
#include <colambda/gob/opaque.hpp>
#include <colambda/gob/time.hpp>
#include <colambda/gob/type.hpp>
#include <colambda/gob/value.hpp>
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
#include <variant>
#include <vector>

namespace corpus {

using colambda::container;
using colambda::embedded;
using colambda::field;
using colambda::gob_name;
using colambda::record;

/// Types of Go's libraries that encode themselves.
using gob_encoded = colambda::gob::opaque<colambda::gob::method::gob_encoder>;
using binary_marshalled = colambda::gob::opaque<colambda::gob::method::binary_marshaler>;

/// Go has complex map keys; C++ has no order for them.
struct complex_less {
  template <class T>
  bool operator()(const std::complex<T>& a, const std::complex<T>& b) const noexcept {
    return std::pair(a.real(), a.imag()) < std::pair(b.real(), b.imag());
  }
};

}  // namespace corpus
