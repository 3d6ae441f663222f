// SPDX-License-Identifier: MIT
#include <colambda/inbox.hpp>

#include <algorithm>
#include <bit>
#include <cassert>
#include <new>
#include <utility>

namespace colambda {
namespace {

// A first slab this small makes a cold start touch fewer pages; a Lambda request fits.
constexpr std::size_t first_slab_size = std::size_t{8} << 10;
// Small messages after a large one before its slab is given back.
constexpr unsigned patience = 32;

}  // namespace

// Header and bytes in one allocation, the bytes uninitialised but for the tail room, which slices
// promise to be readable.
class inbox::slab final : public storage {
 public:
  static slab* make(std::size_t size) {
    void* memory = ::operator new(sizeof(slab) + size + tail_room);
    auto* made = new (memory) slab(size);
    std::memset(made->bytes() + size, 0, tail_room);
    return made;
  }
  static void operator delete(void* memory) { ::operator delete(memory); }

  [[nodiscard]] std::byte* bytes() const noexcept {
    return const_cast<std::byte*>(reinterpret_cast<const std::byte*>(this + 1));
  }

  static const slab* of(const storage_ptr& held) noexcept { return static_cast<const slab*>(held.get()); }

 private:
  explicit slab(std::size_t size) noexcept : storage(size) {}
  static void* operator new(std::size_t, void* place) noexcept { return place; }
};

inbox& inbox::operator=(inbox&& other) noexcept {
  if (this == &other) return *this;
  current_ = std::move(other.current_);
  spare_ = std::move(other.spare_);
  taken_ = std::exchange(other.taken_, 0);
  filled_ = std::exchange(other.filled_, 0);
  small_turns_ = std::exchange(other.small_turns_, 0);
  return *this;
}

bytes_view inbox::pending() const noexcept {
  const auto* now = slab::of(current_);
  return now == nullptr ? bytes_view{} : bytes_view{now->bytes() + taken_, filled_ - taken_};
}

slice inbox::take(std::size_t count) noexcept {
  assert(count <= filled_ - taken_);
  const auto* now = slab::of(current_);
  if (now == nullptr) return {};
  const bytes_view bytes{now->bytes() + taken_, count};
  taken_ += count;
  return {bytes, current_, now->size() + tail_room - taken_};
}

std::span<std::byte> inbox::prepare(std::size_t wanted) {
  wanted = std::max<std::size_t>(wanted, 1);
  const auto* now = slab::of(current_);
  // Rewound at every chance, not only when full: the start of the slab is the part that is in the cache.
  if (now != nullptr && taken_ == filled_ && taken_ != 0 && current_.get()->unshared()) taken_ = filled_ = 0;
  const std::size_t pending = filled_ - taken_;
  note_size(pending + wanted);
  const bool oversized = now != nullptr && now->size() > slab_size && pending == 0 && small_turns_ > patience;
  if (now == nullptr || now->size() - filled_ < wanted || oversized) replace(wanted);
  now = slab::of(current_);
  return {now->bytes() + filled_, now->size() - filled_};
}

void inbox::note_size(std::size_t wanted) noexcept {
  if (wanted > slab_size) {
    small_turns_ = 0;
  } else if (small_turns_ <= patience) {
    ++small_turns_;
  } else if (const auto* spare = slab::of(spare_); spare != nullptr && spare->size() > slab_size) {
    spare_ = {};
  }
}

void inbox::replace(std::size_t wanted) {
  const auto* now = slab::of(current_);
  const std::size_t pending = filled_ - taken_;
  const std::size_t needed = pending + wanted;
  if (now != nullptr && current_.get()->unshared() && now->size() >= needed &&
      (now->size() <= slab_size || small_turns_ <= patience)) {
    // Nobody reads the taken part any more: what is pending moves to the front.
    std::memmove(now->bytes(), now->bytes() + taken_, pending);
  } else {
    storage_ptr fresh;
    const auto* spare = slab::of(spare_);
    if (spare != nullptr && spare->size() >= needed && spare_.get()->unshared()) {
      fresh = std::move(spare_);
      spare_ = {};
    } else {
      const std::size_t usual = now == nullptr ? first_slab_size : slab_size;
      fresh = storage_ptr(slab::make(std::max(usual, needed)));
    }
    if (pending != 0) std::memcpy(slab::of(fresh)->bytes(), now->bytes() + taken_, pending);
    // The larger one is the better spare, unless large ones are no longer wanted.
    spare = slab::of(spare_);
    const bool keep = now != nullptr && (spare == nullptr || spare->size() <= now->size()) &&
                      (now->size() <= slab_size || small_turns_ <= patience);
    if (keep) spare_ = std::move(current_);
    current_ = std::move(fresh);
  }
  taken_ = 0;
  filled_ = pending;
}

std::size_t inbox::held() const noexcept {
  const auto* now = slab::of(current_);
  const auto* spare = slab::of(spare_);
  return (now == nullptr ? 0 : now->size()) + (spare == nullptr ? 0 : spare->size());
}

}  // namespace colambda
