// SPDX-License-Identifier: MIT
// What both of Lambda's protocols say of a call, made into what a handler is told. Knows neither protocol.
#pragma once

#include <colambda/clock.hpp>

#include <optional>
#include <string_view>

namespace colambda {

/// The deadline that was sent, unless it is of the last century or past: local callers send such for calls that they
/// mean to be answered. The first of them is logged, as `spelled`.
[[nodiscard]] std::optional<clock::wall_time> believable_deadline(clock::wall_time sent, std::string_view spelled);

/// Logs, once in the life of the process, that a deadline cannot be read or believed.
void warn_of_deadline(std::string_view spelled);

/// Puts the trace where X-Ray's own libraries look for it: _X_AMZN_TRACE_ID, one variable for the process, as Go has
/// it.
void publish_trace(std::string_view trace_id) noexcept;

}  // namespace colambda
