// SPDX-License-Identifier: MIT
#include <colambda/emulator/identity.hpp>

#include <doctest/doctest.h>

#include <regex>
#include <set>
#include <string>

namespace {

using namespace colambda::emulator;

TEST_CASE("new_request_id: a random UUID, another each time") {
  const std::regex shape("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) seen.insert(new_request_id());
  CHECK(seen.size() == 1000);
  for (const std::string& id : seen) REQUIRE(std::regex_match(id, shape));
}

TEST_CASE("new_trace_id: X-Ray's header") {
  const std::regex shape("Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0");
  CHECK(std::regex_match(new_trace_id(), shape));
  CHECK(new_trace_id() != new_trace_id());
}

}  // namespace
