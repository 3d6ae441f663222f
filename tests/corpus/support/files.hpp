// SPDX-License-Identifier: MIT
// Where the corpora are, and reading files whole and by lines.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace corpus {

/// The folder of the corpora.
[[nodiscard]] const std::filesystem::path& root();

/// Throws std::runtime_error if the file cannot be read.
[[nodiscard]] std::string contents(const std::filesystem::path& path);

/// Calls `each` with every line that is not empty.
template <class Each>
void each_line(std::string_view text, Each each) {
  while (!text.empty()) {
    const auto end = text.find('\n');
    const auto line = text.substr(0, end);
    if (!line.empty()) each(line);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
}

}  // namespace corpus
