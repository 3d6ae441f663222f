// SPDX-License-Identifier: MIT
// What a handler may ask about its call and about the function.
#include "support/people.hpp"

#include <colambda/context.hpp>

#include <cstdlib>
#include <string>

using colambda::clock;
using colambda::context;
using colambda::context_fields;
using colambda::unix_time;
using namespace std::chrono_literals;

namespace {

// An environment variable for the length of a block.
class variable {
 public:
  variable(const char* name, const char* value) : name_(name) { ::setenv(name, value, 1); }
  variable(const variable&) = delete;
  variable& operator=(const variable&) = delete;
  ~variable() { ::unsetenv(name_); }

 private:
  const char* name_;
};

}  // namespace

TEST_CASE("context: it says what the transport was told") {
  context_fields told;
  told.request_id = "id";
  told.function_arn = "arn";
  told.trace_id = "Root=1-2";
  told.cognito = {"who", "pool"};
  const context about(told);
  CHECK(about.request_id() == "id");
  CHECK(about.function_arn() == "arn");
  CHECK(about.trace_id() == "Root=1-2");
  CHECK(about.tenant_id().empty());
  CHECK(about.cognito().id == "who");
  CHECK(about.cognito().pool_id == "pool");
  CHECK(about.client().custom.empty());
  CHECK_FALSE(about.cold_start());
}

TEST_CASE("context: the deadline is measured by the steady clock") {
  colambda::testing::simulated_time time(unix_time(1'000, 0));
  context_fields told;
  told.deadline = unix_time(1'003, 500'000'000);
  const context about(told);
  CHECK(about.remaining() == 3500ms);
  CHECK(about.deadline() == clock::now() + 3500ms);
  CHECK(about.wall_deadline() == told.deadline);
  time.advance(4s);
  CHECK(about.remaining() == -500ms);
}

TEST_CASE("context: without a deadline there is all the time, and absurd ones stay in range") {
  const context none;
  CHECK(none.deadline() == clock::time_point::max());
  CHECK(none.remaining() == clock::duration::max());
  CHECK_FALSE(none.wall_deadline());
  context_fields told;
  told.deadline = clock::wall_time::max();
  CHECK(context(told).remaining() > 24h * 365 * 100);
  told.deadline = clock::wall_time::min();
  CHECK(context(told).remaining() < -24h * 365 * 100);
  told.deadline = unix_time(0, 0);
  CHECK(context(told).remaining() < 0s);
}

TEST_CASE("context: the function describes itself by the environment, or not at all") {
  CHECK(context::function_name().empty());
  CHECK(context::function_version().empty());
  CHECK(context::log_group().empty());
  CHECK(context::log_stream().empty());
  CHECK(context::memory_limit() == 0);
  const variable name("AWS_LAMBDA_FUNCTION_NAME", "hello");
  const variable version("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
  const variable group("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/hello");
  const variable stream("AWS_LAMBDA_LOG_STREAM_NAME", "2026/01/01/[1]");
  const variable memory("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128");
  CHECK(context::function_name() == "hello");
  CHECK(context::function_version() == "$LATEST");
  CHECK(context::log_group() == "/aws/lambda/hello");
  CHECK(context::log_stream() == "2026/01/01/[1]");
  CHECK(context::memory_limit() == 128);
  const variable broken("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "much");
  CHECK(context::memory_limit() == 0);
}
