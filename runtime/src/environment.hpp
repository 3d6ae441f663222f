// SPDX-License-Identifier: MIT
// Which Lambda started this program, as the environment says.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace colambda {

/// Lambda's variables, each only if set and not empty.
struct environment {
  std::optional<std::string> server_port;
  std::optional<std::string> runtime_api;
  /// How many calls it wants to run at once in this process.
  std::optional<std::string> max_concurrency;
  /// What kind of start this is: on-demand, provisioned-concurrency, snap-start.
  std::optional<std::string> initialization_type;
};

[[nodiscard]] environment read_environment();

/// A port number; nothing if the text is none.
[[nodiscard]] std::optional<std::uint16_t> parse_port(std::string_view text) noexcept;

/// A number of calls at once, at least 1 and no more than there are ports; nothing if the text is none.
[[nodiscard]] std::optional<std::uint16_t> parse_concurrency(std::string_view text) noexcept;

/// One line on standard error, the program's name before it.
void complain(std::string_view text);
/// What somebody else chose, fit for one line: long ones are cut, control characters become question marks.
[[nodiscard]] std::string printable(std::string text, std::size_t most = 200);
/// The name that the program was started by.
[[nodiscard]] std::string_view program_name() noexcept;

}  // namespace colambda
