// SPDX-License-Identifier: MIT
// The client context as mobile clients send it.
#include "support/people.hpp"

#include <colambda/client_context.hpp>
#include <colambda/function_error.hpp>

#include <string>
#include <string_view>

using colambda::client_context;
using colambda::function_error;
using colambda::parse_client_context;
using colambda::slice;

namespace {

client_context parsed(std::string_view json) { return parse_client_context(slice::copy_of(json)); }

std::string refused(std::string_view json) {
  try {
    (void)parsed(json);
  } catch (const function_error& e) {
    CHECK(e.cause().type() == "Runtime.BadClientContext");
    return e.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("client_context: application, environment and custom values") {
  const client_context full = parsed(R"({
    "client": {"installation_id": "i", "app_title": "t", "app_version_code": "v", "app_package_name": "p", "more": 1},
    "env": {"locale": "de"}, "custom": {"a": "text"}, "services": {"x": []}})");
  CHECK(full.client.installation_id == "i");
  CHECK(full.client.app_title == "t");
  CHECK(full.client.app_version_code == "v");
  CHECK(full.client.app_package_name == "p");
  CHECK(full.env.at("locale") == "de");
  CHECK(full.custom.at("a") == "text");
}

TEST_CASE("client_context: custom values of any kind become text") {
  const client_context mixed =
      parsed(R"({"custom": {"n": 1.50, "b": true, "o": {"x": [1, 2]}, "z": null, "q": "a\"b\u00e9"}})");
  CHECK(mixed.custom.at("n") == "1.50");
  CHECK(mixed.custom.at("b") == "true");
  CHECK(mixed.custom.at("o") == R"({"x": [1, 2]})");
  CHECK(mixed.custom.at("z").empty());
  CHECK(mixed.custom.at("q") == "a\"b\u00e9");
}

TEST_CASE("client_context: parts may be absent or null") {
  CHECK(parsed("{}").custom.empty());
  const client_context nulls = parsed(R"({"client": null, "env": null, "custom": null})");
  CHECK(nulls.client.app_title.empty());
  CHECK(nulls.env.empty());
  CHECK(parsed(R"({"client": {"app_title": null}})").client.app_title.empty());
}

TEST_CASE("client_context: what is not one is refused by its path") {
  CHECK(refused("[]").starts_with("$: expected object"));
  CHECK(refused(R"({"custom": 5})").starts_with("$.custom: expected"));
  CHECK(refused(R"({"client": {"app_title": 5}})").starts_with("$.client.app_title: expected string"));
  CHECK(refused(R"({"env": {"a": 1}})").starts_with("$.env"));
  CHECK(refused("{") != "accepted");
}
