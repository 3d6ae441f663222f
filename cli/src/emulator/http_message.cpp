// SPDX-License-Identifier: MIT
// Owns how fields are found and heads are spelled.
#include <colambda/emulator/http_message.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace colambda::emulator {
namespace {

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_name(std::string_view a, std::string_view b) noexcept {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

std::optional<std::string_view> http_fields::find(std::string_view name) const noexcept {
  for (const auto& [known, value] : all_) {
    if (same_name(known, name)) return value;
  }
  return std::nullopt;
}

std::string_view http_fields::value(std::string_view name) const noexcept {
  return find(name).value_or(std::string_view());
}

std::string_view http_request::path() const noexcept {
  std::string_view left = target;
  if (const std::size_t scheme = left.find("://"); scheme != std::string_view::npos && !left.starts_with('/')) {
    const std::size_t slash = left.find('/', scheme + 3);
    left = slash == std::string_view::npos ? std::string_view("/") : left.substr(slash);
  }
  return left.substr(0, left.find_first_of("?#"));
}

std::string_view reason_of(unsigned status) noexcept {
  switch (status) {
    case 200: return "OK";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 400: return "Bad Request";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 410: return "Gone";
    case 413: return "Request Entity Too Large";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    default: return "Unknown";
  }
}

std::string head_of(const http_reply& reply, bool keep_alive) {
  std::string head = fmt::format("HTTP/1.1 {} {}\r\n", reply.status, reason_of(reply.status));
  for (const auto& [name, value] : reply.fields.all())
    fmt::format_to(std::back_inserter(head), "{}: {}\r\n", name, value);
  fmt::format_to(std::back_inserter(head), "Content-Length: {}\r\n", reply.body.size());
  if (!keep_alive) head += "Connection: close\r\n";
  head += "\r\n";
  return head;
}

}  // namespace colambda::emulator
