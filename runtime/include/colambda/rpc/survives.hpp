// SPDX-License-Identifier: MIT
// What may stand as a temporary in a co_await expression: all but what g++ 12 would destroy twice there.
#pragma once

#include <type_traits>

namespace colambda::rpc {

#if defined(__GNUC__) && !defined(__clang__) && __GNUC__ < 13
template <class T>
concept survives_co_await = std::is_lvalue_reference_v<T> || std::is_trivially_destructible_v<std::remove_cvref_t<T>> ||
                            !std::is_aggregate_v<std::remove_cvref_t<T>>;
#else
template <class T>
concept survives_co_await = true;
#endif

}  // namespace colambda::rpc
