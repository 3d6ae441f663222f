// SPDX-License-Identifier: MIT
// Between C++ types and dynamic values.
#include <colambda/gob/convert.hpp>

#include "gob_support.hpp"
#include "gob_types.hpp"

#include <string>
#include <variant>
#include <vector>

namespace colambda::gob {
namespace {

using testing::inner;
using testing::nothing;
using testing::one;
using testing::point;
using testing::said;

TEST_CASE("convert: a value made of a C++ type and read into it again is the same") {
  const inner from{"n", {1, 2}};
  const auto dynamic = to_value(from).value();
  CHECK(dynamic["P"]["Y"].integer() == 2);
  inner into;
  from_value(dynamic, into).value();
  CHECK(into == from);
  std::string text;
  from_value(dynamic["Name"], text).value();
  CHECK(text == "n");
}

TEST_CASE("convert: what is in an interface is taken out of it, unless an interface is wanted") {
  const auto held = to_value(point{1, 2}).value().in_interface("main.Point");
  point into;
  from_value(held, into).value();
  CHECK(into == point{1, 2});
  std::variant<std::monostate, std::string, point> any;
  from_value(held, any).value();
  CHECK(any.index() == 2);
}

TEST_CASE("convert: it is read onto what is there, as from a stream") {
  point into{5, 6};
  from_value(to_value(point{1, 0}).value(), into).value();
  CHECK(into == point{1, 6});
}

TEST_CASE("convert: refusals are the stream's") {
  std::string text;
  CHECK(said(from_value(to_value(point{1, 2}).value(), text)) ==
        "gob: decoding into local type *string, received remote type Point");
  CHECK(said(from_value(value{}, text)) == "gob: cannot encode nil value");
  CHECK(said(to_value(std::vector<std::unique_ptr<point>>(1))) == "gob: cannot encode nil pointer of type *main.Point");
  CHECK(said(to_value(std::string(100, 'x'), {.message = 50})) == "gob: encoder: message too big: 103 bytes");
  nothing none;
  CHECK(said(from_value(to_value(point{1, 2}).value(), none)).empty());
}

}  // namespace
}  // namespace colambda::gob
