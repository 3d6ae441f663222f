// SPDX-License-Identifier: MIT
// The environment that Lambda gives to a function. Knows names and values, no process.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace colambda::emulator {

/// What Lambda knows of a function.
struct function_settings {
  /// The path of its binary.
  std::string binary;
  /// What its owner has configured; it goes over everything else.
  std::vector<std::pair<std::string, std::string>> environment;
  /// In MiB.
  int memory = 128;
  /// Calls that one environment may have at once: with more than one it is a Managed Instance's, and told so.
  std::size_t concurrency = 1;
};

/// The last component of the binary's path.
[[nodiscard]] std::string function_name(const function_settings& of);
[[nodiscard]] std::string function_arn(const function_settings& of);
/// Whether its owner lets it be started from a snapshot.
[[nodiscard]] bool is_snap_start(const function_settings& of);

/// `NAME=VALUE`: this process' own environment, Lambda's variables over it, those of the other protocol taken out.
/// For go1.x, on whose `port` the function is to listen.
[[nodiscard]] std::vector<std::string> lambda_environment(const function_settings& of, std::uint16_t port);
/// For provided.al2023, whose Runtime API is at `address`, a host and a port.
[[nodiscard]] std::vector<std::string> lambda_environment(const function_settings& of, std::string_view address);

}  // namespace colambda::emulator
