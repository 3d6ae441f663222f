// SPDX-License-Identifier: MIT
// Counts what a peer program finds wrong, and says it.
#pragma once

#include <fmt/core.h>

#include <boost/asio/ip/tcp.hpp>

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

namespace interop {

class checks {
 public:
  void operator()(bool ok, std::string_view what) {
    ++done_;
    if (ok) return;
    ++failed_;
    fmt::print(stderr, "wrong: {}\n", what);
  }

  void equal(const std::string& got, const std::string& wanted, std::string_view what) {
    (*this)(got == wanted, fmt::format("{}: got \"{}\", wanted \"{}\"", what, got, wanted));
  }

  /// The exit status of the program.
  [[nodiscard]] int status() const {
    fmt::print("{} checks, {} wrong\n", done_, failed_);
    return failed_ == 0 && done_ != 0 ? 0 : 1;
  }

 private:
  int done_ = 0;
  int failed_ = 0;
};

/// From "127.0.0.1:1234".
inline boost::asio::ip::tcp::endpoint endpoint_of(std::string_view address) {
  const auto colon = address.rfind(':');
  std::uint16_t port = 0;
  std::from_chars(address.data() + colon + 1, address.data() + address.size(), port);
  return {boost::asio::ip::make_address(std::string(address.substr(0, colon))), port};
}

}  // namespace interop
