// SPDX-License-Identifier: MIT
#include <colambda/gob/framer.hpp>

#include <colambda/gob/primitives.hpp>

namespace colambda::gob {

frame next_frame(bytes_view pending, const limits& bounds) noexcept {
  // From here on Go refuses, too; below it and above our own limit, we refuse where Go would wait.
  constexpr std::uint64_t go_too_big = std::uint64_t{1} << 33;
  frame found;
  if (pending.empty()) return found;
  const std::size_t width = uint_width(pending[0]);
  if (width == 0) return {.head = 1, .refused = fault_kind::bad_count_byte};
  if (pending.size() < width) return found;
  const std::uint64_t length = load_uint(pending.first(width));
  if (length >= go_too_big) return {.head = width, .refused = fault_kind::message_too_long};
  if (length > bounds.message) {
    return {.head = width, .body = static_cast<std::size_t>(length), .refused = fault_kind::message_over_limit};
  }
  found.head = width;
  found.body = static_cast<std::size_t>(length);
  return found;
}

}  // namespace colambda::gob
