// SPDX-License-Identifier: MIT
// What hostile input may cost: every bound that no single header owns.
#include <colambda/limits.hpp>

#include "gob_support.hpp"

#include <colambda/describe.hpp>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

using namespace colambda;
using namespace colambda::testing;

namespace {

struct chain {
  std::int64_t n = 0;
  std::vector<chain> next;
};
COLAMBDA_DESCRIBE(chain, n, next)

// Not recursive itself, but holds what is.
struct holder {
  chain first;
};
COLAMBDA_DESCRIBE(holder, first)

struct tree {
  holder held;
  std::string name;
  std::vector<tree> kids;
  std::map<std::string, tree> named;
  std::string last;
};
COLAMBDA_DESCRIBE(tree, held, name, kids, named, last)

chain long_chain(int length) {
  chain made;
  made.n = length;
  if (length > 0) made.next.push_back(long_chain(length - 1));
  return made;
}

tree deep_tree(int depth) {
  tree made;
  made.held.first = long_chain(20);
  made.name = "tree " + std::to_string(depth);
  made.last = "end " + std::to_string(depth);
  if (depth > 0) {
    made.kids.push_back(deep_tree(depth - 1));
    made.named["k"] = deep_tree(depth - 1);
  }
  return made;
}

bool same(const tree& a, const tree& b) {
  gather x;
  gather y;
  gob::encoder to_x;
  gob::encoder to_y;
  to_x.encode(a, x).value();
  to_y.encode(b, y).value();
  return x.text() == y.text();
}

struct payload {
  slice small;
  std::string rest;
};
COLAMBDA_DESCRIBE(payload, small, rest)

struct nothing {
  static constexpr auto describe() { return record{"nothing"}; }
};

}  // namespace

TEST_CASE("limits: a recursive value within another one of another type is read and written whole") {
  // The reader's and the writer's stacks grow while a part of an outer value is on them.
  const tree given = deep_tree(6);
  gob::encoder to;
  gather out;
  to.encode(given, out).value();
  gob::decoder in;
  in.push(as_bytes(out.text()));
  tree got;
  REQUIRE(in.decode(got).value());
  CHECK(got.held.first.next.size() == 1);
  CHECK(got.last == "end 6");
  CHECK(same(given, got));
}

TEST_CASE("limits: a small slice of a large message does not keep all of it") {
  payload given;
  given.small = slice::copy_of("only this");
  given.rest.assign(std::size_t{1} << 20, 'x');
  gob::encoder to;
  gather out;
  to.encode(given, out).value();
  gob::decoder in;
  in.push(as_bytes(out.text()));
  payload got;
  REQUIRE(in.decode(got).value());
  CHECK(got.small.text() == "only this");
  CHECK(got.small.pinned() < 64);
}

TEST_CASE("limits: a large slice of a message shares it") {
  payload given;
  given.small = slice::own(std::string(std::size_t{1} << 20, 'y'));
  gob::encoder to;
  gather out;
  to.encode(given, out).value();
  gob::decoder in;
  in.push(as_bytes(out.text()));
  payload got;
  REQUIRE(in.decode(got).value());
  CHECK(got.small.size() == given.small.size());
  CHECK(got.small.pinned() > got.small.size());
}

TEST_CASE("limits: a gather knows what its links keep from being freed, until they are written") {
  const std::string large(10'000, 'z');
  const slice all = slice::own(std::string(1'000'000, 'z'));
  gather out;
  out.append(all.part(0, 5000));
  CHECK(out.pinned() >= 1'000'000);
  const auto before = out.here();
  out.append(all.part(0, 5000));
  CHECK(out.pinned() >= 2'000'000);
  out.rewind(before);
  CHECK(out.pinned() < 2'000'000);
  out.consume(4999);
  CHECK(out.pinned() >= 1'000'000);
  out.consume(1);
  CHECK(out.pinned() == 0);
}

TEST_CASE("limits: a value that goes on over messages without end is refused, and its messages are not kept") {
  // struct { X []interface{} }: a list of 2^62 interfaces, each cut after its name.
  const auto begin = unhex(
      "17 7f 03 01 01 01 'T' 01 ff 80 00 01 01 01 01 'X' 01 ff 82 00 00 00"  // 64: struct T{X 65}
      "0d ff 81 02 01 01 01 ff 82 00 01 10 00 00");                          // 65: slice of interfaces
  limits bounds;
  bounds.message = 4096;
  gob::decoder in(bounds);
  in.push(begin);
  in.push(unhex("10 ff 80 01 f8 40 00 00 00 00 00 00 00 01 01 'n' 00 00"));
  bool refused = false;
  std::string why;
  // Each further piece: the concrete type int, its length, zero, a value; then the next one's name.
  for (int i = 0; i < 10'000 && !refused; ++i) {
    const auto step = in.skip();
    refused = !step;
    if (refused) why = step.error().message();
    in.push(unhex("06 04 02 00 02 01 'n'"));
  }
  CHECK(refused);
  CHECK_MESSAGE(why.size() > 0, why);
}

TEST_CASE("limits: definitions are bounded by the memory they take") {
  limits bounds;
  bounds.definitions = 4096;
  gob::decoder in(bounds);
  gather out;
  gob::encoder to;
  // A definition of a few thousand fields without names: a byte each.
  std::vector<std::byte> body = unhex("7f 03 01 02 ff 80 00 01 fe 0f a0");
  body.resize(body.size() + 4000, std::byte{0});
  body.push_back(std::byte{0});
  body.push_back(std::byte{0});
  std::byte prefix[gob::max_uint_width];
  const auto width = gob::store_uint(body.size(), prefix);
  in.push({prefix, width});
  in.push(body);
  nothing any;
  const auto read = in.decode(any);
  REQUIRE_FALSE(read.has_value());
  CHECK(read.error().code() == error::too_long);
}
