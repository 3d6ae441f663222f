// SPDX-License-Identifier: MIT
// One call that waits for many things at once: the whole takes as long as the slowest, not as long as all.
// Try: build/release/cli/colambda run build/release/examples/fan_out -e '{"waits_ms":[30,20,10]}'
#include <colambda/clock.hpp>
#include <colambda/log.hpp>
#include <colambda/run.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/deferred.hpp>
#include <boost/asio/experimental/parallel_group.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <chrono>
#include <cstdint>
#include <utility>
#include <vector>

namespace asio = boost::asio;

struct request {
  std::vector<std::int64_t> waits_ms;
};
COLAMBDA_DESCRIBE(request, waits_ms)

struct answer {
  // In the order in which they ended.
  std::vector<std::int64_t> ended;
  std::int64_t one_after_another_ms = 0;
  std::int64_t took_ms = 0;
};
COLAMBDA_DESCRIBE(answer, ended, one_after_another_ms, took_ms)

// Stands for a query or an HTTP request: anything that can be awaited. Its log lines carry the request id,
// because it runs on the call's own executor.
colambda::task<void> wait_for(std::int64_t milliseconds, std::vector<std::int64_t>& ended) {
  co_await colambda::sleep(std::chrono::milliseconds(milliseconds));
  colambda::log::info("{} ms are over", milliseconds);
  ended.push_back(milliseconds);
}

colambda::task<answer> fan_out(request asked) {
  const auto began = colambda::clock::now();
  const auto executor = co_await asio::this_coro::executor;
  answer made;
  using branch = decltype(asio::co_spawn(executor, wait_for(0, made.ended), asio::deferred));
  std::vector<branch> branches;
  for (const std::int64_t milliseconds : asked.waits_ms) {
    branches.push_back(asio::co_spawn(executor, wait_for(milliseconds, made.ended), asio::deferred));
    made.one_after_another_ms += milliseconds;
  }
  auto all = asio::experimental::make_parallel_group(std::move(branches));
  co_await all.async_wait(asio::experimental::wait_for_all(), asio::use_awaitable);
  made.took_ms = std::chrono::floor<std::chrono::milliseconds>(colambda::clock::now() - began).count();
  co_return made;
}

int main() { return colambda::run(fan_out); }
