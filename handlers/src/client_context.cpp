// SPDX-License-Identifier: MIT
// Owns the JSON of the client context. Knows nothing of the call that brought it.
#include <colambda/client_context.hpp>

#include <colambda/describe.hpp>
#include <colambda/function_error.hpp>
#include <colambda/json/raw.hpp>
#include <colambda/json/reader.hpp>

#include <optional>
#include <utility>

namespace colambda {
namespace {

// Everything is optional: clients send what they have, and null for what they have not.
struct application_json {
  std::optional<std::string> installation_id;
  std::optional<std::string> app_title;
  std::optional<std::string> app_version_code;
  std::optional<std::string> app_package_name;
};
COLAMBDA_DESCRIBE(application_json, installation_id, app_title, app_version_code, app_package_name)

struct context_json {
  std::optional<application_json> client;
  std::optional<application_json> exported_client;
  std::optional<std::map<std::string, std::optional<std::string>>> env;
  std::optional<std::map<std::string, json::raw>> custom;
  static constexpr auto describe() {
    // Mobile SDKs write `client`, aws-lambda-go's own struct `Client`.
    return record{"ClientContext", field{"client", &context_json::client},
                  field{"Client", &context_json::exported_client}, field{"env", &context_json::env},
                  field{"custom", &context_json::custom}};
  }
};

template <class T>
T read(const slice& text) {
  T value{};
  const auto done = json::read(text, value);
  if (!done) throw function_error("Runtime.BadClientContext", done.error().message());
  return value;
}

std::string custom_value(const json::raw& value) {
  if (value.text().starts_with('"')) return read<std::string>(value.bytes());
  return std::string(value.text() == "null" ? "" : value.text());
}

}  // namespace

client_context parse_client_context(const slice& json) {
  // Null is no context, as in Go.
  auto known = read<std::optional<context_json>>(json).value_or(context_json{});
  client_context parsed;
  if (known.exported_client) known.client = std::move(known.exported_client);
  if (known.client) {
    parsed.client.installation_id = std::move(known.client->installation_id).value_or("");
    parsed.client.app_title = std::move(known.client->app_title).value_or("");
    parsed.client.app_version_code = std::move(known.client->app_version_code).value_or("");
    parsed.client.app_package_name = std::move(known.client->app_package_name).value_or("");
  }
  if (known.env) {
    for (auto& [name, value] : *known.env) parsed.env.emplace(name, std::move(value).value_or(""));
  }
  if (known.custom) {
    for (const auto& [name, value] : *known.custom) parsed.custom.emplace(name, custom_value(value));
  }
  return parsed;
}

}  // namespace colambda
