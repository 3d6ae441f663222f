// SPDX-License-Identifier: MIT
#include <colambda/gob/time.hpp>

#include "gob_support.hpp"
#include "gob_types.hpp"

#include <chrono>
#include <limits>
#include <map>
#include <optional>
#include <string>

namespace colambda::gob {
namespace {

using namespace std::chrono_literals;
using std::chrono::nanoseconds;
using std::chrono::seconds;
using std::chrono::sys_seconds;
using testing::hex;
using testing::one;
using testing::read;
using testing::refusal;
using testing::said;
using testing::unhex;
using testing::written;

using instant = time::instant;

instant at(seconds whole, nanoseconds rest = 0ns) { return instant{whole} + rest; }

// As far as Go's times go, an offset or none.
time beyond(std::int64_t unix, std::optional<seconds> offset = {}) {
  time made;
  made.seconds = sys_seconds{seconds{unix}};
  made.offset = offset;
  return made;
}

const std::string definition = "0f 7f 05 01 01 04'Time' 01 ff80 00 00 00";

// type Times struct { T time.Time; P *time.Time; L []time.Time; M map[string]time.Time; N int }
struct times {
  time t;
  std::optional<time> p;
  std::vector<time> l;
  std::map<std::string, time> m;
  std::int64_t n = 0;
  bool operator==(const times&) const = default;
  static constexpr auto describe() {
    return record{"Times",
                  field{"T", &times::t},
                  field{"P", &times::p},
                  field{"L", &times::l},
                  field{"M", &times::m},
                  field{"N", &times::n}};
  }
};

TEST_CASE("time: Go's times are written as Go writes them, and read again") {
  // time.Time{}, time.Unix(0, 0).UTC(), 2038-01-19 03:14:07.999999999 UTC, the year 1 an hour west,
  // 2022-11-22 01:02:03.000000004 in an offset of 61 minutes and a second.
  const auto wire = hex(definition +
                        "13 ff80 00 0f 01 0000000000000000 00000000 ffff"
                        "13 ff80 00 0f 01 0000000e7791f700 00000000 ffff"
                        "13 ff80 00 0f 01 0000000ef791f6ff 3b9ac9ff ffff"
                        "13 ff80 00 0f 01 0000000000000e10 00000000 ffc4"
                        "14 ff80 00 10 02 0000000edb0e083e 00000004 003d 01");
  const std::vector<time> given{time{}, time{at(0s)}, time{at(2147483647s, 999999999ns)},
                                beyond(-62135596800 + 3600, -3600s), time{at(1669075262s, 4ns), 3661s}};
  CHECK(written(given[0], given[1], given[2], given[3], given[4]) == wire);
  CHECK(testing::read_chopped<time>(unhex(wire)) == given);
  CHECK(given[4].seconds == std::chrono::sys_days{std::chrono::year{2022} / 11 / 22} + 1h + 2min + 3s - 3661s);
}

TEST_CASE("time: offsets are written in minutes, with seconds only where they have some") {
  const auto epoch_at = [](seconds offset) { return written(time{at(0s), offset}).substr(hex(definition).size() + 1); };
  CHECK(epoch_at(0s) == hex("13 ff80 00 0f 01 0000000e7791f700 00000000 0000"));
  CHECK(epoch_at(-30s) == hex("14 ff80 00 10 02 0000000e7791f700 00000000 0000 e2"));
  CHECK(epoch_at(-3661s) == hex("14 ff80 00 10 02 0000000e7791f700 00000000 ffc3 ff"));
  CHECK(epoch_at(1966079s) == hex("14 ff80 00 10 02 0000000e7791f700 00000000 7fff 3b"));
}

TEST_CASE("time: every offset that can be written is read as it was, UTC and an offset of zero apart") {
  for (const auto offset : {0s, 1s, 59s, -1s, -59s, 60s, -120s, -121s, 3600s, 1966079s, -1966080s, -1966139s}) {
    CAPTURE(offset.count());
    const time given{at(5s, 6ns), offset};
    CHECK(read<time>(unhex(written(given))) == given);
  }
  CHECK(read<time>(unhex(written(time{at(5s)}))).offset == std::nullopt);
}

TEST_CASE("time: offsets that Go has no bytes for are refused") {
  encoder to;
  gather out;
  // Minus one minute means UTC.
  for (const auto offset : {-60s, -119s, 1966080s, -1966140s}) {
    const auto refused = to.encode(time{at(0s), offset}, out);
    CHECK(said(refused) == "Time.MarshalBinary: unexpected zone offset: " + std::to_string(offset.count()) + "s");
    CHECK(refused.error().code() == error::not_encodable);
  }
  time wrong;
  wrong.nanoseconds = 1'000'000'000;
  CHECK(said(to.encode(wrong, out)) == "Time.MarshalBinary: more nanoseconds than a second has: 1000000000");
  CHECK(out.empty());
}

TEST_CASE("time: as a field, an element and behind a pointer it is sent or left out as Go does it") {
  const std::string definitions =
      "34 7f 03 01 01 05'Times' 01 ff80 00 01 05 01 01'T' 01 ff82 00 01 01'P' 01 ff82 00 01 01'L' 01 ff84 00"
      "      01 01'M' 01 ff86 00 01 01'N' 01 04 00 00 00"
      "10 ff81 05 01 01 04'Time' 01 ff82 00 00 00"
      "1a ff83 02 01 01 0b'[]time.Time' 01 ff84 00 01 ff82 00 00"
      "25 ff85 04 01 01 14'map[string]time.Time' 01 ff86 00 01 0c 01 ff82 00 00";
  const std::string full =
      "5e ff80 01 0f 01 0000000e7791f701 00000002 ffff"
      "        01 0f 01 0000000000000000 00000000 ffff"
      "        01 02 0f 01 0000000000000000 00000000 ffff 0f 01 0000000e7791f6ff 3b9ac9ff ffff"
      "        01 01 01'k' 10 02 0000000e7791f705 00000000 ffc3 ff"
      "        01 0e 00";
  const std::string at_epoch = "14 ff80 01 0f 01 0000000e7791f700 00000000 0000 00";
  const times given{time{at(1s, 2ns)}, time{}, {time{}, time{at(0s, -1ns)}}, {{"k", time{at(5s), -3661s}}}, 7};
  times third;
  third.t = time{at(0s), 0s};
  const auto wire = written(given, times{}, third);
  CHECK(wire == hex(definitions + full + "03 ff80 00" + at_epoch));
  CHECK(testing::read_chopped<times>(unhex(wire)) == std::vector{given, times{}, third});
}

TEST_CASE("time: instants beyond the system's clock wrap, as in Go, and are written as they came") {
  for (const std::int64_t unix :
       {std::int64_t{1} << 62, std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
    const auto given = beyond(unix);
    CHECK(read<time>(unhex(written(given))) == given);
  }
  CHECK(written(beyond(std::int64_t{1} << 62)).ends_with(hex("01 4000000e7791f700 00000000 ffff")));
  CHECK(written(beyond(std::numeric_limits<std::int64_t>::min())).ends_with(hex("01 8000000e7791f700 00000000 ffff")));
}

// ---- to and from the system's clock

TEST_CASE("time: an instant is a time and back, to the ends of its range") {
  for (const auto given : {at(0s), at(0s, 1ns), at(0s, -1ns), at(-1s), at(5s, 999999999ns), instant::min(),
                           instant::min() + 1ns, instant::min() + 1s, instant::max(), instant::max() - 1s}) {
    CAPTURE(given.time_since_epoch().count());
    const time made{given};
    CHECK(made.nanoseconds < 1'000'000'000);
    CHECK(made.since_epoch().value() == given);
  }
  CHECK(time{at(0s, -1ns)}.seconds == sys_seconds{-1s});
  CHECK(time{at(0s, -1ns)}.nanoseconds == 999'999'999);
}

TEST_CASE("time: an instant that nanoseconds do not reach is refused by its year") {
  const auto refused = [](const time& of) {
    const auto made = of.since_epoch();
    CHECK(made.error().code() == error::out_of_range);
    return said(made);
  };
  const std::string text = "time does not fit nanoseconds since 1970: year ";
  CHECK(refused(time{}) == text + "1");
  CHECK(refused(beyond(-62135596801)) == text + "0");
  time after{instant::max()};
  after.nanoseconds += 1;
  CHECK(refused(after) == text + "2262");
  time before{instant::min()};
  before.nanoseconds -= 1;
  CHECK(refused(before) == text + "1677");
  CHECK(refused(beyond(253402300800)) == text + "10000");
  CHECK(refused(beyond(253402300799)) == text + "9999");
  CHECK(refused(beyond(std::numeric_limits<std::int64_t>::max())) == text + "292277026596");
  CHECK(refused(beyond(std::numeric_limits<std::int64_t>::min())) == text + "-292277022657");
}

TEST_CASE("time: an instant is a time.Time without offset, and its field is always sent") {
  CHECK(written(at(1s, 2ns)) == hex(definition + "13 ff80 00 0f 01 0000000e7791f701 00000002 ffff"));
  CHECK(written(one<instant>{}).ends_with(hex("14 ff80 01 0f 01 0000000e7791f700 00000000 ffff 00")));
  CHECK(read<instant>(definition + "14 ff80 00 10 02 0000000e7791f705 00000006 003d 01") == at(5s, 6ns));
  const std::map<std::string, std::optional<instant>> map{{"k", at(7s)}};
  CHECK(read<std::map<std::string, std::optional<instant>>>(unhex(written(map))) == map);
}

TEST_CASE("time: a field that is an instant refuses a time out of its range") {
  decoder in;
  in.push(unhex(definition + "13 ff80 00 0f 01 0000000000000000 00000000 ffff"));
  instant into = at(3s);
  const auto refused = in.decode(into);
  CHECK(said(refused) == "time does not fit nanoseconds since 1970: year 1");
  CHECK(refused.error().code() == error::out_of_range);
  CHECK(into == at(3s));
}

// ---- bytes that are no time: the texts are Go 1.26's

TEST_CASE("time: bytes that are no time are refused in Go's words") {
  const auto refused = [](std::string_view bytes) {
    auto body = unhex("ff80 00");
    const auto value = testing::message(unhex(bytes));
    body.insert(body.end(), value.begin(), value.end());
    auto wire = unhex(definition);
    const auto whole = testing::message(body);
    wire.insert(wire.end(), whole.begin(), whole.end());
    CHECK(refusal<instant>(wire) == refusal<time>(wire));
    return refusal<time>(wire);
  };
  CHECK(refused("") == "Time.UnmarshalBinary: no data");
  CHECK(refused("03") == "Time.UnmarshalBinary: unsupported version");
  CHECK(refused("00 0000000e7791f700 00000000 ffff") == "Time.UnmarshalBinary: unsupported version");
  CHECK(refused("01") == "Time.UnmarshalBinary: invalid length");
  CHECK(refused("01 0000000e7791f700 00000000 ffff 00") == "Time.UnmarshalBinary: invalid length");
  CHECK(refused("02 0000000e7791f700 00000000 ffff") == "Time.UnmarshalBinary: invalid length");
  CHECK(refused("02 0000000e7791f700 00000000 ffff 00") == "");
  CHECK(refused("01 0000000e7791f700 3b9aca00 ffff") ==
        "Time.UnmarshalBinary: more nanoseconds than a second has: 1000000000");
  CHECK(refused("01 0000000e7791f700 ffffffff ffff") ==
        "Time.UnmarshalBinary: more nanoseconds than a second has: 4294967295");
}

TEST_CASE("time: a refused time leaves the old one") {
  decoder in;
  in.push(unhex(definition + "05 ff80 00 01 01"));
  time into{at(3s), 60s};
  CHECK_FALSE(in.decode(into).has_value());
  CHECK(into == time{at(3s), 60s});
}

TEST_CASE("time: it is spelled as in Go, and no integer") {
  CHECK(refusal<time>("0f 7f 06 01 01 04'BinV' 01 ff80 00 00 00  06 ff80 00 02 0005") ==
        "gob: decoding into local type *time.Time, received remote type BinV");
  CHECK(refusal<std::int64_t>(definition + "13 ff80 00 0f 01 0000000e7791f764 00000000 ffff") ==
        "gob: decoding into local type *int64, received remote type Time");
}

}  // namespace
}  // namespace colambda::gob
