// SPDX-License-Identifier: MIT
// What every target makes of its input: two bytes that choose, then the stream. Knows no target.
//
//     [ what | how | stream ............ ]
//       what  the target's own choice: a type, a preamble
//       how   bits 0-2  in which pieces the stream is fed
//             bit  3    tight limits instead of the defaults
//             bits 4-7  the target's own
#pragma once

#include <colambda/limits.hpp>
#include <colambda/slice.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace fuzz {

/// In which pieces a stream is fed: all single bytes, small ones, a few large ones, or of changing size.
class chopper {
 public:
  explicit chopper(unsigned choice) noexcept : choice_(choice % sizes.size()) {}

  /// The size of the next piece of `rest` bytes (at least 1).
  [[nodiscard]] std::size_t next(std::size_t rest) noexcept {
    std::size_t size = sizes[choice_];
    if (size == 0) {
      // The generator of Park and Miller: the same pieces each time.
      state_ = state_ * 48'271 % 2'147'483'647;
      size = 1 + static_cast<std::size_t>(state_ % 40);
    }
    return std::min(size, rest);
  }

 private:
  static constexpr std::array<std::size_t, 8> sizes{1, 2, 3, 7, 13, 64, 1000, 0};
  unsigned choice_;
  std::uint64_t state_ = 1;
};

class input {
 public:
  static constexpr std::size_t head_size = 2;

  input(const std::uint8_t* data, std::size_t size) noexcept
      : what_(size > 0 ? data[0] : 0),
        how_(size > 1 ? data[1] : 0),
        stream_(std::as_bytes(std::span(data, size)).subspan(std::min(size, head_size))) {}

  [[nodiscard]] unsigned what() const noexcept { return what_; }
  /// One of the bits that are the target's own: 4 to 7.
  [[nodiscard]] bool flag(unsigned bit) const noexcept { return (how_ >> bit & 1) != 0; }
  [[nodiscard]] chopper pieces() const noexcept { return chopper(how_ & 7); }
  [[nodiscard]] colambda::bytes_view stream() const noexcept { return stream_; }

  [[nodiscard]] bool is_tight() const noexcept { return flag(3); }
  /// The defaults, or limits so small that a short stream can meet each of them.
  [[nodiscard]] colambda::limits bounds() const noexcept {
    if (!is_tight()) return {};
    colambda::limits tight;
    tight.message = 2048;
    tight.depth = 32;
    tight.types = 16;
    tight.definitions = 8192;
    tight.container_reserve = 256;
    tight.calls = 3;
    tight.held = 4096;
    return tight;
  }

 private:
  unsigned what_;
  unsigned how_;
  colambda::bytes_view stream_;
};

}  // namespace fuzz
