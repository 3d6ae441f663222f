// SPDX-License-Identifier: MIT
// How much work is on the pool, for those who must not link it to know.
#pragma once

#include <atomic>
#include <cstddef>

namespace colambda::detail {

/// Callables that run on the pool's threads at this moment.
inline constinit std::atomic<std::size_t> work_on_pool{0};

}  // namespace colambda::detail
