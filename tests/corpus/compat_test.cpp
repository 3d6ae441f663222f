// SPDX-License-Identifier: MIT
// Values decoded into other types than they were encoded from, and onto values that are there: as Go does it.
#include "support/judge.hpp"
#include "support/known_differences.hpp"
#include "types/types.hpp"

#include <doctest/doctest.h>

#include <map>
#include <memory>

using namespace corpus;

namespace {

template <class T>
std::unique_ptr<any_value> prepared(T value) {
  return std::make_unique<value_of<T>>(std::move(value));
}

// What variables hold before, where that is not zero.
std::unique_ptr<any_value> prepared_for(const std::string& type, const std::string& before) {
  std::map<std::string, std::unique_ptr<any_value>> all;
  const auto add = [&](const std::string& name, std::unique_ptr<any_value> value) {
    if (name == type && says_the_same(before, value->json())) all.emplace(name, std::move(value));
  };
  add("CA", prepared(CA{7, 8}));
  add("CA", prepared(CA{1, 2}));
  add("abPtr", prepared(abPtr{9, {}}));
  add("abc", prepared(abc{1, 2, 3}));
  add("colambda::slice", prepared(colambda::slice::copy_of(std::string_view("\0\0\0\0\0", 5))));
  add("std::vector<Point>", prepared(std::vector<Point>{{1, 2}, {3, 4}}));
  add("std::map<std::string,std::int64_t>", prepared(std::map<std::string, std::int64_t>{{"a", 2}, {"b", 1}}));
  add("std::map<std::string,std::optional<Point>>",
      prepared(std::map<std::string, std::optional<Point>>{{"a", Point{1, 2}}}));
  REQUIRE_MESSAGE(all.size() == 1, "nothing prepared as ", type, " ", before);
  return std::move(all.begin()->second);
}

std::unique_ptr<any_value> variable_for(const verdict& go) {
  return go.before.empty() ? make_value(go.into) : prepared_for(go.into, go.before);
}

}  // namespace

TEST_CASE("compat: decoding into other types ends as Go's does, with its words, but for known differences") {
  known_differences known("compat");
  std::size_t judged = 0;
  for (const auto& one : valid_cases()) {
    for (std::size_t i = 0; i < one.compat.size(); ++i) {
      const auto& go = one.compat[i];
      replay in(one.bytes, feeding::whole);
      ++judged;
      const auto ours = decode_into(*variable_for(go), in);
      const auto kind = difference(go, ours);
      if (!known.check(one.path + "#" + std::to_string(i), kind) || kind.empty()) continue;
      MESSAGE(go.into, ": ", ours.outcome, " ", ours.json.substr(0, 500), " | Go: ", go.error, go.json.substr(0, 500));
    }
  }
  known.check_all_met();
  CHECK(judged == 442);
}
