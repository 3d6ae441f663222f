// SPDX-License-Identifier: MIT
// Text that goes into an HTTP header: one line of printable ASCII. Knows no header.
#pragma once

#include <string>
#include <string_view>

namespace colambda::cli {

/// The same JSON on one line in ASCII: no blanks between its tokens, and `\uXXXX` for what a header cannot hold.
/// `json` is valid.
[[nodiscard]] std::string header_json(std::string_view json);

/// Whether it is printable ASCII, and has no blanks at its ends, which a header would lose.
[[nodiscard]] bool is_header_text(std::string_view text) noexcept;

/// For a message: `?` in place of control characters.
[[nodiscard]] std::string printable(std::string text);

}  // namespace colambda::cli
