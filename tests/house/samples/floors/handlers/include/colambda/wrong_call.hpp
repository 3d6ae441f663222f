// SPDX-License-Identifier: MIT
// A sample for the floors test: never compiled.
#pragma once
#include <boost/asio.hpp>  // expect: only runtime opens a socket
#include <boost/asio/ip/tcp.hpp>  // expect: only runtime opens a socket
#include <boost/beast/http.hpp>  // expect: only runtime opens a socket
#include <colambda/run.hpp>  // expect: handlers is below runtime
#include <sys/socket.h>  // expect: only runtime opens a socket
