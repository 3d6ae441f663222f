// SPDX-License-Identifier: MIT
// What Lambda and a Go function said to each other: aws-lambda-go's package `messages`, field by field.
#pragma once

#include <colambda/describe.hpp>
#include <colambda/slice.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace colambda::rpc {

struct ping_request {
  static constexpr auto describe() { return record{"PingRequest"}.in_package("messages"); }
};

struct ping_response {
  static constexpr auto describe() { return record{"PingResponse"}.in_package("messages"); }
};

/// A Unix time.
struct invoke_request_timestamp {
  std::int64_t seconds = 0;
  std::int64_t nanos = 0;
  static constexpr auto describe() {
    return record{"InvokeRequest_Timestamp", field{"Seconds", &invoke_request_timestamp::seconds},
                  field{"Nanos", &invoke_request_timestamp::nanos}}
        .in_package("messages");
  }
};

struct invoke_request {
  /// The event. It shares the bytes it came in.
  slice payload;
  std::string request_id;
  std::string trace_id;
  invoke_request_timestamp deadline;
  std::string invoked_function_arn;
  std::string cognito_identity_id;
  std::string cognito_identity_pool_id;
  /// JSON, if not empty.
  slice client_context;
  static constexpr auto describe() {
    return record{"InvokeRequest",
                  field{"Payload", &invoke_request::payload},
                  field{"RequestId", &invoke_request::request_id},
                  field{"XAmznTraceId", &invoke_request::trace_id},
                  field{"Deadline", &invoke_request::deadline},
                  field{"InvokedFunctionArn", &invoke_request::invoked_function_arn},
                  field{"CognitoIdentityId", &invoke_request::cognito_identity_id},
                  field{"CognitoIdentityPoolId", &invoke_request::cognito_identity_pool_id},
                  field{"ClientContext", &invoke_request::client_context}}
        .in_package("messages");
  }
};

struct invoke_response_stack_frame {
  std::string path;
  std::int32_t line = 0;
  std::string label;
  static constexpr auto describe() {
    return record{"InvokeResponse_Error_StackFrame", field{"Path", &invoke_response_stack_frame::path},
                  field{"Line", &invoke_response_stack_frame::line},
                  field{"Label", &invoke_response_stack_frame::label}}
        .in_package("messages");
  }
};

struct invoke_response_error {
  std::string message;
  std::string type;
  /// Go has pointers to frames here, and the name of the type on the wire shows it.
  std::vector<std::optional<invoke_response_stack_frame>> stack_trace;
  bool should_exit = false;
  static constexpr auto describe() {
    return record{"InvokeResponse_Error", field{"Message", &invoke_response_error::message},
                  field{"Type", &invoke_response_error::type}, field{"StackTrace", &invoke_response_error::stack_trace},
                  field{"ShouldExit", &invoke_response_error::should_exit}}
        .in_package("messages");
  }
};

struct invoke_response {
  slice payload;
  std::optional<invoke_response_error> error;
  static constexpr auto describe() {
    return record{"InvokeResponse", field{"Payload", &invoke_response::payload},
                  field{"Error", &invoke_response::error}}
        .in_package("messages");
  }
};

}  // namespace colambda::rpc
