// SPDX-License-Identifier: MIT
// A sample for the floors test: never compiled.
#pragma once
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <colambda/bytes.hpp>
#include <colambda/version.hpp>
