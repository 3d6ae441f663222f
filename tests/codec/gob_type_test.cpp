// SPDX-License-Identifier: MIT
#include <colambda/gob/type.hpp>

#include "gob_support.hpp"
#include "gob_types.hpp"

#include <string>
#include <string_view>
#include <unordered_map>

namespace colambda::gob {
namespace {

using namespace std::string_view_literals;
using testing::inner;
using testing::list;
using testing::node;
using testing::one;
using testing::point;

enum class colour : std::uint8_t { red, green };
enum level : std::int16_t { low, high };

struct frame_like {
  std::int64_t request_id = 0;
  std::string name;
  std::string URL;
  int line_2 = 0;
  int _leading = 0;
  std::string arn;
};
[[maybe_unused]] constexpr auto describe(tag<frame_like>) {
  return record{"frame_like",
                field{"request_id", &frame_like::request_id},
                field{"name", &frame_like::name},
                field{"URL", &frame_like::URL},
                field{"line_2", &frame_like::line_2},
                field{"_leading", &frame_like::_leading},
                field{"arn", &frame_like::arn, gob_name{"InvokedFunctionArn"}}}
      .in_package("messages");
}

std::string names_of(const type& of) {
  std::string all;
  for (const auto& f : of.fields) all += (all.empty() ? "" : " ") + std::string(f.name);
  return all;
}

TEST_CASE("type: every C++ type is spelled as Go spells its own") {
  CHECK(spell(type_of<bool>()) == "bool");
  CHECK(spell(type_of<std::int8_t>()) == "int8");
  CHECK(spell(type_of<std::int16_t>()) == "int16");
  CHECK(spell(type_of<int>()) == "int32");
  CHECK(spell(type_of<long>()) == "int64");
  CHECK(spell(type_of<long long>()) == "int64");
  CHECK(spell(type_of<std::uint8_t>()) == "uint8");
  CHECK(spell(type_of<std::uint16_t>()) == "uint16");
  CHECK(spell(type_of<unsigned>()) == "uint32");
  CHECK(spell(type_of<std::size_t>()) == "uint64");
  CHECK(spell(type_of<float>()) == "float32");
  CHECK(spell(type_of<double>()) == "float64");
  CHECK(spell(type_of<std::complex<float>>()) == "complex64");
  CHECK(spell(type_of<std::complex<double>>()) == "complex128");
  CHECK(spell(type_of<std::string>()) == "string");
  CHECK(spell(type_of<slice>()) == "[]uint8");
  CHECK(spell(type_of<std::vector<std::byte>>()) == "[]uint8");
  CHECK(spell(type_of<std::vector<std::uint8_t>>()) == "[]uint8");
  CHECK(spell(type_of<std::vector<std::string>>()) == "[]string");
  CHECK(spell(type_of<std::array<std::byte, 3>>()) == "[3]uint8");
  CHECK(spell(type_of<std::map<std::string, std::vector<bool>>>()) == "map[string][]bool");
  CHECK(spell(type_of<std::unordered_map<int, point>>()) == "map[int32]main.Point");
  CHECK(spell(type_of<std::optional<std::unique_ptr<double>>>()) == "**float64");
  CHECK(spell(type_of<std::vector<std::optional<frame_like>>>()) == "[]*messages.frame_like");
  CHECK(spell(type_of<list>()) == "main.List");
}

TEST_CASE("type: a struct without a name is spelled with its fields") {
  CHECK(spell(type_of<testing::nothing>()) == "struct {}");
  CHECK(spell(type_of<one<std::vector<point>>>()) == "struct { A []main.Point }");
}

TEST_CASE("type: an enum is its underlying number, and a vector of byte-sized ones is bytes as in Go") {
  CHECK(spell(type_of<colour>()) == "uint8");
  CHECK(spell(type_of<level>()) == "int16");
  CHECK(type_of<std::vector<colour>>().what == kind::bytes);
  CHECK(type_of<std::vector<level>>().what == kind::slice);
  CHECK(type_of<std::vector<std::int8_t>>().what == kind::slice);
}

TEST_CASE("type: a field's gob name is its name in Go's exported form, unless one is given") {
  CHECK(names_of(type_of<frame_like>()) == "RequestId Name URL Line2 Leading InvokedFunctionArn");
}

TEST_CASE("type: names that Go would not export are known as such") {
  CHECK(detail::is_exported("X"));
  CHECK(detail::is_exported("\u00c4rger"));
  CHECK_FALSE(detail::is_exported("x"));
  CHECK_FALSE(detail::is_exported("_X"));
  CHECK_FALSE(detail::is_exported(""));
}

TEST_CASE("type: a base is what is behind all pointers") {
  CHECK(&base_of(type_of<std::optional<std::unique_ptr<point>>>()) == &type_of<point>());
  CHECK(&base_of(type_of<point>()) == &type_of<point>());
}

struct tree {
  std::map<std::string, tree> branches;
  static constexpr auto describe() { return record{"tree", field{"branches", &tree::branches}}; }
};
struct mut_b;
struct mut_a {
  std::vector<mut_b> bs;
  static constexpr auto describe() { return record{"mut_a", field{"bs", &mut_a::bs}}; }
};
struct mut_b {
  std::unique_ptr<mut_a> p;
  static constexpr auto describe() { return record{"mut_b", field{"p", &mut_b::p}}; }
};

TEST_CASE("type: recursive are those types that can contain themselves, and no others") {
  CHECK(is_recursive<node>);
  CHECK(is_recursive<std::vector<node>>);
  CHECK(is_recursive<list>);
  CHECK(is_recursive<std::unique_ptr<list>>);
  CHECK(is_recursive<tree>);
  CHECK(is_recursive<std::map<std::string, tree>>);
  CHECK(is_recursive<mut_a>);
  CHECK(is_recursive<mut_b>);
  CHECK_FALSE(is_recursive<point>);
  CHECK_FALSE(is_recursive<inner>);
  CHECK_FALSE(is_recursive<one<node>>);
  CHECK_FALSE(is_recursive<std::optional<node>>);
  CHECK_FALSE(is_recursive<std::map<std::string, std::vector<node>>>);
  CHECK_FALSE(is_recursive<int>);
  CHECK_FALSE(is_recursive<std::vector<std::vector<std::vector<int>>>>);
}

}  // namespace
}  // namespace colambda::gob
