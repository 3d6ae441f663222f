// SPDX-License-Identifier: MIT
#include "dynamic.hpp"

#include <colambda/cli/value_text.hpp>

namespace corpus {

std::string normal_text(const colambda::gob::value& of) { return colambda::cli::value_text(of); }

bool value_less::operator()(const colambda::gob::value& a, const colambda::gob::value& b) const {
  return normal_text(a) < normal_text(b);
}

}  // namespace corpus
