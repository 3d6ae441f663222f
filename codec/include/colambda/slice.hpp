// SPDX-License-Identifier: MIT
// The only way bytes cross a floor: a view, what keeps it alive, and how much is readable behind it.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace colambda {

using bytes_view = std::span<const std::byte>;

[[nodiscard]] inline bytes_view as_bytes(std::string_view text) noexcept {
  return std::as_bytes(std::span(text.data(), text.size()));
}

[[nodiscard]] inline std::string_view as_text(bytes_view bytes) noexcept {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// Storage with an intrusive count of its holders. The count is ours, not shared_ptr's, because
/// "nobody else holds it" has to be an acquire load for the storage to be written again.
class storage {
 public:
  storage(const storage&) = delete;
  storage& operator=(const storage&) = delete;

  void hold() const noexcept { holders_.fetch_add(1, std::memory_order_relaxed); }
  void release() const noexcept {
    if (holders_.fetch_sub(1, std::memory_order_acq_rel) == 1) delete this;
  }
  /// Whether the caller, who holds it, is the only one who does.
  [[nodiscard]] bool unshared() const noexcept { return holders_.load(std::memory_order_acquire) == 1; }

  /// Bytes that are kept from being freed for as long as somebody holds it.
  [[nodiscard]] std::size_t size() const noexcept { return size_; }

 protected:
  explicit storage(std::size_t size) noexcept : size_(size) {}
  virtual ~storage() = default;

 private:
  std::size_t size_;
  mutable std::atomic<std::uint32_t> holders_{0};
};

/// A holder of some storage, or of none.
class storage_ptr {
 public:
  storage_ptr() = default;
  explicit storage_ptr(const storage* held) noexcept : held_(held) {
    if (held_ != nullptr) held_->hold();
  }
  storage_ptr(const storage_ptr& other) noexcept : storage_ptr(other.held_) {}
  storage_ptr(storage_ptr&& other) noexcept : held_(std::exchange(other.held_, nullptr)) {}
  storage_ptr& operator=(storage_ptr other) noexcept {
    std::swap(held_, other.held_);
    return *this;
  }
  ~storage_ptr() {
    if (held_ != nullptr) held_->release();
  }
  [[nodiscard]] const storage* get() const noexcept { return held_; }

 private:
  const storage* held_ = nullptr;
};

/// Bytes that somebody keeps alive. Copies share the storage; a slice pins all of it.
///
/// As a field of a described type it shares the message it came in: no byte is copied.
class slice {
 public:
  slice() = default;
  /// `tail_room` is the number of bytes behind `bytes` that may be read (not written) as well.
  slice(bytes_view bytes, storage_ptr owner, std::size_t tail_room = 0) noexcept
      : view_(bytes), tail_room_(tail_room), owner_(std::move(owner)) {}

  /// Takes the string's or the vector's own storage: nothing is copied.
  [[nodiscard]] static slice own(std::string text);
  [[nodiscard]] static slice own(std::vector<std::byte> bytes);
  [[nodiscard]] static slice copy_of(bytes_view bytes);
  [[nodiscard]] static slice copy_of(std::string_view text) { return copy_of(as_bytes(text)); }
  /// For bytes that outlive every use, such as a literal.
  [[nodiscard]] static slice borrow(bytes_view bytes) noexcept { return {bytes, storage_ptr{}}; }
  [[nodiscard]] static slice borrow(std::string_view text) noexcept { return borrow(as_bytes(text)); }

  [[nodiscard]] bytes_view view() const noexcept { return view_; }
  [[nodiscard]] std::string_view text() const noexcept { return as_text(view_); }
  [[nodiscard]] const std::byte* data() const noexcept { return view_.data(); }
  [[nodiscard]] std::size_t size() const noexcept { return view_.size(); }
  [[nodiscard]] bool empty() const noexcept { return view_.empty(); }
  [[nodiscard]] std::size_t tail_room() const noexcept { return tail_room_; }
  [[nodiscard]] const storage_ptr& owner() const noexcept { return owner_; }
  /// Bytes that this slice keeps from being freed: all of its storage.
  [[nodiscard]] std::size_t pinned() const noexcept { return owner_.get() == nullptr ? 0 : owner_.get()->size(); }

  /// A part of it, sharing the storage. `offset + count` must lie within `size()`.
  [[nodiscard]] slice part(std::size_t offset, std::size_t count) const& noexcept {
    return {view_.subspan(offset, count), owner_, tail_room_ + view_.size() - offset - count};
  }
  [[nodiscard]] slice part(std::size_t offset, std::size_t count) && noexcept {
    return {view_.subspan(offset, count), std::move(owner_), tail_room_ + view_.size() - offset - count};
  }

  [[nodiscard]] friend bool operator==(const slice& a, const slice& b) noexcept { return a.text() == b.text(); }

 private:
  bytes_view view_;
  std::size_t tail_room_ = 0;
  storage_ptr owner_;
};

}  // namespace colambda
