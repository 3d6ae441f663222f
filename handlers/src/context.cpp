// SPDX-License-Identifier: MIT
// Owns the steady deadline of a call and the function's environment. Knows no protocol.
#include <colambda/context.hpp>

#include <charconv>
#include <cstdlib>
#include <utility>

namespace colambda {
namespace {

std::string_view variable(const char* name) noexcept {
  const char* const value = std::getenv(name);
  return value != nullptr ? std::string_view(value) : std::string_view();
}

// The difference of two times may not fit where hostile input chose one of them.
template <class Time>
clock::duration saturated_difference(Time a, Time b) noexcept {
  clock::duration::rep difference = 0;
  if (!__builtin_sub_overflow(a.time_since_epoch().count(), b.time_since_epoch().count(), &difference)) {
    return clock::duration(difference);
  }
  return a > b ? clock::duration::max() : clock::duration::min();
}

clock::time_point saturated_sum(clock::time_point a, clock::duration b) noexcept {
  clock::duration::rep sum = 0;
  if (!__builtin_add_overflow(a.time_since_epoch().count(), b.count(), &sum)) {
    return clock::time_point(clock::duration(sum));
  }
  return b > clock::duration::zero() ? clock::time_point::max() : clock::time_point::min();
}

}  // namespace

context::context(context_fields fields) noexcept : fields_(std::move(fields)) {
  if (fields_.deadline) deadline_ = saturated_sum(arrival_, saturated_difference(*fields_.deadline, clock::wall()));
}

const client_context& context::client() const {
  if (client_ == nullptr) {
    auto parsed = fields_.client_context.empty() ? client_context() : parse_client_context(fields_.client_context);
    client_ = std::make_shared<const client_context>(std::move(parsed));
  }
  return *client_;
}

clock::duration context::remaining() const noexcept {
  if (deadline_ == clock::time_point::max()) return clock::duration::max();
  return saturated_difference(deadline_, clock::now());
}

std::vector<detail::any_hook> context::take_deferred() noexcept {
  if (deferred_ == nullptr) return {};
  return std::exchange(*deferred_, {});
}

std::string_view context::function_name() noexcept { return variable("AWS_LAMBDA_FUNCTION_NAME"); }

std::string_view context::function_version() noexcept { return variable("AWS_LAMBDA_FUNCTION_VERSION"); }

int context::memory_limit() noexcept {
  const std::string_view text = variable("AWS_LAMBDA_FUNCTION_MEMORY_SIZE");
  int mebibytes = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), mebibytes);
  return parsed.ec == std::errc() ? mebibytes : 0;
}

std::string_view context::log_group() noexcept { return variable("AWS_LAMBDA_LOG_GROUP_NAME"); }

std::string_view context::log_stream() noexcept { return variable("AWS_LAMBDA_LOG_STREAM_NAME"); }

}  // namespace colambda
