// SPDX-License-Identifier: MIT
#include <colambda/emulator/environment.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using namespace colambda::emulator;

// The value of a variable, or "(none)".
std::string value(const std::vector<std::string>& lines, std::string_view name) {
  std::string found = "(none)";
  for (const std::string& line : lines) {
    if (!line.starts_with(std::string(name) + "=")) continue;
    CHECK(found == "(none)");
    found = line.substr(name.size() + 1);
  }
  return found;
}

TEST_CASE("lambda_environment: Lambda's variables are set, and the other protocol's is not") {
  ::setenv("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:9001", 1);
  ::setenv("AWS_LAMBDA_FUNCTION_NAME", "another", 1);
  ::setenv("COLAMBDA_TEST_OWN", "kept", 1);
  ::unsetenv("AWS_REGION");
  ::unsetenv("AWS_DEFAULT_REGION");
  function_settings settings;
  settings.binary = "/var/task/hello";
  settings.memory = 512;
  const auto lines = lambda_environment(settings, 1234);
  CHECK(value(lines, "_LAMBDA_SERVER_PORT") == "1234");
  CHECK(value(lines, "AWS_LAMBDA_RUNTIME_API") == "(none)");
  CHECK(value(lines, "AWS_EXECUTION_ENV") == "AWS_Lambda_go1.x");
  CHECK(value(lines, "AWS_LAMBDA_FUNCTION_NAME") == "hello");
  CHECK(value(lines, "AWS_LAMBDA_FUNCTION_VERSION") == "$LATEST");
  CHECK(value(lines, "AWS_LAMBDA_FUNCTION_MEMORY_SIZE") == "512");
  CHECK(value(lines, "AWS_LAMBDA_LOG_GROUP_NAME") == "/aws/lambda/hello");
  CHECK(value(lines, "AWS_LAMBDA_LOG_STREAM_NAME").find("/[$LATEST]") == 10);
  CHECK(value(lines, "AWS_REGION") == "us-east-1");
  CHECK(value(lines, "LAMBDA_TASK_ROOT") == "/var/task");
  CHECK(value(lines, "_HANDLER") == "hello");
  CHECK(value(lines, "TZ") == ":UTC");
  CHECK(value(lines, "COLAMBDA_TEST_OWN") == "kept");
  CHECK(function_arn(settings) == "arn:aws:lambda:us-east-1:123456789012:function:hello");
}

TEST_CASE("lambda_environment: with an address it is the Runtime API's, whatever stood there before") {
  ::setenv("_LAMBDA_SERVER_PORT", "1234", 1);
  ::setenv("_X_AMZN_TRACE_ID", "old", 1);
  ::setenv("AWS_LAMBDA_MAX_CONCURRENCY", "7", 1);
  function_settings settings;
  settings.binary = "/var/task/hello";
  const auto lines = lambda_environment(settings, "127.0.0.1:9001");
  settings.concurrency = 4;
  const auto shared = lambda_environment(settings, "127.0.0.1:9001");
  ::unsetenv("AWS_LAMBDA_MAX_CONCURRENCY");
  ::unsetenv("_LAMBDA_SERVER_PORT");
  ::unsetenv("_X_AMZN_TRACE_ID");
  CHECK(value(lines, "AWS_LAMBDA_RUNTIME_API") == "127.0.0.1:9001");
  CHECK(value(lines, "_LAMBDA_SERVER_PORT") == "(none)");
  CHECK(value(lines, "_X_AMZN_TRACE_ID") == "(none)");
  CHECK(value(lines, "AWS_LAMBDA_MAX_CONCURRENCY") == "(none)");
  CHECK(value(lines, "AWS_LAMBDA_INITIALIZATION_TYPE") == "on-demand");
  CHECK(value(shared, "AWS_LAMBDA_MAX_CONCURRENCY") == "4");
  CHECK(value(shared, "AWS_LAMBDA_INITIALIZATION_TYPE") == "lambda-managed-instances");
  CHECK(value(lines, "AWS_EXECUTION_ENV") == "AWS_Lambda_provided.al2023");
  CHECK(value(lines, "_HANDLER") == "hello");
  CHECK(value(lines, "LAMBDA_TASK_ROOT") == "/var/task");
}

TEST_CASE("lambda_environment: what the owner sets goes over all, the region is taken from outside") {
  ::setenv("AWS_REGION", "eu-central-1", 1);
  function_settings settings;
  settings.binary = "hello";
  settings.environment = {{"TZ", "Europe/Berlin"}, {"TABLE", "a=b"}, {"EMPTY", ""}};
  const auto lines = lambda_environment(settings, 1);
  CHECK(value(lines, "TZ") == "Europe/Berlin");
  CHECK(value(lines, "TABLE") == "a=b");
  CHECK(value(lines, "EMPTY").empty());
  CHECK(value(lines, "AWS_REGION") == "eu-central-1");
  CHECK(value(lines, "AWS_DEFAULT_REGION") == "eu-central-1");
  ::unsetenv("AWS_REGION");
}

}  // namespace
