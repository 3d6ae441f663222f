// SPDX-License-Identifier: MIT
// Owns how calls are spread over lanes, and which answer stands for all.
#include <colambda/emulator/batch.hpp>

#include <colambda/emulator/identity.hpp>
#include <colambda/emulator/race.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/deferred.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/experimental/parallel_group.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/system/system_error.hpp>

#include <algorithm>
#include <exception>
#include <utility>

namespace colambda::emulator {
namespace {

namespace asio = boost::asio;

int rank(const answer& of) noexcept { return of.lost ? 2 : of.is_error ? 1 : 0; }

}  // namespace

batch::batch(callee& called, call what, const batch_options& options)
    : callee_(called), what_(std::move(what)), calls_(options.calls), left_(options.calls) {
  flights_.resize(std::min(options.calls, options.concurrency));
  constexpr std::size_t reserved = 100'000;
  durations_.reserve(std::min(options.calls, reserved));
}

task<void> batch::run() {
  const clock::time_point began = clock::now();
  std::optional<fault> gone;
  auto calls = make_calls();
  auto watching = detail::store(callee_.until_lost(), gone);
  auto racing = race(std::move(calls), std::move(watching));
  const bool all_made = co_await std::move(racing);
  elapsed_ = clock::now() - began;
  // A race that was won before the cancellation came says nothing of it.
  const auto state = co_await asio::this_coro::cancellation_state;
  if (state.cancelled() != asio::cancellation_type::none) {
    throw boost::system::system_error(asio::error::operation_aborted);
  }
  if (all_made) co_return;
  if (!is_stopped_) lose_flights(std::move(*gone));
}

std::size_t batch::under_way() const noexcept {
  return static_cast<std::size_t>(std::count_if(
      flights_.begin(), flights_.end(), [](const flight& each) { return each.began != clock::time_point::max(); }));
}

// What has died takes all that it had with it; where one took too long, the others are given up.
void batch::lose_flights(fault why) {
  const auto oldest = std::min_element(flights_.begin(), flights_.end(),
                                       [](const flight& a, const flight& b) { return a.began < b.began; });
  const bool is_one = why.what() == fault::kind::overdue;
  lost_ += is_one ? std::min<std::size_t>(1, under_way()) : under_way();
  answer none;
  none.is_error = true;
  none.lost = std::move(why);
  keep_worst(std::move(none), oldest->request_id);
}

std::size_t batch::unmade() const noexcept { return calls_ - durations_.size() - lost_; }

task<void> batch::make_calls() {
  const auto executor = co_await asio::this_coro::executor;
  using worker = decltype(asio::co_spawn(executor, work(0), asio::deferred));
  std::vector<worker> workers;
  workers.reserve(flights_.size());
  for (std::size_t slot = 0; slot < flights_.size(); ++slot) {
    workers.push_back(asio::co_spawn(executor, work(slot), asio::deferred));
  }
  auto all = asio::experimental::make_parallel_group(std::move(workers));
  // A call that throws ends the others; they complete after it.
  auto ended = co_await all.async_wait(asio::experimental::wait_for_one_error(), asio::use_awaitable);
  auto& [order, thrown] = ended;
  for (const std::size_t slot : order) {
    if (thrown[slot]) std::rethrow_exception(thrown[slot]);
  }
}

task<void> batch::work(std::size_t slot) {
  call next = what_;
  while (left_ > 0 && !over_ && !is_stopped_) {
    --left_;
    next.request_id = new_request_id();
    next.trace_id = new_trace_id();
    flights_[slot] = flight{clock::now(), next.request_id};
    auto calling = callee_.invoke(slot, next);
    answer made = co_await std::move(calling);
    flights_[slot] = flight();
    // What is lost now was given up; but a stream's beginning is out, and its end is told.
    if (is_stopped_ && made.lost && !made.stream) co_return;
    // Those that end because of the first one say nothing new.
    if (over_ && made.lost) {
      ++lost_;
      co_return;
    }
    over_ = over_ || made.is_last;
    note(std::move(made), next.request_id);
  }
}

void batch::note(answer made, const std::string& request_id) {
  if (made.lost) {
    ++lost_;
  } else {
    durations_.push_back(made.duration);
    if (made.is_error) ++errors_;
  }
  keep_worst(std::move(made), request_id);
}

void batch::keep_worst(answer made, const std::string& request_id) {
  if (worst_ && rank(made) <= rank(*worst_)) return;
  worst_ = std::move(made);
  request_id_ = request_id;
}

}  // namespace colambda::emulator
