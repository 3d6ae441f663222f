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

sandbox_pool::sandbox_pool(const start_options& options, std::size_t lanes, notes& remarks)
    : options_(options), remarks_(remarks), boxes_(lanes) {}

task<result<void>> sandbox_pool::start() { co_return result<void>(); }

task<answer> sandbox_pool::invoke(std::size_t lane, const call& what) {
  std::unique_ptr<sandbox>& box = boxes_[lane];
  if (box && box->ended()) retire(box);
  std::optional<clock::duration> start_up;
  if (!box) {
    auto starting = sandbox::start(options_, what.request_id, remarks_);
    auto started = co_await std::move(starting);
    if (!started) {
      answer none;
      none.is_error = true;
      none.is_last = true;
      none.lost = started.error();
      none.text = slice::copy_of(started.error().told());
      co_return std::move(none);
    }
    box = std::move(*started);
    start_up = box->start_up();
    if (started_++ == 0) start_up_ = *start_up;
  }
  auto calling = box->invoke(what);
  answer made = co_await std::move(calling);
  made.start_up = start_up;
  co_return std::move(made);
}

void sandbox_pool::retire(std::unique_ptr<sandbox>& box) {
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

task<void> sandbox_pool::end(clock::duration grace) {
  const auto executor = co_await asio::this_coro::executor;
  using ending = decltype(asio::co_spawn(executor, boxes_.front()->end(grace), asio::deferred));
  std::vector<ending> all;
  for (const auto& box : boxes_) {
    if (box) all.push_back(asio::co_spawn(executor, box->end(grace), asio::deferred));
  }
  if (all.empty()) co_return;
  auto together = asio::experimental::make_parallel_group(std::move(all));
  co_await together.async_wait(asio::experimental::wait_for_all(), asio::use_awaitable);
}

std::optional<std::size_t> sandbox_pool::peak_memory() const {
  std::optional<std::size_t> most = peak_;
  for (const auto& box : boxes_) {
    const auto seen = box ? box->peak_memory() : std::nullopt;
    if (seen) most = std::max(most.value_or(0), *seen);
  }
  return most;
}

}  // namespace colambda::emulator
