// SPDX-License-Identifier: MIT
#include <colambda/rpc/service.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace {

struct arguments {
  std::int64_t a = 0;
  std::int64_t b = 0;
};
COLAMBDA_DESCRIBE(arguments, a, b)

struct tree {
  std::string key;
  std::vector<tree> branches;
};
COLAMBDA_DESCRIBE(tree, key, branches)

struct borrowed {
  std::string_view text;
};
COLAMBDA_DESCRIBE(borrowed, text)

struct deep {
  std::map<std::string, std::vector<borrowed>> all;
};
COLAMBDA_DESCRIBE(deep, all)

struct forest : std::vector<forest> {
  static constexpr auto describe() { return colambda::container{"Forest"}; }
};

struct views : std::map<std::string, std::string_view> {
  static constexpr auto describe() { return colambda::container{"Views"}; }
};

static_assert(colambda::rpc::owning<arguments>);
static_assert(colambda::rpc::owning<tree>, "a recursive type is looked through once");
static_assert(colambda::rpc::owning<colambda::slice>);
static_assert(!colambda::rpc::owning<borrowed>);
static_assert(!colambda::rpc::owning<deep>, "a view is found wherever it is");
static_assert(!colambda::rpc::owning<std::vector<colambda::bytes_view>>);
static_assert(colambda::rpc::owning<forest>, "a container with a name is looked through, and once");
static_assert(!colambda::rpc::owning<views>);

std::int64_t multiply(arguments in) { return in.a * in.b; }

}  // namespace

TEST_CASE("service: a method is found by its whole name only") {
  const auto arith = colambda::rpc::service("Arith").method("Multiply", &multiply);
  CHECK(arith.name() == "Arith");
  CHECK(arith.find("Multiply") != nullptr);
  CHECK(arith.find("Multipl") == nullptr);
  CHECK(arith.find("multiply") == nullptr);
  CHECK(arith.find("") == nullptr);
}

TEST_CASE("service: two methods of one name are refused by name") {
  auto arith = colambda::rpc::service("Arith").method("Multiply", &multiply);
  CHECK_THROWS_WITH(arith.method("Multiply", &multiply), "rpc: method already defined: Arith.Multiply");
}
