// SPDX-License-Identifier: MIT
// Go's `any` as a variant of all types that Go's side has registered: what is in it has a type of its own.
#include "support/judge.hpp"
#include "support/known_differences.hpp"
#include "types/registered.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

using namespace corpus;

namespace {

// type AnyOnly struct { V any }
struct any_only {
  Registered v;
  static constexpr auto describe() { return record{"AnyOnly", field{"V", &any_only::v}}; }
};

std::unique_ptr<any_value> make_variant(const std::string& type) {
  return type == "AnyOnly" ? std::make_unique<value_of<any_only>>() : make_value(type);
}

// Decodes a stream's values and compares with Go's; says how many of them were variants.
std::size_t judge(known_differences& known, const std::string& path, std::string_view stream,
                  const std::vector<verdict>& values) {
  std::size_t variants = 0;
  replay in(stream, feeding::whole);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto ours = decode_into(*make_variant(values[i].into), in);
    variants += values[i].into == "AnyOnly" ? 1 : 0;
    const auto kind = difference(values[i], ours);
    if (!known.check(path + "#" + std::to_string(i), kind) || kind.empty()) continue;
    MESSAGE(ours.outcome, " ", ours.json.substr(0, 500), " | Go: ", values[i].error, values[i].json.substr(0, 500));
  }
  return variants;
}

bool has_any_only(const std::vector<verdict>& values) {
  return std::ranges::find(values, "AnyOnly", &verdict::into) != values.end();
}

std::vector<verdict> verdicts(const valid_case& one) {
  std::vector<verdict> out;
  for (const auto& value : one.values) out.push_back({value.into, true, value.json, {}, {}, {}});
  return out;
}

}  // namespace

TEST_CASE("variant: what Go put into an interface is decoded into its own type") {
  known_differences known("variant");
  std::size_t variants = 0;
  for (const auto& one : valid_cases()) {
    if (!has_any_only(verdicts(one))) continue;
    CAPTURE(one.path);
    variants += judge(known, one.path, one.bytes, verdicts(one));
  }
  for (const auto& one : malformed_cases()) {
    if (!has_any_only(one.typed)) continue;
    CAPTURE(one.path);
    variants += judge(known, one.path, one.bytes, one.typed);
  }
  known.check_all_met();
  CHECK(variants == 140);
}

TEST_CASE("variant: what was decoded into its own type is encoded as what it was") {
  for (const auto& one : valid_cases()) {
    if (!has_any_only(verdicts(one))) continue;
    CAPTURE(one.path);
    replay in(one.bytes, feeding::whole);
    for (const auto& expected : one.values) {
      const auto value = make_variant(expected.into);
      REQUIRE(decode_into(*value, in).ok());
      colambda::gob::encoder with;
      colambda::gather out;
      REQUIRE(value->encode(with, out).has_value());
      const auto stream = out.text();
      replay again(stream, feeding::whole);
      CHECK(says_the_same(expected.json, decode_into(*make_value(expected.into), again).json));
    }
  }
}
