// SPDX-License-Identifier: MIT
// Feeds a stream to a decoder whole or in single bytes, value by value.
#pragma once

#include <colambda/error.hpp>
#include <colambda/gob/decoder.hpp>
#include <colambda/slice.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace corpus {

enum class feeding { whole, single_bytes };
inline constexpr std::array all_feedings{feeding::whole, feeding::single_bytes};

/// Streams longer than this are fed whole only.
inline constexpr std::size_t longest_chopped = std::size_t{64} << 10;

/// A decoder and the stream it has not seen yet.
class replay {
 public:
  replay(std::string_view stream, feeding how) : rest_(stream), step_(how == feeding::whole ? stream.size() : 1) {}

  /// Runs `read(decoder)` until it has a value or fails; false at the end of the stream.
  template <class Read>
  [[nodiscard]] colambda::result<bool> next(Read read) {
    for (;;) {
      auto got = read(decoder_);
      if (got.has_error() || *got || rest_.empty()) return got;
      const auto count = std::min(step_, rest_.size());
      decoder_.push(colambda::as_bytes(rest_.substr(0, count)));
      rest_.remove_prefix(count);
    }
  }

  [[nodiscard]] colambda::result<bool> skip() {
    return next([](colambda::gob::decoder& from) { return from.skip(); });
  }

  [[nodiscard]] colambda::result<void> finish() const { return decoder_.finish(); }

 private:
  colambda::gob::decoder decoder_;
  std::string_view rest_;
  std::size_t step_;
};

/// How one call of Decode ended, in words: `value`, or Go's error text, or at the end `EOF` or `unexpected EOF`.
[[nodiscard]] inline std::string outcome(const colambda::result<bool>& got, const replay& from) {
  if (got.has_error()) return got.error().message();
  if (*got) return "value";
  return from.finish().has_error() ? "unexpected EOF" : "EOF";
}

}  // namespace corpus
