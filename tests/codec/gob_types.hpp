// SPDX-License-Identifier: MIT
// Structs that several gob tests share, with the names of the Go structs whose bytes the tests hold.
#pragma once

#include <colambda/describe.hpp>
#include <colambda/slice.hpp>

#include <array>
#include <complex>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace colambda::testing {

// type Point struct{ X, Y int }
struct point {
  std::int64_t x = 0;
  std::int64_t y = 0;
  bool operator==(const point&) const = default;
  static constexpr auto describe() { return record{"Point", field{"X", &point::x}, field{"Y", &point::y}}; }
};

// type Inner struct { Name string; P Point }
struct inner {
  std::string name;
  point p;
  bool operator==(const inner&) const = default;
  static constexpr auto describe() { return record{"Inner", field{"Name", &inner::name}, field{"P", &inner::p}}; }
};

// type Node struct { V int; Kids []Node }
struct node {
  std::int64_t v = 0;
  std::vector<node> kids;
  bool operator==(const node&) const = default;
  static constexpr auto describe() { return record{"Node", field{"V", &node::v}, field{"Kids", &node::kids}}; }
};

// type List struct { V int; Next *List }
struct list {
  std::int64_t v = 0;
  std::unique_ptr<list> next;
  static constexpr auto describe() { return record{"List", field{"V", &list::v}, field{"Next", &list::next}}; }
};

// struct{}
struct nothing {
  bool operator==(const nothing&) const = default;
  static constexpr auto describe() { return record{""}; }
};

/// A struct of one field `A`, nameless as Go's `struct { A T }`.
template <class T>
struct one {
  T a{};
  bool operator==(const one&) const = default;
  static constexpr auto describe() { return record{"", field{"A", &one::a}}; }
};
template <class T>
one(T) -> one<T>;

// Point's definition as 64, which Go 1.26 writes for the first type of a process.
inline constexpr const char* point_definition =
    "1e 7f 03 01 01 05'Point' 01 ff80 00 01 02 01 01'X' 01 04 00 01 01'Y' 01 04 00 00 00";

}  // namespace colambda::testing
