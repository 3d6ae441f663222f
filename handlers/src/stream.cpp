// SPDX-License-Identifier: MIT
// Owns the form of an HTTP answer's head, and what may come when in a stream.
#include <colambda/stream.hpp>

#include <colambda/describe.hpp>
#include <colambda/json/writer.hpp>

#include <algorithm>
#include <map>
#include <stdexcept>

namespace colambda {
namespace {

constexpr std::string_view http_type = "application/vnd.awslambda.http-integration-response";
// Between the head and the body, in a write of its own: some readers take the head for what comes before it.
constexpr std::string_view separator{"\0\0\0\0\0\0\0\0", 8};

struct head_json {
  int status = 200;
  std::map<std::string, std::string> headers;
  std::vector<std::string> cookies;
  static constexpr auto describe() {
    return record{"head", field{"statusCode", &head_json::status}, field{"headers", &head_json::headers},
                  field{"cookies", &head_json::cookies}};
  }
};

bool is_same_name(std::string_view a, std::string_view b) noexcept {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::ranges::equal(a, b, {}, lower, lower);
}

// A name of a header, as RFC 9110 has it.
bool is_token(std::string_view text) noexcept {
  constexpr std::string_view others = "!#$%&'*+-.^_`|~";
  const auto fits = [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || others.find(c) != others.npos;
  };
  return !text.empty() && std::ranges::all_of(text, fits);
}

bool is_line(std::string_view text) noexcept {
  return std::ranges::none_of(text, [](unsigned char c) { return (c < ' ' && c != '\t') || c == 0x7f; });
}

// The value with question marks for what no line can hold.
[[noreturn]] void refuse(std::string_view what, std::string_view value) {
  std::string text = "colambda: ";
  text.append(what).append(": ");
  for (const unsigned char c : value.substr(0, 200)) text += c < ' ' || c == 0x7f ? '?' : static_cast<char>(c);
  throw std::invalid_argument(text);
}

// Says that a write is under way, until its end.
class turn {
 public:
  explicit turn(bool& busy) : busy_(busy) {
    if (busy) throw std::logic_error("colambda: a stream takes one write at a time");
    busy = true;
  }
  turn(const turn&) = delete;
  turn& operator=(const turn&) = delete;
  ~turn() { busy_ = false; }

 private:
  bool& busy_;
};

}  // namespace

http_head::http_head(int status) : status_(status) {
  if (status < 100 || status > 599) refuse("a status of HTTP is 100 to 599", std::to_string(status));
}

http_head& http_head::header(std::string_view name, std::string_view value) & {
  if (!is_token(name)) refuse("no name of a header", name);
  if (!is_line(value)) refuse("a header's value has control characters", value);
  if (is_same_name(name, "set-cookie")) return cookie(std::string(value));
  for (auto& [known, text] : headers_) {
    if (!is_same_name(known, name)) continue;
    text += ", ";
    text += value;
    return *this;
  }
  headers_.emplace_back(name, value);
  return *this;
}

http_head& http_head::cookie(std::string value) & {
  if (!is_line(value)) refuse("a cookie has control characters", value);
  cookies_.push_back(std::move(value));
  return *this;
}

std::string http_head::json() const {
  return json::write(head_json{status_, {headers_.begin(), headers_.end()}, cookies_});
}

void response_stream::content_type(std::string type) {
  if (started_) throw std::logic_error("colambda: a stream's content type is said before its first write");
  content_type_ = std::move(type);
}

task<void> response_stream::begin(std::string_view type) {
  started_ = true;
  auto beginning = to_.begin(type);
  co_await std::move(beginning);
}

task<void> response_stream::head(http_head what) {
  if (started_) throw std::logic_error("colambda: a stream's head is its first write");
  const turn own(busy_);
  co_await begin(http_type);
  std::string text = what.json();
  sent_ += text.size() + separator.size();
  auto writing = to_.write(slice::own(std::move(text)));
  co_await std::move(writing);
  auto separating = to_.write(slice::borrow(separator));
  co_await std::move(separating);
}

task<void> response_stream::open() {
  if (started_) co_return;
  const turn own(busy_);
  std::string_view type = "application/octet-stream";
  if (!content_type_.empty()) type = content_type_;
  co_await begin(type);
}

task<void> response_stream::write(slice bytes) {
  if (bytes.empty()) co_return;
  if (!started_) co_await open();
  const turn own(busy_);
  const std::size_t size = bytes.size();
  auto writing = to_.write(std::move(bytes));
  co_await std::move(writing);
  sent_ += size;
}

}  // namespace colambda
