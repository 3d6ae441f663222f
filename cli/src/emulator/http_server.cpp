// SPDX-License-Identifier: MIT
// Owns connections: each is one coroutine that reads a request, waits for its reply, and writes it. Beast's parser
// stays in this file.
#include <colambda/emulator/http_server.hpp>

#include <colambda/clock.hpp>
#include <colambda/deadline.hpp>
#include <colambda/emulator/bell.hpp>
#include <colambda/emulator/race.hpp>
#include <colambda/task.hpp>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/read.hpp>

#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <list>
#include <string>
#include <utility>

#include "http_parser.hpp"

namespace colambda::emulator {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;
using error_code = boost::system::error_code;

constexpr auto as_result = asio::as_tuple(asio::use_awaitable);

// Whether the peer has ended its side. What it has sent ahead is no end.
bool has_ended(tcp::socket& peer) {
  char next = 0;
  const ssize_t n = ::recv(peer.native_handle(), &next, 1, MSG_PEEK | MSG_DONTWAIT);
  return n == 0 || (n < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR);
}

http_reply refusal(const error_code& why) {
  http_reply made;
  made.status = 400;
  if (why == http::error::header_limit) made.status = 431;
  return made;
}

bool is_about_http(const error_code& why) {
  return why.category() == http::make_error_code(http::error::end_of_stream).category();
}

// How a request came in.
enum class arrival { whole, truncated, garbled, unwanted, none };

// One connection.
class peer {
 public:
  explicit peer(tcp::socket socket) : socket_(std::move(socket)) {}

  task<arrival> read_head(request_parser& parser, error_code& why);
  // To `to`, if there is one.
  task<arrival> read_body(request_parser& parser, body_taker* to, error_code& why);
  task<bool> write(const http_reply& reply, bool keep_alive);
  task<void> until_ended();
  task<void> linger();
  void close() {
    error_code ignored;
    socket_.close(ignored);
  }

 private:
  task<error_code> grant(const request_parser& parser);
  task<error_code> gather(request_parser& parser);
  task<error_code> pass(request_parser& parser, body_taker& to, bool& wanted);
  task<void> drain();

  tcp::socket socket_;
  boost::beast::flat_buffer buffer_;
};

}  // namespace

class http_server::core {
 public:
  core(const asio::any_io_executor& on, http_handler& answering)
      : acceptor_(on, tcp::endpoint(asio::ip::address_v4::loopback(), 0)), bell_(on), handler_(&answering) {}

  static task<void> accept(std::shared_ptr<core> self);
  void close();
  [[nodiscard]] std::uint16_t port() const { return acceptor_.local_endpoint().port(); }
  void wake() { bell_.ring(); }
  [[nodiscard]] std::size_t connections() const noexcept { return peers_.size(); }

 private:
  static task<void> serve(std::shared_ptr<core> self, std::list<peer>::iterator which);
  task<bool> serve_one(peer& from);
  task<void> refuse(peer& from, const error_code& why);
  task<std::optional<http_reply>> await_reply(const http_request& said, peer& from);
  task<void> until_answered(const http_request& said, std::optional<http_reply>& into);

  tcp::acceptor acceptor_;
  bell bell_;
  // None once the server has gone: who waits then goes, too.
  http_handler* handler_;
  std::list<peer> peers_;
};

task<arrival> peer::read_head(request_parser& parser, error_code& why) {
  auto head = co_await http::async_read_header(socket_, buffer_, parser, as_result);
  why = std::get<0>(head);
  // A head that ends in its midst is not worth a word: nobody is left to hear it.
  const bool ended = why == http::error::end_of_stream || why == http::error::partial_message;
  if (why && (ended || !is_about_http(why))) co_return arrival::none;
  if (why) co_return arrival::garbled;
  co_return arrival::whole;
}

task<arrival> peer::read_body(request_parser& parser, body_taker* to, error_code& why) {
  bool wanted = true;
  if (!parser.is_done()) {
    auto granting = grant(parser);
    why = co_await std::move(granting);
  }
  if (!why && to != nullptr) {
    auto passing = pass(parser, *to, wanted);
    why = co_await std::move(passing);
  } else if (!why) {
    auto gathering = gather(parser);
    why = co_await std::move(gathering);
  }
  if (!wanted) co_return arrival::unwanted;
  if (why && (why == http::error::partial_message || !is_about_http(why))) co_return arrival::truncated;
  if (why) co_return arrival::garbled;
  co_return arrival::whole;
}

task<error_code> peer::grant(const request_parser& parser) {
  error_code ec;
  const std::string_view expects = parser.request().fields.value("Expect");
  if (!expects.starts_with("100-")) co_return ec;
  constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
  auto written = co_await asio::async_write(socket_, asio::buffer(go_on), as_result);
  ec = std::get<0>(written);
  co_return ec;
}

task<error_code> peer::gather(request_parser& parser) {
  error_code ec;
  if (parser.is_done()) co_return ec;
  auto body = co_await http::async_read(socket_, buffer_, parser, as_result);
  ec = std::get<0>(body);
  co_return ec;
}

// Nothing is read while a piece is being taken: so a slow taker slows the peer.
task<error_code> peer::pass(request_parser& parser, body_taker& to, bool& wanted) {
  error_code ec;
  while (!parser.is_done() && !ec) {
    auto some = co_await http::async_read_some(socket_, buffer_, parser, as_result);
    ec = std::get<0>(some);
    if (parser.piece().empty()) continue;
    auto taking = to.take(parser.piece(), parser.request().chunks);
    wanted = co_await std::move(taking);
    parser.piece().clear();
    if (!wanted) break;
  }
  co_return ec;
}

task<bool> peer::write(const http_reply& reply, bool keep_alive) {
  const std::string head = head_of(reply, keep_alive);
  const std::array<asio::const_buffer, 2> pieces{asio::buffer(head),
                                                 asio::buffer(reply.body.data(), reply.body.size())};
  auto written = co_await asio::async_write(socket_, pieces, as_result);
  co_return !std::get<0>(written) && keep_alive;
}

task<void> peer::until_ended() {
  for (;;) {
    auto readable = co_await socket_.async_wait(tcp::socket::wait_read, as_result);
    if (std::get<0>(readable) || has_ended(socket_)) co_return;
    // It has sent its next request ahead, which says that it lives; nothing more is to be learnt by waiting here.
    asio::steady_timer never(socket_.get_executor(), asio::steady_timer::time_point::max());
    co_await never.async_wait(asio::use_awaitable);
  }
}

// Until the peer has ended its side, for a moment: to close on what it still sends would take the reply back.
task<void> peer::linger() {
  error_code ignored;
  socket_.shutdown(tcp::socket::shutdown_send, ignored);
  auto draining = drain();
  auto bounded = with_deadline(std::move(draining), std::chrono::seconds(1));
  co_await std::move(bounded);
}

task<void> peer::drain() {
  std::array<char, 16384> rest{};
  for (error_code ec; !ec;) {
    auto taken = co_await socket_.async_read_some(asio::buffer(rest), as_result);
    ec = std::get<0>(taken);
  }
}

task<void> http_server::core::accept(std::shared_ptr<core> self) {
  const auto executor = co_await asio::this_coro::executor;
  while (self->handler_ != nullptr) {
    tcp::socket next(executor);
    auto accepted = co_await self->acceptor_.async_accept(next, as_result);
    if (self->handler_ == nullptr) co_return;
    if (std::get<0>(accepted)) {
      // Out of descriptors, perhaps: others will be closed.
      auto resting = sleep(std::chrono::milliseconds(20));
      co_await std::move(resting);
      continue;
    }
    error_code ignored;
    next.set_option(tcp::no_delay(true), ignored);
    self->peers_.emplace_front(std::move(next));
    asio::co_spawn(executor, serve(self, self->peers_.begin()), asio::detached);
  }
}

void http_server::core::close() {
  handler_ = nullptr;
  error_code ignored;
  acceptor_.close(ignored);
  for (peer& open : peers_) open.close();
  bell_.ring();
}

task<void> http_server::core::serve(std::shared_ptr<core> self, std::list<peer>::iterator which) {
  for (bool more = true; more && self->handler_ != nullptr;) {
    auto serving = self->serve_one(*which);
    more = co_await std::move(serving);
  }
  self->peers_.erase(which);
  if (self->handler_ != nullptr) self->handler_->closed();
}

// Whether the connection goes on.
task<bool> http_server::core::serve_one(peer& from) {
  request_parser parser;
  error_code why;
  auto reading_head = from.read_head(parser, why);
  arrival how = co_await std::move(reading_head);
  if (how == arrival::none || handler_ == nullptr) co_return false;
  if (how == arrival::whole) {
    const std::shared_ptr<body_taker> taker = handler_->taker(parser.request());
    if (taker) parser.pass();
    auto reading_body = from.read_body(parser, taker.get(), why);
    how = co_await std::move(reading_body);
  }
  if (handler_ == nullptr) co_return false;
  if (how == arrival::garbled) {
    auto refusing = refuse(from, why);
    co_await std::move(refusing);
    co_return false;
  }
  http_request& said = parser.request();
  said.truncated = how == arrival::truncated;
  said.unwanted = how == arrival::unwanted;
  auto waiting = await_reply(said, from);
  const std::optional<http_reply> reply = co_await std::move(waiting);
  if (!reply || said.unwanted) co_return false;
  const bool keep_alive = !said.truncated && parser.keep_alive();
  auto writing = from.write(*reply, keep_alive);
  co_return co_await std::move(writing);
}

task<void> http_server::core::refuse(peer& from, const error_code& why) {
  handler_->garbled(why.message());
  const http_reply refused = refusal(why);
  auto refusing = from.write(refused, false);
  co_await std::move(refusing);
  auto lingering = from.linger();
  co_await std::move(lingering);
}

// Nothing if the peer has gone meanwhile, or the server.
task<std::optional<http_reply>> http_server::core::await_reply(const http_request& said, peer& from) {
  std::optional<http_reply> reply = handler_->handle(said);
  if (reply) co_return std::move(reply);
  auto waiting = until_answered(said, reply);
  auto ending = from.until_ended();
  auto racing = race(std::move(waiting), std::move(ending));
  co_await std::move(racing);
  if (!reply && handler_ != nullptr) handler_->gone(said);
  co_return std::move(reply);
}

task<void> http_server::core::until_answered(const http_request& said, std::optional<http_reply>& into) {
  while (handler_ != nullptr) {
    into = handler_->again(said);
    if (into) co_return;
    auto waiting = bell_.wait();
    co_await std::move(waiting);
  }
}

http_server::http_server(const asio::any_io_executor& on, http_handler& answering)
    : core_(std::make_shared<core>(on, answering)) {
  asio::co_spawn(on, core::accept(core_), asio::detached);
}

http_server::~http_server() { core_->close(); }

std::uint16_t http_server::port() const noexcept { return core_->port(); }

void http_server::wake() { core_->wake(); }

std::size_t http_server::connections() const noexcept { return core_->connections(); }

}  // namespace colambda::emulator
