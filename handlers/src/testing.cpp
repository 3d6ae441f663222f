// SPDX-License-Identifier: MIT
// Owns the jumps of simulated time and the shortest way from a payload to an outcome.
#include <colambda/testing.hpp>

#include <colambda/call.hpp>

#include <boost/asio/co_spawn.hpp>

#include <exception>
#include <memory>
#include <utility>

namespace colambda::testing {
namespace {

void run_in(detail::simulation& simulated, boost::asio::io_context& io) {
  for (;;) {
    io.restart();
    simulated.next = clock::time_point::max();
    if (io.poll() != 0) continue;
    if (!io.stopped() && simulated.elsewhere > 0) {
      io.run_one();
      continue;
    }
    if (io.stopped() || simulated.next == clock::time_point::max()) return;
    if (simulated.next > simulated.now) simulated.now = simulated.next;
  }
}

// As a transport does it, where the answer is out at once.
task<outcome> serve(const app& function, invocation& call) {
  auto serving = function.invoke(call);
  outcome ended = co_await std::move(serving);
  auto later = function.run_deferred(call);
  co_await std::move(later);
  co_return std::move(ended);
}

}  // namespace

simulated_time::simulated_time(clock::wall_time start) noexcept {
  // Not at the clock's zero: a time before the start has to exist.
  simulation_.start = clock::time_point(std::chrono::hours(1));
  simulation_.now = simulation_.start;
  simulation_.wall_at_start = start;
  before_ = detail::replace_simulation(&simulation_);
}

simulated_time::~simulated_time() { detail::replace_simulation(before_); }

void simulated_time::run(boost::asio::io_context& io) { run_in(simulation_, io); }

std::vector<std::string> captured_log::lines() const {
  const std::lock_guard lock(guard_);
  return lines_;
}

void captured_log::write(log::level, std::string_view line) noexcept {
  const std::lock_guard lock(guard_);
  lines_.emplace_back(line);
}

outcome invoke(const app& function, std::string_view payload) { return invoke(function, payload, context_fields()); }

outcome invoke(const app& function, std::string_view payload, context_fields about) {
  boost::asio::io_context io(1);
  invocation call(context(std::move(about)), slice::copy_of(payload));
  outcome ended;
  boost::asio::co_spawn(call_executor(io.get_executor(), std::make_shared<colambda::call>()), serve(function, call),
                        [&ended](const std::exception_ptr& thrown, outcome how) {
                          if (thrown) std::rethrow_exception(thrown);
                          ended = std::move(how);
                        });
  if (auto* const simulated = detail::current_simulation(); simulated != nullptr) {
    run_in(*simulated, io);
  } else {
    io.run();
  }
  return ended;
}

}  // namespace colambda::testing
