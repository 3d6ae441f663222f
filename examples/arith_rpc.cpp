// SPDX-License-Identifier: MIT
// A service and its client over Go's net/rpc, without Lambda: the Arith of Go's own documentation, so that
// rpc.Dial("tcp", "127.0.0.1:1234") in Go calls it too.
// Try: build/release/examples/arith_rpc serve 1234 & sleep 1; build/release/examples/arith_rpc call 1234 17 5
#include <colambda/rpc/client.hpp>
#include <colambda/rpc/server.hpp>

#include <fmt/core.h>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>

#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <system_error>
#include <utility>

namespace asio = boost::asio;
namespace rpc = colambda::rpc;
using asio::ip::tcp;

// Go: type Args struct { A, B int }
struct args {
  std::int64_t a = 0;
  std::int64_t b = 0;
};
COLAMBDA_DESCRIBE(args, a, b)

// Go: type Quotient struct { Quo, Rem int }
struct quotient {
  std::int64_t quo = 0;
  std::int64_t rem = 0;
};
COLAMBDA_DESCRIBE(quotient, quo, rem)

// A method returns its reply, or a task of it if it has to wait for something.
// Unsigned, because it shall wrap around as Go's does.
std::int64_t multiply(args given) {
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(given.a) * static_cast<std::uint64_t>(given.b));
}

colambda::task<quotient> divide(args given) {
  // The caller gets the text, as if Go's method had returned an error.
  if (given.b == 0) throw std::invalid_argument("divide by zero");
  if (given.b == -1) co_return quotient{multiply(given), 0};
  co_return quotient{given.a / given.b, given.a % given.b};
}

int serve(const tcp::endpoint& where) {
  asio::io_context io(1);
  rpc::server server(io);
  server.add(rpc::service("Arith").method("Multiply", multiply).method("Divide", divide));
  if (const auto ec = server.listen(where)) {
    fmt::print(stderr, "arith_rpc: port {}: {}\n", where.port(), ec.message());
    return 1;
  }
  asio::signal_set signals(io, SIGINT, SIGTERM);
  signals.async_wait([&](const boost::system::error_code&, int) {
    asio::co_spawn(io, server.stop(std::chrono::milliseconds(500)), asio::detached);
  });
  fmt::print("serving Arith.Multiply and Arith.Divide on 127.0.0.1:{}\n", server.local_endpoint().port());
  std::fflush(stdout);
  io.run();
  return 0;
}

colambda::task<int> call(tcp::endpoint where, args given) {
  auto dialling = rpc::client::dial(where);
  auto client = co_await std::move(dialling);
  if (!client) {
    fmt::print(stderr, "arith_rpc: {}\n", client.error().message());
    co_return 1;
  }
  // Both are under way before either is awaited.
  auto multiplying = client->call<std::int64_t>("Arith.Multiply", given);
  auto dividing = client->call<quotient>("Arith.Divide", given);
  const auto product = co_await std::move(multiplying);
  const auto divided = co_await std::move(dividing);
  if (product) {
    fmt::print("{} * {} = {}\n", given.a, given.b, *product);
  } else {
    fmt::print(stderr, "arith_rpc: {}\n", product.error().message());
  }
  if (divided) {
    fmt::print("{} / {} = {}, remainder {}\n", given.a, given.b, divided->quo, divided->rem);
  } else {
    fmt::print(stderr, "arith_rpc: {}\n", divided.error().message());
  }
  co_return product&& divided ? 0 : 1;
}

int call_and_wait(const tcp::endpoint& where, args given) {
  asio::io_context io(1);
  int status = 1;
  asio::co_spawn(io, call(where, given), [&](const std::exception_ptr& thrown, int ended) {
    if (thrown) std::rethrow_exception(thrown);
    status = ended;
  });
  io.run();
  return status;
}

template <class Number>
std::optional<Number> number(std::string_view text) {
  Number value = 0;
  const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = ec == std::errc() && end == text.data() + text.size();
  return whole ? std::optional(value) : std::nullopt;
}

int main(int count, char** words) {
  const std::string_view verb = count > 2 ? words[1] : "";
  const auto port = count > 2 ? number<std::uint16_t>(words[2]) : std::nullopt;
  const auto a = count == 5 ? number<std::int64_t>(words[3]) : std::nullopt;
  const auto b = count == 5 ? number<std::int64_t>(words[4]) : std::nullopt;
  if (port) {
    const tcp::endpoint where(asio::ip::address_v4::loopback(), *port);
    if (verb == "serve" && count == 3) return serve(where);
    if (verb == "call" && a && b) return call_and_wait(where, args{*a, *b});
  }
  fmt::print(stderr, "usage: arith_rpc serve PORT\n       arith_rpc call PORT A B\n");
  return 64;
}
