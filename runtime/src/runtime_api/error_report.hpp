// SPDX-License-Identifier: MIT
// A failure as the Runtime API wants to be told of it. Knows JSON and headers, no socket.
#pragma once

#include <colambda/outcome.hpp>

#include <string>
#include <string_view>

namespace colambda::runtime_api {

/// `{"errorMessage":..,"errorType":..,"stackTrace":[..]}`. A message over 256 KiB is cut; it
/// is never over 1 MiB, which is what the platform takes. Always valid JSON.
[[nodiscard]] std::string error_body(const failure& why);

/// The form that the platform keeps in Lambda-Runtime-Function-Error-Type: the type itself if it is `Function.` or
/// `Runtime.` and upper camel letters; else `Function.` and the last component of it in such letters; else
/// `Function.Unknown`.
[[nodiscard]] std::string platform_error_type(std::string_view type);

/// The lines behind the last chunk of a stream that failed: type, and `error_body` in base64. A message over 2 KiB is
/// cut: with the line that ends them they are never over 4096 bytes, which is what Go's net/http takes, and with it
/// Lambda's emulator.
[[nodiscard]] std::string error_trailers(const failure& why);

/// X-Ray's cause as one line of ASCII, at most 64 KiB: a longer message is cut.
[[nodiscard]] std::string xray_cause(const failure& why);

}  // namespace colambda::runtime_api
