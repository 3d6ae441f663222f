// SPDX-License-Identifier: MIT
#include "event.hpp"

#include "../invocation_facts.hpp"

#include <colambda/describe.hpp>
#include <colambda/json/reader.hpp>
#include <colambda/log.hpp>

#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

namespace colambda::runtime_api {
namespace {

struct cognito_json {
  std::optional<std::string> identity;
  std::optional<std::string> pool;
  static constexpr auto describe() {
    return record{"CognitoIdentity", field{"cognitoIdentityId", &cognito_json::identity},
                  field{"cognitoIdentityPoolId", &cognito_json::pool}};
  }
};

std::optional<clock::wall_time> read_deadline(const std::string& milliseconds) {
  if (milliseconds.empty()) return std::nullopt;
  std::int64_t number = 0;
  const auto* const end = milliseconds.data() + milliseconds.size();
  const auto [stopped, ec] = std::from_chars(milliseconds.data(), end, number);
  if (ec == std::errc{} && stopped == end) {
    return believable_deadline(unix_time(number / 1000, number % 1000 * 1'000'000), milliseconds + " ms since 1970");
  }
  warn_of_deadline(milliseconds);
  return std::nullopt;
}

cognito_identity read_cognito(std::string text) {
  if (text.empty()) return {};
  cognito_json sent;
  const auto read = json::read(slice::own(std::move(text)), sent);
  if (!read) {
    log::warn("the Cognito identity cannot be read, and is left out: {}", read.error().message());
    return {};
  }
  return {std::move(sent.identity).value_or(""), std::move(sent.pool).value_or("")};
}

int base64_digit(char c) noexcept {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+' || c == '-') return 62;
  if (c == '/' || c == '_') return 63;
  return -1;
}

std::optional<std::string> from_base64(std::string_view text) {
  while (text.ends_with('=')) text.remove_suffix(1);
  std::string bytes;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : text) {
    const int digit = base64_digit(c);
    if (digit < 0) return std::nullopt;
    bits = bits << 6 | static_cast<std::uint32_t>(digit);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>(bits >> count & 0xff);
  }
  return bytes;
}

// Lambda sends JSON; some emulators pass on what the caller's SDK made of it.
slice read_client_context(std::string text) {
  const bool is_json = text.find_first_of("{[\" \t") == 0;
  if (!is_json && text.size() > 4) {
    if (auto decoded = from_base64(text); decoded && decoded->starts_with('{')) return slice::own(*std::move(decoded));
  }
  return slice::own(std::move(text));
}

}  // namespace

event to_event(response&& from) {
  event_id id{from.request_id, std::move(from.invocation_id)};
  context_fields about;
  about.request_id = std::move(from.request_id);
  about.function_arn = std::move(from.function_arn);
  about.trace_id = std::move(from.trace_id);
  about.tenant_id = std::move(from.tenant_id);
  about.cognito = read_cognito(std::move(from.cognito_identity));
  about.client_context = read_client_context(std::move(from.client_context));
  about.deadline = read_deadline(from.deadline_ms);
  return {std::move(id), invocation(context(std::move(about)), std::move(from.body))};
}

}  // namespace colambda::runtime_api
