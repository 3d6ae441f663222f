// SPDX-License-Identifier: MIT
// Owns the names and the made-up values of Lambda's variables.
#include <colambda/emulator/environment.hpp>

#include <colambda/clock.hpp>
#include <colambda/emulator/identity.hpp>

#include <fmt/format.h>

#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string_view>
#include <system_error>

namespace colambda::emulator {
namespace {

using variables = std::map<std::string, std::string, std::less<>>;

variables own_environment() {
  variables found;
  for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
    const std::string_view text(*entry);
    const std::size_t equals = text.find('=');
    if (equals != std::string_view::npos) found.emplace(text.substr(0, equals), text.substr(equals + 1));
  }
  return found;
}

std::string region() {
  for (const char* const name : {"AWS_REGION", "AWS_DEFAULT_REGION"}) {
    if (const char* const chosen = std::getenv(name); chosen != nullptr && *chosen != '\0') return chosen;
  }
  return "us-east-1";
}

std::string folder_of(const std::string& binary) {
  std::error_code ec;
  const auto whole = std::filesystem::absolute(binary, ec);
  return ec ? std::string(".") : whole.parent_path().string();
}

// "2024/05/31/[$LATEST]" and 32 hexadecimal digits.
std::string log_stream() {
  const std::chrono::year_month_day today(std::chrono::floor<std::chrono::days>(clock::wall()));
  std::string instance = new_request_id();
  std::erase(instance, '-');
  return fmt::format("{:04}/{:02}/{:02}/[$LATEST]{}", static_cast<int>(today.year()),
                     static_cast<unsigned>(today.month()), static_cast<unsigned>(today.day()), instance);
}

// What both protocols have, and nothing of either.
variables common_environment(const function_settings& of) {
  const std::string name = function_name(of);
  variables all = own_environment();
  // A function that finds both variables would be right to take either.
  all.erase("AWS_LAMBDA_RUNTIME_API");
  all.erase("_LAMBDA_SERVER_PORT");
  all.erase("_X_AMZN_TRACE_ID");
  all.erase("AWS_LAMBDA_MAX_CONCURRENCY");
  all["_HANDLER"] = name;
  all["AWS_LAMBDA_FUNCTION_NAME"] = name;
  all["AWS_LAMBDA_FUNCTION_VERSION"] = "$LATEST";
  all["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = std::to_string(of.memory);
  all["AWS_LAMBDA_INITIALIZATION_TYPE"] = "on-demand";
  all["AWS_LAMBDA_LOG_GROUP_NAME"] = "/aws/lambda/" + name;
  all["AWS_LAMBDA_LOG_STREAM_NAME"] = log_stream();
  all["AWS_REGION"] = region();
  all["AWS_DEFAULT_REGION"] = region();
  all["LAMBDA_TASK_ROOT"] = folder_of(of.binary);
  all["LAMBDA_RUNTIME_DIR"] = "/var/runtime";
  all["TZ"] = ":UTC";
  return all;
}

std::vector<std::string> lines_of(variables all, const function_settings& of) {
  for (const auto& [key, value] : of.environment) all[key] = value;
  std::vector<std::string> lines;
  lines.reserve(all.size());
  for (const auto& [key, value] : all) lines.push_back(fmt::format("{}={}", key, value));
  return lines;
}

}  // namespace

std::string function_name(const function_settings& of) { return std::filesystem::path(of.binary).filename().string(); }

std::string function_arn(const function_settings& of) {
  return fmt::format("arn:aws:lambda:{}:123456789012:function:{}", region(), function_name(of));
}

bool is_snap_start(const function_settings& of) {
  // The last one counts.
  std::string_view type;
  for (const auto& [key, value] : of.environment) {
    if (key == "AWS_LAMBDA_INITIALIZATION_TYPE") type = value;
  }
  return type == "snap-start";
}

std::vector<std::string> lambda_environment(const function_settings& of, std::uint16_t port) {
  variables all = common_environment(of);
  all["_LAMBDA_SERVER_PORT"] = std::to_string(port);
  all["AWS_EXECUTION_ENV"] = "AWS_Lambda_go1.x";
  return lines_of(std::move(all), of);
}

std::vector<std::string> lambda_environment(const function_settings& of, std::string_view address) {
  variables all = common_environment(of);
  all["AWS_LAMBDA_RUNTIME_API"] = address;
  all["AWS_EXECUTION_ENV"] = "AWS_Lambda_provided.al2023";
  if (of.concurrency > 1) {
    all["AWS_LAMBDA_MAX_CONCURRENCY"] = std::to_string(of.concurrency);
    all["AWS_LAMBDA_INITIALIZATION_TYPE"] = "lambda-managed-instances";
  }
  return lines_of(std::move(all), of);
}

}  // namespace colambda::emulator
