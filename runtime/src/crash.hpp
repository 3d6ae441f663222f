// SPDX-License-Identifier: MIT
// What a process says when it dies of std::terminate, SIGSEGV or SIGABRT. Knows which requests are in flight, no more.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace colambda {

/// Has a dying process say so: one line on standard error with the requests in flight and a backtrace, then what
/// would have happened without it.
void tell_crashes();

/// The ids of the requests that are being served, with commas between; of more than 64 some are left out.
[[nodiscard]] std::string requests_in_flight();

/// Gives this thread a stack of its own for a crash, so that one that has overflowed can be told of. `tell_crashes`
/// does so for its thread.
void use_alternate_stack();

/// A request that is being served: while this lives, a crash names it.
class in_flight {
 public:
  explicit in_flight(std::string_view request_id) noexcept;
  in_flight(const in_flight&) = delete;
  in_flight& operator=(const in_flight&) = delete;
  ~in_flight();

 private:
  std::size_t slot_;
};

}  // namespace colambda
