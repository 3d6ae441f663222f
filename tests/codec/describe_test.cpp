// SPDX-License-Identifier: MIT
#include <colambda/describe.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace other {

struct beside {
  int first = 1;
  double second = 2;
};
COLAMBDA_DESCRIBE(beside, first, second)

struct bare {};
COLAMBDA_DESCRIBE(bare)

namespace deep {
struct nested {
  int value = 0;
};
}  // namespace deep
namespace deep {
COLAMBDA_DESCRIBE(deep::nested, value)
}  // namespace deep

struct silent {};

}  // namespace other

namespace colambda {
namespace {

// Names of the fields, as visited.
template <class T>
std::string fields_of() {
  std::string all;
  description_of<T>().each([&](const auto& f) {
    if (!all.empty()) all += ' ';
    all += f.name();
  });
  return all;
}

TEST_CASE("describe: the macro gives name and fields in the order written") {
  CHECK(description_of<other::beside>().name() == "beside");
  CHECK(fields_of<other::beside>() == "first second");
  CHECK(description_of<other::beside>().size == 2);
}

TEST_CASE("describe: a struct without fields is described, one without description is not") {
  CHECK(described<other::bare>);
  CHECK(fields_of<other::bare>().empty());
  CHECK_FALSE(described<other::silent>);
  CHECK_FALSE(described<int>);
  CHECK_FALSE(described<std::string>);
}

TEST_CASE("describe: the record's name is the last component of the type's") {
  CHECK(description_of<other::deep::nested>().name() == "nested");
}

TEST_CASE("describe: a field leads to its own member") {
  other::beside object{.first = 7, .second = 0.5};
  constexpr auto record = description_of<other::beside>();
  CHECK(object.*record.at<0>().member() == 7);
  CHECK(object.*record.at<1>().member() == 0.5);
  CHECK(std::is_same_v<std::remove_cvref_t<decltype(record.at<1>())>::member_type, double>);
  CHECK(std::is_same_v<std::remove_cvref_t<decltype(record.at<1>())>::class_type, other::beside>);
}

// The second spelling reaches private members, and templates.
template <class T>
class hidden {
 public:
  explicit hidden(T value) : value_(value) {}
  static constexpr auto describe() {
    return record{"hidden", field{"value", &hidden::value_}, field{"id", &hidden::id_, gob_name{"ID"}, defaulted}};
  }

 private:
  T value_;
  int id_ = 9;
};

TEST_CASE("describe: a description inside the class reaches private members and templates") {
  const hidden<std::string> object("secret");
  constexpr auto record = description_of<hidden<std::string>>();
  CHECK(object.*record.at<0>().member() == "secret");
  CHECK(object.*record.at<1>().member() == 9);
}

TEST_CASE("describe: a local type is described by its member") {
  struct local {
    int x = 3;
    static constexpr auto describe() { return record{"local", field{"x", &local::x}}; }
  };
  CHECK(fields_of<local>() == "x");
}

TEST_CASE("describe: options are those given, in any order, and none without") {
  constexpr auto record = description_of<hidden<int>>();
  CHECK(record.at<0>().given_gob_name().empty());
  CHECK_FALSE(record.at<0>().is_defaulted());
  CHECK(record.at<1>().given_gob_name() == "ID");
  CHECK(record.at<1>().is_defaulted());
  constexpr field reversed{"first", &other::beside::first, defaulted, gob_name{"X"}};
  CHECK(reversed.given_gob_name() == "X");
  CHECK(reversed.is_defaulted());
}

TEST_CASE("describe: the package is main unless one is given") {
  constexpr auto record = description_of<other::beside>();
  CHECK(record.package() == "main");
  CHECK(record.in_package("messages").package() == "messages");
  CHECK(record.in_package("messages").name() == "beside");
  CHECK(record.package() == "main");
}

struct numbers : std::vector<int> {
  static constexpr auto describe() { return container{"my::Numbers"}.in_package("maths"); }
};

TEST_CASE("describe: a container with a name is not a described struct") {
  CHECK_FALSE(described<numbers>);
  CHECK(named_container<numbers>);
  CHECK(container_of<numbers>().name() == "Numbers");
  CHECK(container_of<numbers>().package() == "maths");
  CHECK(container{"X"}.package() == "main");
  CHECK_FALSE(named_container<std::vector<int>>);
  CHECK_FALSE(named_container<other::beside>);
}

// More than a preprocessor that only counts to a few dozen would manage.
struct wide {
  int a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, c0, c1, c2, c3, c4, c5, c6, c7,
      c8, c9, d0, d1, d2, d3, d4, d5, d6, d7, d8, d9, e0, e1, e2, e3, e4, e5, e6, e7, e8, e9, f0, f1, f2, f3, f4, f5,
      f6, f7, f8, f9, g0, g1, g2, g3, g4, g5, g6, g7, g8, g9;
};
COLAMBDA_DESCRIBE(wide, a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, c0, c1, c2, c3,
                  c4, c5, c6, c7, c8, c9, d0, d1, d2, d3, d4, d5, d6, d7, d8, d9, e0, e1, e2, e3, e4, e5, e6, e7, e8,
                  e9, f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, g0, g1, g2, g3, g4, g5, g6, g7, g8, g9)

TEST_CASE("describe: the macro takes seventy fields and loses none") {
  constexpr auto record = description_of<wide>();
  CHECK(record.size == 70);
  CHECK(record.at<0>().name() == "a0");
  CHECK(record.at<69>().name() == "g9");
  wide object{};
  int number = 0;
  record.each([&](const auto& f) { object.*f.member() = number++; });
  CHECK(object.a0 == 0);
  CHECK(object.d5 == 35);
  CHECK(object.g9 == 69);
}

}  // namespace
}  // namespace colambda
