// SPDX-License-Identifier: MIT
#include <colambda/cli/event.hpp>

#include <doctest/doctest.h>

#include <unistd.h>

#include <cstdio>
#include <string>

namespace {

using colambda::cli::read_event;

TEST_CASE("read_event: a text is itself, whatever it is") {
  CHECK(read_event(R"({"a":1})").value() == R"({"a":1})");
  CHECK(read_event("").value().empty());
  CHECK(read_event("--").value() == "--");
}

TEST_CASE("read_event: @ is followed by the name of a file, whose bytes are all kept") {
  std::string path = "/tmp/colambda_event_XXXXXX";
  const int file = ::mkstemp(path.data());
  REQUIRE(file >= 0);
  std::string content(100'000, 'x');
  content += std::string("\0\n\xff", 3);
  REQUIRE(::write(file, content.data(), content.size()) == static_cast<ssize_t>(content.size()));
  ::close(file);
  CHECK(read_event("@" + path).value() == content);
  std::remove(path.c_str());
  CHECK(read_event("@" + path).error().value() == ENOENT);
}

TEST_CASE("read_event: a folder is no event") { CHECK(read_event("@/").error().value() == EISDIR); }

}  // namespace
