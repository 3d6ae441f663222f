// SPDX-License-Identifier: MIT
#include "connection.hpp"

#include "http_connect.hpp"

#include <colambda/call.hpp>
#include <colambda/function_error.hpp>
#include <colambda/log.hpp>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

#include <utility>

namespace colambda::rpc::detail {
namespace {

// A call is a service and a method with a dot between: the last one, as Go has it.
struct target {
  std::string_view service;
  std::string_view method;
  bool well_formed = false;
};

target split(std::string_view service_method) noexcept {
  const auto dot = service_method.rfind('.');
  if (dot == std::string_view::npos) return {};
  return {service_method.substr(0, dot), service_method.substr(dot + 1), true};
}

// What a call that threw is answered with. Go's method would have returned this text.
std::string text_of(const std::exception_ptr& thrown) {
  const failure why = failure_of(thrown);
  return why.message().empty() ? why.type() : why.message();
}

}  // namespace

connection::connection(boost::asio::io_context& io, boost::asio::ip::tcp::socket socket,
                       std::shared_ptr<const directory> all)
    : io_(io),
      socket_(std::move(socket)),
      all_(std::move(all)),
      in_(all_->bounds),
      out_(gob::id::first_user, all_->bounds),
      outbox_(socket_),
      progress_(socket_.get_executor()) {}

void connection::start(preamble begins, std::function<void()> ended) {
  auto self = shared_from_this();
  auto work = serve(begins);
  boost::asio::co_spawn(io_, std::move(work), [self, ended = std::move(ended)](const std::exception_ptr&) {
    self->close();
    ended();
  });
}

// Two coroutines: this one reads, the other writes; this one ends last, when all calls are answered.
task<void> connection::serve(preamble begins) {
  bool open = true;
  if (begins == preamble::http) open = co_await accept_http_connect(socket_, in_.in());
  if (!open) co_return;
  auto writing = outbox_.run(progress_);
  boost::asio::co_spawn(io_, std::move(writing), [this, self = shared_from_this()](const std::exception_ptr& thrown) {
    written_ = true;
    // Nobody reads the answers any more.
    if (thrown || outbox_.failed()) {
      stop();
      cancel_calls();
    }
    progress_.raise();
  });
  try {
    co_await read_calls();
  } catch (...) {
    // Out of memory, or a type of the user's that throws while it is read. What was read so far is still answered.
    log::error("rpc: a connection ends: {}", text_of(std::current_exception()));
  }
  // A call that ends after this adds its reply before the outbox finishes.
  while (!calls_.empty() && !broken_) co_await progress_.wait();
  outbox_.finish();
  while (!written_) co_await progress_.wait();
  close();
  cancel_calls();
  while (!calls_.empty()) co_await progress_.wait();
}

task<void> connection::read_calls() {
  for (;;) {
    co_await wait_for_room();
    const bool more = co_await read_call();
    if (!more) co_return;
  }
}

// One header and its body. False when no more can be read.
task<bool> connection::read_call() {
  head_.service_method.clear();
  head_.seq = 0;
  for (;;) {
    if (stopping_ || broken_) co_return false;
    const auto ready = in_.decode(head_);
    if (!ready) {
      const std::string why = ready.error().message();
      // Go is silent at an end, clean or not, and says the rest in its log.
      if (!why.ends_with("EOF")) log::warn("rpc: server cannot decode request: {}", why);
      co_return false;
    }
    if (*ready) break;
    const bool more = co_await fill();
    if (!more) co_return false;
  }
  std::string refusal;
  const method* of = find(head_.service_method, refusal);
  co_return co_await read_body(of, std::move(refusal));
}

// The argument, or with no method the body that nobody wants.
task<bool> connection::read_body(const method* of, std::string refusal) {
  std::unique_ptr<method_call> work;
  if (of != nullptr) work = of->begin();
  bool at_end = false;
  const std::size_t before = in_.consumed();
  for (;;) {
    const auto ready = work == nullptr ? in_.skip() : work->read(in_);
    if (ready && *ready) break;
    if (!ready) {
      // A call whose body is wrong is answered so; the next one is read as if nothing had been.
      if (refusal.empty()) refusal = ready.error().message();
      work.reset();
      // But bytes that only say how long they are cannot be passed over.
      at_end = in_.is_broken();
      break;
    }
    at_end = !co_await fill();
    if (!at_end) continue;
    const auto cut = in_.finish();
    if (refusal.empty()) refusal = cut ? "EOF" : cut.error().message();
    work.reset();
    break;
  }
  if (work == nullptr) {
    refuse(head_.service_method, head_.seq, std::move(refusal));
  } else {
    spawn(std::move(work), in_.consumed() - before);
  }
  co_return !at_end;
}

task<bool> connection::fill() {
  // Between messages, room is made when there is something to read and not before: by then the last call has let
  // go of the slab, and the next message lies in it as a whole.
  if (in_.in().pending().empty()) {
    auto waited = co_await socket_.async_wait(boost::asio::ip::tcp::socket::wait_read,
                                              boost::asio::as_tuple(boost::asio::use_awaitable));
    if (std::get<0>(waited) || stopping_) co_return false;
  }
  const auto room = in_.in().prepare(in_.wanted());
  const boost::asio::mutable_buffer buffer(room.data(), room.size());
  auto read = co_await socket_.async_read_some(buffer, boost::asio::as_tuple(boost::asio::use_awaitable));
  const auto& [ec, n] = read;
  in_.in().commit(n);
  // An orderly end leaves the calls that run to be answered; a reset means that nobody is there for it.
  if (ec == boost::asio::error::connection_reset) cancel_calls();
  co_return !ec && !stopping_;
}

bool connection::is_full() const noexcept {
  const auto& bounds = all_->bounds;
  return calls_.size() >= bounds.calls || held_ + outbox_.pinned() >= bounds.held;
}

task<void> connection::wait_for_room() {
  while (is_full() && !stopping_ && !broken_) co_await progress_.wait();
}

const method* connection::find(std::string_view service_method, std::string& refusal) const {
  const target wanted = split(service_method);
  if (!wanted.well_formed) {
    refusal = "rpc: service/method request ill-formed: " + std::string(service_method);
    return nullptr;
  }
  for (const auto& one : all_->services) {
    if (one.name() != wanted.service) continue;
    const method* found = one.find(wanted.method);
    if (found == nullptr) refusal = "rpc: can't find method " + std::string(service_method);
    return found;
  }
  refusal = "rpc: can't find service " + std::string(service_method);
  return nullptr;
}

void connection::spawn(std::unique_ptr<method_call> work, std::size_t bytes) {
  const auto made = calls_.emplace(calls_.end());
  made->work = std::move(work);
  made->service_method = std::move(head_.service_method);
  made->seq = head_.seq;
  made->bytes = bytes;
  held_ += bytes;
  auto running = made->work->run();
  boost::asio::co_spawn(call_executor(io_.get_executor(), made->running), std::move(running),
                        boost::asio::bind_cancellation_slot(
                            made->cancel.slot(), [self = shared_from_this(), made](const std::exception_ptr& thrown) {
                              self->finish(made, thrown);
                            }));
}

// Called where nothing catches but the loop itself, which would take all connections down.
void connection::finish(active_list::iterator done, const std::exception_ptr& thrown) noexcept {
  held_ -= done->bytes;
  try {
    answer(*done, thrown);
  } catch (...) {
    give_up("out of memory");
  }
  calls_.erase(done);
  progress_.raise();
}

void connection::answer(const active& done, const std::exception_ptr& thrown) {
  if (thrown) {
    refuse(done.service_method, done.seq, text_of(thrown));
  } else {
    reply(done.service_method, done.seq, *done.work);
  }
}

void connection::reply(const std::string& service_method, std::uint64_t seq, const method_call& answer) {
  put(service_method, seq, {}, [&](gather& out) { return answer.write(out_, out); });
}

void connection::refuse(const std::string& service_method, std::uint64_t seq, std::string text) {
  put(service_method, seq, std::move(text), [&](gather& out) { return out_.encode(no_body{}, out); });
}

template <class Body>
void connection::put(const std::string& service_method, std::uint64_t seq, std::string text, Body body) {
  if (outbox_.failed() || broken_) return;
  auto& out = outbox_.filling();
  const auto head = out_.encode(response{service_method, seq, std::move(text)}, out);
  const auto written = head ? body(out) : head;
  // As Go does: a header may be out, so all that can be said is the end of the connection.
  if (!written) give_up(written.error().message());
  outbox_.ready();
}

void connection::give_up(const std::string& why) {
  log::error("rpc: gob error encoding body: {}", why);
  broken_ = true;
  boost::system::error_code ignored;
  socket_.shutdown(boost::asio::ip::tcp::socket::shutdown_receive, ignored);
}

void connection::stop() {
  stopping_ = true;
  boost::system::error_code ignored;
  socket_.shutdown(boost::asio::ip::tcp::socket::shutdown_receive, ignored);
  progress_.raise();
}

void connection::cancel_calls() {
  // Emitting may end a call, which takes it off the list.
  for (auto at = calls_.begin(); at != calls_.end();) {
    auto& one = *at++;
    one.running->note_cancelled();
    one.cancel.emit(boost::asio::cancellation_type::terminal);
  }
}

void connection::close() {
  stopping_ = true;
  boost::system::error_code ignored;
  socket_.close(ignored);
  progress_.raise();
}

}  // namespace colambda::rpc::detail
