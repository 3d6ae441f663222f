// SPDX-License-Identifier: MIT
// Owns how long a platform that fails is borne, and that no invocation vanishes without a word.
#include "poller.hpp"

#include "../crash.hpp"
#include "../environment.hpp"
#include "../invocation_facts.hpp"
#include "streamed_answer.hpp"

#include <colambda/call.hpp>
#include <colambda/log.hpp>

#include <fmt/format.h>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <memory>
#include <utility>

namespace colambda::runtime_api {

namespace asio = boost::asio;

std::optional<clock::duration> patience::after_failure(clock::duration spent) {
  ++tries_;
  spent_ += spent;
  constexpr clock::duration first = std::chrono::milliseconds(100);
  const clock::duration longest = first * (1 << tries_);
  // Half of it and a random part of the rest, so that many environments do not knock at once.
  static thread_local std::minstd_rand random{std::random_device{}()};
  const clock::duration pause = longest / 2 + longest / 2 * (random() % 1000) / 1000;
  if (tries_ >= most_tries || spent_ + pause > most_time) return std::nullopt;
  spent_ += pause;
  return pause;
}

poller::poller(asio::io_context& io, address to, early_start begun)
    : io_(io), client_(io, std::move(to), begun), pause_(io), drain_(io) {
  if (begun.has_failed) patience_.count_failure();
}

task<int> poller::serve(const app& function) {
  while (!stopping_) {
    auto got = co_await ask();
    if (auto* const refused = std::get_if<refused_event>(&got)) {
      log::error("request {}: {}", refused->id.request, refused->why.message());
      co_await report(refused->id, refused->why);
    } else if (auto* const one = std::get_if<event>(&got)) {
      const bool goes_on = co_await handle(function, *one);
      if (!goes_on) co_return 1;
    } else if (!stopping_) {
      co_return 1;
    }
  }
  co_return 0;
}

void poller::stop(clock::duration drain) {
  stopping_ = true;
  drain_end_ = clock::now() + drain;
  client_.hurry(drain);
  if (asking_) {
    pause_.cancel();
    client_.cancel_next(drain);
  } else {
    arm_drain();
  }
}

void poller::arm_drain() {
  const auto left = drain_end_ - clock::now();
  drain_.expires_after(std::chrono::duration_cast<asio::steady_timer::duration>(left));
  drain_.async_wait([this](const boost::system::error_code& ec) {
    if (!ec) cancel_.emit(asio::cancellation_type::terminal);
  });
}

// The next invocation, however many tries it takes; nothing if there will be none, which has been said then.
task<poller::asked> poller::ask() {
  asking_ = true;
  asked made;
  while (!stopping_) {
    const auto began = clock::now();
    auto got = co_await client_.next();
    if (auto* const failed = std::get_if<trouble>(&got)) {
      const bool goes_on = co_await bear(*failed, clock::now() - began);
      if (!goes_on) break;
      continue;
    }
    patience_.reset();
    if (std::holds_alternative<idle>(got)) {
      // Some servers hold the request back before they say so, some say so at once.
      constexpr clock::duration step = std::chrono::milliseconds(10);
      const bool at_once = clock::now() - began < std::chrono::seconds(1);
      idle_ = at_once ? std::min(idle_ + 1, 20U) : 0;
      if (idle_ > 1) co_await rest(step * idle_);
      continue;
    }
    idle_ = 0;
    if (auto* const one = std::get_if<event>(&got)) made = std::move(*one);
    if (auto* const refused = std::get_if<refused_event>(&got)) made = std::move(*refused);
    break;
  }
  asking_ = false;
  co_return made;
}

task<bool> poller::bear(const trouble& failed, clock::duration spent) {
  if (stopping_) co_return false;
  if (failed.what == trouble::kind::stale) co_return true;
  std::optional<clock::duration> pause;
  if (failed.was_asked) {
    // Who held the request for so long was there: this is a new failure, not the next one.
    if (spent > patience::most_time) patience_.reset();
    spent = clock::duration::zero();
  }
  if (failed.what == trouble::kind::passing) pause = patience_.after_failure(spent);
  if (!pause) {
    const int tries = std::max(1, patience_.tries());
    complain(fmt::format("no invocation from {}{}: {} ({} {})", client_.to().authority(), client_.to().base, failed.why,
                         tries, tries == 1 ? "try" : "tries"));
    co_return false;
  }
  log::warn("no invocation from {}: {}; trying again in {} ms", client_.to().authority(), failed.why,
            std::chrono::duration_cast<std::chrono::milliseconds>(*pause).count());
  co_await rest(*pause);
  co_return !stopping_;
}

task<void> poller::rest(clock::duration span) {
  pause_.expires_after(std::chrono::duration_cast<asio::steady_timer::duration>(span));
  (void)co_await pause_.async_wait(asio::as_tuple(asio::use_awaitable));
}

// One invocation from its arrival to its acknowledgement. False if the process is to end.
task<bool> poller::handle(const app& function, event& of) {
  const in_flight here(of.id.request);
  publish_trace(of.call.context().trace_id());
  streamed_answer streamed(client_, of.id, [this] { cancel_.emit(asio::cancellation_type::terminal); });
  response_stream stream(streamed);
  of.call.stream(&stream);
  const outcome ended = co_await invoke(function, of.call);
  drain_.cancel();
  if (streamed.has_begun()) {
    const failure* why = nullptr;
    if (!ended.ok()) why = &ended.error();
    const auto made = co_await streamed.end(why);
    note(of.id, made);
  } else {
    co_await answer(of.id, ended);
  }
  co_return ended.ok() || !ended.error().should_exit();
}

task<outcome> poller::invoke(const app& function, invocation& call) {
  auto running = std::make_shared<colambda::call>(call.context().request_id());
  const call_executor on(io_.get_executor(), std::move(running));
  auto work = function.invoke(call);
  // It came with the signal that ends the process.
  if (stopping_) arm_drain();
  co_return co_await asio::co_spawn(on, std::move(work),
                                    asio::bind_cancellation_slot(cancel_.slot(), asio::use_awaitable));
}

task<void> poller::answer(const event_id& id, const outcome& ended) {
  if (!ended.ok()) {
    co_await report(id, ended.error());
    co_return;
  }
  const std::size_t size = ended.answer().body().size();
  if (size <= largest_answer) {
    const auto made = co_await client_.respond(id, ended.answer());
    if (made.status != 413) {
      note(id, made);
      co_return;
    }
  }
  std::string text = fmt::format("the answer of {} bytes is over the limit of {}", size, largest_answer);
  if (size <= largest_answer) text = fmt::format("the platform takes no answer of {} bytes: status 413", size);
  const failure too_large("Function.ResponseSizeTooLarge", std::move(text));
  log::error("request {}: {}", id.request, too_large.message());
  co_await report(id, too_large);
}

task<void> poller::report(const event_id& id, const failure& why) {
  const auto made = co_await client_.report(id, why);
  note(id, made);
}

void poller::note(const event_id& id, const delivery& made) const {
  if (made.is_accepted()) return;
  if (made.status != 0) {
    log::error("request {}: the answer was refused: {}", id.request, made.why);
  } else {
    log::error("request {}: the answer is lost, or was taken without a word: {}", id.request, made.why);
  }
}

task<void> poller::init_failed(const failure& why) {
  const failure told("Runtime.InitError", why.type() + ": " + why.message());
  const auto made = co_await client_.report_init(told);
  if (!made.is_accepted()) log::error("the failed init could not be reported: {}", made.why);
}

}  // namespace colambda::runtime_api
