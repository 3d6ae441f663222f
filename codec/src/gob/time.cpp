// SPDX-License-Identifier: MIT
#include <colambda/gob/time.hpp>

#include <fmt/format.h>

#include <limits>

namespace colambda::gob {
namespace {

using std::chrono::floor;
using std::chrono::minutes;
using std::chrono::nanoseconds;
using std::chrono::seconds;

//     version | seconds since year 1 : 8 | nanoseconds : 4 | minutes east of UTC : 2 | seconds east : 1
//        1, or 2 with the last byte           big-endian       -1 is UTC itself
constexpr std::size_t short_size = 15;
constexpr std::size_t long_size = 16;
constexpr std::int16_t utc = -1;
constexpr std::int64_t second = 1'000'000'000;
constexpr std::uint64_t since_year_1 = time::epoch.count();

template <class Number>
void put(Number value, std::vector<std::byte>& to) {
  for (int shift = 8 * static_cast<int>(sizeof value) - 8; shift >= 0; shift -= 8) {
    to.push_back(static_cast<std::byte>(static_cast<std::uint64_t>(value) >> shift & 0xFF));
  }
}

template <class Number>
Number get(bytes_view from) {
  std::uint64_t value = 0;
  for (const std::byte b : from.first(sizeof(Number))) value = value << 8 | std::to_integer<std::uint64_t>(b);
  return static_cast<Number>(value);
}

problem refused(std::string_view why) { return {error::corrupted, 0, fmt::format("Time.UnmarshalBinary: {}", why)}; }

// The civil year of a day, which std::chrono has only up to 32767.
std::int64_t year_of(std::chrono::sys_seconds at) {
  constexpr std::int64_t era_days = 146'097;
  const std::int64_t day = floor<std::chrono::days>(at).time_since_epoch().count();
  const std::int64_t era = (day >= 0 ? day : day - era_days + 1) / era_days;
  const auto within = std::chrono::sys_days{std::chrono::days{day - era * era_days}};
  return static_cast<int>(std::chrono::year_month_day{within}.year()) + era * 400;
}

}  // namespace

time::time(instant at, std::optional<std::chrono::seconds> east) noexcept
    : seconds(floor<std::chrono::seconds>(at)), offset(east) {
  // Not as a difference: the first second of an instant's range begins before it.
  const std::int64_t rest = at.time_since_epoch().count() % second;
  nanoseconds = static_cast<std::uint32_t>(rest < 0 ? rest + second : rest);
}

result<time::instant> time::since_epoch() const {
  constexpr auto first = instant::min().time_since_epoch().count();
  constexpr auto last = instant::max().time_since_epoch().count();
  // Counted from the nearer end of the second to the epoch, so that no step leaves the range before the sum does.
  const bool before = seconds.time_since_epoch().count() < 0;
  const std::int64_t whole = seconds.time_since_epoch().count() + (before ? 1 : 0);
  const std::int64_t rest = std::int64_t{nanoseconds} - (before ? second : 0);
  const bool fits = whole >= first / second && whole <= last / second &&
                    (before ? whole * second >= first - rest : whole * second <= last - rest);
  if (fits) return instant{std::chrono::nanoseconds{whole * second + rest}};
  return problem{error::out_of_range, 0,
                 fmt::format("time does not fit nanoseconds since 1970: year {}", year_of(seconds))};
}

result<void> marshaler<time>::marshal(const time& from, std::vector<std::byte>& to) {
  std::int64_t east = utc;
  std::int64_t rest = 0;
  if (from.offset) {
    east = from.offset->count() / 60;
    rest = from.offset->count() % 60;
    if (east < std::numeric_limits<std::int16_t>::min() || east == utc ||
        east > std::numeric_limits<std::int16_t>::max()) {
      return problem{error::not_encodable, 0,
                     fmt::format("Time.MarshalBinary: unexpected zone offset: {}s", from.offset->count())};
    }
  }
  if (from.nanoseconds >= second) {
    return problem{error::not_encodable, 0,
                   fmt::format("Time.MarshalBinary: more nanoseconds than a second has: {}", from.nanoseconds)};
  }
  to.push_back(std::byte{rest == 0 ? std::uint8_t{1} : std::uint8_t{2}});
  // Without sign: what is read from beyond the range of the system's clock has wrapped, as in Go.
  put(static_cast<std::uint64_t>(from.seconds.time_since_epoch().count()) + since_year_1, to);
  put(from.nanoseconds, to);
  put(static_cast<std::int16_t>(east), to);
  if (rest != 0) put(static_cast<std::int8_t>(rest), to);
  return {};
}

result<void> marshaler<time>::unmarshal(bytes_view from, time& into) {
  if (from.empty()) return refused("no data");
  const auto version = std::to_integer<unsigned>(from[0]);
  if (version != 1 && version != 2) return refused("unsupported version");
  if (from.size() != (version == 1 ? short_size : long_size)) return refused("invalid length");
  const auto nanoseconds = get<std::uint32_t>(from.subspan(9));
  if (nanoseconds >= second) return refused(fmt::format("more nanoseconds than a second has: {}", nanoseconds));
  const auto since = get<std::uint64_t>(from.subspan(1)) - since_year_1;
  into.seconds = std::chrono::sys_seconds{seconds{static_cast<std::int64_t>(since)}};
  into.nanoseconds = nanoseconds;
  const auto east = get<std::int16_t>(from.subspan(13));
  const seconds rest{version == 2 ? get<std::int8_t>(from.subspan(15)) : 0};
  into.offset.reset();
  if (east != utc || rest.count() != 0) into.offset = minutes{east} + rest;
  return {};
}

result<void> marshaler<time::instant>::marshal(const time::instant& from, std::vector<std::byte>& to) {
  return marshaler<time>::marshal(time{from}, to);
}

result<void> marshaler<time::instant>::unmarshal(bytes_view from, time::instant& into) {
  time read;
  if (auto made = marshaler<time>::unmarshal(from, read); !made) return made;
  const auto at = read.since_epoch();
  if (!at) return at.error();
  into = *at;
  return {};
}

}  // namespace colambda::gob
