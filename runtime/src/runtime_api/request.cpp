// SPDX-License-Identifier: MIT
#include "request.hpp"

#include "error_report.hpp"

#include <colambda/log.hpp>
#include <colambda/version.hpp>

#include <algorithm>

namespace colambda::runtime_api {
namespace {

constexpr std::string_view runtime_path = "/2018-06-01/runtime";

bool is_printable(std::string_view text) noexcept {
  return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

// Ids are UUIDs. One that is not must still be one component of a path.
std::string in_path(std::string_view id) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string made;
  for (const char c : id) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                          std::string_view("-._~").find(c) != std::string_view::npos;
    if (is_plain) {
      made += c;
    } else {
      made += '%';
      made += digits[static_cast<unsigned char>(c) >> 4];
      made += digits[static_cast<unsigned char>(c) & 15];
    }
  }
  return made;
}

std::string begin(std::string_view method, const address& to, std::string_view path) {
  std::string made(method);
  made += ' ';
  made += to.base;
  made += runtime_path;
  made += path;
  made += " HTTP/1.1\r\nHost: ";
  made += to.authority();
  made += "\r\nUser-Agent: colambda/";
  made += version;
  made += "\r\n";
  return made;
}

void add(std::string_view name, std::string_view value, std::string& to) {
  to += name;
  to += ": ";
  to += value;
  to += "\r\n";
}

void end(std::size_t body, std::string& head) {
  add("Content-Length", std::to_string(body), head);
  head += "\r\n";
}

// Sent back as it came, if a header can hold it.
void add_invocation(const event_id& of, std::string& head) {
  if (!of.invocation.empty() && is_printable(of.invocation)) {
    add("Lambda-Runtime-Invocation-Id", of.invocation, head);
  }
}

std::string answer_path(const event_id& of, std::string_view what) {
  std::string made = "/invocation/";
  made += in_path(of.request);
  made += what;
  return made;
}

// A handler chose it, perhaps out of what a caller sent.
std::string_view in_header(std::string_view type) {
  if (is_printable(type)) return type;
  log::warn("a content type has bytes that no header takes; application/octet-stream is sent instead");
  return "application/octet-stream";
}

void describe_failure(std::string_view platform_type, const failure& why, std::string& head) {
  add("Content-Type", "application/json", head);
  add("Lambda-Runtime-Function-Error-Type", platform_type, head);
  add("Lambda-Runtime-Function-XRay-Error-Cause", xray_cause(why), head);
}

}  // namespace

std::string next_request(const address& to) { return begin("GET", to, "/invocation/next") + "\r\n"; }

std::string restore_request(const address& to) { return begin("GET", to, "/restore/next") + "\r\n"; }

std::string response_head(const address& to, const event_id& of, const reply& answer) {
  std::string head = begin("POST", to, answer_path(of, "/response"));
  add("Content-Type", in_header(answer.content_type()), head);
  add_invocation(of, head);
  end(answer.body().size(), head);
  return head;
}

std::string stream_head(const address& to, const event_id& of, std::string_view content_type) {
  std::string head = begin("POST", to, answer_path(of, "/response"));
  add("Content-Type", in_header(content_type), head);
  add("Lambda-Runtime-Function-Response-Mode", "streaming", head);
  add("Transfer-Encoding", "chunked", head);
  add("Trailer", "Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body", head);
  add_invocation(of, head);
  head += "\r\n";
  return head;
}

std::string error_head(const address& to, const event_id& of, const failure& why, std::size_t size) {
  std::string head = begin("POST", to, answer_path(of, "/error"));
  describe_failure(platform_error_type(why.type()), why, head);
  add_invocation(of, head);
  end(size, head);
  return head;
}

std::string start_error_head(const address& to, std::string_view path, const failure& why, std::size_t size) {
  std::string head = begin("POST", to, path);
  describe_failure(platform_error_type(why.type()), why, head);
  end(size, head);
  return head;
}

}  // namespace colambda::runtime_api
