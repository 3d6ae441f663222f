// SPDX-License-Identifier: MIT
// Where the Runtime API is, as AWS_LAMBDA_RUNTIME_API says it. Opens no socket.
#pragma once

#include <boost/asio/ip/tcp.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace colambda::runtime_api {

/// `host:port`, with a path that goes before all paths of the API where an emulator has one.
struct address {
  std::string host;
  std::uint16_t port = 0;
  /// Empty, or `/path` without a slash at its end.
  std::string base;

  /// As it stands in a Host header and in messages: `127.0.0.1:9001`, `[::1]:9001`.
  [[nodiscard]] std::string authority() const;
  /// The addresses of the host: its own if it is a literal, else those of `localhost` or of /etc/hosts. Not DNS: its
  /// resolver would cost every static binary more than this whole transport, and Lambda gives an address.
  [[nodiscard]] std::vector<boost::asio::ip::tcp::endpoint> endpoints() const;
};

/// Takes `host:port`, `host:port/base`, `http://host:port/base`. If it is none of them, `why` says what is wrong.
[[nodiscard]] std::optional<address> parse_address(std::string_view text, std::string& why);

}  // namespace colambda::runtime_api
