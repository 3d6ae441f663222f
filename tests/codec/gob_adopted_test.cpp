// SPDX-License-Identifier: MIT
// Types of other streams on one: each is defined once, whichever stream it came from.
#include <colambda/gob/adopted.hpp>

#include "gob_definitions.hpp"
#include "gob_support.hpp"
#include "gob_types.hpp"

#include <colambda/gob/convert.hpp>

#include <string>
#include <vector>

namespace colambda::gob {
namespace {

using testing::node;
using testing::one;
using testing::point;
using testing::said;

// How many definitions a stream carries.
std::size_t definitions_in(const gather& stream) {
  decoder in;
  in.push(as_bytes(stream.text()));
  while (in.skip().value()) {
  }
  return in.types().received().size();
}

TEST_CASE("adopted: the same type from many streams is defined once") {
  encoder to;
  gather out;
  for (int i = 0; i < 100; ++i) {
    // Each has types of its own.
    to.encode(to_value(point{i, 1}).value(), out).value();
    to.encode(to_value(node{1, {{2, {}}}}).value(), out).value();
  }
  CHECK(definitions_in(out) == 3);
}

TEST_CASE("adopted: unnamed types that look alike from outside are each defined once, however many tables there are") {
  encoder to;
  gather out;
  for (int i = 0; i < 3'000; ++i) {
    to.encode(to_value(std::vector<std::int64_t>{1}).value(), out).value();
    to.encode(to_value(std::vector<std::uint64_t>{1}).value(), out).value();
    to.encode(to_value(std::vector<std::string>{"x"}).value(), out).value();
    to.encode(to_value(std::vector<bool>{true}).value(), out).value();
    to.encode(to_value(std::vector<double>{1}).value(), out).value();
    to.encode(to_value(std::vector<slice>(1)).value(), out).value();
    to.encode(to_value(std::vector<value>(1)).value(), out).value();
    to.encode(to_value(std::vector<std::vector<std::int64_t>>{{1}}).value(), out).value();
    to.encode(to_value(std::vector<std::vector<std::string>>{{"x"}}).value(), out).value();
    if (i == 2) out.clear();
  }
  CHECK(out.text().find("int") == std::string::npos);
  gather next;
  to.encode(to_value(point{1, 2}).value(), next).value();
  // Nine of slices, and the first id is 64.
  CHECK(testing::to_hex(as_bytes(next.text())).substr(3, 5) == "ff 91");
}

TEST_CASE("adopted: types that differ anywhere are kept apart") {
  encoder to;
  gather out;
  to.encode(to_value(one<one<std::int64_t>>{{1}}).value(), out).value();
  to.encode(to_value(one<one<std::string>>{{"x"}}).value(), out).value();
  to.encode(to_value(one<one<std::vector<std::int64_t>>>{{{1}}}).value(), out).value();
  to.encode(to_value(one<one<std::array<std::int64_t, 1>>>{{{1}}}).value(), out).value();
  to.encode(to_value(one<one<std::array<std::int64_t, 2>>>{{{1, 2}}}).value(), out).value();
  // Two structs each, and three of them a container.
  CHECK(definitions_in(out) == 13);
  decoder in;
  in.push(as_bytes(out.text()));
  value got;
  std::vector<std::string> inside;
  while (in.decode(got).value()) inside.push_back(std::to_string(static_cast<int>(got["A"]["A"].what())));
  CHECK(inside.size() == 5);
}

TEST_CASE("adopted: a part that is known keeps its id under a new whole") {
  encoder to;
  gather out;
  to.encode(to_value(point{1, 2}).value(), out).value();
  const auto before = definitions_in(out);
  to.encode(to_value(one<point>{{1, 2}}).value(), out).value();
  CHECK(before == 1);
  CHECK(definitions_in(out) == 2);
}

TEST_CASE("adopted: more types than the limits allow are refused, and nothing of them stays") {
  encoder to(id::first_user, {.types = 2});
  gather out;
  to.encode(to_value(point{1, 2}).value(), out).value();
  const auto before = out.text();
  CHECK(said(to.encode(to_value(one<one<int>>{{1}}).value(), out)) == "gob: more than 2 types are defined");
  CHECK(out.text() == before);
  to.encode(to_value(one<int>{1}).value(), out).value();
  CHECK(definitions_in(out) == 2);
}

TEST_CASE("adopted: definitions that were taken back are sent again") {
  encoder to;
  gather out;
  const auto start = to.here(out);
  const auto what = to_value(one<point>{{1, 2}}).value();
  to.encode(what, out).value();
  const auto first = out.text();
  to.rewind(start, out);
  CHECK(out.empty());
  to.encode(what, out).value();
  CHECK(out.text() == first);
}

TEST_CASE("adopted: thousands of types that look alike are not compared with each other for ever") {
  // Structs named alike, each of a slice of the one before: told apart only at the end of the chain.
  constexpr type_id count = 3000;
  limits bounds;
  schema types(bounds);
  for (type_id i = 0; i < count; ++i) {
    const auto field = i == 0 ? id::integer : static_cast<type_id>(id::first_user + i - 1);
    testing::define(types, id::first_user + i, testing::struct_of("T", {{"A", field}}));
  }
  detail::adopted_types adopted(bounds);
  gather out;
  writer why(out, bounds);
  type_id next = id::first_user;
  for (type_id i = 0; i < count; ++i) {
    type_id as = 0;
    REQUIRE(types.survey(id::first_user + i).fault == fault_kind::none);
    CHECK(adopted.adopt(*types.resolve(id::first_user + i), *types.table(), next, why, as));
  }
  CHECK(next == id::first_user + count);
}

}  // namespace
}  // namespace colambda::gob
