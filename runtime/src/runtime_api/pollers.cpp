// SPDX-License-Identifier: MIT
// Owns who runs where, and that all end when one says so: at once where the platform is gone, and after the calls of
// the others where a call wants the process to end.
#include "pollers.hpp"

#include "../crash.hpp"
#include "snap_start.hpp"

#include <colambda/log.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>
#include <functional>
#include <thread>
#include <utility>

namespace colambda::runtime_api {

namespace asio = boost::asio;

class poller_thread {
 public:
  poller_thread(const address& to, std::size_t count, outage& all) {
    for (std::size_t i = 0; i < count; ++i) {
      pollers_.push_back(std::make_unique<poller>(io_, to, early_start{}, all));
    }
  }
  poller_thread(const poller_thread&) = delete;
  poller_thread& operator=(const poller_thread&) = delete;
  ~poller_thread() {
    // Whatever handlers have left running there goes with the loop.
    io_.stop();
    if (thread_.joinable()) thread_.join();
  }

  /// `ended` is called on that thread, once for each poller.
  void start(const app& function, const std::function<void(int, const std::exception_ptr&)>& ended) {
    for (auto& each : pollers_) {
      asio::co_spawn(io_, each->serve(function),
                     [ended](const std::exception_ptr& thrown, int status) { ended(status, thrown); });
    }
    thread_ = std::thread([this] { run(); });
  }

  // From other threads.
  void stop(clock::duration drain) {
    asio::post(io_, [this, drain] {
      for (auto& each : pollers_) each->stop(drain);
    });
  }
  void retire() {
    asio::post(io_, [this] {
      for (auto& each : pollers_) each->retire();
    });
  }

 private:
  void run() {
    use_alternate_stack();
    io_.run();
  }

  // Destroyed last: sockets and timers of pollers are its.
  asio::io_context io_{1};
  std::vector<std::unique_ptr<poller>> pollers_;
  std::thread thread_;
};

pollers::pollers(asio::io_context& io, const address& to, early_start begun, const poller_options& options)
    : io_(io),
      is_snap_start_(options.is_snap_start),
      all_(options.count),
      left_(options.count),
      ended_(io.get_executor()) {
  if (options.has_extension) extension_.emplace(io, to);
  const std::size_t count = options.count;
  const std::size_t threads = std::clamp<std::size_t>(options.threads, 1, count);
  for (std::size_t i = 0; i < threads; ++i) {
    const std::size_t share = count / threads + (i < count % threads ? 1 : 0);
    if (i > 0) {
      others_.push_back(std::make_unique<poller_thread>(to, share, all_));
      continue;
    }
    for (std::size_t k = 0; k < share; ++k) {
      own_.push_back(std::make_unique<poller>(io, to, std::exchange(begun, early_start{}), all_));
    }
  }
}

pollers::~pollers() = default;

task<bool> pollers::prepare(const app& function) {
  if (extension_) {
    const auto refused = co_await extension_->enroll();
    if (refused && !stopping_) {
      log::warn("no SIGTERM will come from Lambda: the extension is not registered: {}", *refused);
    }
    extension_->poll();
  }
  if (!is_snap_start_ || stopping_) co_return true;
  preparing_ = true;
  auto going = go_through_snapshot(own_.front()->api(), function, stopping_);
  const bool goes_on = co_await std::move(going);
  preparing_ = false;
  co_return goes_on;
}

task<int> pollers::serve(const app& function) {
  for (auto& each : own_) {
    asio::co_spawn(io_, each->serve(function),
                   [this](const std::exception_ptr& thrown, int status) { ended(status, thrown); });
  }
  for (auto& each : others_) {
    each->start(function, [this](int status, const std::exception_ptr& thrown) {
      asio::post(io_, [this, status, thrown] { ended(status, thrown); });
    });
  }
  while (left_ > 0) co_await ended_.wait();
  others_.clear();
  if (thrown_) std::rethrow_exception(thrown_);
  co_return status_;
}

void pollers::ended(int status, const std::exception_ptr& thrown) {
  --left_;
  const bool is_first = status_ == 0 && !thrown_;
  if (thrown) {
    if (!thrown_) thrown_ = thrown;
  } else {
    status_ = std::max(status_, status);
  }
  const bool is_failure = thrown || status != 0;
  if (is_first && is_failure && left_ > 0) retire();
  if (left_ == 0) ended_.raise();
}

// Those that wait for an invocation end at once; the calls that run have done nothing wrong.
void pollers::retire() {
  for (auto& each : own_) each->retire();
  for (auto& each : others_) each->retire();
}

void pollers::stop(clock::duration drain) {
  stopping_ = true;
  if (extension_) extension_->close();
  if (preparing_) own_.front()->api().cancel_next(drain);
  for (auto& each : own_) each->stop(drain);
  for (auto& each : others_) each->stop(drain);
}

task<void> pollers::init_failed(const failure& why) {
  const failure told("Runtime.InitError", why.type() + ": " + why.message());
  const auto made = co_await own_.front()->api().report_init(told);
  if (!made.is_accepted()) log::error("the failed init could not be reported: {}", made.why);
}

}  // namespace colambda::runtime_api
