// SPDX-License-Identifier: MIT
// Finds where the next gob message ends. Knows lengths only, not types: a decoder reads what this cuts out.
//
//     [ length | id | payload ........ ] [ length | ...
//      head     <------- body ------->
#pragma once

#include <colambda/gob/fault.hpp>
#include <colambda/limits.hpp>
#include <colambda/slice.hpp>

#include <cstddef>

namespace colambda::gob {

/// One message at the front of the pending bytes.
struct frame {
  /// Bytes of the length; 0 while even that is incomplete.
  std::size_t head = 0;
  /// Bytes that the length announces.
  std::size_t body = 0;
  /// Why it is none; `head` bytes are then to be dropped, if the stream can go on at all.
  fault_kind refused = fault_kind::none;

  [[nodiscard]] std::size_t size() const noexcept { return head + body; }
  [[nodiscard]] bool is_whole(bytes_view pending) const noexcept { return head != 0 && pending.size() >= size(); }
};

/// Reads the length of the message that `pending` begins with.
[[nodiscard]] frame next_frame(bytes_view pending, const limits& bounds) noexcept;

}  // namespace colambda::gob
