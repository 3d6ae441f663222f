// SPDX-License-Identifier: MIT
// The command line of `gobcat`: what may be said, and what it means. Runs nothing.
#pragma once

#include <colambda/cli/gobcat.hpp>

#include <optional>
#include <string>
#include <vector>

namespace colambda::cli {

/// What a command line of `gobcat` comes to.
struct gobcat_line {
  std::optional<gobcat_options> run;
  /// Help or version.
  std::string text;
  /// What is wrong, with a hint; then there is nothing else.
  std::string complaint;
};

/// Reads the arguments behind the program's name.
[[nodiscard]] gobcat_line parse_gobcat(const std::vector<std::string>& arguments);

}  // namespace colambda::cli
