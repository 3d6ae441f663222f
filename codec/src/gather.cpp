// SPDX-License-Identifier: MIT
#include <colambda/gather.hpp>

#include <algorithm>
#include <cstring>

namespace colambda {

namespace {

constexpr std::size_t first_capacity = 256;
// A larger own buffer is not kept for ever.
constexpr std::size_t kept_capacity = std::size_t{64} << 10;
// Small contents after a large one before its buffer is given back.
constexpr unsigned patience = 32;
// One larger still is not kept at all: no small contents may follow for as long as a connection idles.
constexpr std::size_t most_kept = std::size_t{4} << 20;

}  // namespace

void growing_bytes::grow(std::size_t count) {
  const std::size_t held = size();
  const std::size_t wanted = std::max({first_capacity, 2 * capacity(), held + count});
  auto fresh = std::make_unique_for_overwrite<std::byte[]>(wanted);
  if (held != 0) std::memcpy(fresh.get(), memory_.get(), held);
  memory_ = std::move(fresh);
  end_ = memory_.get() + held;
  limit_ = memory_.get() + wanted;
}

void growing_bytes::replace_before(std::size_t at, std::size_t replaced, bytes_view bytes) {
  const std::size_t start = at - replaced;
  if (bytes.size() != replaced) {
    (void)room(bytes.size());
    std::byte* const old = memory_.get() + at;
    std::byte* const moved = memory_.get() + start + bytes.size();
    std::memmove(moved, old, static_cast<std::size_t>(end_ - old));
    end_ += moved - old;
  }
  if (!bytes.empty()) std::memcpy(memory_.get() + start, bytes.data(), bytes.size());
}

void gather::link_to(const slice& shared) {
  links_.push_back({own_.size(), shared});
  linked_bytes_ += shared.size();
  pinned_ += shared.pinned();
}

std::size_t gather::segments(std::span<bytes_view> segments) const noexcept {
  std::size_t filled = 0;
  std::size_t own = written_own_;
  const auto add = [&](bytes_view piece) {
    if (!piece.empty()) segments[filled++] = piece;
  };
  for (std::size_t i = written_links_; i < links_.size() && filled < segments.size(); ++i) {
    const auto& next = links_[i];
    add(own_.view().subspan(own, next.before - own));
    own = next.before;
    if (filled == segments.size()) return filled;
    add(next.content.view().subspan(i == written_links_ ? written_in_link_ : 0));
  }
  if (filled < segments.size()) add(own_.view().subspan(own));
  return filled;
}

void gather::consume(std::size_t count) noexcept {
  if (count == size()) return clear();
  while (count != 0) {
    const bool linked = written_links_ < links_.size();
    const std::size_t own_end = linked ? links_[written_links_].before : own_.size();
    const std::size_t own_part = std::min(count, own_end - written_own_);
    written_own_ += own_part;
    count -= own_part;
    if (count == 0 || !linked) break;
    auto& content = links_[written_links_].content;
    const std::size_t link_part = std::min(count, content.size() - written_in_link_);
    written_in_link_ += link_part;
    linked_bytes_ -= link_part;
    count -= link_part;
    if (written_in_link_ == content.size()) {
      pinned_ -= content.pinned();
      content = {};
      ++written_links_;
      written_in_link_ = 0;
    }
  }
  if (empty()) clear();
}

void gather::clear() noexcept {
  std::size_t kept = most_kept;
  if (own_.size() > kept_capacity) {
    small_turns_ = 0;
  } else if (small_turns_ < patience) {
    ++small_turns_;
  } else {
    kept = kept_capacity;
  }
  if (std::max(own_.capacity(), scratch_.capacity()) > kept) {
    own_ = {};
    std::vector<std::byte>().swap(scratch_);  // Assigning {} would keep the capacity.
  }
  own_.truncate(0);
  links_.clear();
  linked_bytes_ = pinned_ = written_own_ = written_links_ = written_in_link_ = 0;
}

void gather::rewind(mark to) noexcept {
  for (std::size_t i = to.links; i < links_.size(); ++i) {
    linked_bytes_ -= links_[i].content.size();
    pinned_ -= links_[i].content.pinned();
  }
  links_.resize(to.links);
  own_.truncate(to.own - to.room);
}

void gather::insert(mark at, bytes_view bytes) {
  own_.replace_before(at.own, at.room, bytes);
  if (bytes.size() == at.room) return;
  for (std::size_t i = at.links; i < links_.size(); ++i) links_[i].before += bytes.size() - at.room;
}

void gather::insert(std::span<const insertion> all) {
  if (all.empty()) return;
  std::size_t added = 0;
  std::size_t next = 0;
  for (std::size_t i = all.front().at.links; i < links_.size(); ++i) {
    while (next < all.size() && all[next].at.links <= i && all[next].at.own <= links_[i].before) {
      added += all[next++].size;
    }
    links_[i].before += added;
  }
  for (; next < all.size(); ++next) added += all[next].size;
  // From the back, so that nothing is overwritten that is still to be moved.
  std::size_t from = own_.size();
  std::byte* const bytes = own_.room(added) - from;
  own_.end(bytes + from + added);
  for (std::size_t i = all.size(); i-- > 0;) {
    const auto& one = all[i];
    std::memmove(bytes + one.at.own + added, bytes + one.at.own, from - one.at.own);
    added -= one.size;
    std::memcpy(bytes + one.at.own + added, one.bytes.data(), one.size);
    from = one.at.own;
  }
}

std::string gather::text() const {
  std::string all;
  all.reserve(size());
  std::size_t own = written_own_;
  for (std::size_t i = written_links_; i < links_.size(); ++i) {
    const auto& next = links_[i];
    all += as_text(own_.view().subspan(own, next.before - own));
    all += next.content.text().substr(i == written_links_ ? written_in_link_ : 0);
    own = next.before;
  }
  all += as_text(own_.view().subspan(own));
  return all;
}

}  // namespace colambda
