// SPDX-License-Identifier: MIT
// The event and the answer of these tests' handlers, and the shortest way to an answer's text.
#pragma once

#include <colambda/describe.hpp>
#include <colambda/testing.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace people {

struct person {
  std::string name;
};
COLAMBDA_DESCRIBE(person, name)

struct greeting {
  std::string message;
};
COLAMBDA_DESCRIBE(greeting, message)

inline std::string answer(const colambda::app& function, std::string_view payload) {
  const colambda::outcome ended = colambda::testing::invoke(function, payload);
  if (!ended.ok()) return ended.error().type() + ": " + ended.error().message();
  return std::string(ended.answer().body().text());
}

inline colambda::failure refusal(const colambda::app& function, std::string_view payload) {
  const colambda::outcome ended = colambda::testing::invoke(function, payload);
  REQUIRE_FALSE(ended.ok());
  return ended.error();
}

}  // namespace people
