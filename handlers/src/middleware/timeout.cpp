// SPDX-License-Identifier: MIT
// Owns how long the rest may take. The race itself is with_deadline's.
#include <colambda/middleware/timeout.hpp>

#include <colambda/deadline.hpp>
#include <colambda/function_error.hpp>

#include <fmt/format.h>

#include <chrono>
#include <utility>

namespace colambda::middleware {

task<reply> timeout::operator()(invocation& call, next rest) const {
  const clock::time_point began = clock::now();
  const clock::duration allowed = limit(call.context());
  auto work = rest(call);
  if (allowed == clock::duration::max()) co_return co_await std::move(work);
  auto limited = with_deadline(std::move(work), allowed);
  auto answer = co_await std::move(limited);
  if (answer) co_return *std::move(answer);
  const std::chrono::duration<double, std::milli> used = clock::now() - began;
  throw function_error("Function.Timeout", fmt::format("timed out after {:.2f} ms", used.count()));
}

clock::duration timeout::limit(const context& about) const noexcept {
  if (!is_margin_) return span_;
  const bool has_deadline = about.deadline() != clock::time_point::max() && about.deadline() > about.arrival();
  return has_deadline ? about.remaining() - span_ : clock::duration::max();
}

}  // namespace colambda::middleware
