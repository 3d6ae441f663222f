// SPDX-License-Identifier: MIT
// Runs a coroutine to its end on a loop of its own, bounded, so that a hang is a failure and not a hang.
#pragma once

#include <colambda/task.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include <chrono>
#include <exception>
#include <stdexcept>
#include <utility>

namespace colambda::testing {

/// Runs `work` on `io` until it ends. Throws what it throws, or if it has not ended after 30 s.
inline void run_to_end(boost::asio::io_context& io, task<void> work) {
  bool ended = false;
  std::exception_ptr thrown;
  boost::asio::co_spawn(io, std::move(work), [&](std::exception_ptr why) {
    ended = true;
    thrown = std::move(why);
    io.stop();
  });
  io.restart();
  io.run_for(std::chrono::seconds(30));
  if (!ended) throw std::runtime_error("the coroutine did not end");
  if (thrown) std::rethrow_exception(thrown);
}

}  // namespace colambda::testing
