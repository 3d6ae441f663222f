// SPDX-License-Identifier: MIT
// Which types may be events, and why others may not.
#include <colambda/detail/value_check.hpp>

#include <doctest/doctest.h>

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

using colambda::bytes_view;
using colambda::detail::check_value;
using colambda::detail::verdict;

namespace {

struct undescribed {};

struct borrower {
  std::string name;
  std::string_view view;
};
COLAMBDA_DESCRIBE(borrower, name, view)

struct tree {
  std::vector<tree> branches;
  std::unique_ptr<tree> root;
  std::map<std::string, tree> named;
};
COLAMBDA_DESCRIBE(tree, branches, root, named)

struct sick_tree {
  std::vector<sick_tree> branches;
  std::optional<std::vector<borrower>> ill;
};
COLAMBDA_DESCRIBE(sick_tree, branches, ill)

struct holds_undescribed {
  std::vector<undescribed> all;
};
COLAMBDA_DESCRIBE(holds_undescribed, all)

struct nothing {};
COLAMBDA_DESCRIBE(nothing)

}  // namespace

TEST_CASE("value_check: what owns its bytes and is described is fine, recursive types too") {
  CHECK(check_value<tree>() == verdict::fine);
  CHECK(check_value<nothing>() == verdict::fine);
  CHECK(check_value<std::map<std::string, std::vector<std::optional<tree>>>>() == verdict::fine);
  CHECK(check_value<std::vector<std::byte>>() == verdict::fine);
  CHECK(check_value<colambda::slice>() == verdict::fine);
  CHECK(check_value<colambda::json::raw>() == verdict::fine);
}

TEST_CASE("value_check: what borrows is found at any depth") {
  CHECK(check_value<std::string_view>() == verdict::borrowed);
  CHECK(check_value<bytes_view>() == verdict::borrowed);
  CHECK(check_value<const char*>() == verdict::borrowed);
  CHECK(check_value<borrower>() == verdict::borrowed);
  CHECK(check_value<std::vector<borrower>>() == verdict::borrowed);
  CHECK(check_value<std::map<int, borrower>>() == verdict::borrowed);
  CHECK(check_value<sick_tree>() == verdict::borrowed);
}

TEST_CASE("value_check: what is not described is found at any depth") {
  CHECK(check_value<undescribed>() == verdict::undescribed);
  CHECK(check_value<std::optional<undescribed>>() == verdict::undescribed);
  CHECK(check_value<holds_undescribed>() == verdict::undescribed);
}
