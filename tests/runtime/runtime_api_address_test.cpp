// SPDX-License-Identifier: MIT
#include "runtime_api/address.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using colambda::runtime_api::address;
using colambda::runtime_api::parse_address;

namespace {

address parsed(std::string_view text) {
  std::string why;
  auto made = parse_address(text, why);
  REQUIRE_MESSAGE(made, text << ": " << why);
  return *made;
}

std::string refusal(std::string_view text) {
  std::string why;
  REQUIRE_MESSAGE(!parse_address(text, why), text);
  return why;
}

}  // namespace

TEST_CASE("address: all forms that Lambda and emulators use are taken") {
  for (const std::string_view text : {"127.0.0.1:9001", "http://127.0.0.1:9001", "http://127.0.0.1:9001/"}) {
    const address made = parsed(text);
    CHECK(made.host == "127.0.0.1");
    CHECK(made.port == 9001);
    CHECK(made.base.empty());
  }
  CHECK(parsed("127.0.0.1:9001/.rt/hello").base == "/.rt/hello");
  CHECK(parsed("http://localhost:80/a/b//").base == "/a/b");
  CHECK(parsed("[::1]:9001").host == "::1");
}

TEST_CASE("address: it is spelled as a Host header has it") {
  CHECK(parsed("http://127.0.0.1:9001/x").authority() == "127.0.0.1:9001");
  CHECK(parsed("[::1]:9001").authority() == "[::1]:9001");
}

TEST_CASE("address: what is none is refused with what is wrong") {
  CHECK(refusal("127.0.0.1") == "it has no port");
  CHECK(refusal("127.0.0.1:") == "its port is not a number from 1 to 65535");
  CHECK(refusal("127.0.0.1:0") == "its port is not a number from 1 to 65535");
  CHECK(refusal("127.0.0.1:65536") == "its port is not a number from 1 to 65535");
  CHECK(refusal("127.0.0.1:80x") == "its port is not a number from 1 to 65535");
  CHECK(refusal(":9001") == "it has no host");
  CHECK(refusal("[]:9001") == "it has no host");
  CHECK(refusal("::1:9001") == "it is not host:port");
  CHECK(refusal("me@host:9001") == "it is not host:port");
  CHECK(refusal("https://127.0.0.1:9001") == "its scheme is not http");
  CHECK(refusal("127.0.0.1:9001/a b") == "it has characters that no address has");
  CHECK(refusal("127.0.0.1:9001/\r\nX: y") == "it has characters that no address has");
  CHECK(refusal("http://") == "it has no port");
}

TEST_CASE("address: an address is itself, localhost is both loopbacks, a name that nobody knows is none") {
  const auto one = parsed("127.0.0.1:9001").endpoints();
  REQUIRE(one.size() == 1);
  CHECK(one[0].address().to_string() == "127.0.0.1");
  CHECK(one[0].port() == 9001);
  REQUIRE(parsed("[::1]:9001").endpoints().size() == 1);
  CHECK(parsed("[::1]:9001").endpoints()[0].address().is_v6());
  const auto both = parsed("localhost:9001").endpoints();
  REQUIRE(both.size() == 2);
  CHECK(both[0].address().is_v4());
  CHECK(both[1].address().is_v6());
  CHECK(parsed("no-such-host.invalid:9001").endpoints().empty());
}
