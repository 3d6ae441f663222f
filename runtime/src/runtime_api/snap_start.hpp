// SPDX-License-Identifier: MIT
// SnapStart: what happens around the snapshot of a function's process. Knows no pollers.
#pragma once

#include "client.hpp"

#include <colambda/app.hpp>

namespace colambda::runtime_api {

/// Runs the function's hooks before the snapshot, waits until a process is restored from it, and runs those for that.
/// Completes with false if one of them fails, or if the platform ends it: that has been said, and told to Lambda. When
/// `stopping` has become true, and `cancel_next` has ended the wait, it is over in order.
[[nodiscard]] task<bool> go_through_snapshot(client& over, const app& function, const bool& stopping);

}  // namespace colambda::runtime_api
