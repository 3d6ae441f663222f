// SPDX-License-Identifier: MIT
// What may stand as a temporary callable in a co_await expression: all but what g++ 12 might destroy twice there.
#pragma once

#include <type_traits>

namespace colambda::detail {

// A lambda that captures by value is destroyed twice; it cannot be told from a class with constructors, which is not,
// nor a temporary from what was moved.
#if defined(__GNUC__) && !defined(__clang__) && __GNUC__ < 13
template <class F>
concept callable_survives_co_await =
    std::is_lvalue_reference_v<F> || std::is_trivially_destructible_v<std::remove_cvref_t<F>>;
#else
template <class F>
concept callable_survives_co_await = true;
#endif

}  // namespace colambda::detail
