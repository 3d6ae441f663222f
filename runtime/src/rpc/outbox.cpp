// SPDX-License-Identifier: MIT
#include "outbox.hpp"

#include <boost/asio/buffer.hpp>

#include <array>
#include <span>
#include <utility>

namespace colambda::rpc::detail {

task<void> outbox::run(signal& progress) {
  for (;;) {
    const bool idle = filling_.empty();
    if (idle && finished_) co_return;
    if (idle) {
      co_await changed_.wait();
      continue;
    }
    std::swap(filling_, writing_);
    const auto ec = co_await write();
    if (ec) {
      failed_ = true;
      writing_.clear();
      filling_.clear();
      progress.raise();
      co_return;
    }
    progress.raise();
  }
}

// Our own loop over async_write_some: asio::async_write would stop at 64 KiB and 16 buffers a call.
task<boost::system::error_code> outbox::write() {
  constexpr std::size_t segments_a_call = 64;
  std::array<bytes_view, segments_a_call> pieces;
  std::array<boost::asio::const_buffer, segments_a_call> buffers;
  while (!writing_.empty()) {
    const std::size_t count = writing_.segments(pieces);
    for (std::size_t i = 0; i < count; ++i) buffers[i] = {pieces[i].data(), pieces[i].size()};
    const std::span<const boost::asio::const_buffer> all(buffers.data(), count);
    auto written = co_await to_.async_write_some(all, boost::asio::as_tuple(boost::asio::use_awaitable));
    const auto& [ec, n] = written;
    if (ec) co_return ec;
    writing_.consume(n);
  }
  co_return boost::system::error_code{};
}

}  // namespace colambda::rpc::detail
