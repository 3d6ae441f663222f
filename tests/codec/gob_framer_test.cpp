// SPDX-License-Identifier: MIT
#include <colambda/gob/framer.hpp>

#include "gob_support.hpp"

#include <string>

namespace colambda::gob {
namespace {

frame framed(std::string_view annotated, limits bounds = {}) { return next_frame(testing::unhex(annotated), bounds); }

TEST_CASE("framer: a message split at every byte is found once, when its last byte is there") {
  const auto wire = testing::unhex("07 ff82 01 2c 01 42 00");
  for (std::size_t cut = 0; cut < wire.size(); ++cut) {
    const auto pending = testing::first(wire, cut);
    CHECK_FALSE(next_frame(pending, {}).is_whole(pending));
  }
  const auto found = next_frame(wire, {});
  CHECK(found.head == 1);
  CHECK(found.body == 7);
  CHECK(found.is_whole(wire));
}

TEST_CASE("framer: what follows a message does not change where it ends") {
  const auto wire = testing::unhex("02 0401 ffff");
  CHECK(next_frame(wire, {}).size() == 3);
  CHECK(next_frame(wire, {}).is_whole(wire));
}

TEST_CASE("framer: a length that is not all there yet has no head") {
  const auto wire = testing::unhex("fe 0100");
  for (std::size_t cut = 0; cut < wire.size(); ++cut) {
    const auto found = next_frame(testing::first(wire, cut), {});
    CHECK(found.head == 0);
    CHECK(found.refused == fault_kind::none);
  }
  CHECK(next_frame(wire, {}).head == 3);
  CHECK(next_frame(wire, {}).body == 256);
}

TEST_CASE("framer: a length in a longer form than needed is the same length") {
  CHECK(framed("f8 0000000000000003").body == 3);
  CHECK(framed("f8 0000000000000003").head == 9);
}

TEST_CASE("framer: an empty message is a message") {
  const auto wire = testing::unhex("00");
  CHECK(next_frame(wire, {}).is_whole(wire));
  CHECK(next_frame(wire, {}).body == 0);
}

TEST_CASE("framer: a first byte that begins no number is refused alone") {
  for (unsigned first = 0x80; first < 0xf8; ++first) {
    const std::byte wire[] = {static_cast<std::byte>(first), std::byte{1}};
    const auto found = next_frame(wire, {});
    CHECK(found.refused == fault_kind::bad_count_byte);
    CHECK(found.head == 1);
  }
}

TEST_CASE("framer: a length at the limit passes, one more does not") {
  const limits bounds{.message = 256};
  CHECK(framed("fe 0100", bounds).refused == fault_kind::none);
  CHECK(framed("fe 0101", bounds).refused == fault_kind::message_over_limit);
  CHECK(framed("fe 0101", bounds).body == 257);
}

TEST_CASE("framer: from 8 GiB on a length is refused as Go refuses it, whatever the limit") {
  const limits bounds{.message = static_cast<std::size_t>(-1)};
  CHECK(framed("fb 01ffffffff", bounds).refused == fault_kind::none);
  CHECK(framed("fb 0200000000", bounds).refused == fault_kind::message_too_long);
  CHECK(framed("f8 ffffffffffffffff", bounds).refused == fault_kind::message_too_long);
  CHECK(framed("fb 0200000000").refused == fault_kind::message_too_long);
}

}  // namespace
}  // namespace colambda::gob
