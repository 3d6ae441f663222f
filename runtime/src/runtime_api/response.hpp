// SPDX-License-Identifier: MIT
// Reads one HTTP response after the other out of an inbox. Sans-io: whoever has the socket feeds it.
#pragma once

#include <colambda/inbox.hpp>
#include <colambda/slice.hpp>

#include <llhttp.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace colambda::runtime_api {

/// What the Runtime API says in a response. Headers that were not sent are empty.
struct response {
  int status = 0;
  std::string request_id;
  std::string deadline_ms;
  std::string function_arn;
  std::string trace_id;
  std::string client_context;
  std::string cognito_identity;
  std::string tenant_id;
  std::string invocation_id;
  /// Of the Extensions API.
  std::string extension_id;
  /// Shares the inbox's slab, unless it came in chunks.
  slice body;

  [[nodiscard]] bool is_success() const noexcept { return status >= 200 && status < 300; }
};

/// A response in the making. The head goes through llhttp; a body of known length does not: it lies in the inbox as
/// a whole and is cut out of it. One for a connection.
class response_reader {
 public:
  /// Bytes that a head may have, informational ones before it included.
  static constexpr std::size_t longest_head = std::size_t{64} << 10;

  enum class step : std::uint8_t { needs_bytes, done, failed };

  /// `most` is what a body may have.
  response_reader(inbox& in, std::size_t most) noexcept;
  response_reader(const response_reader&) = delete;
  response_reader& operator=(const response_reader&) = delete;

  /// Forgets what was read; the next bytes are a new response.
  void begin();
  /// Reads on in what the inbox has.
  [[nodiscard]] step go_on();
  /// The peer will send no more.
  [[nodiscard]] step end();

  /// How many bytes are worth having room for.
  [[nodiscard]] std::size_t wanted() const noexcept;
  /// Whether any byte of this response has come.
  [[nodiscard]] bool has_begun() const noexcept { return begun_; }
  /// Whether the connection may be used again.
  [[nodiscard]] bool keeps_alive() const noexcept { return keep_alive_; }
  /// Whether it failed because its body is larger than allowed; what came before is in `got`.
  [[nodiscard]] bool is_too_large() const noexcept { return too_large_; }
  [[nodiscard]] const std::string& why() const noexcept { return why_; }
  [[nodiscard]] response& got() noexcept { return got_; }

 private:
  enum class part : std::uint8_t { head, counted, chunked, rest, done };

  static const llhttp_settings_t& settings() noexcept;
  static response_reader& of(llhttp_t* parser) noexcept { return *static_cast<response_reader*>(parser->data); }
  static int on_field(llhttp_t* parser, const char* at, std::size_t length);
  static int on_value(llhttp_t* parser, const char* at, std::size_t length);
  static int on_value_end(llhttp_t* parser);
  static int on_head_end(llhttp_t* parser);
  static int on_chunk_head(llhttp_t* parser);
  static int on_body(llhttp_t* parser, const char* at, std::size_t length);
  static int on_message_end(llhttp_t* parser);

  // Gives the parser all it has not seen; how many bytes of the pending ones it took.
  std::size_t feed();
  [[nodiscard]] step read_head();
  [[nodiscard]] step read_chunks();
  [[nodiscard]] step read_counted();
  [[nodiscard]] step read_rest();
  [[nodiscard]] step begin_body();
  step fail(std::string why);
  step refuse_size(std::uint64_t size);

  inbox& in_;
  std::size_t most_;
  llhttp_t parser_{};
  response got_;
  part at_ = part::head;
  // Of the pending bytes, those that the parser has seen; of the head, those that are gone already.
  std::size_t seen_ = 0;
  std::size_t head_ = 0;
  std::uint64_t length_ = 0;
  std::string field_;
  std::string value_;
  // The body that comes in chunks, and all that was read for it.
  std::string chunks_;
  std::size_t around_chunks_ = 0;
  std::string why_;
  bool begun_ = false;
  bool keep_alive_ = false;
  bool too_large_ = false;
};

}  // namespace colambda::runtime_api
