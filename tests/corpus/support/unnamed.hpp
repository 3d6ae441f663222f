// SPDX-License-Identifier: MIT
// Takes the names of types out of a stream that Go or we wrote. Knows the wire format of definitions only.
#pragma once

#include <string>
#include <string_view>

namespace corpus {

/// The stream with every definition's type name absent, field names kept. Interfaces, whose definitions stand
/// inside values, are not looked into. Throws std::runtime_error if the stream ends inside a message.
[[nodiscard]] std::string without_type_names(std::string_view stream);

}  // namespace corpus
