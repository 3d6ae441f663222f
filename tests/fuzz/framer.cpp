// SPDX-License-Identifier: MIT
// Fuzzes next_frame and inbox: messages cut out of a chopped stream are those that lie in the whole one, and
// slices stay what they were while the inbox goes on. Knows lengths only.
#include "support/input.hpp"
#include "support/require.hpp"

#include <colambda/gob/framer.hpp>
#include <colambda/inbox.hpp>

#include <cstring>
#include <deque>
#include <optional>
#include <vector>

namespace {

using namespace colambda;
using fuzz::require;

// A message of the whole stream, or what stands there instead.
struct piece {
  std::size_t offset = 0;
  gob::frame found;
};

// The oracle: a length read as the format says it, on its own.
gob::frame expected_at(bytes_view rest, const limits& bounds) {
  gob::frame found;
  if (rest.empty()) return found;
  const auto first = std::to_integer<unsigned>(rest[0]);
  std::uint64_t length = first;
  std::size_t head = 1;
  if (first >= 0x80) {
    const unsigned follow = 0x100 - first;
    if (follow > 8) return {.head = 1, .refused = gob::fault_kind::bad_count_byte};
    if (rest.size() <= follow) return found;
    length = 0;
    for (; head <= follow; ++head) length = length * 256 + std::to_integer<unsigned>(rest[head]);
  }
  found.head = head;
  if (length >> 33 != 0) {
    found.refused = gob::fault_kind::message_too_long;
    return found;
  }
  found.body = static_cast<std::size_t>(length);
  if (length > bounds.message) found.refused = gob::fault_kind::message_over_limit;
  return found;
}

// As a decoder goes on: past a length that is none, but not past one over the limit.
bool is_end(const gob::frame& at, bytes_view rest) {
  if (at.head == 0 || at.refused == gob::fault_kind::message_over_limit) return true;
  return at.refused == gob::fault_kind::none && rest.size() < at.size();
}

std::size_t size_of(const gob::frame& at) { return at.refused == gob::fault_kind::none ? at.size() : at.head; }

std::vector<piece> cut_whole(bytes_view stream, const limits& bounds) {
  std::vector<piece> all;
  std::size_t offset = 0;
  for (;;) {
    const auto rest = stream.subspan(offset);
    const auto found = expected_at(rest, bounds);
    all.push_back({offset, found});
    if (is_end(found, rest)) return all;
    offset += size_of(found);
  }
}

// Some of the slices that were taken, kept for a while: the inbox must not write over them.
class keeper {
 public:
  explicit keeper(bytes_view stream) : stream_(stream) {}

  void keep(std::size_t offset, slice taken) {
    kept_.push_back({offset, std::move(taken)});
    if (kept_.size() > 5) {
      check(kept_.front());
      kept_.pop_front();
    }
  }
  ~keeper() {
    for (const auto& one : kept_) check(one);
  }

 private:
  struct held {
    std::size_t offset;
    slice taken;
  };
  void check(const held& one) const {
    const auto is = one.taken.view();
    const auto was = stream_.subspan(one.offset, is.size());
    require(std::ranges::equal(is, was), "a slice keeps its bytes");
    // The room behind it may be read, whatever is in it.
    unsigned sum = 0;
    for (const std::byte b : bytes_view(is.data(), is.size() + std::min<std::size_t>(one.taken.tail_room(), 64))) {
      sum += std::to_integer<unsigned>(b);
    }
    [[maybe_unused]] static volatile unsigned sink = 0;
    sink = sum;
  }

  bytes_view stream_;
  std::deque<held> kept_;
};

// Cuts what it can; false when no more will come.
bool cut(inbox& in, const limits& bounds, const std::vector<piece>& expected, std::size_t& index, keeper& kept) {
  for (;;) {
    const auto found = gob::next_frame(in.pending(), bounds);
    const bool whole = found.is_whole(in.pending());
    if (found.head == 0 || (found.refused == gob::fault_kind::none && !whole)) return true;
    const auto& want = expected[index];
    require(found.head == want.found.head && found.body == want.found.body && found.refused == want.found.refused,
            "a chopped stream has the messages of the whole one");
    if (found.refused == gob::fault_kind::message_over_limit) return false;
    if (found.refused != gob::fault_kind::none) {
      in.drop(found.head);
    } else {
      auto taken = in.take(found.size());
      // Not every one, so that the slab is sometimes free again.
      if (index % 3 != 0) kept.keep(want.offset, std::move(taken));
    }
    ++index;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::input given(data, size);
  const auto bounds = given.bounds();
  const auto expected = cut_whole(given.stream(), bounds);
  inbox in;
  keeper kept(given.stream());
  std::size_t index = 0;
  bool open = true;
  auto pieces = given.pieces();
  auto rest = given.stream();
  while (open && !rest.empty()) {
    const std::size_t count = pieces.next(rest.size());
    // `what` asks for more room than is used, as an announced message does.
    const auto room = in.prepare(count + given.what() * 16);
    require(room.size() >= count + given.what() * 16, "prepare makes the room it was asked for");
    std::memcpy(room.data(), rest.data(), count);
    in.commit(count);
    rest = rest.subspan(count);
    open = cut(in, bounds, expected, index, kept);
  }
  require(index + 1 == expected.size(), "every message is found, and nothing else");
  const std::size_t pending = given.stream().size() - expected.back().offset;
  require(!open || in.pending().size() == pending, "what is no whole message stays");
  require(in.held() <= 4 * inbox::slab_size + 4 * size, "an inbox holds no more than its slabs");
  return 0;
}
