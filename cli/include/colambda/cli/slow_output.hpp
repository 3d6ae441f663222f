// SPDX-License-Identifier: MIT
// A descriptor that is written to as fast as somebody reads it. Knows nothing of what is written.
#pragma once

#include <colambda/task.hpp>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/system/error_code.hpp>

#include <optional>
#include <string_view>

namespace colambda::cli {

/// Writes without blocking the thread, and without changing a flag of the descriptor: it is shared with other
/// processes, for which it must go on blocking. SIGPIPE must be ignored.
class slow_output {
 public:
  slow_output(const boost::asio::any_io_executor& on, int descriptor) : executor_(on), descriptor_(descriptor) {}

  /// Completes when all of it is written; with `operation_aborted` if this was closed.
  [[nodiscard]] task<boost::system::error_code> write(std::string_view bytes);

  /// Nothing is written any more, and whoever waits is told so. The descriptor stays open.
  void close();

 private:
  [[nodiscard]] boost::system::error_code watch();
  [[nodiscard]] task<boost::system::error_code> until_writable();

  boost::asio::any_io_executor executor_;
  int descriptor_;
  // An epoll set of which the descriptor is all: to wait on the descriptor itself, Asio would set O_NONBLOCK.
  std::optional<boost::asio::posix::stream_descriptor> watched_;
  bool is_closed_ = false;
};

}  // namespace colambda::cli
