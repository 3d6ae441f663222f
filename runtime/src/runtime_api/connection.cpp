// SPDX-License-Identifier: MIT
#include "connection.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/cancellation_state.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <utility>
#include <vector>

namespace colambda::runtime_api {

namespace asio = boost::asio;
using asio::ip::tcp;

void watchdog::set(clock::duration limit) {
  bitten_ = false;
  timer_.expires_after(std::chrono::duration_cast<asio::steady_timer::duration>(limit));
  timer_.async_wait([this, turn = ++turn_](const boost::system::error_code& ec) {
    if (ec || turn != turn_) return;
    bitten_ = true;
    boost::system::error_code ignored;
    over_.cancel(ignored);
  });
}

void watchdog::clear() {
  ++turn_;
  bitten_ = false;
  timer_.cancel();
}

connection::connection(asio::io_context& io, address to, std::size_t most)
    : to_(std::move(to)), socket_(io), watchdog_(socket_), reader_(in_, most) {}

void connection::adopt(int connected) {
  boost::system::error_code ignored;
  const auto family = to_.host.find(':') == std::string::npos ? tcp::v4() : tcp::v6();
  socket_.assign(family, connected, ignored);
}

// The first of the host's addresses that takes a connection.
task<boost::system::error_code> connection::open(clock::duration limit) {
  close();
  boost::system::error_code last = asio::error::host_not_found;
  const std::vector<tcp::endpoint> all = to_.endpoints();
  watchdog_.set(limit);
  for (const tcp::endpoint& one : all) {
    boost::system::error_code ignored;
    socket_.close(ignored);
    auto tried = co_await socket_.async_connect(one, asio::as_tuple(asio::use_awaitable));
    last = verdict(std::get<0>(tried));
    if (!last || watchdog_.has_bitten()) break;
  }
  watchdog_.clear();
  if (last) {
    close();
  } else {
    boost::system::error_code ignored;
    socket_.set_option(tcp::no_delay(true), ignored);
  }
  co_return last;
}

void connection::watch(std::function<void()> ended) {
  socket_.async_wait(tcp::socket::wait_read, [this, tell = std::move(ended)](const boost::system::error_code& ec) {
    if (ec) return;
    if (!is_acknowledged()) {
      tell();
      return;
    }
    // Its bytes stay there for `receive`, so that nothing else can be seen to come but the end.
    socket_.async_wait(tcp::socket::wait_error, [tell](const boost::system::error_code& error) {
      if (!error) tell();
    });
  });
}

// What has the beginning of a yes is taken for one: a no that comes in pieces is heard when the request has ended.
bool connection::is_acknowledged() noexcept {
  constexpr std::string_view success = "HTTP/1.1 2";
  std::array<char, success.size()> first{};
  const auto got = ::recv(socket_.native_handle(), first.data(), first.size(), MSG_PEEK | MSG_DONTWAIT);
  return got > 0 && success.starts_with(std::string_view(first.data(), static_cast<std::size_t>(got)));
}

void connection::end_watch() {
  boost::system::error_code ignored;
  socket_.cancel(ignored);
}

bool connection::has_arrived() noexcept {
  char next = 0;
  return ::recv(socket_.native_handle(), &next, 1, MSG_PEEK | MSG_DONTWAIT) > 0;
}

bool connection::is_stale() noexcept {
  char next = 0;
  const auto got = ::recv(socket_.native_handle(), &next, 1, MSG_PEEK | MSG_DONTWAIT);
  const bool is_quiet = got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
  return !is_quiet || !in_.pending().empty();
}

void connection::close() noexcept {
  boost::system::error_code ignored;
  socket_.close(ignored);
  in_.drop(in_.pending().size());
}

void connection::cancel_wait(clock::duration patience) {
  watchdog_.set(patience);
  if (receiving_ && reader_.has_begun()) return;
  // Between the end of a write and the read that follows it nothing is under way that could be cancelled.
  cancelled_ = true;
  boost::system::error_code ignored;
  socket_.cancel(ignored);
}

boost::system::error_code connection::verdict(const boost::system::error_code& ec) const noexcept {
  if (ec == asio::error::operation_aborted && watchdog_.has_bitten()) return asio::error::timed_out;
  return ec;
}

task<connection::sent> connection::send(std::span<const asio::const_buffer> pieces) {
  std::array<asio::const_buffer, most_pieces> buffers;
  std::ranges::copy(pieces, buffers.begin());
  const std::span left(buffers.data(), pieces.size());
  sent all;
  while (asio::buffer_size(left) > 0) {
    const auto state = co_await asio::this_coro::cancellation_state;
    // Thrown at the next co_await otherwise: then nobody would know that a part of it is gone.
    if (all.bytes > 0 && state.cancelled() != asio::cancellation_type::none) {
      all.ec = asio::error::operation_aborted;
      break;
    }
    auto written = co_await socket_.async_write_some(left, asio::as_tuple(asio::use_awaitable));
    const auto& [ec, n] = written;
    all.bytes += n;
    all.ec = verdict(ec);
    if (ec) break;
    std::size_t gone = n;
    for (auto& piece : left) {
      const std::size_t part = std::min(gone, piece.size());
      piece += part;
      gone -= part;
    }
  }
  co_return all;
}

task<bool> connection::receive() {
  receiving_ = true;
  reader_.begin();
  auto step = reader_.go_on();
  while (step == response_reader::step::needs_bytes) {
    if (cancelled_ && !reader_.has_begun() && !has_arrived()) {
      why_ = "cancelled";
      receiving_ = false;
      cancelled_ = false;
      close();
      co_return false;
    }
    const auto room = in_.prepare(reader_.wanted());
    const asio::mutable_buffer buffer(room.data(), room.size());
    auto read = co_await socket_.async_read_some(buffer, asio::as_tuple(asio::use_awaitable));
    const auto& [ec, n] = read;
    in_.commit(n);
    // What came at the same time as the end is still served.
    if (ec == asio::error::operation_aborted && cancelled_ && !watchdog_.has_bitten() && has_arrived()) continue;
    if (ec && ec != asio::error::eof) {
      why_ = verdict(ec).message();
      receiving_ = false;
      cancelled_ = false;
      close();
      co_return false;
    }
    step = ec ? reader_.end() : reader_.go_on();
  }
  receiving_ = false;
  // This one came after all; its answer is to be acknowledged.
  cancelled_ = false;
  const bool fine = step == response_reader::step::done;
  if (!fine) why_ = reader_.why();
  if (!fine || !reader_.keeps_alive()) close();
  co_return fine;
}

}  // namespace colambda::runtime_api
