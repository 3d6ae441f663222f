// SPDX-License-Identifier: MIT
#include "connection.hpp"

#include <colambda/log.hpp>
#include <colambda/rpc/server.hpp>

#include <boost/asio/co_spawn.hpp>

#include <list>
#include <stdexcept>
#include <unordered_set>
#include <utility>

namespace colambda::rpc {

using boost::asio::ip::tcp;

// Shared with the coroutines that accept, which may still run when the server is gone.
class server::state : public std::enable_shared_from_this<state> {
 public:
  state(boost::asio::io_context& io, server_options options)
      : io_(io), options_(options), all_(std::make_shared<detail::directory>()), changed_(io.get_executor()) {
    all_->bounds = options.bounds;
  }

  void add(service what) {
    for (const auto& known : all_->services) {
      if (known.name() == what.name()) throw std::invalid_argument("rpc: service already defined: " + what.name());
    }
    all_->services.push_back(std::move(what));
  }

  void listen(tcp::acceptor on, preamble begins) {
    if (stopping_) return;
    acceptors_.push_back(std::move(on));
    auto work = accept(acceptors_.back(), begins);
    boost::asio::co_spawn(io_, std::move(work), [self = shared_from_this()](const std::exception_ptr& thrown) {
      if (thrown) log::error("rpc: no more connections are accepted: out of memory");
    });
  }

  void serve(tcp::socket socket, preamble begins) {
    if (stopping_) return;
    boost::system::error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    auto made = std::make_shared<detail::connection>(io_, std::move(socket), all_);
    open_.insert(made);
    made->start(begins, [self = shared_from_this(), raw = std::weak_ptr(made)] {
      self->open_.erase(raw.lock());
      self->changed_.raise();
    });
  }

  // A parameter and not `this`: it may begin when the server is gone.
  [[nodiscard]] static task<void> stop(std::shared_ptr<state> self, clock::duration drain);
  void close();

  [[nodiscard]] std::size_t connections() const noexcept { return open_.size(); }
  [[nodiscard]] std::size_t calls() const noexcept {
    std::size_t all = 0;
    for (const auto& one : open_) all += one->calls();
    return all;
  }
  [[nodiscard]] tcp::endpoint local_endpoint() const {
    boost::system::error_code ignored;
    return acceptors_.empty() ? tcp::endpoint() : acceptors_.front().local_endpoint(ignored);
  }
  [[nodiscard]] boost::asio::io_context& io() noexcept { return io_; }

 private:
  [[nodiscard]] task<void> accept(tcp::acceptor& from, preamble begins);
  [[nodiscard]] task<void> wait_until_closed(clock::duration limit);

  boost::asio::io_context& io_;
  server_options options_;
  std::shared_ptr<detail::directory> all_;
  std::list<tcp::acceptor> acceptors_;
  std::unordered_set<std::shared_ptr<detail::connection>> open_;
  // Raised when a connection has closed.
  signal changed_;
  bool stopping_ = false;
};

task<void> server::state::accept(tcp::acceptor& from, preamble begins) {
  // Out of descriptors, say: trying again at once would only burn the processor.
  constexpr auto pause = std::chrono::milliseconds(20);
  const auto self = shared_from_this();
  bool complained = false;
  while (!stopping_) {
    if (open_.size() >= options_.connections) {
      co_await changed_.wait();
      continue;
    }
    auto accepted = co_await from.async_accept(boost::asio::as_tuple(boost::asio::use_awaitable));
    auto& [ec, socket] = accepted;
    if (stopping_) break;
    if (!ec) {
      complained = false;
      serve(std::move(socket), begins);
    } else if (ec != boost::asio::error::connection_aborted) {
      if (!std::exchange(complained, true)) log::warn("rpc: cannot accept a connection: {}", ec.message());
      boost::asio::steady_timer wait(io_, pause);
      (void)co_await wait.async_wait(boost::asio::as_tuple(boost::asio::use_awaitable));
    }
  }
}

task<void> server::state::wait_until_closed(clock::duration limit) {
  const auto self = shared_from_this();
  boost::asio::steady_timer late(io_, limit);
  // Shared: the timer's handler may be on its way when this coroutine has ended.
  const auto expired = std::make_shared<bool>(false);
  late.async_wait([self, expired](const boost::system::error_code&) {
    *expired = true;
    self->changed_.raise();
  });
  while (!open_.empty() && !*expired) co_await changed_.wait();
}

task<void> server::state::stop(std::shared_ptr<state> self, clock::duration drain) {
  // For cancelled calls to unwind; those that do not are left behind.
  constexpr auto grace = std::chrono::milliseconds(100);
  self->stopping_ = true;
  boost::system::error_code ignored;
  for (auto& one : self->acceptors_) one.close(ignored);
  self->changed_.raise();
  const auto open = self->open_;
  for (const auto& one : open) one->stop();
  co_await self->wait_until_closed(drain);
  const auto late = self->open_;
  for (const auto& one : late) one->cancel_calls();
  if (!late.empty()) co_await self->wait_until_closed(grace);
  self->close();
  co_await self->wait_until_closed(grace);
}

void server::state::close() {
  stopping_ = true;
  boost::system::error_code ignored;
  for (auto& one : acceptors_) one.close(ignored);
  const auto open = open_;
  for (const auto& one : open) {
    one->cancel_calls();
    one->close();
  }
  changed_.raise();
}

server::server(boost::asio::io_context& io, server_options options) : state_(std::make_shared<state>(io, options)) {}

server::~server() { state_->close(); }

server& server::add(service what) {
  state_->add(std::move(what));
  return *this;
}

boost::system::error_code server::listen(const tcp::endpoint& on, preamble begins) {
  boost::system::error_code ec;
  tcp::acceptor made(state_->io());
  made.open(on.protocol(), ec);
  if (!ec) made.set_option(tcp::acceptor::reuse_address(true), ec);
  if (!ec) made.bind(on, ec);
  if (!ec) made.listen(boost::asio::socket_base::max_listen_connections, ec);
  if (!ec) listen(std::move(made), begins);
  return ec;
}

void server::listen(tcp::acceptor on, preamble begins) { state_->listen(std::move(on), begins); }

tcp::endpoint server::local_endpoint() const { return state_->local_endpoint(); }

void server::serve(tcp::socket connection) { state_->serve(std::move(connection), preamble::none); }

task<void> server::stop(clock::duration drain) { return state::stop(state_, drain); }

std::size_t server::connections() const noexcept { return state_->connections(); }

std::size_t server::calls() const noexcept { return state_->calls(); }

}  // namespace colambda::rpc
