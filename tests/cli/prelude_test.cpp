// SPDX-License-Identifier: MIT
#include <colambda/emulator/prelude.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>

namespace {

using colambda::emulator::prelude;

const std::string whole =
    std::string("{\"statusCode\":200}") + std::string(8, '\0') + "bo" + std::string(9, '\0') + "dy";
const std::string body = "bo" + std::string(9, '\0') + "dy";

TEST_CASE("prelude: cut at any two places, it is the same head and the same body") {
  for (std::size_t one = 0; one <= whole.size(); ++one) {
    for (std::size_t two = one; two <= whole.size(); ++two) {
      prelude in;
      std::string out(in.feed(whole.substr(0, one)));
      out += in.feed(whole.substr(one, two - one));
      out += in.feed(whole.substr(two));
      out += in.rest();
      CHECK(out == body);
      CHECK(in.head().value() == "{\"statusCode\":200}");
    }
  }
}

TEST_CASE("prelude: without its end it is all body, at the end or when it is too long to be one") {
  prelude in;
  CHECK(in.feed("abc" + std::string(7, '\0')).empty());
  CHECK(in.rest() == "abc" + std::string(7, '\0'));
  CHECK_FALSE(in.head());
  CHECK(in.rest().empty());
  prelude endless;
  CHECK(endless.feed(std::string(prelude::longest, 'x')).empty());
  CHECK(endless.feed("y").size() == prelude::longest + 1);
  CHECK(endless.feed("z") == "z");
  CHECK_FALSE(endless.head());
}

}  // namespace
