// SPDX-License-Identifier: MIT
// Owns the words in which calls are noted. Where the lines go is the log's.
#include <colambda/middleware/logging.hpp>

#include <colambda/clock.hpp>
#include <colambda/function_error.hpp>
#include <colambda/log.hpp>
#include <colambda/stream.hpp>

#include <chrono>
#include <cstdint>
#include <exception>
#include <string_view>
#include <utility>

namespace colambda::middleware {
namespace {

double milliseconds_since(clock::time_point began) noexcept {
  return std::chrono::duration<double, std::milli>(clock::now() - began).count();
}

std::string_view start_of(const context& about) noexcept { return about.cold_start() ? ", cold start" : ""; }

std::uint64_t size_of(const reply& answer, const invocation& call) noexcept {
  const bool streamed = call.stream() != nullptr && call.stream()->started();
  return streamed ? call.stream()->sent() : answer.body().size();
}

}  // namespace

task<reply> logging::operator()(invocation& call, next rest) const {
  const clock::time_point began = clock::now();
  const std::size_t taken = call.payload().size();
  log::debug("call begins: {} bytes in", taken);
  std::exception_ptr thrown;
  try {
    auto work = rest(call);
    reply answer = co_await std::move(work);
    log::info("call answered: {:.2f} ms, {} bytes in, {} bytes out{}", milliseconds_since(began), taken,
              size_of(answer, call), start_of(call.context()));
    co_return std::move(answer);
  } catch (...) {
    thrown = std::current_exception();
  }
  const failure why = failure_of(thrown);
  log::error("call failed: {:.2f} ms, {} bytes in{}: {}: {}", milliseconds_since(began), taken,
             start_of(call.context()), why.type(), why.message());
  std::rethrow_exception(thrown);
}

}  // namespace colambda::middleware
