// SPDX-License-Identifier: MIT
// Long values, of which the manifests and normal forms have the size and a hash only.
#pragma once

#include <string_view>

namespace corpus {

/// Whether `listed` is `text`, or its size and FNV-1a hash.
[[nodiscard]] bool is_text(std::string_view listed, std::string_view text);

/// Whether `listed` stands for a long value.
[[nodiscard]] bool is_elided(std::string_view listed);

}  // namespace corpus
