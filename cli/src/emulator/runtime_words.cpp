// SPDX-License-Identifier: MIT
// Owns the spelling of the platform's replies.
#include "runtime_words.hpp"

#include <colambda/emulator/report.hpp>
#include <colambda/json/raw.hpp>
#include <colambda/json/reader.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace colambda::emulator {
namespace {

bool is_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) noexcept { return is_upper(c) || (c >= 'a' && c <= 'z'); }

http_reply json_reply(unsigned status, std::string text) {
  http_reply made;
  made.status = status;
  made.fields.add("Content-Type", "application/json");
  made.body = slice::own(std::move(text));
  return made;
}

}  // namespace

http_reply accepted() { return json_reply(202, "{\"status\":\"OK\"}\n"); }

http_reply refused(unsigned status, std::string_view type, std::string_view message) {
  return json_reply(status, error_json(type, message) + "\n");
}

http_reply plain(unsigned status, std::string_view text) {
  http_reply made;
  made.status = status;
  made.fields.add("Content-Type", "text/plain; charset=utf-8");
  made.body = slice::copy_of(text);
  return made;
}

std::string_view name_of(runtime_state state) noexcept {
  switch (state) {
    case runtime_state::started: return "Started";
    case runtime_state::restoring: return "Restoring";
    case runtime_state::init_error: return "InitError";
    case runtime_state::ready: return "Ready";
    case runtime_state::running: return "Running";
    case runtime_state::response_sent: return "ResponseSent";
  }
  return "";
}

std::optional<std::string_view> replaced_error_type(std::string_view type) noexcept {
  const bool is_function = type.starts_with("Function.");
  const std::string_view name = is_function || type.starts_with("Runtime.") ? type.substr(type.find('.') + 1) : "";
  const bool kept = name.size() >= 2 && is_upper(name.front()) && std::all_of(name.begin(), name.end(), is_letter);
  if (kept) return std::nullopt;
  return is_function ? "Function.Unknown" : "Runtime.Unknown";
}

std::optional<std::string> trailing_error(const http_fields& trailers) {
  const std::string_view type = trailers.value("Lambda-Runtime-Function-Error-Type");
  const std::string_view body = trailers.value("Lambda-Runtime-Function-Error-Body");
  if (type.empty() && body.empty()) return std::nullopt;
  // Base64, which is what JSON has for bytes.
  std::vector<std::byte> bytes;
  const bool readable = json::read(slice::own(fmt::format("\"{}\"", body)), bytes).has_value();
  if (readable && !bytes.empty()) return std::string(as_text(bytes));
  return error_json(type, "");
}

bool is_json(std::string_view text) {
  json::raw ignored;
  return json::read(slice::copy_of(text), ignored).has_value();
}

}  // namespace colambda::emulator
