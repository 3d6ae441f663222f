// SPDX-License-Identifier: MIT
#include "recoder.hpp"

#include <array>
#include <span>

namespace colambda::cli {

result<void> recoder::put(const gob::value& what) {
  if (auto encoded = encoder_.encode(what, ready_); !encoded) return encoded;
  std::array<bytes_view, 16> parts;
  while (!ready_.empty()) {
    const std::size_t count = ready_.segments(parts);
    std::size_t size = 0;
    for (const bytes_view part : std::span(parts).first(count)) {
      to_.put(as_text(part));
      size += part.size();
    }
    ready_.consume(size);
  }
  ready_.clear();
  return {};
}

}  // namespace colambda::cli
