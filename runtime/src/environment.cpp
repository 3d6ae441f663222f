// SPDX-License-Identifier: MIT
#include "environment.hpp"

#include <unistd.h>

#include <cctype>
#include <cerrno>
#include <charconv>
#include <cstdlib>

namespace colambda {
namespace {

std::optional<std::string> variable(const char* name) {
  const char* value = std::getenv(name);
  if (value == nullptr || *value == '\0') return std::nullopt;
  return std::string(value);
}

}  // namespace

environment read_environment() {
  return {variable("_LAMBDA_SERVER_PORT"), variable("AWS_LAMBDA_RUNTIME_API"), variable("AWS_LAMBDA_MAX_CONCURRENCY"),
          variable("AWS_LAMBDA_INITIALIZATION_TYPE")};
}

std::optional<std::uint16_t> parse_port(std::string_view text) noexcept {
  std::uint16_t port = 0;
  const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), port);
  if (ec != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return port;
}

std::optional<std::uint16_t> parse_concurrency(std::string_view text) noexcept {
  const auto number = parse_port(text);
  if (number == 0) return std::nullopt;
  return number;
}

std::string_view program_name() noexcept { return program_invocation_name; }

std::string printable(std::string text, std::size_t most) {
  if (text.size() > most) text = text.substr(0, most) + "...";
  for (char& c : text) {
    if (std::iscntrl(static_cast<unsigned char>(c)) != 0) c = '?';
  }
  return text;
}

void complain(std::string_view text) {
  std::string line(program_invocation_short_name);
  line += ": ";
  line += text;
  line += '\n';
  // One write, so that lines of several processes do not mix; if it fails there is nobody to tell.
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, line.data(), line.size());
}

}  // namespace colambda
