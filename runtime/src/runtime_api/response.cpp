// SPDX-License-Identifier: MIT
// Owns the use of llhttp, which no other file knows.
#include "response.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace colambda::runtime_api {
namespace {

struct known_header {
  std::string_view name;
  std::string response::* place;
};

constexpr known_header known_headers[] = {
    {"lambda-runtime-aws-request-id", &response::request_id},
    {"lambda-runtime-deadline-ms", &response::deadline_ms},
    {"lambda-runtime-invoked-function-arn", &response::function_arn},
    {"lambda-runtime-trace-id", &response::trace_id},
    {"lambda-runtime-client-context", &response::client_context},
    {"lambda-runtime-cognito-identity", &response::cognito_identity},
    {"lambda-runtime-aws-tenant-id", &response::tenant_id},
    {"lambda-runtime-invocation-id", &response::invocation_id},
    {"lambda-extension-identifier", &response::extension_id},
};

bool is_same_header(std::string_view known, std::string_view sent) noexcept {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::ranges::equal(known, sent, {}, {}, lower);
}

// Followed by the answer itself; 101 is not, for all that it says.
bool is_informational(int status) noexcept { return status >= 100 && status < 200 && status != 101; }

}  // namespace

response_reader::response_reader(inbox& in, std::size_t most) noexcept : in_(in), most_(most) { begin(); }

const llhttp_settings_t& response_reader::settings() noexcept {
  static constexpr llhttp_settings_t wanted = [] {
    llhttp_settings_t all{};
    all.on_header_field = &on_field;
    all.on_header_value = &on_value;
    all.on_header_value_complete = &on_value_end;
    all.on_headers_complete = &on_head_end;
    all.on_chunk_header = &on_chunk_head;
    all.on_body = &on_body;
    all.on_message_complete = &on_message_end;
    return all;
  }();
  return wanted;
}

void response_reader::begin() {
  llhttp_init(&parser_, HTTP_RESPONSE, &settings());
  parser_.data = this;
  got_ = {};
  at_ = part::head;
  seen_ = 0;
  head_ = 0;
  length_ = 0;
  field_.clear();
  value_.clear();
  chunks_.clear();
  around_chunks_ = 0;
  why_.clear();
  begun_ = false;
  keep_alive_ = false;
  too_large_ = false;
}

int response_reader::on_field(llhttp_t* parser, const char* at, std::size_t length) {
  of(parser).field_.append(at, length);
  return 0;
}

int response_reader::on_value(llhttp_t* parser, const char* at, std::size_t length) {
  of(parser).value_.append(at, length);
  return 0;
}

int response_reader::on_value_end(llhttp_t* parser) {
  auto& self = of(parser);
  // What stands behind the last chunk is not for the head to say.
  const bool is_trailer = self.at_ == part::chunked;
  // Blanks behind a value are none of it.
  self.value_.erase(self.value_.find_last_not_of(" \t") + 1);
  for (const auto& known : known_headers) {
    if (!is_trailer && is_same_header(known.name, self.field_)) self.got_.*known.place = self.value_;
  }
  self.field_.clear();
  self.value_.clear();
  return 0;
}

// The body is ours to read, so the parser stops here.
int response_reader::on_head_end(llhttp_t*) { return HPE_PAUSED; }

int response_reader::on_body(llhttp_t* parser, const char* at, std::size_t length) {
  of(parser).chunks_.append(at, length);
  return 0;
}

// Refused before any of it has come.
int response_reader::on_chunk_head(llhttp_t* parser) {
  auto& self = of(parser);
  self.too_large_ = parser->content_length > self.most_ - self.chunks_.size();
  return self.too_large_ ? HPE_USER : 0;
}

int response_reader::on_message_end(llhttp_t*) { return HPE_PAUSED; }

response_reader::step response_reader::fail(std::string why) {
  keep_alive_ = false;
  why_ = std::move(why);
  return step::failed;
}

response_reader::step response_reader::refuse_size(std::uint64_t size) {
  too_large_ = true;
  return fail(fmt::format("a body of {} bytes is over the limit of {}", size, most_));
}

response_reader::step response_reader::go_on() {
  begun_ = begun_ || !in_.pending().empty();
  switch (at_) {
    case part::head: return read_head();
    case part::counted: return read_counted();
    case part::chunked: return read_chunks();
    case part::rest: return read_rest();
    default: return step::done;
  }
}

std::size_t response_reader::feed() {
  const auto fresh = in_.pending().subspan(seen_);
  const auto* const first = reinterpret_cast<const char*>(fresh.data());
  const auto verdict = llhttp_execute(&parser_, first, fresh.size());
  if (verdict == HPE_OK) return fresh.size();
  return static_cast<std::size_t>(llhttp_get_error_pos(&parser_) - first);
}

response_reader::step response_reader::read_head() {
  while (seen_ < in_.pending().size()) {
    const std::size_t taken = feed();
    const auto verdict = llhttp_get_errno(&parser_);
    seen_ += taken;
    if (head_ + seen_ > longest_head) return fail(fmt::format("a head of over {} bytes", longest_head));
    if (verdict == HPE_OK) break;
    if (verdict != HPE_PAUSED) {
      return fail(fmt::format("not HTTP: {}", llhttp_get_error_reason(&parser_)));
    }
    in_.drop(seen_);
    head_ += std::exchange(seen_, 0);
    got_.status = llhttp_get_status_code(&parser_);
    if (!is_informational(got_.status)) return begin_body();
    // It has no body; the answer itself is still to come.
    const std::size_t gone = head_;
    begin();
    head_ = gone;
    begun_ = true;
  }
  return step::needs_bytes;
}

response_reader::step response_reader::begin_body() {
  keep_alive_ = llhttp_should_keep_alive(&parser_) != 0;
  const bool has_none = got_.status == 101 || got_.status == 204 || got_.status == 304;
  if (got_.status == 101) keep_alive_ = false;
  if (has_none) {
    at_ = part::done;
    return step::done;
  }
  if ((parser_.flags & F_CHUNKED) != 0) {
    at_ = part::chunked;
    llhttp_resume(&parser_);
    return read_chunks();
  }
  if ((parser_.flags & F_CONTENT_LENGTH) == 0) {
    keep_alive_ = false;
    at_ = part::rest;
    return read_rest();
  }
  length_ = parser_.content_length;
  if (length_ > most_) return refuse_size(length_);
  at_ = part::counted;
  return read_counted();
}

response_reader::step response_reader::read_counted() {
  const auto size = static_cast<std::size_t>(length_);
  if (in_.pending().size() < size) return step::needs_bytes;
  got_.body = in_.take(size);
  at_ = part::done;
  return step::done;
}

// Chunks are copied together: they do not lie side by side.
response_reader::step response_reader::read_chunks() {
  if (in_.pending().empty()) return step::needs_bytes;
  const std::size_t taken = feed();
  const auto verdict = llhttp_get_errno(&parser_);
  in_.drop(taken);
  if (too_large_) return refuse_size(chunks_.size() + parser_.content_length);
  // Sizes, extensions and trailers, which could go on for ever.
  around_chunks_ += taken;
  if (around_chunks_ > longest_head + 16 * chunks_.size()) return fail("chunks with more around them than in them");
  if (verdict == HPE_OK) return step::needs_bytes;
  if (verdict != HPE_PAUSED) return fail(fmt::format("not HTTP: {}", llhttp_get_error_reason(&parser_)));
  got_.body = slice::own(std::move(chunks_));
  chunks_ = {};
  at_ = part::done;
  return step::done;
}

response_reader::step response_reader::read_rest() {
  if (in_.pending().size() > most_) return refuse_size(in_.pending().size());
  return step::needs_bytes;
}

response_reader::step response_reader::end() {
  if (at_ == part::rest) {
    got_.body = in_.take(in_.pending().size());
    at_ = part::done;
    return step::done;
  }
  if (!begun_) return fail("the connection was closed");
  if (at_ == part::head) return fail("the connection was closed within a head");
  if (at_ == part::counted) {
    return fail(fmt::format("the connection was closed after {} of {} bytes", in_.pending().size(), length_));
  }
  return fail("the connection was closed within a body");
}

std::size_t response_reader::wanted() const noexcept {
  constexpr std::size_t some = 4096;
  // Twice as much each time: what is there may have to be moved.
  if (at_ == part::rest) return std::max(some, in_.pending().size());
  if (at_ != part::counted) return some;
  return static_cast<std::size_t>(length_) - in_.pending().size();
}

}  // namespace colambda::runtime_api
