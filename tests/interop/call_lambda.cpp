// SPDX-License-Identifier: MIT
// Our client against the hello that aws-lambda-go serves, as Lambda called it. One call at a time: aws-lambda-go
// mixes up the answers of calls that run at once.
#include "checks.hpp"

#include <colambda/rpc/client.hpp>
#include <colambda/rpc/messages.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include <exception>

namespace {

namespace asio = boost::asio;
namespace rpc = colambda::rpc;
using asio::ip::tcp;

interop::checks check;

rpc::invoke_request request_of(const std::string& payload) {
  rpc::invoke_request made;
  made.payload = colambda::slice::copy_of(payload);
  made.request_id = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";
  made.trace_id = "Root=1-5759e988-bd862e3fe1be46a994272793";
  made.deadline.seconds = 4'102'444'800;
  made.deadline.nanos = 5;
  made.invoked_function_arn = "arn:aws:lambda:eu-central-1:123456789012:function:hello";
  made.cognito_identity_id = "identity";
  made.cognito_identity_pool_id = "pool";
  made.client_context = colambda::slice::copy_of(R"({"custom":{"a":"b"}})");
  return made;
}

colambda::task<void> ping(rpc::client& to) {
  const rpc::ping_request request;
  auto pinging = to.call<rpc::ping_response>("Function.Ping", request);
  const auto answer = co_await std::move(pinging);
  check(static_cast<bool>(answer), "ping");
}

// Empty if there was no answer.
colambda::task<rpc::invoke_response> invoke(rpc::client& to, rpc::invoke_request request) {
  auto calling = to.call<rpc::invoke_response>("Function.Invoke", request);
  auto answer = co_await std::move(calling);
  check(static_cast<bool>(answer), "invoke");
  rpc::invoke_response got;
  if (answer) got = std::move(*answer);
  co_return got;
}

colambda::task<void> invoke_each(rpc::client& to) {
  auto full = request_of(R"({"name":"ƛ"})");
  const auto hello = co_await invoke(to, std::move(full));
  check.equal(std::string(hello.payload.text()), R"({"message":"Hello, ƛ!"})", "the answer");
  check(!hello.error, "no error");

  auto broken = request_of("{");
  const auto refused = co_await invoke(to, std::move(broken));
  check(refused.error && refused.error->message == "unexpected EOF" && refused.error->type == "errorString" &&
            !refused.error->should_exit && refused.error->stack_trace.empty(),
        "the error for a broken payload");

  auto mistaken = request_of(R"({"name":5})");
  const auto mismatch = co_await invoke(to, std::move(mistaken));
  check(mismatch.error && mismatch.error->type == "UnmarshalTypeError", "the error for a number as a name");

  const std::string long_name(std::size_t{6} << 20, 'x');
  auto large = request_of(R"({"name":")" + long_name + R"("})");
  const auto long_hello = co_await invoke(to, std::move(large));
  check(long_hello.payload.text() == R"({"message":"Hello, )" + long_name + R"(!"})", "the answer to 6 MiB");
}

colambda::task<void> refuse(rpc::client& to) {
  auto wanted = request_of("{}");
  auto calling = to.call<rpc::invoke_response>("Function.Nope", wanted);
  const auto answer = co_await std::move(calling);
  check(!answer && answer.error().what() == rpc::call_error::kind::server, "an unknown method");
  check.equal(answer ? "" : answer.error().message(), "rpc: can't find method Function.Nope", "its text");
}

colambda::task<void> run(tcp::endpoint where) {
  auto dialling = rpc::client::dial(where);
  auto to = co_await std::move(dialling);
  check(static_cast<bool>(to), "dial");
  if (!to) co_return;
  co_await ping(*to);
  co_await invoke_each(*to);
  co_await refuse(*to);
  co_await ping(*to);
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) {
    fmt::print(stderr, "usage: call_lambda ADDRESS\n");
    return 64;
  }
  asio::io_context io(1);
  asio::co_spawn(io, run(interop::endpoint_of(words[1])), [](const std::exception_ptr& thrown) {
    if (thrown) std::rethrow_exception(thrown);
  });
  io.run();
  return check.status();
}
