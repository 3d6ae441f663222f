// SPDX-License-Identifier: MIT
// The head of an HTTP answer in front of its body, in one stream. Knows no HTTP.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace colambda::emulator {

/// The Content-Type of a stream that begins with a head.
inline constexpr std::string_view integration_type = "application/vnd.awslambda.http-integration-response";

/// Tells them apart, however the stream was cut into pieces.
///
///     [ JSON | 00 00 00 00 00 00 00 00 | body ...
class prelude {
 public:
  /// No head is longer; a stream that has no end of one is all body.
  static constexpr std::size_t longest = std::size_t{1} << 20;

  /// The body in `piece`; a view into it or into this, until the next call.
  [[nodiscard]] std::string_view feed(std::string_view piece);
  /// What was held back for a head that has not ended, at the end of the stream.
  [[nodiscard]] std::string_view rest();
  /// The head, once all of it has come.
  [[nodiscard]] const std::optional<std::string>& head() const noexcept { return head_; }

 private:
  std::string held_;
  std::optional<std::string> head_;
  bool is_over_ = false;
};

}  // namespace colambda::emulator
