// SPDX-License-Identifier: MIT
#include <colambda/inbox.hpp>

#include "gob_support.hpp"

#include <cstring>
#include <string>
#include <utility>
#include <vector>

namespace colambda {
namespace {

constexpr std::size_t large = 4 * inbox::slab_size;

void fill(inbox& in, std::string_view text) {
  const auto room = in.prepare(text.size());
  REQUIRE(room.size() >= text.size());
  std::memcpy(room.data(), text.data(), text.size());
  in.commit(text.size());
}

// One message comes, is read and let go.
void pass(inbox& in, std::size_t size) {
  fill(in, std::string(size, 'm'));
  REQUIRE(in.take(size).size() == size);
}

TEST_CASE("inbox: a new one has nothing pending and holds nothing") {
  inbox in;
  CHECK(in.pending().empty());
  CHECK(in.held() == 0);
  CHECK(in.take(0).empty());
}

TEST_CASE("inbox: room is never empty, even if none is asked for") {
  inbox in;
  CHECK_FALSE(in.prepare(0).empty());
  in.commit(in.prepare(0).size());
  CHECK_FALSE(in.prepare(0).empty());
}

TEST_CASE("inbox: bytes are pending in the order in which they came, until they are taken or dropped") {
  inbox in;
  fill(in, "one");
  fill(in, "two");
  CHECK(as_text(in.pending()) == "onetwo");
  CHECK(in.take(2).text() == "on");
  in.drop(1);
  CHECK(as_text(in.pending()) == "two");
  CHECK(in.take(3).text() == "two");
  CHECK(in.pending().empty());
}

TEST_CASE("inbox: a slice is the very bytes that were read, not a copy") {
  inbox in;
  const void* read_into = in.prepare(4).data();
  fill(in, "data");
  CHECK(in.take(4).data() == read_into);
}

TEST_CASE("inbox: at least 64 bytes behind every slice may be read") {
  inbox in;
  const std::size_t room = in.prepare().size();
  fill(in, std::string(room, 'x'));
  const slice front = in.take(1);
  const slice last = in.take(room - 1);
  CHECK(front.tail_room() == room - 1 + inbox::tail_room);
  CHECK(last.tail_room() == inbox::tail_room);
  // A byte too far is the sanitizer's to find.
  unsigned sum = 0;
  for (std::size_t i = 0; i < last.tail_room(); ++i) sum += std::to_integer<unsigned>(last.data()[last.size() + i]);
  CHECK(sum == 0);
}

TEST_CASE("inbox: a slab that nobody holds is filled again from its start") {
  inbox in;
  const void* start = in.prepare().data();
  for (int i = 0; i < 3; ++i) {
    fill(in, "message");
    (void)in.take(7);
    CHECK(in.prepare().data() == start);
  }
}

TEST_CASE("inbox: a held slab is filled further, but never again where a slice lies") {
  inbox in;
  fill(in, "held");
  const slice held = in.take(4);
  CHECK(in.prepare().data() == held.data() + 4);
  while (in.prepare().data() != held.data() && in.held() < large) {
    const auto room = in.prepare();
    std::memset(room.data(), '!', room.size());
    in.commit(room.size());
    in.drop(room.size());
    if (room.data() < held.data() || room.data() > held.data() + inbox::slab_size) break;
  }
  CHECK(held.text() == "held");
}

TEST_CASE("inbox: pending bytes move along to a fresh slab, and those taken stay") {
  inbox in;
  fill(in, "held|tail");
  const slice held = in.take(5);
  fill(in, std::string(large, 'x'));
  CHECK(as_text(in.pending()) == "tail" + std::string(large, 'x'));
  CHECK(held.text() == "held|");
  CHECK((in.pending().data() < held.data() || in.pending().data() > held.data() + 5));
}

TEST_CASE("inbox: pending bytes move to the front of a slab that nobody holds") {
  inbox in;
  const auto room = in.prepare();
  const std::byte* start = room.data();
  fill(in, std::string(room.size() - 4, 'x') + "tail");
  in.drop(room.size() - 4);
  CHECK(in.prepare(100).data() == start + 4);
  CHECK(as_text(in.pending()) == "tail");
  CHECK(in.held() == room.size());
}

TEST_CASE("inbox: pending bytes that overlap their new place arrive whole") {
  inbox in;
  const std::size_t size = in.prepare().size();
  std::string text;
  for (std::size_t i = 0; i < size; ++i) text += static_cast<char>(i * 7 % 251);
  fill(in, text);
  in.drop(10);
  REQUIRE(in.prepare(10).size() == 10);
  CHECK(as_text(in.pending()) == text.substr(10));
}

TEST_CASE("inbox: a slab that was replaced is kept as a spare and used again") {
  inbox in;
  fill(in, std::string(in.prepare().size(), 'a'));
  (void)in.take(1);
  fill(in, std::string(inbox::slab_size, 'b'));
  in.drop(in.pending().size());
  // From now on two slabs: one held by its reader, one that is filled, in turn.
  slice reader;
  std::vector<const std::byte*> seen;
  for (int i = 0; i < 8; ++i) {
    const auto room = in.prepare(inbox::slab_size);
    seen.push_back(room.data());
    in.commit(inbox::slab_size);
    reader = in.take(inbox::slab_size);
  }
  for (std::size_t i = 4; i < seen.size(); ++i) CHECK(seen[i] == seen[i - 2]);
}

TEST_CASE("inbox: a spare that somebody still holds is not written to") {
  inbox in;
  std::vector<slice> held;
  for (char c = 'a'; c < 'h'; ++c) {
    fill(in, std::string(inbox::slab_size, c));
    held.push_back(in.take(inbox::slab_size));
  }
  for (std::size_t i = 0; i < held.size(); ++i) {
    CHECK(held[i].text() == std::string(inbox::slab_size, static_cast<char>('a' + i)));
  }
}

TEST_CASE("inbox: room for a whole announced message is one piece") {
  inbox in;
  fill(in, "head");
  CHECK(in.prepare(large).size() >= large);
  CHECK(as_text(in.pending()) == "head");
}

TEST_CASE("inbox: large messages in a row use the same slab") {
  inbox in;
  pass(in, large);
  const void* start = in.prepare(large).data();
  for (int i = 0; i < 100; ++i) {
    pass(in, large);
    REQUIRE(in.prepare(large).data() == start);
  }
}

TEST_CASE("inbox: a large slab outlives a few small messages, and not a hundred") {
  inbox in;
  pass(in, large);
  for (int i = 0; i < 8; ++i) pass(in, 10);
  CHECK(in.held() >= large);
  for (int i = 0; i < 100; ++i) pass(in, 10);
  CHECK(in.held() <= inbox::slab_size);
}

TEST_CASE("inbox: a large spare is given back as well") {
  inbox in;
  pass(in, large);
  fill(in, std::string(large, 'x'));
  const slice held = in.take(large);
  for (int i = 0; i < 100; ++i) pass(in, inbox::slab_size / 2);
  CHECK(in.held() <= 2 * inbox::slab_size);
  CHECK(held.size() == large);
}

TEST_CASE("inbox: a slice outlives the inbox") {
  slice kept;
  {
    inbox in;
    fill(in, "kept");
    kept = in.take(4);
  }
  CHECK(kept.text() == "kept");
}

TEST_CASE("inbox: one that was moved from is as new") {
  inbox in;
  fill(in, "moved");
  inbox other = std::move(in);
  CHECK(as_text(other.pending()) == "moved");
  in = inbox();
  fill(other, "!");
  inbox third;
  fill(third, "gone");
  third = std::move(other);
  CHECK(as_text(third.pending()) == "moved!");
  CHECK(other.pending().empty());  // NOLINT(bugprone-use-after-move): that is what is asked
  fill(other, "again");
  CHECK(as_text(other.pending()) == "again");
}

}  // namespace
}  // namespace colambda
