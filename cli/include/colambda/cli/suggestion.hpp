// SPDX-License-Identifier: MIT
// What somebody may have meant who typed something else. Knows words only.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace colambda::cli {

/// The known word that is nearest to `typed`; empty if none is near enough to be meant.
[[nodiscard]] std::string_view nearest(std::string_view typed, std::span<const std::string> known);

}  // namespace colambda::cli
