// SPDX-License-Identifier: MIT
#include "early.hpp"

#include "request.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <string>

namespace colambda::runtime_api {
namespace {

// An address of this machine takes no time; one that takes longer is waited for without blocking, later.
bool is_connected_soon(int connecting) noexcept {
  constexpr int milliseconds = 20;
  pollfd ready{.fd = connecting, .events = POLLOUT, .revents = 0};
  if (errno != EINPROGRESS || ::poll(&ready, 1, milliseconds) != 1) return false;
  int error = 0;
  socklen_t size = sizeof error;
  return ::getsockopt(connecting, SOL_SOCKET, SO_ERROR, &error, &size) == 0 && error == 0;
}

}  // namespace

early_start start_early(const address& to, bool ask) {
  sockaddr_in peer{};
  peer.sin_family = AF_INET;
  peer.sin_port = htons(to.port);
  if (::inet_pton(AF_INET, to.host.c_str(), &peer.sin_addr) != 1) return {};
  const int made = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (made < 0) return {};
  bool fine = ::connect(made, reinterpret_cast<const sockaddr*>(&peer), sizeof peer) == 0 || is_connected_soon(made);
  if (fine && ask) {
    const std::string request = next_request(to);
    fine = ::send(made, request.data(), request.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(request.size());
  }
  if (!fine) {
    ::close(made);
    return {.has_failed = true};
  }
  const int on = 1;
  (void)::setsockopt(made, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  return {.socket = made, .has_asked = ask};
}

}  // namespace colambda::runtime_api
