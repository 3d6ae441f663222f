// SPDX-License-Identifier: MIT
// What a socket writes from: small pieces copied into one buffer, large ones linked, none copied twice.
#pragma once

#include <colambda/slice.hpp>

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace colambda {

/// An outgoing sequence of bytes made of its own buffer and of slices of others'.
class gather {
 public:
  /// Slices of at least this size are linked; copying smaller ones costs less than a segment does.
  static constexpr std::size_t link_threshold = 4096;

  /// Appends a copy.
  void append(bytes_view bytes);
  void append(std::byte one) { own_.push_back(one); }
  /// Appends by sharing if it is large, else by copying.
  void append(const slice& shared);

  [[nodiscard]] std::size_t size() const noexcept { return own_.size() - written_own_ + linked_bytes_; }
  [[nodiscard]] bool empty() const noexcept { return size() == 0; }
  /// Bytes that it keeps from being freed: whole storages of the slices it links.
  [[nodiscard]] std::size_t pinned() const noexcept { return own_.size() + pinned_; }

  /// Fills `segments` with the first unwritten pieces in order; returns how many it filled.
  [[nodiscard]] std::size_t segments(std::span<bytes_view> segments) const noexcept;
  /// Says that the first `count` bytes were written: slices written whole are let go.
  void consume(std::size_t count) noexcept;
  /// Forgets all content, keeping the buffer's capacity up to 64 KiB.
  void clear() noexcept;

  /// A place to return to when what was appended after it turns out wrong.
  struct mark {
    std::size_t own = 0;
    std::size_t links = 0;
  };
  [[nodiscard]] mark here() const noexcept { return {own_.size(), links_.size()}; }
  void rewind(mark to) noexcept;
  /// Bytes appended since `from`, linked ones included.
  [[nodiscard]] std::size_t size_since(mark from) const noexcept;

  /// Puts `bytes` in at `at`, before everything appended since. For a length that is known last.
  void insert(mark at, bytes_view bytes);
  /// Up to nine bytes to be put in somewhere.
  struct insertion {
    mark at;
    std::size_t size = 0;
    std::array<std::byte, 9> bytes{};
  };
  /// Puts in all of them, in order of their places, moving every byte at most once.
  void insert(std::span<const insertion> all);

  /// The own buffer, for encoders that write byte by byte.
  [[nodiscard]] std::vector<std::byte>& own() noexcept { return own_; }

  /// All of it in one string, for tests and for streams that are not written to a socket.
  [[nodiscard]] std::string text() const;

 private:
  // A slice that comes after the first `before` bytes of the own buffer.
  struct link {
    std::size_t before;
    slice content;
  };

  std::vector<std::byte> own_;
  std::vector<link> links_;
  std::size_t linked_bytes_ = 0;
  std::size_t pinned_ = 0;
  // How far writing has come: own bytes, links, and bytes of the first unwritten link.
  std::size_t written_own_ = 0;
  std::size_t written_links_ = 0;
  std::size_t written_in_link_ = 0;
};

}  // namespace colambda
