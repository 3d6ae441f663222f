// SPDX-License-Identifier: MIT
// What a mobile client says of itself with a call. Knows its JSON, not the call.
#pragma once

#include <colambda/slice.hpp>

#include <map>
#include <string>

namespace colambda {

/// The application that calls.
struct client_application {
  std::string installation_id;
  std::string app_title;
  std::string app_version_code;
  std::string app_package_name;
};

/// Lambda's ClientContext.
struct client_context {
  client_application client;
  std::map<std::string, std::string> env;
  /// Values that are no strings stand as their JSON text, as aws-lambda-go has them.
  std::map<std::string, std::string> custom;
};

/// Reads Lambda's JSON of it; absent parts stay empty.
/// Throws `function_error` (Runtime.BadClientContext) that names the path.
[[nodiscard]] client_context parse_client_context(const slice& json);

}  // namespace colambda
