// SPDX-License-Identifier: MIT
// Owns how calls on go1.x are watched while they run.
#include <colambda/emulator/rpc_callee.hpp>

#include <colambda/deadline.hpp>
#include <colambda/emulator/race.hpp>
#include <colambda/emulator/report.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace colambda::emulator {
namespace {

// A process that dies closes its connections a moment before the system says that it is dead.
constexpr clock::duration death_throes = std::chrono::seconds(1);

double seconds(clock::duration of) { return std::chrono::duration<double>(of).count(); }

}  // namespace

rpc_callee::rpc_callee(const start_options& options, std::size_t lanes, std::size_t connections,
                       clock::duration timeout, notes& remarks)
    : options_(options),
      remarks_(remarks),
      connections_(connections),
      timeout_(timeout),
      began_(lanes, clock::time_point::max()) {}

task<result<void>> rpc_callee::start() {
  auto starting = function::start(options_);
  auto started = co_await std::move(starting);
  if (!started) co_return started.error();
  function_ = std::move(*started);
  while (function_->connections() < connections_) {
    auto connecting = function_->connect();
    auto connected = co_await std::move(connecting);
    if (!connected) co_return connected.error();
  }
  co_return result<void>();
}

task<answer> rpc_callee::invoke(std::size_t lane, const call& what) {
  const clock::time_point began = clock::now();
  began_[lane] = began;
  const rpc::invoke_request request = function_->request(what);
  auto calling = function_->client(lane % connections_).call<rpc::invoke_response>("Function.Invoke", request);
  auto answered = co_await std::move(calling);
  began_[lane] = clock::time_point::max();
  answer made;
  made.duration = clock::now() - began;
  if (std::exchange(first_, false)) made.start_up = function_->start_up();
  if (!answered) {
    const rpc::call_error why = answered.error();
    auto explaining = explain(why);
    made.lost = co_await std::move(explaining);
    made.is_error = true;
    made.is_last = true;
  } else if (answered->error) {
    made.is_error = true;
    made.text = slice::own(error_json(*answered->error));
    is_leaving_ = is_leaving_ || answered->error->should_exit;
  } else {
    made.text = std::move(answered->payload);
  }
  co_return std::move(made);
}

// A connection that ended may be the first sign of a death.
task<fault> rpc_callee::explain(const rpc::call_error& why) {
  const fault broken(fault::kind::broken, why.message());
  if (why.what() != rpc::call_error::kind::ended) co_return broken;
  auto dying = function_->running().wait();
  auto bounded = with_deadline(std::move(dying), death_throes);
  const bool died = co_await std::move(bounded);
  if (!died) co_return broken;
  co_return death();
}

fault rpc_callee::death() const {
  const std::string how = function_->running().ended().value_or(exit_status()).text();
  return {fault::kind::died, fmt::format("it ended during the call: {}", how)};
}

task<fault> rpc_callee::until_lost() {
  auto overdue = until_overdue();
  auto dying = function_->running().wait();
  auto racing = race(std::move(overdue), std::move(dying));
  const bool late = co_await std::move(racing);
  if (!late) co_return death();
  co_return fault(fault::kind::overdue, fmt::format("no answer within {:g} s", seconds(timeout_)));
}

task<void> rpc_callee::until_overdue() {
  for (;;) {
    const clock::time_point began = *std::min_element(began_.begin(), began_.end());
    const bool idle = began == clock::time_point::max();
    // What begins while this sleeps is due after it wakes.
    const clock::time_point due = (idle ? clock::now() : began) + timeout_;
    if (due <= clock::now()) co_return;
    auto sleeping = sleep_until(due);
    co_await std::move(sleeping);
  }
}

task<void> rpc_callee::end(clock::duration grace) {
  if (!function_) co_return;
  if (is_leaving_) {
    // By itself, and not badly.
    auto leaving = function_->running().wait();
    auto bounded = with_deadline(std::move(leaving), death_throes);
    co_await std::move(bounded);
  }
  const bool ended_before = function_->running().ended().has_value();
  auto ending = function_->running().end(grace);
  const exit_status how = co_await std::move(ending);
  const auto bad = ended_before ? std::nullopt : bad_end(function_->running(), how, grace);
  if (bad) remarks_.say(*bad);
}

clock::duration rpc_callee::start_up() const noexcept {
  return function_ ? function_->start_up() : clock::duration::zero();
}

std::optional<std::size_t> rpc_callee::peak_memory() const {
  return function_ ? function_->running().peak_memory() : std::nullopt;
}

}  // namespace colambda::emulator
