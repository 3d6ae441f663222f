// SPDX-License-Identifier: MIT
#include <colambda/emulator/port.hpp>

#include <doctest/doctest.h>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using namespace colambda::emulator;

TEST_CASE("free_port: somebody can listen there, and then it is taken") {
  const auto port = free_port();
  CHECK(port >= 20'000);
  CHECK(port < 32'768);
  asio::io_context io(1);
  CHECK_FALSE(is_taken(port));
  {
    const tcp::acceptor listener(io, tcp::endpoint(asio::ip::address_v4::loopback(), port));
    CHECK(is_taken(port));
  }
  CHECK_FALSE(is_taken(port));
}

}  // namespace
