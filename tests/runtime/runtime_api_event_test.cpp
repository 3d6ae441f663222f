// SPDX-License-Identifier: MIT
#include "runtime_api/event.hpp"

#include <colambda/client_context.hpp>
#include <colambda/log.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace colambda;
using namespace colambda::runtime_api;

namespace {

class kept_lines final : public log::sink {
 public:
  kept_lines() : before_(log::replace_sink(this)) {}
  kept_lines(const kept_lines&) = delete;
  kept_lines& operator=(const kept_lines&) = delete;
  ~kept_lines() { log::replace_sink(before_); }
  void write(log::level, std::string_view line) noexcept override { lines.emplace_back(line); }
  std::vector<std::string> lines;

 private:
  log::sink* before_;
};

response sent() {
  response made;
  made.status = 200;
  made.request_id = "id";
  return made;
}

std::string milliseconds_from_now(std::chrono::milliseconds span) {
  const auto when = std::chrono::floor<std::chrono::milliseconds>(clock::wall()) + span;
  return std::to_string(when.time_since_epoch().count());
}

std::optional<clock::wall_time> deadline_of(std::string text) {
  response from = sent();
  from.deadline_ms = std::move(text);
  return to_event(std::move(from)).call.context().wall_deadline();
}

}  // namespace

TEST_CASE("event: an event needs no header but its id") {
  const event made = to_event(sent());
  CHECK(made.id.request == "id");
  CHECK(made.id.invocation.empty());
  const auto& about = made.call.context();
  CHECK(about.request_id() == "id");
  CHECK_FALSE(about.wall_deadline());
  CHECK(about.deadline() == clock::time_point::max());
  CHECK(about.cognito().id.empty());
  CHECK(made.call.payload().empty());
}

TEST_CASE("event: all that is sent arrives") {
  response from = sent();
  from.invocation_id = "inv";
  from.function_arn = "arn";
  from.trace_id = "Root=1";
  from.tenant_id = "tenant";
  from.cognito_identity = R"({"cognitoIdentityId":"me","cognitoIdentityPoolId":"pool"})";
  from.client_context = R"({"custom":{"a":"b"}})";
  from.deadline_ms = milliseconds_from_now(std::chrono::seconds(5));
  from.body = slice::borrow("{}");
  const event made = to_event(std::move(from));
  CHECK(made.id.invocation == "inv");
  const auto& about = made.call.context();
  CHECK(about.function_arn() == "arn");
  CHECK(about.trace_id() == "Root=1");
  CHECK(about.tenant_id() == "tenant");
  CHECK(about.cognito().id == "me");
  CHECK(about.cognito().pool_id == "pool");
  CHECK(about.client().custom.at("a") == "b");
  CHECK(about.wall_deadline());
  CHECK(about.remaining() <= std::chrono::seconds(5));
  CHECK(made.call.payload().text() == "{}");
}

TEST_CASE("event: a client context in base64, as some emulators pass it on, is read as well") {
  response from = sent();
  from.client_context = "eyJjdXN0b20iOnsiYSI6ImIifX0=";
  CHECK(to_event(std::move(from)).call.context().client().custom.at("a") == "b");
}

TEST_CASE("event: a Cognito identity that cannot be read is left out, with a line in the log") {
  const kept_lines log;
  response from = sent();
  from.cognito_identity = "{";
  const event made = to_event(std::move(from));
  CHECK(made.call.context().cognito().id.empty());
  REQUIRE(log.lines.size() == 1);
  CHECK(log.lines[0].find("Cognito") != std::string::npos);
}

TEST_CASE("event: a deadline that is past, of the last century or no number is none, and said once") {
  const kept_lines log;
  for (const char* const text :
       {"0", "600000", "1000", "-1", "soon", "12x", "99999999999999999999", "9223372036854775807"}) {
    CHECK_MESSAGE(!deadline_of(text), text);
  }
  CHECK_FALSE(deadline_of(milliseconds_from_now(std::chrono::milliseconds(-1))));
  CHECK(deadline_of(milliseconds_from_now(std::chrono::seconds(60))));
  CHECK(log.lines.size() <= 1);
}
