// SPDX-License-Identifier: MIT
// Where a socket reads into and frames are cut from. Knows bytes only, neither sockets nor formats.
#pragma once

#include <colambda/slice.hpp>

#include <cstddef>
#include <span>
#include <utility>

namespace colambda {

/// A slab that a socket fills and that slices of whole frames share.
///
///     [ taken ... | pending: read, not taken | room: prepare() | tail_room ]
///
/// When the room is used up and nobody holds a slice, the slab is used again from its start; if
/// somebody does, a fresh one takes over, and only the pending bytes are copied. One slab that is
/// no longer current is kept as a spare, so that a stream of large messages does not allocate.
class inbox {
 public:
  /// Bytes behind every slice that may be read: what simdjson asks for.
  static constexpr std::size_t tail_room = 64;
  /// Slabs above this size are given back once small messages have followed large ones for a while.
  static constexpr std::size_t slab_size = std::size_t{64} << 10;

  inbox() = default;
  inbox(inbox&& other) noexcept { *this = std::move(other); }
  inbox& operator=(inbox&& other) noexcept;

  /// Room for at least `wanted` bytes (at least 1) behind the pending ones, all of it writable.
  [[nodiscard]] std::span<std::byte> prepare(std::size_t wanted = 1);
  /// Says that `count` bytes of the prepared room were filled.
  void commit(std::size_t count) noexcept { filled_ += count; }

  /// What was read and not yet taken.
  [[nodiscard]] bytes_view pending() const noexcept;
  /// Cuts the first `count` pending bytes out as a slice.
  [[nodiscard]] slice take(std::size_t count) noexcept;
  /// Drops the first `count` pending bytes.
  void drop(std::size_t count) noexcept { taken_ += count; }

  /// Bytes of the slabs it holds itself (not those that only slices still hold).
  [[nodiscard]] std::size_t held() const noexcept;

 private:
  class slab;
  void replace(std::size_t wanted);
  void note_size(std::size_t wanted) noexcept;

  storage_ptr current_;
  storage_ptr spare_;
  std::size_t taken_ = 0;
  std::size_t filled_ = 0;
  // Replacements and rewinds since a large slab was last needed.
  unsigned small_turns_ = 0;
};

}  // namespace colambda
