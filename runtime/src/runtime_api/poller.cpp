// SPDX-License-Identifier: MIT
// Owns how long a platform that fails is borne, and that no invocation vanishes without a word.
#include "poller.hpp"

#include "../crash.hpp"
#include "../environment.hpp"
#include "../invocation_facts.hpp"
#include "streamed_answer.hpp"

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

poller::poller(asio::io_context& io, address to, early_start begun, outage& all)
    : io_(io), client_(io, std::move(to), begun), all_(all), pause_(io), drain_(io) {
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

void poller::stop(clock::duration drain) { end_calls_at(clock::now() + drain, drain); }

void poller::retire() {
  if (!stopping_) end_calls_at(deadline_, client::post_limit);
}

// `patience` is for a peer that is in the middle of an event.
void poller::end_calls_at(clock::time_point when, clock::duration patience) {
  stopping_ = true;
  drain_end_ = when;
  client_.hurry(patience);
  if (asking_) {
    pause_.cancel();
    client_.cancel_next(patience);
  } else {
    arm_drain();
  }
}

void poller::arm_drain() {
  if (drain_end_ == clock::time_point::max()) return;
  const auto left = drain_end_ - clock::now();
  drain_.expires_after(std::chrono::duration_cast<asio::steady_timer::duration>(left));
  drain_.async_wait([this](const boost::system::error_code& ec) {
    if (!ec) cancel_call();
  });
}

void poller::cancel_call() {
  if (running_) running_->note_cancelled();
  cancel_.emit(asio::cancellation_type::terminal);
}

// The next invocation, however many tries it takes; nothing if there will be none, which has been said then.
task<poller::asked> poller::ask() {
  asking_ = true;
  asked made;
  while (!stopping_) {
    const auto began = clock::now();
    auto got = co_await try_next();
    if (auto* const failed = std::get_if<trouble>(&got)) {
      const bool goes_on = co_await bear(*failed, clock::now() - began);
      if (!goes_on) break;
      continue;
    }
    patience_.reset();
    times_lost_ = 0;
    if (std::holds_alternative<idle>(got)) {
      co_await be_idle(clock::now() - began);
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

// A peer that takes the request may hold it for hours: that is when one that had lost patience has hope again, not
// when the invocation comes.
task<next_result> poller::try_next() {
  auto failed = co_await client_.ask();
  if (failed) co_return next_result(*std::move(failed));
  if (lost_) all_.remove();
  lost_ = false;
  co_return co_await client_.hear();
}

// Some servers hold the request back before they say that there is nothing, some say so at once.
task<void> poller::be_idle(clock::duration waited) {
  constexpr clock::duration step = std::chrono::milliseconds(10);
  const bool at_once = waited < std::chrono::seconds(1);
  idle_ = at_once ? std::min(idle_ + 1, 20U) : 0;
  if (idle_ > 1) co_await rest(step * idle_);
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
  if (!pause) co_return co_await lose_patience(failed);
  log::warn("no invocation from {}: {}; trying again in {} ms", client_.to().authority(), failed.why,
            std::chrono::duration_cast<std::chrono::milliseconds>(*pause).count());
  co_await rest(*pause);
  co_return !stopping_;
}

// The end, if it is the last that had any; else one's own end would take capacity away for good.
task<bool> poller::lose_patience(const trouble& failed) {
  const int tries = std::max(1, patience_.tries());
  const std::string said = fmt::format("no invocation from {}{}: {} ({} {})", client_.to().authority(),
                                       client_.to().base, failed.why, tries, tries == 1 ? "try" : "tries");
  const bool is_last = !lost_ && all_.add();
  lost_ = true;
  if (is_last) {
    complain(all_.pollers() == 1 ? said : fmt::format("{}; so for all {} pollers", said, all_.pollers()));
    co_return false;
  }
  const clock::duration pause = rest_of_the_lost(times_lost_++);
  log::warn("{}; other pollers still serve, this one tries again in {} ms", said,
            std::chrono::duration_cast<std::chrono::milliseconds>(pause).count());
  co_await rest(pause);
  co_return !stopping_;
}

task<void> poller::rest(clock::duration span) {
  pause_.expires_after(std::chrono::duration_cast<asio::steady_timer::duration>(span));
  (void)co_await pause_.async_wait(asio::as_tuple(asio::use_awaitable));
}

// One invocation from its arrival until there is nothing left to do for it. False if the process is to end.
task<bool> poller::handle(const app& function, event& of) {
  auto& about = of.call.context();
  running_ = std::make_shared<call>(about.request_id());
  const call_executor on(io_.get_executor(), running_);
  outcome ended;
  deadline_ = about.deadline();
  // One variable cannot name several calls.
  if (all_.pollers() == 1) publish_trace(about.trace_id());
  co_await deliver(function, of, on, ended);
  if (about.has_deferred()) co_await run_deferred(function, of.call, on);
  running_.reset();
  deadline_ = clock::time_point::max();
  co_return ended.ok() || !ended.error().should_exit();
}

// Until its acknowledgement.
task<void> poller::deliver(const app& function, event& of, const call_executor& on, outcome& ended) {
  const in_flight here(of.id.request);
  streamed_answer streamed(client_, of.id, [this] { cancel_call(); });
  response_stream stream(streamed);
  of.call.stream(&stream);
  ended = co_await invoke(function, of.call, on);
  of.call.stream(nullptr);
  if (!streamed.has_begun()) {
    co_await answer(of.id, ended);
    co_return;
  }
  const failure* why = nullptr;
  if (!ended.ok()) why = &ended.error();
  const auto made = co_await streamed.end(why);
  note(of.id, made);
}

task<outcome> poller::invoke(const app& function, invocation& call, const call_executor& on) {
  auto work = function.invoke(call);
  // It came with the signal that ends the process.
  if (stopping_) arm_drain();
  outcome ended =
      co_await asio::co_spawn(on, std::move(work), asio::bind_cancellation_slot(cancel_.slot(), asio::use_awaitable));
  drain_.cancel();
  co_return ended;
}

task<void> poller::run_deferred(const app& function, invocation& call, const call_executor& on) {
  auto work = function.run_deferred(call);
  if (stopping_) arm_drain();
  co_await asio::co_spawn(on, std::move(work), asio::bind_cancellation_slot(cancel_.slot(), asio::use_awaitable));
  drain_.cancel();
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

}  // namespace colambda::runtime_api
