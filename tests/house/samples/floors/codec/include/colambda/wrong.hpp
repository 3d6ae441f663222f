// SPDX-License-Identifier: MIT
// A sample for the floors test: never compiled.
#pragma once
#include <boost/asio/awaitable.hpp>  // expect: codec knows no Asio
#include <colambda/bytes.hpp>
#include <colambda/call.hpp>  // expect: codec is below handlers
#include <colambda/absent.hpp>  // expect: no such header
#include <simdjson.h>  // expect: simdjson stays out of users' files
#include <iostream>  // expect: costs at start-up
