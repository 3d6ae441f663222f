// SPDX-License-Identifier: MIT
#include "address.hpp"

#include "../environment.hpp"

#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <cstdio>

namespace colambda::runtime_api {
namespace {

namespace ip = boost::asio::ip;

// What a request's first line and a Host header can hold.
bool is_printable(std::string_view text) noexcept {
  for (const char c : text) {
    if (c <= ' ' || c > '~') return false;
  }
  return true;
}

void add_literal(std::string_view text, std::uint16_t port, std::vector<ip::tcp::endpoint>& to) {
  boost::system::error_code ec;
  const auto found = ip::make_address(text, ec);
  if (!ec) to.emplace_back(found, port);
}

// The next word of a line, taken off it; empty at its end.
std::string_view next_word(std::string_view& line) noexcept {
  constexpr std::string_view blanks = " \t\r\n";
  line.remove_prefix(std::min(line.find_first_not_of(blanks), line.size()));
  const auto word = line.substr(0, std::min(line.find_first_of(blanks), line.size()));
  line.remove_prefix(word.size());
  return word;
}

// By stdio: streams would bring std::locale into every binary.
std::vector<ip::tcp::endpoint> from_hosts_file(std::string_view host, std::uint16_t port) {
  std::vector<ip::tcp::endpoint> found;
  std::FILE* const hosts = std::fopen("/etc/hosts", "re");
  if (hosts == nullptr) return found;
  char buffer[1024];
  while (std::fgets(buffer, sizeof buffer, hosts) != nullptr) {
    std::string_view line(buffer);
    line = line.substr(0, line.find('#'));
    const auto number = next_word(line);
    for (auto name = next_word(line); !name.empty(); name = next_word(line)) {
      if (name == host) add_literal(number, port, found);
    }
  }
  std::fclose(hosts);
  return found;
}

}  // namespace

std::string address::authority() const {
  const bool is_v6 = host.find(':') != std::string::npos;
  return (is_v6 ? '[' + host + ']' : host) + ':' + std::to_string(port);
}

std::vector<ip::tcp::endpoint> address::endpoints() const {
  std::vector<ip::tcp::endpoint> found;
  add_literal(host, port, found);
  if (found.empty() && host == "localhost")
    return {{ip::address_v4::loopback(), port}, {ip::address_v6::loopback(), port}};
  if (found.empty()) found = from_hosts_file(host, port);
  return found;
}

std::optional<address> parse_address(std::string_view text, std::string& why) {
  const auto refuse = [&why](std::string_view text_of_it) {
    why = text_of_it;
    return std::nullopt;
  };
  constexpr std::string_view scheme = "http://";
  if (!is_printable(text)) return refuse("it has characters that no address has");
  if (text.starts_with(scheme)) {
    text.remove_prefix(scheme.size());
  } else if (text.find("://") != std::string_view::npos) {
    return refuse("its scheme is not http");
  }
  const auto slash = std::min(text.find('/'), text.size());
  const auto authority = text.substr(0, slash);
  auto base = text.substr(slash);
  while (base.ends_with('/')) base.remove_suffix(1);
  const auto colon = authority.rfind(':');
  if (colon == std::string_view::npos) return refuse("it has no port");
  auto host = authority.substr(0, colon);
  const bool is_v6 = host.starts_with('[') && host.ends_with(']');
  if (is_v6) host = host.substr(1, host.size() - 2);
  if (host.empty()) return refuse("it has no host");
  if (!is_v6 && host.find_first_of(":@") != std::string_view::npos) return refuse("it is not host:port");
  const auto port = parse_port(authority.substr(colon + 1));
  if (!port || *port == 0) return refuse("its port is not a number from 1 to 65535");
  return address{std::string(host), *port, std::string(base)};
}

}  // namespace colambda::runtime_api
