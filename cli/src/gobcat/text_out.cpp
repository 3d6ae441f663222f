// SPDX-License-Identifier: MIT
#include "text_out.hpp"

#include <algorithm>
#include <utility>

namespace colambda::cli {
namespace {

constexpr std::size_t enough = std::size_t{64} << 10;

}  // namespace

void text_out::put(std::string_view text) {
  if (text.empty()) return;
  if (is_aside()) {
    put_aside(text);
    return;
  }
  if (waiting_.size() + text.size() > enough) flush();
  if (text.size() <= enough) {
    waiting_ += text;
  } else if (!stopped_) {
    stopped_ = !to_(text);
  }
}

void text_out::flush() {
  if (!waiting_.empty() && !stopped_) stopped_ = !to_(waiting_);
  waiting_.clear();
}

void text_out::put_aside(std::string_view text) {
  aside& into = open_.back();
  const bool goes_on = into.last != none && pieces_[into.last].end == shelf_.size();
  shelf_ += text;
  if (goes_on) {
    pieces_[into.last].end = shelf_.size();
    return;
  }
  pieces_.push_back({shelf_.size() - text.size(), shelf_.size(), none});
  const std::size_t made = pieces_.size() - 1;
  if (into.last == none) {
    into.first = made;
  } else {
    pieces_[into.last].next = made;
  }
  into.last = made;
}

text_out::aside text_out::end_aside() {
  const aside ended = open_.back();
  open_.pop_back();
  return ended;
}

void text_out::put(const aside& text) {
  if (text.first == none) return;
  if (!is_aside()) {
    for (std::size_t at = text.first; at != none; at = pieces_[at].next) put(text_of(pieces_[at]));
    return;
  }
  aside& into = open_.back();
  if (into.last == none) {
    into.first = text.first;
  } else {
    pieces_[into.last].next = text.first;
  }
  into.last = text.last;
}

std::strong_ordering text_out::compare(const aside& a, const aside& b) const noexcept {
  std::size_t next_left = a.first;
  std::size_t next_right = b.first;
  std::string_view left;
  std::string_view right;
  for (;;) {
    if (left.empty() && next_left != none) left = text_of(pieces_[std::exchange(next_left, pieces_[next_left].next)]);
    if (right.empty() && next_right != none) {
      right = text_of(pieces_[std::exchange(next_right, pieces_[next_right].next)]);
    }
    if (left.empty() || right.empty()) return left.size() <=> right.size();
    const std::size_t both = std::min(left.size(), right.size());
    const int order = left.substr(0, both).compare(right.substr(0, both));
    if (order != 0) return order <=> 0;
    left.remove_prefix(both);
    right.remove_prefix(both);
  }
}

void text_out::forget(const mark& after) {
  // What lies in text that is itself aside is still needed.
  if (is_aside()) return;
  shelf_.resize(after.text);
  pieces_.resize(after.pieces);
}

}  // namespace colambda::cli
