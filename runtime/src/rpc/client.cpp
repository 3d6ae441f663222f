// SPDX-License-Identifier: MIT
#include <colambda/rpc/client.hpp>

#include "client_connection.hpp"
#include "http_connect.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <string>
#include <utility>

namespace colambda::rpc {
namespace detail {
namespace {

call_error unreachable(const boost::asio::ip::tcp::endpoint& to, const boost::system::error_code& why) {
  const auto address = to.address().to_string();
  const bool v6 = to.address().is_v6();
  return {call_error::kind::unreachable,
          "dial tcp " + (v6 ? "[" + address + "]" : address) + ":" + std::to_string(to.port()) + ": " + why.message()};
}

// The connection's own coroutines keep it alive: it is closed when the last client lets go of this handle.
std::shared_ptr<client_connection> handle(std::shared_ptr<client_connection> made) {
  auto* raw = made.get();
  return {raw, [made = std::move(made)](client_connection* open) { (void)open->close(); }};
}

task<call_result<std::shared_ptr<client_connection>>> connect(boost::asio::ip::tcp::endpoint to) {
  const auto executor = co_await boost::asio::this_coro::executor;
  boost::asio::ip::tcp::socket socket(executor);
  auto connected = co_await socket.async_connect(to, boost::asio::as_tuple(boost::asio::use_awaitable));
  const auto& [ec] = connected;
  if (ec) co_return unreachable(to, ec);
  const limits bounds;
  co_return std::make_shared<client_connection>(std::move(socket), bounds);
}

}  // namespace

call_result<void> send(client_connection* over, std::string_view method, const void* argument, encode_function encode,
                       const std::shared_ptr<waiter>& to) {
  if (over == nullptr) return call_error(call_error::kind::shut_down, "connection is shut down");
  return over->send(method, argument, encode, to);
}

}  // namespace detail

client::client(boost::asio::ip::tcp::socket connection, limits bounds)
    : connection_(detail::handle(std::make_shared<detail::client_connection>(std::move(connection), bounds))) {
  connection_->start();
}

client::client(std::shared_ptr<detail::client_connection> started) noexcept : connection_(std::move(started)) {}

task<call_result<client>> client::dial(boost::asio::ip::tcp::endpoint to) {
  auto connected = co_await detail::connect(to);
  if (!connected) co_return connected.error();
  (*connected)->start();
  co_return client(detail::handle(std::move(*connected)));
}

task<call_result<client>> client::dial_http(boost::asio::ip::tcp::endpoint to) {
  auto connected = co_await detail::connect(to);
  if (!connected) co_return connected.error();
  auto& made = **connected;
  auto greeted = co_await detail::send_http_connect(made.socket(), made.in());
  if (!greeted) co_return greeted.error();
  made.start();
  co_return client(detail::handle(std::move(*connected)));
}

call_result<void> client::close() {
  if (connection_ == nullptr) return call_error(call_error::kind::shut_down, "connection is shut down");
  return connection_->close();
}

}  // namespace colambda::rpc
