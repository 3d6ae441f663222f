// SPDX-License-Identifier: MIT
// Owns when an environment is started and when it is replaced.
#include <colambda/emulator/sandbox_pool.hpp>

#include <fmt/format.h>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/deferred.hpp>
#include <boost/asio/experimental/parallel_group.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <utility>

namespace colambda::emulator {

namespace asio = boost::asio;

sandbox_pool::sandbox_pool(const start_options& options, std::size_t environments, notes& remarks)
    : options_(options), remarks_(remarks), places_(environments) {}

task<result<void>> sandbox_pool::start() { co_return result<void>(); }

// As often as an environment ends under those that wait for it: each time others have lost their calls, so it ends.
task<answer> sandbox_pool::invoke(std::size_t lane, const call& what) {
  place& where = places_[lane % places_.size()];
  for (;;) {
    auto trying = try_once(where, what);
    answer made = co_await std::move(trying);
    if (!made.is_untaken || is_ending_) co_return std::move(made);
  }
}

task<answer> sandbox_pool::try_once(place& where, const call& what) {
  std::optional<clock::duration> start_up;
  auto finding = find(where, what.request_id, start_up);
  auto found = co_await std::move(finding);
  if (!found) {
    answer none;
    none.is_error = true;
    none.is_last = true;
    none.lost = found.error();
    none.text = slice::copy_of(found.error().told());
    co_return std::move(none);
  }
  // It may be replaced meanwhile.
  std::shared_ptr<sandbox> box = std::move(*found);
  auto calling = box->invoke(what);
  answer made = co_await std::move(calling);
  made.start_up = start_up;
  co_return std::move(made);
}

// The environment, started if there is none. Who comes while it starts waits for it, and shares its failure.
task<result<std::shared_ptr<sandbox>>> sandbox_pool::find(place& where, const std::string& request_id,
                                                          std::optional<clock::duration>& start_up) {
  if (where.box && where.box->ended()) retire(where.box);
  if (where.is_starting) {
    const auto has_ended = [&] { return !where.is_starting; };
    auto waiting = started_bell_->until(has_ended);
    co_await std::move(waiting);
  } else if (!where.box) {
    auto starting = start_in(where, request_id);
    co_await std::move(starting);
    if (where.box) start_up = where.box->start_up();
  }
  if (!where.box) co_return *where.failed;
  co_return where.box;
}

task<void> sandbox_pool::start_in(place& where, const std::string& request_id) {
  const auto executor = co_await asio::this_coro::executor;
  if (!started_bell_) started_bell_.emplace(executor);
  where.is_starting = true;
  auto starting = sandbox::start(options_, request_id, remarks_);
  auto made = co_await std::move(starting);
  where.is_starting = false;
  started_bell_->ring();
  if (!made) {
    where.failed = made.error();
    co_return;
  }
  where.box = std::move(*made);
  if (started_++ == 0) start_up_ = where.box->start_up();
}

void sandbox_pool::retire(std::shared_ptr<sandbox>& box) {
  remarks_.say(fmt::format("a new environment is started, the last one ended: {}", box->ended().value_or("")));
  if (const auto seen = box->peak_memory()) peak_ = std::max(peak_.value_or(0), *seen);
  box.reset();
}

// Never: what one call has broken is made anew for the next.
task<fault> sandbox_pool::until_lost() {
  asio::steady_timer never(co_await asio::this_coro::executor, asio::steady_timer::time_point::max());
  co_await never.async_wait(asio::use_awaitable);
  co_return fault();
}

clock::duration sandbox_pool::window() const noexcept {
  const bool extended = std::any_of(places_.begin(), places_.end(),
                                    [](const place& each) { return each.box && each.box->is_extended(); });
  return extended ? window_of_extensions : window_of_others;
}

task<void> sandbox_pool::end(clock::duration grace) {
  is_ending_ = true;
  const auto executor = co_await asio::this_coro::executor;
  using ending = decltype(asio::co_spawn(executor, places_.front().box->end(grace), asio::deferred));
  std::vector<ending> all;
  for (const place& each : places_) {
    if (const auto& box = each.box) all.push_back(asio::co_spawn(executor, box->end(grace), asio::deferred));
  }
  if (all.empty()) co_return;
  auto together = asio::experimental::make_parallel_group(std::move(all));
  co_await together.async_wait(asio::experimental::wait_for_all(), asio::use_awaitable);
}

std::optional<std::size_t> sandbox_pool::peak_memory() const {
  std::optional<std::size_t> most = peak_;
  for (const place& each : places_) {
    const auto seen = each.box ? each.box->peak_memory() : std::nullopt;
    if (seen) most = std::max(most.value_or(0), *seen);
  }
  return most;
}

}  // namespace colambda::emulator
