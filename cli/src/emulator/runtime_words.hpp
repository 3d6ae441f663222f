// SPDX-License-Identifier: MIT
// The platform's own words: replies of the Runtime API, and what Lambda tells a caller when a function does not.
// Knows no state.
#pragma once

#include <colambda/emulator/http_message.hpp>
#include <colambda/emulator/runtime_protocol.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace colambda::emulator {

/// 202 and `{"status":"OK"}`.
[[nodiscard]] http_reply accepted();
/// A refusal as the platform words it: `{"errorMessage":"..","errorType":".."}`.
[[nodiscard]] http_reply refused(unsigned status, std::string_view type, std::string_view message);
[[nodiscard]] http_reply plain(unsigned status, std::string_view text);

[[nodiscard]] std::string_view name_of(runtime_state state) noexcept;

/// What the platform makes of an error type; nothing if it keeps it, which it does with `Function.Name` and
/// `Runtime.Name`, letters only.
[[nodiscard]] std::optional<std::string_view> replaced_error_type(std::string_view type) noexcept;

/// The error in a stream's trailers, if there is one: its JSON, or its type alone where the body is not to be read.
[[nodiscard]] std::optional<std::string> trailing_error(const http_fields& trailers);

[[nodiscard]] bool is_json(std::string_view text);

}  // namespace colambda::emulator
