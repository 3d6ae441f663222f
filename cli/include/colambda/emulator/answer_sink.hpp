// SPDX-License-Identifier: MIT
// Where an answer goes as it comes, and what is counted on the way. Knows no socket and no file.
#pragma once

#include <colambda/clock.hpp>
#include <colambda/emulator/call.hpp>
#include <colambda/emulator/http_server.hpp>
#include <colambda/task.hpp>

#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>

namespace colambda::emulator {

/// What Lambda lets a stream be.
inline constexpr std::uint64_t longest_stream = std::uint64_t{200} << 20;

/// Takes the bytes of a streamed answer.
class answer_sink {
 public:
  virtual ~answer_sink() = default;
  virtual void begin(std::string_view content_type) = 0;
  /// Completes when there is room for more; with false if nobody wants any more.
  [[nodiscard]] virtual task<bool> write(std::string_view piece) = 0;
};

/// The body of one streamed answer on its way into a sink.
class streamed_body final : public body_taker {
 public:
  /// Of a call that began at `began`.
  streamed_body(std::shared_ptr<answer_sink> to, clock::time_point began) : to_(std::move(to)), began_(began) {}

  task<bool> take(std::string_view piece, std::uint64_t chunks) override;
  /// No more will come; whether that is its right end.
  void end(bool is_whole) noexcept { facts_.is_ended = is_whole; }

  [[nodiscard]] const stream_facts& facts() const noexcept { return facts_; }
  /// Whether it is the sink that is waited for now.
  [[nodiscard]] bool is_busy() const noexcept { return is_busy_; }

 private:
  std::shared_ptr<answer_sink> to_;
  clock::time_point began_;
  stream_facts facts_;
  bool is_busy_ = false;
};

}  // namespace colambda::emulator
