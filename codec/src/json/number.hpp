// SPDX-License-Identifier: MIT
// The grammar and the values of JSON's numbers. Knows nothing of where they stand.
#pragma once

#include <cstdint>
#include <string_view>

namespace colambda::json {

/// What a number's text is.
enum class number_form { wrong, integer, fraction };

/// Whether `text`, all of it, is a number of JSON's grammar, and has a fraction or an exponent.
[[nodiscard]] number_form form_of(std::string_view text) noexcept;

/// The value of an integer; false if `Integer` cannot hold it.
[[nodiscard]] bool to_integer(std::string_view text, std::int64_t& into) noexcept;
[[nodiscard]] bool to_integer(std::string_view text, std::uint64_t& into) noexcept;

/// The nearest value of a number; false if that is infinite. One too small to tell from zero is zero.
[[nodiscard]] bool to_floating(std::string_view text, double& into) noexcept;
[[nodiscard]] bool to_floating(std::string_view text, float& into) noexcept;

}  // namespace colambda::json
