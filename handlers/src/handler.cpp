// SPDX-License-Identifier: MIT
// Owns what a caller is told of an event that does not fit. Knows no event type.
#include <colambda/detail/typed_handler.hpp>

#include <colambda/function_error.hpp>

namespace colambda::detail {

void refuse_event(const problem& why) { throw function_error("Runtime.BadEvent", why.message()); }

void require_payload(const slice& payload) {
  if (payload.empty()) throw function_error("Runtime.BadEvent", "the payload is empty, but the handler takes an event");
}

response_stream& require_stream(invocation& call) {
  if (call.stream() == nullptr) {
    throw function_error(
        "Runtime.NoStream",
        "the handler streams its answer, which this protocol (go1.x) cannot carry; the Runtime API can");
  }
  return *call.stream();
}

reply null_reply() noexcept { return reply::json(slice::borrow("null")); }

}  // namespace colambda::detail
