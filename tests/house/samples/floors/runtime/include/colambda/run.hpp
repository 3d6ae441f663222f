// SPDX-License-Identifier: MIT
// A sample for the floors test: never compiled.
#pragma once
#include <boost/asio/ip/tcp.hpp>
#include <colambda/call.hpp>
