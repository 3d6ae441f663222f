// SPDX-License-Identifier: MIT
// The one coroutine type of handlers, layers and services.
#pragma once

#include <boost/asio/awaitable.hpp>

namespace colambda {

/// What a handler returns to be a coroutine. It keeps Asio's any_io_executor, because calls run on a
/// `call_executor`; every Asio operation awaits in it with `boost::asio::use_awaitable`.
template <class T>
using task = boost::asio::awaitable<T>;

}  // namespace colambda
