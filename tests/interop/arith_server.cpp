// SPDX-License-Identifier: MIT
// A plain net/rpc service for Go's client, over TCP and over HTTP's CONNECT, until standard input ends.
#include "arith.hpp"

#include <colambda/gob/value.hpp>
#include <colambda/rpc/server.hpp>

#include <fmt/core.h>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <unistd.h>
#include <array>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>

namespace {

using boost::asio::ip::tcp;
namespace asio = boost::asio;
namespace rpc = colambda::rpc;
using interop::arith_args;
using interop::arith_quotient;

// Calls that wait for another call: only a server that runs both at once ever answers them.
class gates {
 public:
  explicit gates(asio::io_context& io) : io_(io) {}

  colambda::task<std::int64_t> wait(std::int64_t number) {
    const auto timer = at(number);
    while (!open_[number]) {
      auto woken = co_await timer->async_wait(asio::as_tuple(asio::use_awaitable));
      (void)woken;
      const auto state = co_await asio::this_coro::cancellation_state;
      if (state.cancelled() != asio::cancellation_type::none) break;
    }
    co_return number;
  }

  std::int64_t open(std::int64_t number) {
    open_[number] = true;
    at(number)->cancel();
    return number;
  }

 private:
  std::shared_ptr<asio::steady_timer> at(std::int64_t number) {
    auto& timer = timers_[number];
    if (timer == nullptr) timer = std::make_shared<asio::steady_timer>(io_, asio::steady_timer::time_point::max());
    return timer;
  }

  asio::io_context& io_;
  std::map<std::int64_t, std::shared_ptr<asio::steady_timer>> timers_;
  std::map<std::int64_t, bool> open_;
};

arith_quotient divide(arith_args of) {
  if (of.b == 0) throw std::invalid_argument("divide by zero");
  return arith_quotient{of.a / of.b, of.a % of.b};
}

rpc::service arith(gates& shared) {
  rpc::service made("Arith");
  made.method("Multiply", [](arith_args of) { return of.a * of.b; });
  made.method("Divide", &divide);
  made.method("Echo", [](std::string text) { return text; });
  made.method("Mirror", [](colambda::gob::value anything) { return anything; });
  made.method("Wait", [&shared](std::int64_t number) { return shared.wait(number); });
  made.method("Open", [&shared](std::int64_t number) { return shared.open(number); });
  return made;
}

tcp::acceptor listener(asio::io_context& io) { return {io, tcp::endpoint(asio::ip::address_v4::loopback(), 0)}; }

colambda::task<void> stop_at_end_of_input(asio::io_context& io, rpc::server& server) {
  asio::posix::stream_descriptor input(io, ::dup(STDIN_FILENO));
  std::array<char, 64> ignored{};
  for (;;) {
    auto read = co_await input.async_read_some(asio::buffer(ignored), asio::as_tuple(asio::use_awaitable));
    const auto& [ec, n] = read;
    if (ec) break;
  }
  co_await server.stop(std::chrono::milliseconds(200));
}

}  // namespace

int main() {
  asio::io_context io(1);
  gates shared(io);
  rpc::server server(io);
  server.add(arith(shared));
  auto plain = listener(io);
  auto http = listener(io);
  fmt::print("127.0.0.1:{} 127.0.0.1:{}\n", plain.local_endpoint().port(), http.local_endpoint().port());
  std::fflush(stdout);
  server.listen(std::move(plain));
  server.listen(std::move(http), rpc::preamble::http);
  asio::co_spawn(io, stop_at_end_of_input(io, server), asio::detached);
  io.run();
}
