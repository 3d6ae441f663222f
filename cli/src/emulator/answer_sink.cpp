// SPDX-License-Identifier: MIT
// Owns the counting.
#include <colambda/emulator/answer_sink.hpp>

namespace colambda::emulator {

task<bool> streamed_body::take(std::string_view piece, std::uint64_t chunks) {
  if (!facts_.first_byte) facts_.first_byte = clock::now() - began_;
  is_busy_ = true;
  auto writing = to_->write(piece);
  const bool wanted = co_await std::move(writing);
  is_busy_ = false;
  facts_.is_unwanted = !wanted;
  if (wanted) facts_.bytes += piece.size();
  facts_.chunks = chunks;
  co_return wanted;
}

}  // namespace colambda::emulator
