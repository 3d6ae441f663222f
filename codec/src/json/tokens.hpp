// SPDX-License-Identifier: MIT
// Where the tokens of a JSON text begin: simdjson's first stage, and all that we use of it. Checks UTF-8 and that
// strings are closed; knows no grammar.
#pragma once

#include <colambda/error.hpp>
#include <colambda/slice.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace colambda::json {

class tokens {
 public:
  tokens() noexcept;
  tokens(tokens&& other) noexcept;
  tokens& operator=(tokens&& other) noexcept;
  ~tokens();

  /// Finds the tokens of `text`. Errors: bad_json, too_long.
  [[nodiscard]] std::optional<problem> find(const slice& text);

  /// The text of the last `find`: where it lies, or a copy.
  [[nodiscard]] std::string_view text() const noexcept { return text_; }
  /// The offset of each token's first byte. A token ends before white space in front of the next one.
  [[nodiscard]] std::span<const std::uint32_t> starts() const noexcept;

  /// Gives back what a large text made it hold.
  void shrink() noexcept;

 private:
  class scanner;

  std::unique_ptr<scanner> scanner_;
  std::unique_ptr<char[]> copy_;
  std::size_t copy_size_ = 0;
  std::string_view text_;
};

}  // namespace colambda::json
