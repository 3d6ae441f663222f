// SPDX-License-Identifier: MIT
// Owns the walk through the chain and its one catch clause. Knows no layer.
#include <colambda/layer.hpp>

#include <colambda/call.hpp>

#include <colambda/function_error.hpp>

#include <boost/asio/cancellation_state.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/system/system_error.hpp>

#include <exception>
#include <utility>

namespace colambda {
namespace {

bool is_aborted(const std::exception_ptr& thrown) noexcept {
  try {
    std::rethrow_exception(thrown);
  } catch (const boost::system::system_error& e) {
    return e.code() == boost::asio::error::operation_aborted;
  } catch (...) {
    return false;
  }
}

// Takes the rest by value: nobody has to keep the caller's.
task<outcome> attempted(next rest, invocation& call) {
  std::exception_ptr thrown;
  try {
    auto work = rest(call);
    auto answer = co_await std::move(work);
    co_return outcome(std::move(answer));
  } catch (...) {
    thrown = std::current_exception();
  }
  const auto state = co_await boost::asio::this_coro::cancellation_state;
  // Cleanup behind a shield has made the state anew.
  const colambda::call* const running = colambda::call::current();
  const bool cancelled =
      state.cancelled() != boost::asio::cancellation_type::none || (running != nullptr && running->is_cancelled());
  if (cancelled && is_aborted(thrown)) {
    co_return outcome(failure("Function.Cancelled", "the call was cancelled before it ended"));
  }
  co_return outcome(failure_of(thrown));
}

}  // namespace

task<reply> next::operator()(invocation& call) const {
  if (layers_.empty()) return (*handler_)(call);
  return layers_.front()(call, next(layers_.subspan(1), *handler_));
}

task<outcome> next::attempt(invocation& call) const { return attempted(*this, call); }

}  // namespace colambda
