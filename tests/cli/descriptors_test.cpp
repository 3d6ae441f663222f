// SPDX-License-Identifier: MIT
#include <colambda/cli/descriptors.hpp>

#include <doctest/doctest.h>

#include <sys/resource.h>

namespace {

using colambda::cli::descriptor_limit;

TEST_CASE("descriptor_limit: the soft limit becomes the hard one, and the old one is known") {
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_NOFILE, &before) == 0);
  rlimit low = before;
  low.rlim_cur = 64;
  REQUIRE(::setrlimit(RLIMIT_NOFILE, &low) == 0);
  const auto limit = descriptor_limit::raise();
  rlimit now{};
  REQUIRE(::getrlimit(RLIMIT_NOFILE, &now) == 0);
  ::setrlimit(RLIMIT_NOFILE, &before);
  CHECK(limit.before() == 64);
  CHECK(limit.now() == before.rlim_max);
  CHECK(now.rlim_cur == before.rlim_max);
}

TEST_CASE("descriptor_limit: there is room for what is left of it, and for one in any case") {
  CHECK(descriptor_limit(0, 1024).room(4) == 248);
  CHECK(descriptor_limit(0, 1024).room(1) == 992);
  CHECK(descriptor_limit(0, 39).room(4) == 1);
  CHECK(descriptor_limit(0, 40).room(4) == 2);
  CHECK(descriptor_limit(0, 8).room(4) == 1);
}

}  // namespace
