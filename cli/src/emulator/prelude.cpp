// SPDX-License-Identifier: MIT
// Owns the mark between head and body.
#include <colambda/emulator/prelude.hpp>

#include <algorithm>

namespace colambda::emulator {
namespace {

constexpr std::string_view mark("\0\0\0\0\0\0\0\0", 8);

}  // namespace

std::string_view prelude::feed(std::string_view piece) {
  if (is_over_) return piece;
  const std::size_t seen = held_.size() - std::min(held_.size(), mark.size() - 1);
  held_ += piece;
  const std::size_t at = held_.find(mark, seen);
  if (at == std::string::npos) return held_.size() > longest ? rest() : std::string_view();
  head_ = held_.substr(0, at);
  is_over_ = true;
  return std::string_view(held_).substr(at + mark.size());
}

std::string_view prelude::rest() {
  if (is_over_) return {};
  is_over_ = true;
  return held_;
}

}  // namespace colambda::emulator
