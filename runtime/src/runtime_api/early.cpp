// SPDX-License-Identifier: MIT
#include "early.hpp"

#include "request.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstddef>
#include <string>

namespace colambda::runtime_api {

early_start start_early(const address& to, bool ask) {
  sockaddr_in peer{};
  peer.sin_family = AF_INET;
  peer.sin_port = htons(to.port);
  if (::inet_pton(AF_INET, to.host.c_str(), &peer.sin_addr) != 1) return {};
  const int made = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (made < 0) return {};
  // To an address of this machine it succeeds at once or not at all.
  if (::connect(made, reinterpret_cast<const sockaddr*>(&peer), sizeof peer) != 0) {
    ::close(made);
    return {};
  }
  const int on = 1;
  (void)::setsockopt(made, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  if (!ask) return {made, false};
  const std::string request = next_request(to);
  const auto written = ::send(made, request.data(), request.size(), MSG_NOSIGNAL);
  if (written == static_cast<ssize_t>(request.size())) return {made, true};
  ::close(made);
  return {};
}

}  // namespace colambda::runtime_api
