// SPDX-License-Identifier: MIT
#include <colambda/gather.hpp>

#include "gob_support.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace colambda {
namespace {

slice filled(std::size_t size, char with) { return slice::own(std::string(size, with)); }

// Own bytes and links in turn, links first, last and side by side.
gather mixed() {
  gather out;
  out.append(filled(gather::link_threshold, 'A'));
  out.append(as_bytes("own1"));
  out.append(filled(gather::link_threshold + 1, 'B'));
  out.append(filled(gather::link_threshold, 'C'));
  out.append(filled(3, 's'));
  out.append(std::byte{'.'});
  out.append(filled(gather::link_threshold, 'D'));
  return out;
}

std::string mixed_text() {
  constexpr auto n = gather::link_threshold;
  return std::string(n, 'A') + "own1" + std::string(n + 1, 'B') + std::string(n, 'C') + "sss." + std::string(n, 'D');
}

std::vector<bytes_view> pieces(const gather& out, std::size_t most = 64) {
  std::vector<bytes_view> all(most);
  all.resize(out.segments(all));
  return all;
}

// Writes at most `step` bytes at a time, from at most `most` segments, as a socket would.
std::string drained(gather out, std::size_t step, std::size_t most) {
  std::string written;
  while (!out.empty()) {
    std::size_t room = step;
    std::size_t count = 0;
    for (const auto piece : pieces(out, most)) {
      const auto part = piece.first(std::min(room, piece.size()));
      written += as_text(part);
      count += part.size();
      room -= part.size();
    }
    REQUIRE(count != 0);
    out.consume(count);
  }
  return written;
}

TEST_CASE("gather: a new one is empty and has no segments") {
  const gather out;
  CHECK(out.empty());
  CHECK(out.text().empty());
  CHECK(pieces(out).empty());
}

TEST_CASE("gather: a slice of 4096 bytes is linked, one of 4095 copied") {
  const slice large = filled(4096, 'x');
  const slice small = filled(4095, 'y');
  gather out;
  out.append(small);
  out.append(large);
  const auto all = pieces(out);
  REQUIRE(all.size() == 2);
  CHECK(all[0].data() != small.data());
  CHECK(all[1].data() == large.data());
  CHECK(small.owner().get()->unshared());
  CHECK_FALSE(large.owner().get()->unshared());
}

TEST_CASE("gather: bytes come out in the order in which they were appended") {
  const auto out = mixed();
  CHECK(out.size() == mixed_text().size());
  CHECK(out.text() == mixed_text());
  CHECK(pieces(out).size() == 6);
}

TEST_CASE("gather: segments fill what there is of room for them, from the front") {
  const auto out = mixed();
  const auto all = pieces(out);
  for (std::size_t most = 0; most < all.size(); ++most) {
    const auto some = pieces(out, most);
    REQUIRE(some.size() == most);
    for (std::size_t i = 0; i < most; ++i) CHECK(some[i].data() == all[i].data());
  }
}

TEST_CASE("gather: a write that ends at any byte goes on with the next one") {
  const auto text = mixed_text();
  for (std::size_t cut = 0; cut <= text.size(); ++cut) {
    auto out = mixed();
    out.consume(cut);
    REQUIRE(out.size() == text.size() - cut);
    REQUIRE(out.text() == std::string_view(text).substr(cut));
  }
}

TEST_CASE("gather: writes of any size from any number of segments write everything once") {
  const auto text = mixed_text();
  for (const std::size_t step : {1, 2, 7, 4095, 4096, 4097, 100'000}) {
    for (const std::size_t most : {1, 2, 3, 64}) {
      CAPTURE(step);
      CAPTURE(most);
      CHECK(drained(mixed(), step, most) == text);
    }
  }
}

TEST_CASE("gather: a link is let go when its last byte is written, and not before") {
  const slice large = filled(gather::link_threshold, 'x');
  gather out;
  out.append(large);
  out.append(as_bytes("more"));
  out.consume(large.size() - 1);
  CHECK_FALSE(large.owner().get()->unshared());
  out.consume(1);
  CHECK(large.owner().get()->unshared());
  CHECK(out.text() == "more");
}

TEST_CASE("gather: it pins its own bytes and the whole storages of its links, until each is written") {
  const slice large = filled(3 * gather::link_threshold, 'x');
  gather out;
  CHECK(out.pinned() == 0);
  out.append(as_bytes("own"));
  const auto mark = out.here();
  out.append(large.part(0, gather::link_threshold));
  CHECK(out.pinned() == 3 + large.pinned());
  out.rewind(mark);
  CHECK(out.pinned() == 3);
  out.append(large.part(0, gather::link_threshold));
  out.append(as_bytes("more"));
  out.consume(3 + gather::link_threshold - 1);
  CHECK(out.pinned() == 7 + large.pinned());
  out.consume(1);
  CHECK(out.pinned() == 7);
  out.consume(4);
  CHECK(out.pinned() == 0);
}

TEST_CASE("gather: what is appended while a part is written comes after it") {
  gather out;
  out.append(as_bytes("first"));
  out.consume(2);
  out.append(filled(gather::link_threshold, 'x'));
  out.consume(10);
  out.append(as_bytes("last"));
  CHECK(out.text() == std::string(gather::link_threshold - 7, 'x') + "last");
  CHECK(out.size() == gather::link_threshold - 3);
}

TEST_CASE("gather: a rewind takes back what came after the mark, and lets go of its slices") {
  const slice large = filled(gather::link_threshold, 'x');
  gather out;
  out.append(as_bytes("kept"));
  out.append(filled(gather::link_threshold, 'k'));
  const auto before = out.text();
  const auto mark = out.here();
  out.append(as_bytes("lost"));
  out.append(large);
  out.append(as_bytes("lost"));
  CHECK(out.size_since(mark) == 8 + large.size());
  out.rewind(mark);
  CHECK(out.text() == before);
  CHECK(out.size() == before.size());
  CHECK(out.size_since(mark) == 0);
  CHECK(large.owner().get()->unshared());
}

TEST_CASE("gather: what is inserted at a mark stands before everything appended since") {
  gather out;
  out.append(filled(gather::link_threshold, 'a'));
  out.append(as_bytes("head"));
  const auto mark = out.here();
  out.append(filled(gather::link_threshold, 'b'));
  out.append(as_bytes("tail"));
  out.insert(mark, as_bytes("<>"));
  constexpr auto n = gather::link_threshold;
  CHECK(out.text() == std::string(n, 'a') + "head<>" + std::string(n, 'b') + "tail");
}

TEST_CASE("gather: an insertion at a mark between two links goes between them") {
  gather out;
  out.append(filled(gather::link_threshold, 'a'));
  const auto mark = out.here();
  out.append(filled(gather::link_threshold, 'b'));
  out.insert(mark, as_bytes("<>"));
  constexpr auto n = gather::link_threshold;
  CHECK(out.text() == std::string(n, 'a') + "<>" + std::string(n, 'b'));
}

TEST_CASE("gather: clearing forgets everything and keeps a small buffer's capacity") {
  auto out = mixed();
  out.consume(5000);
  const auto capacity = out.own().capacity();
  out.clear();
  CHECK(out.empty());
  CHECK(out.text().empty());
  CHECK(out.own().capacity() == capacity);
  out.append(as_bytes("new"));
  CHECK(out.text() == "new");
}

TEST_CASE("gather: a buffer over 64 KiB is kept while large contents come, and given back after 32 small ones") {
  gather out;
  const std::vector<std::byte> large(std::size_t{100} << 10);
  const auto pass = [&](bytes_view content) {
    out.append(content);
    out.consume(out.size());
  };
  pass(large);
  const auto capacity = out.own().capacity();
  REQUIRE(capacity >= large.size());
  for (int i = 0; i < 32; ++i) pass(as_bytes("small"));
  CHECK(out.own().capacity() == capacity);
  pass(large);
  for (int i = 0; i < 32; ++i) pass(as_bytes("small"));
  CHECK(out.own().capacity() == capacity);
  pass(as_bytes("small"));
  CHECK(out.own().capacity() <= std::size_t{64} << 10);
}

TEST_CASE("gather: a buffer over 4 MiB is given back as soon as its content is written or forgotten") {
  constexpr std::size_t limit = std::size_t{4} << 20;
  const std::vector<std::byte> most(limit);
  const std::vector<std::byte> more(limit + 1);
  gather out;
  out.append(most);
  REQUIRE(out.own().capacity() == limit);
  out.consume(limit);
  CHECK(out.own().capacity() == limit);
  out.append(more);
  out.consume(limit);
  CHECK(out.size() == 1);
  out.consume(1);
  CHECK(out.own().capacity() == 0);
  out.scratch().assign(limit + 1, std::byte{});
  out.clear();
  CHECK(out.scratch().capacity() == 0);
  out.append(as_bytes("new"));
  CHECK(out.text() == "new");
}

TEST_CASE("gather: what is inserted takes the place of the mark's room, be it shorter, as long or longer") {
  constexpr auto n = gather::link_threshold;
  constexpr std::string_view nine = "123456789";
  for (std::size_t room = 0; room <= nine.size(); ++room) {
    for (std::size_t size = 0; size <= nine.size(); ++size) {
      CAPTURE(room);
      CAPTURE(size);
      gather out;
      out.append(as_bytes("head"));
      const auto mark = out.here_with_room(room);
      out.append(as_bytes("a"));
      out.append(filled(n, 'b'));
      out.append(as_bytes("tail"));
      CHECK(out.size_since(mark) == 1 + n + 4);
      out.insert(mark, as_bytes(nine.substr(0, size)));
      CHECK(out.text() == "head" + std::string(nine.substr(0, size)) + "a" + std::string(n, 'b') + "tail");
      CHECK(out.size() == 4 + size + 1 + n + 4);
    }
  }
}

TEST_CASE("gather: a rewind to a mark takes back its room") {
  gather out;
  out.append(as_bytes("kept"));
  const auto mark = out.here_with_room(3);
  out.append(as_bytes("lost"));
  out.rewind(mark);
  CHECK(out.text() == "kept");
}

TEST_CASE("growing bytes: what was written stays as the room grows, and a copy is another") {
  growing_bytes all;
  std::string expected;
  for (int i = 0; i < 1000; ++i) {
    const auto one = static_cast<char>('a' + i % 26);
    std::byte* const at = all.room(1 + static_cast<std::size_t>(i));
    *at = static_cast<std::byte>(one);
    all.end(at + 1);
    expected += one;
  }
  CHECK(as_text(all.view()) == expected);
  growing_bytes copy = all;
  copy.truncate(3);
  copy.append(as_bytes("!"));
  CHECK(as_text(copy.view()) == "abc!");
  CHECK(as_text(all.view()) == expected);
  growing_bytes moved = std::move(all);
  CHECK(as_text(moved.view()) == expected);
}

TEST_CASE("gather: a copy shares the links and is written on its own") {
  auto out = mixed();
  const auto copy = out;
  out.consume(out.size());
  CHECK(copy.text() == mixed_text());
}

}  // namespace
}  // namespace colambda
