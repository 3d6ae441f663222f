// SPDX-License-Identifier: MIT
#include <colambda/gather.hpp>

#include <algorithm>
#include <cstring>

namespace colambda {

void gather::append(bytes_view bytes) { own_.insert(own_.end(), bytes.begin(), bytes.end()); }

void gather::append(const slice& shared) {
  if (shared.size() < link_threshold) {
    append(shared.view());
    return;
  }
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
    add(bytes_view(own_).subspan(own, next.before - own));
    own = next.before;
    if (filled == segments.size()) return filled;
    add(next.content.view().subspan(i == written_links_ ? written_in_link_ : 0));
  }
  if (filled < segments.size()) add(bytes_view(own_).subspan(own));
  return filled;
}

void gather::consume(std::size_t count) noexcept {
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
  constexpr std::size_t kept_capacity = std::size_t{64} << 10;
  if (own_.capacity() > kept_capacity) {
    std::vector<std::byte>().swap(own_);  // Assigning {} would keep the capacity.
  } else {
    own_.clear();
  }
  links_.clear();
  linked_bytes_ = pinned_ = written_own_ = written_links_ = written_in_link_ = 0;
}

void gather::rewind(mark to) noexcept {
  for (std::size_t i = to.links; i < links_.size(); ++i) {
    linked_bytes_ -= links_[i].content.size();
    pinned_ -= links_[i].content.pinned();
  }
  links_.resize(to.links);
  own_.resize(to.own);
}

std::size_t gather::size_since(mark from) const noexcept {
  std::size_t total = own_.size() - from.own;
  for (std::size_t i = from.links; i < links_.size(); ++i) total += links_[i].content.size();
  return total;
}

void gather::insert(mark at, bytes_view bytes) {
  own_.insert(own_.begin() + static_cast<std::ptrdiff_t>(at.own), bytes.begin(), bytes.end());
  for (std::size_t i = at.links; i < links_.size(); ++i) links_[i].before += bytes.size();
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
  std::size_t from = own_.size();
  own_.resize(from + added);
  // From the back, so that nothing is overwritten that is still to be moved.
  for (std::size_t i = all.size(); i-- > 0;) {
    const auto& one = all[i];
    std::memmove(own_.data() + one.at.own + added, own_.data() + one.at.own, from - one.at.own);
    added -= one.size;
    std::memcpy(own_.data() + one.at.own + added, one.bytes.data(), one.size);
    from = one.at.own;
  }
}

std::string gather::text() const {
  std::string all;
  all.reserve(size());
  bytes_view piece;
  for (gather rest = *this; rest.segments({&piece, 1}) != 0; rest.consume(piece.size())) all += as_text(piece);
  return all;
}

}  // namespace colambda
