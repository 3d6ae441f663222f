// SPDX-License-Identifier: MIT
// Owns how calls are spread over connections and watched while they run.
#include <colambda/emulator/batch.hpp>

#include <colambda/deadline.hpp>
#include <colambda/emulator/race.hpp>

#include <fmt/format.h>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/deferred.hpp>
#include <boost/asio/experimental/parallel_group.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <chrono>
#include <utility>

namespace colambda::emulator {
namespace {

namespace asio = boost::asio;

// A process that dies closes its connections a moment before the system says that it is dead.
constexpr clock::duration death_throes = std::chrono::seconds(1);

double seconds(clock::duration of) { return std::chrono::duration<double>(of).count(); }

}  // namespace

batch::batch(function& called, slice event, const batch_options& options)
    : function_(called), event_(std::move(event)), options_(options), left_(options.calls) {
  flights_.resize(std::min(options.calls, std::max(options.concurrency, options.connections)));
  constexpr std::size_t reserved = 100'000;
  durations_.reserve(std::min(options.calls, reserved));
}

task<void> batch::run() {
  const clock::time_point began = clock::now();
  auto calls = make_calls();
  auto watching = watch();
  auto racing = race(std::move(calls), std::move(watching));
  co_await std::move(racing);
  elapsed_ = clock::now() - began;
  auto explaining = explain_end();
  co_await std::move(explaining);
}

task<void> batch::make_calls() {
  while (function_.connections() < options_.connections) {
    auto connecting = function_.connect();
    const auto connected = co_await std::move(connecting);
    if (!connected) {
      stop(connected.error(), std::string());
      co_return;
    }
  }
  const auto executor = co_await asio::this_coro::executor;
  using worker = decltype(asio::co_spawn(executor, work(0), asio::deferred));
  std::vector<worker> workers;
  workers.reserve(flights_.size());
  for (std::size_t slot = 0; slot < flights_.size(); ++slot) {
    workers.push_back(asio::co_spawn(executor, work(slot), asio::deferred));
  }
  auto all = asio::experimental::make_parallel_group(std::move(workers));
  co_await all.async_wait(asio::experimental::wait_for_all(), asio::use_awaitable);
}

task<void> batch::work(std::size_t slot) {
  rpc::client& over = function_.client(slot % options_.connections);
  while (left_ > 0 && !stopped_) {
    --left_;
    const rpc::invoke_request request = function_.request(event_, options_.timeout);
    flights_[slot] = flight{clock::now(), request.request_id};
    auto calling = over.call<rpc::invoke_response>("Function.Invoke", request);
    auto answered = co_await std::move(calling);
    const flight ended = std::exchange(flights_[slot], flight());
    if (answered) {
      note(ended, std::move(*answered));
    } else {
      lost_connection_ = answered.error().what() == rpc::call_error::kind::ended;
      stop(fault(fault::kind::broken, answered.error().message()), ended.request_id);
    }
  }
}

task<void> batch::watch() {
  auto overdue = until_overdue();
  auto dying = function_.running().wait();
  auto racing = race(std::move(overdue), std::move(dying));
  const bool late = co_await std::move(racing);
  const std::string request_id = oldest().request_id;
  if (late) {
    stop(fault(fault::kind::overdue, fmt::format("no answer within {:g} s", seconds(options_.timeout))), request_id);
  } else {
    stop(fault(fault::kind::died, std::string()), request_id);
  }
}

task<void> batch::until_overdue() {
  for (;;) {
    const clock::time_point began = oldest().began;
    const bool idle = began == clock::time_point::max();
    // What begins while this sleeps is due after it wakes.
    const clock::time_point due = (idle ? clock::now() : began) + options_.timeout;
    if (due <= clock::now()) co_return;
    auto sleeping = sleep_until(due);
    co_await std::move(sleeping);
  }
}

// A connection that ended may be the first sign of a death.
task<void> batch::explain_end() {
  const bool died_already = stopped_ && stopped_->what() == fault::kind::died;
  if (!died_already && !lost_connection_) co_return;
  auto dying = function_.running().wait();
  auto bounded = with_deadline(std::move(dying), death_throes);
  const bool died = co_await std::move(bounded);
  if (died) {
    const std::string how = function_.running().ended().value_or(exit_status()).text();
    stopped_ = fault(fault::kind::died, fmt::format("it ended during the call: {}", how));
  }
}

const batch::flight& batch::oldest() const noexcept {
  return *std::min_element(flights_.begin(), flights_.end(),
                           [](const flight& a, const flight& b) { return a.began < b.began; });
}

void batch::note(const flight& of, rpc::invoke_response answer) {
  durations_.push_back(clock::now() - of.began);
  const bool first_error = answer.error && errors_ == 0;
  if (answer.error) ++errors_;
  if (answer_ && !first_error) return;
  answer_ = std::move(answer);
  if (!stopped_) request_id_ = of.request_id;
}

void batch::stop(fault why, std::string request_id) {
  // Those that were cancelled by the first one say nothing new.
  if (stopped_) return;
  stopped_ = std::move(why);
  request_id_ = std::move(request_id);
}

}  // namespace colambda::emulator
