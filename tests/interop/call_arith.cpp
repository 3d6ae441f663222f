// SPDX-License-Identifier: MIT
// Our client against Go's own net/rpc server. Arguments: its addresses, plain, by HTTP, one that hangs up in
// the middle of a call, and one that speaks HTTP but not net/rpc.
#include "arith.hpp"
#include "checks.hpp"

#include <colambda/gob/convert.hpp>
#include <colambda/rpc/client.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include <exception>
#include <vector>

namespace {

namespace asio = boost::asio;
namespace rpc = colambda::rpc;
using asio::ip::tcp;
using interop::arith_args;
using interop::arith_quotient;
using kind = rpc::call_error::kind;

interop::checks check;

template <class T>
void check_error(const rpc::call_result<T>& got, kind what, const std::string& text) {
  check(!got && got.error().what() == what, "the kind of the error " + text);
  check.equal(got ? "a reply" : got.error().message(), text, "error");
}

colambda::task<void> call_one_by_one(rpc::client& to) {
  const arith_args sum{17, 5};
  const arith_args none{17, 0};
  auto multiplying = to.call<std::int64_t>("Arith.Multiply", sum);
  const auto product = co_await std::move(multiplying);
  check(product && *product == 85, "17 * 5");
  auto dividing = to.call<arith_quotient>("Arith.Divide", sum);
  const auto divided = co_await std::move(dividing);
  check(divided && divided->quo == 3 && divided->rem == 2, "17 / 5");
  auto failing = to.call<arith_quotient>("Arith.Divide", none);
  const auto failed = co_await std::move(failing);
  check_error(failed, kind::server, "divide by zero");
  auto nowhere = to.call<std::int64_t>("Arith.Nope", sum);
  const auto no_method = co_await std::move(nowhere);
  check_error(no_method, kind::server, "rpc: can't find method Arith.Nope");
  auto to_nobody = to.call<std::int64_t>("Nope.Multiply", sum);
  const auto no_service = co_await std::move(to_nobody);
  check_error(no_service, kind::server, "rpc: can't find service Nope.Multiply");
  auto unformed = to.call<std::int64_t>("Nope", sum);
  const auto ill_formed = co_await std::move(unformed);
  check_error(ill_formed, kind::server, "rpc: service/method request ill-formed: Nope");
  auto mistaken = to.call<std::int64_t>("Arith.Multiply", std::int64_t{5});
  const auto wrong_type = co_await std::move(mistaken);
  check_error(wrong_type, kind::server, "gob: type mismatch in decoder: want struct type arith.Args; got non-struct");
  auto again = to.call<std::int64_t>("Arith.Multiply", sum);
  const auto product_again = co_await std::move(again);
  check(product_again && *product_again == 85, "17 * 5 after errors");
}

// Arguments and replies without C++ types for them.
colambda::task<void> call_without_types(rpc::client& to) {
  const auto sum = colambda::gob::to_value(arith_args{17, 5}).value();
  auto dividing = to.call<colambda::gob::value>("Arith.Divide", sum);
  const auto divided = co_await std::move(dividing);
  check(divided && (*divided)["Quo"].integer() == 3 && (*divided)["Rem"].integer() == 2, "17 / 5 without types");
  auto multiplying = to.call<colambda::gob::value>("Arith.Multiply", sum);
  const auto product = co_await std::move(multiplying);
  check(product && product->integer() == 85, "17 * 5 without types");
  auto mistaken = to.call<colambda::gob::value>("Arith.Echo", sum);
  const auto wrong_type = co_await std::move(mistaken);
  // Which type Go names at the end is a matter of its own process's ids.
  check(!wrong_type && wrong_type.error().message().starts_with("gob: decoding into local type *string, received"),
        "a wrong type, without types");
  const colambda::gob::value nil;
  auto nothing = to.call<colambda::gob::value>("Arith.Echo", nil);
  const auto refused = co_await std::move(nothing);
  check(!refused, "nil is no argument");
}

colambda::task<void> call_large(rpc::client& to) {
  const std::string text(std::size_t{6} << 20, 'x');
  auto echoing = to.call<std::string>("Arith.Echo", text);
  const auto echoed = co_await std::move(echoing);
  check(echoed && *echoed == text, "an echo of 6 MiB");
}

// Go's server answers the second call first, because the first one waits for it.
colambda::task<void> call_out_of_order(rpc::client& to, std::int64_t gate) {
  auto waiting = to.call<std::int64_t>("Arith.Wait", gate);
  auto opening = to.call<std::int64_t>("Arith.Open", gate);
  const auto opened = co_await std::move(opening);
  check(opened && *opened == gate, "the call that opens the gate");
  const auto waited = co_await std::move(waiting);
  check(waited && *waited == gate, "the call that waited at the gate");
}

colambda::task<void> call_many_at_once(rpc::client& to) {
  constexpr std::int64_t calls = 500;
  std::vector<colambda::task<rpc::call_result<std::int64_t>>> in_flight;
  for (std::int64_t i = 0; i < calls; ++i) {
    const arith_args of{i, i + 1};
    in_flight.push_back(to.call<std::int64_t>("Arith.Multiply", of));
  }
  std::int64_t right = 0;
  for (std::int64_t i = 0; i < calls; ++i) {
    const auto got = co_await std::move(in_flight[static_cast<std::size_t>(i)]);
    if (got && *got == i * (i + 1)) ++right;
  }
  check(right == calls, "500 calls at once, each with its own reply");
}

colambda::task<void> call_and_close(rpc::client to) {
  const arith_args sum{1, 2};
  const std::int64_t gate = 1'000'000;
  auto waiting = to.call<std::int64_t>("Arith.Wait", gate);
  check(static_cast<bool>(to.close()), "the first close");
  const auto waited = co_await std::move(waiting);
  check_error(waited, kind::shut_down, "connection is shut down");
  check_error(to.close(), kind::shut_down, "connection is shut down");
  auto late = to.call<std::int64_t>("Arith.Multiply", sum);
  const auto too_late = co_await std::move(late);
  check_error(too_late, kind::shut_down, "connection is shut down");
}

colambda::task<void> call_everything(rpc::client to, std::int64_t gate) {
  co_await call_one_by_one(to);
  co_await call_without_types(to);
  co_await call_large(to);
  co_await call_out_of_order(to, gate);
  co_await call_many_at_once(to);
  co_await call_and_close(std::move(to));
}

colambda::task<void> call_who_hangs_up(tcp::endpoint where) {
  const arith_args sum{1, 2};
  auto dialling = rpc::client::dial(where);
  auto to = co_await std::move(dialling);
  check(static_cast<bool>(to), "dial who hangs up");
  if (!to) co_return;
  auto calling = to->call<std::int64_t>("Arith.Multiply", sum);
  const auto ended = co_await std::move(calling);
  check_error(ended, kind::ended, "unexpected EOF");
  auto late = to->call<std::int64_t>("Arith.Multiply", sum);
  const auto too_late = co_await std::move(late);
  check_error(too_late, kind::shut_down, "connection is shut down");
}

colambda::task<void> run(std::vector<tcp::endpoint> where) {
  auto dialling = rpc::client::dial(where[0]);
  auto plain = co_await std::move(dialling);
  check(static_cast<bool>(plain), "dial");
  if (plain) co_await call_everything(std::move(*plain), 1);
  auto dialling_http = rpc::client::dial_http(where[1]);
  auto http = co_await std::move(dialling_http);
  check(static_cast<bool>(http), "dial by HTTP");
  if (http) co_await call_everything(std::move(*http), 2);
  co_await call_who_hangs_up(where[2]);
  auto dialling_other = rpc::client::dial_http(where[3]);
  auto other = co_await std::move(dialling_other);
  check(!other && other.error().message().ends_with("unexpected HTTP response: 404 Not Found"),
        "HTTP that is not net/rpc");
}

}  // namespace

int main(int count, char** words) {
  if (count != 5) {
    fmt::print(stderr, "usage: call_arith PLAIN HTTP HANGS_UP OTHER\n");
    return 64;
  }
  std::vector<tcp::endpoint> where;
  for (int i = 1; i < count; ++i) where.push_back(interop::endpoint_of(words[i]));
  asio::io_context io(1);
  asio::co_spawn(io, run(std::move(where)), [](const std::exception_ptr& thrown) {
    if (thrown) std::rethrow_exception(thrown);
  });
  io.run();
  return check.status();
}
