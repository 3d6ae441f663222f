// SPDX-License-Identifier: MIT
#include "invocation_facts.hpp"

#include "environment.hpp"

#include <colambda/log.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdlib>
#include <string>
#include <utility>

namespace colambda {

std::optional<clock::wall_time> believable_deadline(clock::wall_time sent, std::string_view spelled) {
  constexpr std::int64_t year_2000 = 946'684'800;
  const bool fits = sent != clock::wall_time::max();
  if (fits && sent >= unix_time(year_2000, 0) && sent > clock::wall()) return sent;
  warn_of_deadline(spelled);
  return std::nullopt;
}

void warn_of_deadline(std::string_view spelled) {
  static std::atomic<bool> warned = false;
  if (!warned.exchange(true))
    log::warn("a deadline that is past, or no time at all, is taken for none: {}", printable(std::string(spelled)));
}

// The environment is given a buffer that is then written over: setenv would keep every value it has ever had.
void publish_trace(std::string_view trace_id) noexcept {
  constexpr std::string_view assignment = "_X_AMZN_TRACE_ID=";
  static constinit std::array<char, 1024> variable{};
  if (variable[0] == '\0') {
    std::copy(assignment.begin(), assignment.end(), variable.begin());
    ::putenv(variable.data());
  }
  // A longer one than any tracer makes is left out.
  const bool fits = trace_id.size() < variable.size() - assignment.size();
  char* value = variable.data() + assignment.size();
  if (fits) value = std::copy(trace_id.begin(), trace_id.end(), value);
  *value = '\0';
}

}  // namespace colambda
