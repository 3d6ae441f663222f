// SPDX-License-Identifier: MIT
// Owns the choice of a port.
#include <colambda/emulator/port.hpp>

#include <boost/asio/error.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/system/system_error.hpp>

#include <random>

namespace colambda::emulator {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

// Below Linux' ephemeral ports, which begin at 32768: a client that connects to one of those, while nobody
// listens, may be given the very same port and find itself connected to itself.
constexpr std::uint16_t lowest = 20'000;
constexpr std::uint16_t highest = 32'767;
constexpr int attempts = 200;

boost::system::error_code try_to_listen(std::uint16_t port) {
  asio::io_context io(1);
  tcp::acceptor listener(io);
  boost::system::error_code ec;
  listener.open(tcp::v4(), ec);
  if (!ec) listener.set_option(tcp::acceptor::reuse_address(true), ec);
  if (!ec) listener.bind(tcp::endpoint(asio::ip::address_v4::loopback(), port), ec);
  if (!ec) listener.listen(1, ec);
  return ec;
}

}  // namespace

std::uint16_t free_port() {
  std::random_device source;
  std::uniform_int_distribution<int> port(lowest, highest);
  boost::system::error_code last;
  for (int i = 0; i < attempts; ++i) {
    const auto chosen = static_cast<std::uint16_t>(port(source));
    last = try_to_listen(chosen);
    if (!last) return chosen;
  }
  throw boost::system::system_error(last, "no free port");
}

bool is_taken(std::uint16_t port) { return try_to_listen(port) == asio::error::address_in_use; }

}  // namespace colambda::emulator
