// SPDX-License-Identifier: MIT
// Owns how much may be written at once.
#include <colambda/cli/slow_output.hpp>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <poll.h>
#include <sys/epoll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>

namespace colambda::cli {
namespace {

using boost::system::error_code;

error_code last_error() { return {errno, boost::system::system_category()}; }

// Files always are.
bool is_writable(int descriptor) {
  pollfd asked{descriptor, POLLOUT, 0};
  return ::poll(&asked, 1, 0) != 0;
}

}  // namespace

task<error_code> slow_output::write(std::string_view bytes) {
  error_code ec;
  while (!bytes.empty() && !ec) {
    if (is_closed_) co_return boost::asio::error::operation_aborted;
    if (!is_writable(descriptor_)) {
      auto waiting = until_writable();
      ec = co_await std::move(waiting);
      continue;
    }
    // A pipe that can be written to at all has room for so much.
    const ssize_t n = ::write(descriptor_, bytes.data(), std::min<std::size_t>(bytes.size(), PIPE_BUF));
    if (n > 0) bytes.remove_prefix(static_cast<std::size_t>(n));
    // Whoever else has the descriptor may have set it not to block.
    if (n < 0 && errno != EINTR && errno != EAGAIN) ec = last_error();
  }
  co_return ec;
}

error_code slow_output::watch() {
  const int set = ::epoll_create1(EPOLL_CLOEXEC);
  if (set < 0) return last_error();
  watched_.emplace(executor_, set);
  epoll_event wanted{};
  wanted.events = EPOLLOUT;
  return ::epoll_ctl(set, EPOLL_CTL_ADD, descriptor_, &wanted) == 0 ? error_code() : last_error();
}

task<error_code> slow_output::until_writable() {
  error_code ec;
  if (!watched_) ec = watch();
  if (ec) co_return ec;
  constexpr auto as_result = boost::asio::as_tuple(boost::asio::use_awaitable);
  auto ready = co_await watched_->async_wait(boost::asio::posix::stream_descriptor::wait_read, as_result);
  ec = std::get<0>(ready);
  co_return ec;
}

void slow_output::close() {
  is_closed_ = true;
  error_code ignored;
  if (watched_) watched_->cancel(ignored);
}

}  // namespace colambda::cli
