// SPDX-License-Identifier: MIT
// Owns the threads of the pool and the way back from them. A program that blocks nowhere does not link it.
#include <colambda/pool.hpp>

#include <colambda/call.hpp>
#include <colambda/clock.hpp>
#include <colambda/detail/pool_count.hpp>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_state.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/system/system_error.hpp>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

namespace colambda {

namespace asio = boost::asio;

namespace {

// Work on its way to a thread and back. Shared by both sides, because either may be gone first: the thread when it has
// handed the result over, the call when its loop is destroyed while the thread is still at it.
class job : public std::enable_shared_from_this<job> {
 public:
  job(std::shared_ptr<detail::pool_work> work, asio::any_io_executor back, asio::steady_timer& gate) noexcept
      : work_(std::move(work)), back_(std::move(back)), running_(call::current()), gate_(&gate) {}

  // On a thread of the pool.
  void run() {
    {
      // The executor keeps the call.
      const call::scope here(running_);
      ++detail::work_on_pool;
      work_->run();
      --detail::work_on_pool;
    }
    // Under the lock the loop is not destroyed.
    const std::lock_guard lock(guard_);
    if (gate_ != nullptr) asio::post(back_, [self = shared_from_this()] { self->open(); });
  }

  // On the loop of the call: nobody waits any more.
  void abandon() {
    const std::lock_guard lock(guard_);
    gate_ = nullptr;
  }

 private:
  void open() {
    const std::lock_guard lock(guard_);
    if (gate_ != nullptr) gate_->cancel();
  }

  const std::shared_ptr<detail::pool_work> work_;
  const asio::any_io_executor back_;
  call* const running_;
  std::mutex guard_;
  // What the call waits at; null once it does not.
  asio::steady_timer* gate_;
};

class pool {
 public:
  // Never destroyed: a thread that does not come back must not keep the process from ending.
  static pool& shared() {
    static pool* const made = new pool;
    return *made;
  }

  void allow(std::size_t most) {
    const std::lock_guard lock(guard_);
    most_ = std::max<std::size_t>(most, 1);
  }

  void submit(std::shared_ptr<job> work) {
    const std::lock_guard lock(guard_);
    waiting_.push_back(std::move(work));
    if (waiting_.size() > idle_ && threads_ < most_) start();
    wake_.notify_one();
  }

  // Whether it had not begun; then it never will.
  bool withdraw(const std::shared_ptr<job>& work) {
    const std::lock_guard lock(guard_);
    return std::erase(waiting_, work) > 0;
  }

 private:
  void start() {
    try {
      std::thread([this] { serve(); }).detach();
    } catch (...) {
      // The others will come to it.
      if (threads_ > 0) return;
      waiting_.pop_back();
      throw;
    }
    ++threads_;
    ++idle_;
  }

  [[noreturn]] void serve() {
    std::unique_lock lock(guard_);
    for (;;) {
      wake_.wait(lock, [this] { return !waiting_.empty(); });
      auto next = std::move(waiting_.front());
      waiting_.pop_front();
      --idle_;
      lock.unlock();
      next->run();
      next.reset();
      lock.lock();
      ++idle_;
    }
  }

  std::mutex guard_;
  std::condition_variable wake_;
  std::deque<std::shared_ptr<job>> waiting_;
  std::size_t most_ = 16;
  std::size_t threads_ = 0;
  // Of these, those that run nothing, those that are only starting included.
  std::size_t idle_ = 0;
};

// A job in the pool for as long as its call waits for it.
class errand {
 public:
  errand(std::shared_ptr<detail::pool_work> work, const asio::any_io_executor& back)
      : gate_(back, asio::steady_timer::time_point::max()),
        job_(std::make_shared<job>(std::move(work), back, gate_)),
        simulated_(detail::current_simulation()) {
    pool::shared().submit(job_);
    if (simulated_ != nullptr) ++simulated_->elsewhere;
  }
  errand(const errand&) = delete;
  errand& operator=(const errand&) = delete;
  ~errand() {
    job_->abandon();
    (void)pool::shared().withdraw(job_);
    // A loop may be destroyed when simulated time is over.
    if (simulated_ != nullptr && simulated_ == detail::current_simulation()) --simulated_->elsewhere;
  }

  // A cancellation that comes in time. What has begun opens the gate itself.
  void give_up() {
    withdrawn_ = pool::shared().withdraw(job_);
    if (withdrawn_) gate_.cancel();
  }
  [[nodiscard]] bool is_withdrawn() const noexcept { return withdrawn_; }
  [[nodiscard]] asio::steady_timer& gate() noexcept { return gate_; }

 private:
  // Opened by cancelling its wait, which the loop counts as work.
  asio::steady_timer gate_;
  std::shared_ptr<job> job_;
  detail::simulation* simulated_;
  bool withdrawn_ = false;
};

}  // namespace

task<void> detail::run_on_pool(std::shared_ptr<pool_work> work) {
  const asio::any_io_executor executor = co_await asio::this_coro::executor;
  const auto state = co_await asio::this_coro::cancellation_state;
  errand sent(std::move(work), executor);
  auto cancelled = state.slot();
  if (cancelled.is_connected()) {
    cancelled.assign([&sent](asio::cancellation_type) { sent.give_up(); });
  }
  // Not the call's slot: a wait that is cancelled would leave before its work has ended.
  const asio::cancellation_slot none;
  (void)co_await sent.gate().async_wait(asio::bind_cancellation_slot(none, asio::as_tuple(asio::use_awaitable)));
  cancelled.clear();
  if (sent.is_withdrawn()) throw boost::system::system_error(asio::error::operation_aborted);
}

void set_pool_threads(std::size_t most) { pool::shared().allow(most); }

}  // namespace colambda
