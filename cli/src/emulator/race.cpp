// SPDX-License-Identifier: MIT
// Owns the race of two coroutines, and keeps Asio's parallel_group in one place.
#include <colambda/emulator/race.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/deferred.hpp>
#include <boost/asio/experimental/parallel_group.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <exception>

namespace colambda::emulator {

namespace asio = boost::asio;

task<bool> race(task<void> work, task<void> against) {
  const auto executor = co_await asio::this_coro::executor;
  auto both = asio::experimental::make_parallel_group(asio::co_spawn(executor, std::move(work), asio::deferred),
                                                      asio::co_spawn(executor, std::move(against), asio::deferred));
  auto finish = co_await both.async_wait(asio::experimental::wait_for_one(), asio::use_awaitable);
  auto& [order, work_thrown, against_thrown] = finish;
  const auto state = co_await asio::this_coro::cancellation_state;
  const bool cancelled = state.cancelled() != asio::cancellation_type::none;
  if (order[0] == 1 && !cancelled) {
    if (against_thrown) std::rethrow_exception(against_thrown);
    co_return false;
  }
  if (work_thrown) std::rethrow_exception(work_thrown);
  co_return true;
}

}  // namespace colambda::emulator
