// SPDX-License-Identifier: MIT
// Owns the race between work and a timer, and keeps Asio's parallel_group out of users' files.
#include <colambda/deadline.hpp>

#include <colambda/timer.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/deferred.hpp>
#include <boost/asio/experimental/parallel_group.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <exception>
#include <utility>

namespace colambda {

namespace asio = boost::asio;

// Not `work || alarm`: that waits for the first success, so a failure of the work would wait for the alarm.
task<bool> with_deadline(task<void> work, clock::duration limit) {
  const auto executor = co_await asio::this_coro::executor;
  timer alarm(executor, limit);
  auto race = asio::experimental::make_parallel_group(asio::co_spawn(executor, std::move(work), asio::deferred),
                                                      alarm.async_wait(asio::deferred));
  auto finish = co_await race.async_wait(asio::experimental::wait_for_one(), asio::use_awaitable);
  auto& [order, thrown, ec] = finish;
  // A cancellation from outside ends the alarm first, but with an error.
  const bool rang_first = order[0] == 1 && !ec;
  if (rang_first) co_return false;
  if (thrown) std::rethrow_exception(thrown);
  co_return true;
}

}  // namespace colambda
