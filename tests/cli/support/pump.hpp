// SPDX-License-Identifier: MIT
// Runs one coroutine to its end on an io_context of its own.
#pragma once

#include <colambda/task.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include <exception>
#include <optional>
#include <utility>

namespace support {

/// Throws what the coroutine throws.
inline void pump(colambda::task<void> work) {
  boost::asio::io_context io(1);
  boost::asio::co_spawn(io, std::move(work), [](const std::exception_ptr& thrown) {
    if (thrown) std::rethrow_exception(thrown);
  });
  io.run();
}

}  // namespace support
