// SPDX-License-Identifier: MIT
// What a socket writes from: small pieces copied into one buffer, large ones linked, none copied twice.
#pragma once

#include <colambda/slice.hpp>

#include <array>
#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace colambda {

/// Bytes in one piece that grow at their end, where an encoder writes without asking for each byte.
///
///     [ data() ... end() | room(n): at least n ]
class growing_bytes {
 public:
  growing_bytes() = default;
  growing_bytes(const growing_bytes& other) { append(other.view()); }
  growing_bytes(growing_bytes&& other) noexcept { swap(other); }
  growing_bytes& operator=(growing_bytes other) noexcept {
    swap(other);
    return *this;
  }

  [[nodiscard]] const std::byte* data() const noexcept { return memory_.get(); }
  [[nodiscard]] std::size_t size() const noexcept { return static_cast<std::size_t>(end_ - memory_.get()); }
  [[nodiscard]] std::size_t capacity() const noexcept { return static_cast<std::size_t>(limit_ - memory_.get()); }
  [[nodiscard]] bytes_view view() const noexcept { return {memory_.get(), size()}; }

  /// Where the next `count` bytes may be written; `end` says how far they were.
  [[nodiscard]] std::byte* room(std::size_t count) { return room_at(end_, count); }
  /// The same for bytes that were written up to `at` already.
  [[nodiscard]] std::byte* room_at(std::byte* at, std::size_t count) {
    if (static_cast<std::size_t>(limit_ - at) >= count) return at;
    end_ = at;
    grow(count);
    return end_;
  }
  [[nodiscard]] std::byte* end() noexcept { return end_; }
  void end(std::byte* written) noexcept { end_ = written; }

  void append(bytes_view bytes) {
    if (bytes.empty()) return;
    std::byte* const at = room(bytes.size());
    std::memcpy(at, bytes.data(), bytes.size());
    end_ = at + bytes.size();
  }
  /// Puts `bytes` in the place of the `replaced` bytes before `at`.
  void replace_before(std::size_t at, std::size_t replaced, bytes_view bytes);
  /// Forgets all behind the first `count` bytes.
  void truncate(std::size_t count) noexcept { end_ = memory_.get() + count; }
  void swap(growing_bytes& other) noexcept {
    memory_.swap(other.memory_);
    std::swap(end_, other.end_);
    std::swap(limit_, other.limit_);
  }

 private:
  void grow(std::size_t count);

  std::unique_ptr<std::byte[]> memory_;
  std::byte* end_ = nullptr;
  std::byte* limit_ = nullptr;
};

/// An outgoing sequence of bytes made of its own buffer and of slices of others'.
class gather {
 public:
  /// Slices of at least this size are linked; copying smaller ones costs less than a segment does.
  static constexpr std::size_t link_threshold = 4096;

  /// Appends a copy.
  void append(bytes_view bytes) { own_.append(bytes); }
  void append(std::byte one) { own_.append({&one, 1}); }
  /// Appends by sharing if it is large, else by copying.
  void append(const slice& shared) {
    if (shared.size() < link_threshold) {
      own_.append(shared.view());
    } else {
      link_to(shared);
    }
  }

  [[nodiscard]] std::size_t size() const noexcept { return own_.size() - written_own_ + linked_bytes_; }
  [[nodiscard]] bool empty() const noexcept { return size() == 0; }
  /// Bytes that it keeps from being freed: whole storages of the slices it links.
  [[nodiscard]] std::size_t pinned() const noexcept { return own_.size() + pinned_; }

  /// Fills `segments` with the first unwritten pieces in order; returns how many it filled.
  [[nodiscard]] std::size_t segments(std::span<bytes_view> segments) const noexcept;
  /// Says that the first `count` bytes were written: slices written whole are let go.
  void consume(std::size_t count) noexcept;
  /// Forgets all content. A buffer over 64 KiB is given back once small contents have followed large ones for a while,
  /// one over 4 MiB at once.
  void clear() noexcept;

  /// A place to return to when what was appended after it turns out wrong.
  struct mark {
    std::size_t own = 0;
    std::size_t links = 0;
    /// Bytes before it that `insert` fills: with room for as many as come, nothing has to move.
    std::size_t room = 0;
  };
  [[nodiscard]] mark here() const noexcept { return {own_.size(), links_.size()}; }
  /// The same with `room` bytes before it for what `insert` is to put there; until then they are content.
  [[nodiscard]] mark here_with_room(std::size_t room) {
    own_.end(own_.room(room) + room);
    return {own_.size(), links_.size(), room};
  }
  void rewind(mark to) noexcept;
  /// Bytes appended since `from`, linked ones included.
  [[nodiscard]] std::size_t size_since(mark from) const noexcept {
    std::size_t total = own_.size() - from.own;
    for (std::size_t i = from.links; i < links_.size(); ++i) total += links_[i].content.size();
    return total;
  }

  /// Puts `bytes` in at `at`, in the place of its room and before everything appended since. For a length that is
  /// known last; once a mark.
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
  [[nodiscard]] growing_bytes& own() noexcept { return own_; }

  /// A place for bytes before they are appended, which keeps its capacity as the own buffer does. Empty.
  [[nodiscard]] std::vector<std::byte>& scratch() noexcept {
    scratch_.clear();
    return scratch_;
  }

  /// All of it in one string, for tests and for streams that are not written to a socket.
  [[nodiscard]] std::string text() const;

 private:
  // A slice that comes after the first `before` bytes of the own buffer.
  struct link {
    std::size_t before;
    slice content;
  };

  void link_to(const slice& shared);

  growing_bytes own_;
  std::vector<std::byte> scratch_;
  std::vector<link> links_;
  std::size_t linked_bytes_ = 0;
  std::size_t pinned_ = 0;
  // How far writing has come: own bytes, links, and bytes of the first unwritten link.
  std::size_t written_own_ = 0;
  std::size_t written_links_ = 0;
  std::size_t written_in_link_ = 0;
  // Contents since a large buffer was last needed.
  unsigned small_turns_ = 0;
};

}  // namespace colambda
