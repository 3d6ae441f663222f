// SPDX-License-Identifier: MIT
#include "transport.hpp"

#include <colambda/rpc/function.hpp>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace colambda::rpc {

int listen_early(std::uint16_t port) noexcept {
  const int made = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (made < 0) return -1;
  const int on = 1;
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const bool fine = ::setsockopt(made, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == 0 &&
                    ::bind(made, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
                    ::listen(made, SOMAXCONN) == 0;
  if (fine) return made;
  const int why = errno;
  ::close(made);
  errno = why;
  return -1;
}

go1x_transport::go1x_transport(boost::asio::io_context& io, int listening)
    : server_(io), acceptor_(io, boost::asio::ip::tcp::v4(), listening), stopped_(io.get_executor()) {}

// Nothing: go1.x had neither snapshots nor a word before the first call.
task<bool> go1x_transport::prepare(const app&) { co_return true; }

task<int> go1x_transport::serve(const app& function) {
  server_.add(rpc::function(function));
  server_.listen(std::move(acceptor_));
  while (!stopping_) co_await stopped_.wait();
  co_await server_.stop(drain_);
  co_return 0;
}

void go1x_transport::stop(clock::duration drain) {
  stopping_ = true;
  drain_ = drain;
  stopped_.raise();
}

// go1.x has no words for it: Lambda sees the process end.
task<void> go1x_transport::init_failed(const failure&) { co_return; }

}  // namespace colambda::rpc
