// SPDX-License-Identifier: MIT
// A function that misbehaves as FAKE in its environment says, or, if that is unset, as its event says.
#include <colambda/clock.hpp>
#include <colambda/function_error.hpp>
#include <colambda/rpc/messages.hpp>
#include <colambda/rpc/server.hpp>
#include <colambda/run.hpp>

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>

namespace {

namespace asio = boost::asio;
namespace rpc = colambda::rpc;
using asio::ip::tcp;

std::string variable(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

tcp::endpoint address() {
  return {asio::ip::address_v4::loopback(), static_cast<std::uint16_t>(std::stoi(variable("_LAMBDA_SERVER_PORT")))};
}

void print(const std::string& line) {
  std::printf("%s\n", line.c_str());
  std::fflush(stdout);
}

int count_descriptors() {
  int count = 0;
  for (int i = 0; i < 1024; ++i) count += ::fcntl(i, F_GETFD) >= 0 ? 1 : 0;
  return count;
}

// Never listens.
[[noreturn]] void sit() {
  print("sitting");
  for (;;) ::pause();
}

// Listens, and answers each connection with a length that no message has.
[[noreturn]] void talk_garbage() {
  asio::io_context io(1);
  tcp::acceptor listener(io, address());
  for (;;) {
    tcp::socket peer = listener.accept();
    constexpr std::array<unsigned char, 8> garbage{0xf0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff};
    boost::system::error_code ignored;
    asio::write(peer, asio::buffer(garbage), ignored);
    // Closing at once, with bytes of the peer's unread, would take the garbage back.
    for (std::array<char, 64> rest{}; !ignored;) peer.read_some(asio::buffer(rest), ignored);
  }
}

// Speaks net/rpc, but not as a function.
int serve_other(rpc::service what) {
  asio::io_context io(1);
  rpc::server server(io);
  server.add(std::move(what));
  if (server.listen(address())) return 1;
  io.run();
  return 0;
}

// Leaves a stranger behind on the port that it was to have, once: whoever starts it again is served.
void lose_port(const std::string& marker) {
  const int mark = ::open(marker.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  if (mark < 0) return;
  asio::io_context io(1);
  tcp::acceptor listener(io, address());
  if (::fork() != 0) ::_exit(1);
  ::setsid();
  ::alarm(20);
  for (;;) ::pause();
}

colambda::task<std::string> obey(std::string order, colambda::context& about) {
  const std::size_t colon = order.find(':');
  const std::string verb = order.substr(0, colon);
  const std::string rest = colon == std::string::npos ? std::string() : order.substr(colon + 1);
  if (verb == "exit") std::_Exit(std::stoi(rest));
  if (verb == "kill") ::raise(SIGKILL);
  if (verb == "fail") throw colambda::function_error("Function.Fake", rest);
  // What is no exception is like a panic of Go's: the process ends after its answer.
  if (verb == "panic") throw 7;
  if (verb == "print") print(rest);
  if (verb == "getenv") co_return variable(rest.c_str());
  if (verb == "hang") {
    print("hanging " + std::to_string(::getpid()));
    co_await colambda::sleep(std::chrono::hours(1));
  }
  if (verb == "remaining_s") {
    const auto seconds = std::chrono::round<std::chrono::seconds>(about.remaining());
    co_return std::to_string(seconds.count());
  }
  if (verb == "arn") co_return about.function_arn();
  if (verb == "locale") co_return about.client().env.at("locale");
  if (verb == "ids") co_return about.request_id() + " " + about.trace_id();
  co_return order;
}

}  // namespace

int main() {
  const std::string mode = variable("FAKE");
  if (mode == "exit") return 3;
  if (mode == "count_descriptors") return count_descriptors();
  if (mode == "kill") ::raise(SIGKILL);
  if (mode == "sit") sit();
  if (mode == "stubborn") {
    ::signal(SIGTERM, SIG_IGN);
    sit();
  }
  if (mode == "garbage") talk_garbage();
  if (mode == "arith") return serve_other(rpc::service("Arith"));
  if (mode == "ping_only") {
    rpc::service only("Function");
    only.method("Ping", [](rpc::ping_request) { return rpc::ping_response(); });
    return serve_other(std::move(only));
  }
  if (mode == "lose_port") lose_port(variable("FAKE_MARKER"));
  colambda::run_options options;
  options.drain = std::chrono::milliseconds(1);
  colambda::app function(obey);
  // With SnapStart only.
  function.on_snapshot([] { print("before the snapshot"); });
  function.on_restore([mode] {
    if (mode == "bad_restore") throw std::runtime_error("no stock");
    print("restored");
  });
  return colambda::run(function, options);
}
