// SPDX-License-Identifier: MIT
// Owns the units of durations.
#include <colambda/cli/duration.hpp>

#include <array>
#include <charconv>
#include <chrono>
#include <system_error>

namespace colambda::cli {
namespace {

struct unit {
  std::string_view name;
  std::chrono::duration<double> length;
};

constexpr std::array units{unit{"us", std::chrono::microseconds(1)}, unit{"ms", std::chrono::milliseconds(1)},
                           unit{"s", std::chrono::seconds(1)},       unit{"", std::chrono::seconds(1)},
                           unit{"m", std::chrono::minutes(1)},       unit{"h", std::chrono::hours(1)}};

constexpr std::chrono::duration<double> longest = std::chrono::hours(24);

}  // namespace

std::optional<clock::duration> parse_duration(std::string_view text) {
  double number = 0;
  const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
  if (ec != std::errc()) return std::nullopt;
  const std::string_view name(end, static_cast<std::size_t>(text.data() + text.size() - end));
  for (const unit& known : units) {
    if (known.name != name) continue;
    const auto length = number * known.length;
    // Written so that what is not a number fails too.
    if (!(length.count() > 0 && length <= longest)) return std::nullopt;
    const auto whole = std::chrono::duration_cast<clock::duration>(length);
    return whole.count() > 0 ? std::optional(whole) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace colambda::cli
