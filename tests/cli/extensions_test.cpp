// SPDX-License-Identifier: MIT
#include <colambda/emulator/extensions.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace {

using namespace colambda::emulator;

struct scene {
  std::string said;
  notes remarks{[this](std::string_view text) { said.append(text) += '\n'; }};
  function_settings settings;
  extensions all{remarks, settings};

  scene() { settings.binary = "/var/task/hello"; }

  static http_request request(const std::string& method, const std::string& what, const std::string& id = {}) {
    http_request made;
    made.method = method;
    made.target = "/2020-01-01/extension/" + what;
    if (!id.empty()) made.fields.add("Lambda-Extension-Identifier", id);
    return made;
  }
  std::optional<http_reply> add(const std::string& name, const std::string& body = R"({"events":[]})") {
    http_request made = request("POST", "register");
    if (!name.empty()) made.fields.add("Lambda-Extension-Name", name);
    made.body = body;
    return all.handle(made);
  }
  // The id of one that is registered.
  std::string id_of(const std::string& name, const std::string& body = R"({"events":[]})") {
    const auto reply = add(name, body);
    REQUIRE(reply);
    REQUIRE(reply->status == 200);
    return std::string(reply->fields.value("Lambda-Extension-Identifier"));
  }
  bool waits(const std::string& id) { return !all.handle(request("GET", "event/next", id)); }
  // The status and the errorType of what is refused.
  static std::string refusal(const std::optional<http_reply>& reply) {
    REQUIRE(reply);
    const std::string text(reply->body.text());
    const std::size_t at = text.find("\"errorType\":\"") + 13;
    return std::to_string(reply->status) + " " + text.substr(at, text.find('"', at) - at);
  }
};

TEST_CASE("extensions: one is registered, told the function, and waits for ever if it wants no event") {
  scene now;
  CHECK_FALSE(now.all.busy());
  const auto reply = now.add("term");
  REQUIRE(reply);
  CHECK(reply->status == 200);
  CHECK(reply->body.text() == R"({"functionName":"hello","functionVersion":"$LATEST","handler":"hello"})");
  const std::string id(reply->fields.value("Lambda-Extension-Identifier"));
  CHECK(id.size() == 36);
  REQUIRE(now.all.busy());
  CHECK(*now.all.busy() == "term");
  CHECK(now.waits(id));
  CHECK_FALSE(now.all.busy());
  now.all.begin(call(), {});
  CHECK_FALSE(now.all.again(scene::request("GET", "event/next", id)));
  CHECK_FALSE(now.all.busy());
  CHECK(now.said.empty());
}

TEST_CASE("extensions: one that wants calls is told of each, and is busy until it asks again") {
  scene now;
  const std::string id = now.id_of("watch", R"({"events":["INVOKE"]})");
  CHECK(now.waits(id));
  call what;
  what.request_id = "r1";
  what.trace_id = "Root=1";
  now.all.begin(what, colambda::unix_time(5, 7'900'000));
  CHECK(now.all.busy());
  const auto event = now.all.again(scene::request("GET", "event/next", id));
  REQUIRE(event);
  CHECK(event->body.text() == R"({"eventType":"INVOKE","deadlineMs":5007,"requestId":"r1",)"
                              R"("invokedFunctionArn":"arn:aws:lambda:us-east-1:123456789012:function:hello",)"
                              R"("tracing":{"type":"X-Amzn-Trace-Id","value":"Root=1"}})");
  CHECK(event->fields.value("Lambda-Extension-Event-Identifier").size() == 36);
  CHECK_FALSE(now.all.again(scene::request("GET", "event/next", id)));
  CHECK(now.all.busy());
  CHECK(now.waits(id));
  CHECK_FALSE(now.all.busy());
}

TEST_CASE("extensions: what the platform refuses is refused with its words, and noted") {
  scene now;
  CHECK(scene::refusal(now.add("")) == "403 Extension.InvalidExtensionName");
  CHECK(now.said == "an extension is refused with 403: Extension.InvalidExtensionName: Empty extension name\n");
  CHECK(scene::refusal(now.add("a", R"({"events":["SHUTDOWN"]})")) == "403 Extension.InvalidEventType");
  CHECK(scene::refusal(now.add("a", R"({"events":["INVOKE","LUNCH"]})")) == "403 Extension.InvalidEventType");
  CHECK(scene::refusal(now.add("a", "events")) == "403 InvalidRequestFormat");
  CHECK(now.all.count() == 0);
  (void)now.id_of("a");
  CHECK(scene::refusal(now.add("a")) == "403 Extension.InvalidExtensionState");
  for (int i = 1; i < 10; ++i) (void)now.id_of("a" + std::to_string(i));
  CHECK(scene::refusal(now.add("eleventh")) == "403 Extension.TooManyExtensions");
}

TEST_CASE("extensions: none may register once a call was made") {
  scene now;
  now.all.begin(call(), {});
  CHECK(scene::refusal(now.add("late")) == "403 Extension.RegistrationClosed");
}

TEST_CASE("extensions: an id that is not one of theirs is 403") {
  scene now;
  (void)now.id_of("a");
  const auto ask = [&](const std::string& id) { return now.all.handle(scene::request("GET", "event/next", id)); };
  CHECK(scene::refusal(ask("")) == "403 Extension.MissingExtensionIdentifier");
  CHECK(scene::refusal(ask("7")) == "403 Extension.InvalidExtensionIdentifier");
  CHECK(scene::refusal(ask(std::string(36, '0'))) == "403 Extension.UnknownExtensionIdentifier");
  CHECK(now.all.busy());
}

TEST_CASE("extensions: errors of start and end are taken and told, each in its place") {
  scene now;
  const std::string id = now.id_of("a");
  const auto fail = [&](const std::string& what, const std::string& type) {
    http_request made = scene::request("POST", what + "/error", id);
    if (!type.empty()) made.fields.add("Lambda-Extension-Function-Error-Type", type);
    return now.all.handle(made);
  };
  CHECK(scene::refusal(fail("init", "")) == "403 Extension.MissingHeader");
  CHECK(fail("init", "Extension.NoConfig")->status == 202);
  CHECK(now.all.init_error().value() == "a: Extension.NoConfig");
  CHECK_FALSE(now.all.busy());
  CHECK(scene::refusal(now.all.handle(scene::request("GET", "event/next", id))) ==
        "403 Extension.InvalidExtensionState");
  CHECK(scene::refusal(fail("init", "Extension.NoConfig")) == "403 Extension.InvalidExtensionState");
  scene other;
  const std::string second = other.id_of("b");
  CHECK(other.waits(second));
  http_request ending = scene::request("POST", "exit/error", second);
  ending.fields.add("Lambda-Extension-Function-Error-Type", "Extension.Gone");
  CHECK(other.all.handle(ending)->status == 202);
  CHECK(other.said == "the extension b says that it exits: Extension.Gone\n");
  CHECK_FALSE(other.all.init_error());
}

TEST_CASE("extensions: other paths are 404 and named") {
  scene now;
  CHECK(extensions::is_for(scene::request("GET", "register")));
  CHECK(now.all.handle(scene::request("GET", "register"))->status == 404);
  CHECK(now.said == "the Extensions API has no such request: GET /2020-01-01/extension/register\n");
  http_request other;
  other.target = "/2018-06-01/runtime/invocation/next";
  CHECK_FALSE(extensions::is_for(other));
}

}  // namespace
