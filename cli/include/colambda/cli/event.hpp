// SPDX-License-Identifier: MIT
// Where an event comes from. Knows nothing of what it says.
#pragma once

#include <boost/system/result.hpp>

#include <string>

namespace colambda::cli {

/// Reads an event as it is named on the command line: `@FILE`, `-` for standard input, else the text itself.
/// Errors: those of the file.
[[nodiscard]] boost::system::result<std::string> read_event(const std::string& named);

}  // namespace colambda::cli
