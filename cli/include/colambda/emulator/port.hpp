// SPDX-License-Identifier: MIT
// A port for a function to listen on. Knows nothing of who will.
#pragma once

#include <cstdint>

namespace colambda::emulator {

/// A port of 127.0.0.1 on which nobody listens. It is not held, so another may come first, but hardly will: it
/// lies below those that the system gives to whoever asks for any. Throws `boost::system::system_error`.
[[nodiscard]] std::uint16_t free_port();

/// Whether somebody listens there.
[[nodiscard]] bool is_taken(std::uint16_t port);

}  // namespace colambda::emulator
