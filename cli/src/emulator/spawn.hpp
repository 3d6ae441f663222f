// SPDX-License-Identifier: MIT
// The start of a child process, and nothing of its life.
#pragma once

#include <colambda/emulator/process.hpp>

#include <boost/system/error_code.hpp>
#include <boost/system/result.hpp>

namespace colambda::emulator {

/// Starts a process in a new group; it is running its program when this returns.
/// Errors: those of vfork and execve.
[[nodiscard]] boost::system::result<pid_t> spawn(const launch& what);

}  // namespace colambda::emulator
