// SPDX-License-Identifier: MIT
#include <colambda/rpc/function.hpp>

#include <colambda/call.hpp>
#include <colambda/invocation.hpp>
#include <colambda/log.hpp>
#include <colambda/rpc/messages.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace colambda::rpc {
namespace {

// Local callers send deadlines of 1970, or none that is still to come: a call they mean to be answered.
std::optional<clock::wall_time> deadline_of(const invoke_request_timestamp& sent) {
  constexpr std::int64_t year_2000 = 946'684'800;
  if (sent.seconds == 0 && sent.nanos == 0) return std::nullopt;
  const auto deadline = unix_time(sent.seconds, sent.nanos);
  if (sent.seconds >= year_2000 && deadline > clock::wall()) return deadline;
  static bool warned = false;
  if (!std::exchange(warned, true)) {
    log::warn("a deadline of {}.{:09} seconds since 1970 is past, and taken for none", sent.seconds, sent.nanos);
  }
  return std::nullopt;
}

// Where X-Ray's own libraries look for the trace: one variable for the process, as Go has it. The environment is
// given a buffer that is then written over: setenv would keep every value it has ever had.
void publish_trace(std::string_view trace_id) noexcept {
  constexpr std::string_view assignment = "_X_AMZN_TRACE_ID=";
  static constinit std::array<char, 1024> variable{};
  if (variable[0] == '\0') {
    std::copy(assignment.begin(), assignment.end(), variable.begin());
    ::putenv(variable.data());
  }
  // A longer one than any tracer makes is left out.
  const bool fits = trace_id.size() < variable.size() - assignment.size();
  char* value = variable.data() + assignment.size();
  if (fits) value = std::copy(trace_id.begin(), trace_id.end(), value);
  *value = '\0';
}

invocation to_invocation(invoke_request&& from) {
  context_fields about;
  about.request_id = std::move(from.request_id);
  about.function_arn = std::move(from.invoked_function_arn);
  about.trace_id = std::move(from.trace_id);
  about.cognito.id = std::move(from.cognito_identity_id);
  about.cognito.pool_id = std::move(from.cognito_identity_pool_id);
  about.client_context = std::move(from.client_context);
  about.deadline = deadline_of(from.deadline);
  return {context(std::move(about)), std::move(from.payload)};
}

invoke_response to_response(outcome&& from) {
  invoke_response made;
  if (from.ok()) {
    made.payload = from.answer().body();
    return made;
  }
  const failure& why = from.error();
  auto& error = made.error.emplace();
  error.message = why.message();
  error.type = why.type();
  error.should_exit = why.should_exit();
  for (const auto& frame : why.stack_trace()) {
    auto& to = error.stack_trace.emplace_back().emplace();
    to.path = frame.path;
    to.line = frame.line;
    to.label = frame.label;
  }
  return made;
}

class invoke {
 public:
  explicit invoke(app served) : served_(std::move(served)) {}

  task<invoke_response> operator()(invoke_request from) const {
    // Before anything that logs: the line is to carry the call's id.
    if (auto* running = colambda::call::current()) running->rename(from.request_id);
    publish_trace(from.trace_id);
    invocation call = to_invocation(std::move(from));
    outcome ended = co_await served_.invoke(call);
    co_return to_response(std::move(ended));
  }

 private:
  app served_;
};

ping_response ping(ping_request) { return {}; }

}  // namespace

service function(const app& served) {
  return service("Function").method("Ping", &ping).method("Invoke", invoke(served));
}

}  // namespace colambda::rpc
