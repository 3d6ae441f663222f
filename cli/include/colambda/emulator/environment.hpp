// SPDX-License-Identifier: MIT
// The environment that Lambda gives to a function. Knows names and values, no process.
#pragma once

#include <cstdint>
#include <string>
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
};

/// The last component of the binary's path.
[[nodiscard]] std::string function_name(const function_settings& of);
[[nodiscard]] std::string function_arn(const function_settings& of);

/// `NAME=VALUE`: this process' own environment, Lambda's variables over it, AWS_LAMBDA_RUNTIME_API taken out.
[[nodiscard]] std::vector<std::string> lambda_environment(const function_settings& of, std::uint16_t port);

}  // namespace colambda::emulator
