// SPDX-License-Identifier: MIT
#include <colambda/rpc/function.hpp>

#include "../crash.hpp"
#include "../invocation_facts.hpp"

#include <colambda/call.hpp>
#include <colambda/invocation.hpp>
#include <colambda/rpc/messages.hpp>

#include <fmt/format.h>
#include <boost/asio/this_coro.hpp>

#include <optional>
#include <string>
#include <utility>

namespace colambda::rpc {
namespace {

std::optional<clock::wall_time> deadline_of(const invoke_request_timestamp& sent) {
  if (sent.seconds == 0 && sent.nanos == 0) return std::nullopt;
  return believable_deadline(unix_time(sent.seconds, sent.nanos),
                             fmt::format("{}.{:09} seconds since 1970", sent.seconds, sent.nanos));
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
    const in_flight here(from.request_id);
    publish_trace(from.trace_id);
    invocation call = to_invocation(std::move(from));
    outcome ended = co_await served_.invoke(call);
    // A call that was cancelled has an answer, too, and what it has deferred is not begun, but named.
    co_await boost::asio::this_coro::throw_if_cancelled(false);
    // Before the answer: behind it Lambda freezes the process.
    if (call.context().has_deferred()) co_await served_.run_deferred(call);
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
