// SPDX-License-Identifier: MIT
#include "client_connection.hpp"

#include <boost/asio/co_spawn.hpp>

#include <utility>

namespace colambda::rpc::detail {
namespace {

call_error shut_down() { return {call_error::kind::shut_down, "connection is shut down"}; }

}  // namespace

waiter::waiter() = default;
waiter::~waiter() = default;

task<call_result<void>> await_reply(std::shared_ptr<waiter> to) {
  while (!to->outcome_) {
    co_await to->wake_up_->wait();
    const auto state = co_await boost::asio::this_coro::cancellation_state;
    if (state.cancelled() != boost::asio::cancellation_type::none) break;
  }
  if (!to->outcome_) co_return call_error(call_error::kind::ended, "call was cancelled");
  co_return *to->outcome_;
}

client_connection::client_connection(boost::asio::ip::tcp::socket socket, const limits& bounds)
    : socket_(std::move(socket)),
      in_(bounds),
      out_(gob::id::first_user, bounds),
      outbox_(socket_),
      progress_(socket_.get_executor()) {
  boost::system::error_code ignored;
  socket_.set_option(boost::asio::ip::tcp::no_delay(true), ignored);
}

void client_connection::start() {
  const auto executor = socket_.get_executor();
  auto writing = outbox_.run(progress_);
  boost::asio::co_spawn(executor, std::move(writing), [self = shared_from_this()](const std::exception_ptr&) {});
  auto reading = read_replies();
  boost::asio::co_spawn(executor, std::move(reading), [self = shared_from_this()](const std::exception_ptr& thrown) {
    if (thrown) self->end({call_error::kind::broken, "out of memory while a reply was read"});
  });
}

call_result<void> client_connection::send(std::string_view method, const void* argument, encode_function encode,
                                          const std::shared_ptr<waiter>& to) {
  if (closed_ || ended_) return shut_down();
  auto& out = outbox_.filling();
  // A call whose argument cannot be encoded must leave nothing behind: neither bytes nor definitions.
  const auto before = out_.here(out);
  auto written = out_.encode(request{std::string(method), next_}, out);
  if (written) written = encode(out_, argument, out);
  if (!written) {
    out_.rewind(before, out);
    return call_error(call_error::kind::broken, written.error().message());
  }
  to->wake_up_ = std::make_unique<wake_up>(socket_.get_executor());
  pending_.emplace(next_++, to);
  outbox_.ready();
  return {};
}

std::shared_ptr<waiter> client_connection::find(std::uint64_t number) const {
  const auto found = pending_.find(number);
  return found == pending_.end() ? nullptr : found->second.lock();
}

void client_connection::settle(waiter& one, call_result<void> outcome) {
  if (!one.outcome_) one.outcome_.emplace(std::move(outcome));
  one.wake_up_->raise();
}

void client_connection::settle(std::uint64_t number, call_result<void> outcome) {
  if (const auto one = find(number)) settle(*one, std::move(outcome));
  pending_.erase(number);
}

task<void> client_connection::read_replies() {
  for (;;) {
    const bool more = co_await read_reply();
    if (!more) break;
  }
  // A decoding error has had its own text; everything else is the end of the connection.
  if (!ended_) end({call_error::kind::ended, "unexpected EOF"});
}

task<bool> client_connection::read_reply() {
  head_.service_method.clear();
  head_.seq = 0;
  head_.error.clear();
  for (;;) {
    const auto ready = in_.decode(head_);
    if (!ready) {
      end({call_error::kind::broken, ready.error().message()});
      co_return false;
    }
    if (*ready) break;
    const bool more = co_await fill();
    if (!more) co_return false;
  }
  co_return co_await read_body();
}

// The body goes to who waits for it; an error's is empty, one that nobody waits for any more is dropped. What is
// said of a body that fails, and to whom, is Go's.
task<bool> client_connection::read_body() {
  if (!head_.error.empty()) settle(head_.seq, call_error(call_error::kind::server, head_.error));
  bool dropped = false;
  for (;;) {
    // Looked up anew each time: who waited may have given up while bytes were awaited.
    const std::shared_ptr<waiter> to = find(head_.seq);
    dropped = to == nullptr;
    const auto ready = dropped ? in_.skip() : to->read(in_);
    if (!ready) {
      const std::string why = ready.error().message();
      if (!dropped) settle(head_.seq, call_error(call_error::kind::broken, "reading body " + why));
      end({call_error::kind::broken, dropped ? "reading error body: " + why : why});
      co_return false;
    }
    if (*ready) break;
    const bool more = co_await fill();
    if (more) continue;
    const auto cut = in_.finish();
    const std::string why = cut ? "EOF" : cut.error().message();
    if (!closed_ && !dropped) settle(head_.seq, call_error(call_error::kind::ended, "reading body " + why));
    co_return false;
  }
  if (!dropped) settle(head_.seq, call_result<void>());
  co_return true;
}

task<bool> client_connection::fill() {
  const auto room = in_.in().prepare(in_.wanted());
  const boost::asio::mutable_buffer buffer(room.data(), room.size());
  auto read = co_await socket_.async_read_some(buffer, boost::asio::as_tuple(boost::asio::use_awaitable));
  const auto& [ec, n] = read;
  in_.in().commit(n);
  co_return !ec;
}

void client_connection::end(call_error why) {
  ended_ = closed_ ? shut_down() : std::move(why);
  outbox_.finish();
  boost::system::error_code ignored;
  socket_.close(ignored);
  const auto waiting = std::exchange(pending_, {});
  for (const auto& [number, weak] : waiting) {
    if (const auto one = weak.lock()) settle(*one, *ended_);
  }
}

call_result<void> client_connection::close() {
  if (closed_) return shut_down();
  closed_ = true;
  outbox_.finish();
  boost::system::error_code ignored;
  socket_.close(ignored);
  return {};
}

}  // namespace colambda::rpc::detail
