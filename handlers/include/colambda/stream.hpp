// SPDX-License-Identifier: MIT
// An answer that is written piece by piece while its handler runs. Knows no protocol: a transport takes the pieces.
#pragma once

#include <colambda/slice.hpp>
#include <colambda/task.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace colambda {

/// What goes before the body of an HTTP answer, where the function is behind a Function URL or API Gateway.
class http_head {
 public:
  /// Throws `std::invalid_argument` for a status that is not 100 to 599.
  explicit http_head(int status = 200);

  /// A header; one that was added before is joined by a comma. `set-cookie` becomes a cookie. Throws
  /// `std::invalid_argument` for a name that is none, or a value with control characters: what Lambda refuses is an
  /// answer that nobody gets.
  http_head& header(std::string_view name, std::string_view value) &;
  http_head&& header(std::string_view name, std::string_view value) && { return std::move(header(name, value)); }
  /// A cookie as it stands in Set-Cookie: `a=b; Path=/`. Throws as `header` does.
  http_head& cookie(std::string value) &;
  http_head&& cookie(std::string value) && { return std::move(cookie(std::move(value))); }

  /// As Lambda reads it: `{"statusCode":200,"headers":{..},"cookies":[..]}`.
  [[nodiscard]] std::string json() const;

 private:
  int status_;
  std::vector<std::pair<std::string, std::string>> headers_;
  std::vector<std::string> cookies_;
};

/// Where a handler writes its answer to. The answer ends when the handler returns; when it throws, what was written
/// stays and the error follows, or it is an ordinary error if nothing was.
///
///     task<void> count(range from, response_stream& out) {
///       for (int i = from.begin; i < from.end; ++i) co_await out.write(std::to_string(i) + "\n");
///     }
///
/// For one write at a time: the next begins when the last has been awaited. It goes with its call: nothing may write to
/// it when the handler has ended, deferred work and coroutines that the handler has spawned included.
class response_stream {
 public:
  /// What takes the pieces. Both throw if nobody reads any more.
  class sink {
   public:
    virtual task<void> begin(std::string_view content_type) = 0;
    virtual task<void> write(slice bytes) = 0;

   protected:
    ~sink() = default;
  };

  explicit response_stream(sink& to) noexcept : to_(to) {}
  response_stream(const response_stream&) = delete;
  response_stream& operator=(const response_stream&) = delete;

  /// `application/octet-stream` unless said before the first write. Throws `std::logic_error` after it.
  void content_type(std::string type);

  /// Begins an HTTP answer; only as the first write, else throws `std::logic_error`.
  [[nodiscard]] task<void> head(http_head what);

  /// Completes when the peer has room for more: whoever reads slowly is not written to faster. No bytes write nothing.
  /// Throws `boost::system::system_error` if nobody reads any more.
  /// Cancellation: throws the same (operation_aborted); the answer is broken off.
  [[nodiscard]] task<void> write(slice bytes);
  [[nodiscard]] task<void> write(std::string text) { return write(slice::own(std::move(text))); }

  /// Begins the answer without a byte, if it has not begun. A handler that returns has done so.
  [[nodiscard]] task<void> open();

  /// Whether the answer has begun: then no other can be given, and a layer that tries again must not.
  [[nodiscard]] bool started() const noexcept { return started_; }
  /// Bytes written so far, the head's too.
  [[nodiscard]] std::uint64_t sent() const noexcept { return sent_; }

 private:
  [[nodiscard]] task<void> begin(std::string_view content_type);

  sink& to_;
  std::string content_type_;
  std::uint64_t sent_ = 0;
  bool started_ = false;
  bool busy_ = false;
};

}  // namespace colambda
