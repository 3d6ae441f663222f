// SPDX-License-Identifier: MIT
// Replies, failures, and one or the other.
#include <colambda/outcome.hpp>

#include <doctest/doctest.h>

using colambda::failure;
using colambda::outcome;
using colambda::reply;
using colambda::slice;

TEST_CASE("outcome: a default one is an empty reply of JSON's content type") {
  const outcome empty;
  REQUIRE(empty.ok());
  CHECK(empty.answer().body().empty());
  CHECK(empty.answer().content_type() == "application/octet-stream");
  CHECK(reply::json(slice::borrow("1")).content_type() == "application/json");
}

TEST_CASE("outcome: it is a reply or a failure, and moves out without a copy") {
  const slice body = slice::copy_of("some body");
  outcome good = reply(body, "text/plain");
  REQUIRE(good);
  const reply taken = std::move(good).answer();
  CHECK(taken.body().data() == body.data());
  CHECK(taken.content_type() == "text/plain");
  const outcome bad = failure("T", "m", true);
  REQUIRE_FALSE(bad);
  CHECK(bad.error().type() == "T");
  CHECK(bad.error().message() == "m");
  CHECK(bad.error().should_exit());
}
