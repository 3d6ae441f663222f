// SPDX-License-Identifier: MIT
// A JSON value kept as its text. Knows nothing of what the text says.
#pragma once

#include <colambda/slice.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace colambda::json {

/// Any JSON value as it lies in the text it was read from: it shares that text's storage.
///
/// The reader lets only valid JSON in; the writer puts the text out verbatim, an empty one as `null`.
class raw {
 public:
  raw() = default;
  /// `text` must be one JSON value: nobody checks it again.
  explicit raw(slice text) noexcept : text_(std::move(text)) {}
  explicit raw(std::string text) : text_(slice::own(std::move(text))) {}

  [[nodiscard]] std::string_view text() const noexcept { return text_.text(); }
  [[nodiscard]] const slice& bytes() const noexcept { return text_; }
  [[nodiscard]] bool empty() const noexcept { return text_.empty(); }

  [[nodiscard]] friend bool operator==(const raw& a, const raw& b) noexcept { return a.text() == b.text(); }

 private:
  slice text_;
};

}  // namespace colambda::json
