// SPDX-License-Identifier: MIT
// Owns the door through which a transport calls a function. Knows no transport.
#include <colambda/app.hpp>

#include <colambda/call.hpp>
#include <colambda/function_error.hpp>
#include <colambda/log.hpp>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/cancellation_state.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <exception>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace colambda {

namespace asio = boost::asio;

namespace {

// What has to be said before any layer sees the call; false with the failure if the call is not to be served.
bool enter(invocation& call, std::atomic<bool>& warm, failure& refused) noexcept {
  try {
    if (colambda::call* const running = call::current(); running != nullptr) {
      running->rename(call.context().request_id());
    }
    if (!warm.exchange(true, std::memory_order_relaxed)) call.context().mark_cold_start();
    (void)call.context().client();
    return true;
  } catch (...) {
    refused = failure_of(std::current_exception());
    return false;
  }
}

// Its own coroutine: what is no coroutine may throw before there is a task, and `work` has to outlive its task.
task<void> run_one(detail::any_hook work) {
  auto running = work();
  co_await std::move(running);
}

task<std::optional<failure>> failure_in(detail::any_hook work) {
  std::exception_ptr thrown;
  try {
    auto running = work();
    co_await std::move(running);
  } catch (...) {
    thrown = std::current_exception();
  }
  if (thrown) co_return std::optional<failure>(failure_of(thrown));
  co_return std::optional<failure>();
}

// A copy of the hooks, which share what they hold: the task may be awaited when the app has changed.
task<std::optional<failure>> run_all(std::vector<detail::any_hook> hooks) {
  for (const detail::any_hook& hook : hooks) {
    auto why = co_await failure_in(hook);
    if (why) co_return std::move(why);
  }
  co_return std::optional<failure>();
}

}  // namespace

app::app(any_handler handler, built)
    : handler_(std::move(handler)), warm_(std::make_shared<std::atomic<bool>>(false)) {}

task<outcome> app::invoke(invocation& call) const {
  failure refused;
  const bool entered = enter(call, *warm_, refused);
  if (!entered) co_return outcome(std::move(refused));
  const next all(layers_, handler_);
  co_return co_await all.attempt(call);
}

task<void> app::run_deferred(invocation& call) const {
  const auto executor = co_await asio::this_coro::executor;
  auto waiting = call.context().take_deferred();
  for (std::size_t i = 0; i < waiting.size(); ++i) {
    const auto state = co_await asio::this_coro::cancellation_state;
    if (state.cancelled() != asio::cancellation_type::none) {
      log::warn("the call was cancelled, so deferred work is not begun: {} left", waiting.size() - i);
      co_return;
    }
    // Spawned, so that a shield in one does not hide a cancellation from those behind it.
    auto work = run_one(std::move(waiting[i]));
    auto ended = co_await asio::co_spawn(executor, std::move(work), asio::as_tuple(asio::use_awaitable));
    if (const auto& [thrown] = ended; thrown) {
      const failure why = failure_of(thrown);
      log::error("deferred work failed: {}: {}", why.type(), why.message());
    }
    auto more = call.context().take_deferred();
    std::ranges::move(more, std::back_inserter(waiting));
  }
}

task<std::optional<failure>> app::start() const { return run_all(init_); }

task<std::optional<failure>> app::before_snapshot() const { return run_all({snapshot_.rbegin(), snapshot_.rend()}); }

task<std::optional<failure>> app::restored() const { return run_all(restore_); }

task<void> app::shut_down() const {
  for (auto hook = shutdown_.rbegin(); hook != shutdown_.rend(); ++hook) {
    const auto why = co_await failure_in(*hook);
    if (why) log::error("a shutdown hook failed: {}: {}", why->type(), why->message());
  }
}

}  // namespace colambda
