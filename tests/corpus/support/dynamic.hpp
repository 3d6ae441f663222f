// SPDX-License-Identifier: MIT
// What the tests do with dynamic values: an order, so that they can be keys, and their canonical text.
#pragma once

#include <colambda/gob/value.hpp>

#include <string>

namespace corpus {

/// One line in the conventions of generate/README.md, wire normal form.
[[nodiscard]] std::string normal_text(const colambda::gob::value& of);

/// Go has keys of any type; C++ has no order for them.
struct value_less {
  bool operator()(const colambda::gob::value& a, const colambda::gob::value& b) const;
};

}  // namespace corpus
