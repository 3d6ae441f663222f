// SPDX-License-Identifier: MIT
// Described types of every kind, with the names that the corpora's streams have for them.
#pragma once

#include <colambda/describe.hpp>
#include <colambda/gob/opaque.hpp>
#include <colambda/gob/time.hpp>
#include <colambda/gob/value.hpp>
#include <colambda/slice.hpp>

#include <array>
#include <compare>
#include <complex>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

namespace fuzz {

using colambda::field;
using colambda::record;
using colambda::slice;

struct nothing {
  static constexpr auto describe() { return record{"Empty"}; }
};

struct point {
  std::int64_t x = 0;
  std::int64_t y = 0;
  friend auto operator<=>(const point&, const point&) = default;
  static constexpr auto describe() { return record{"Point", field{"X", &point::x}, field{"Y", &point::y}}; }
};

enum class level : std::int16_t { low, high };

struct scalars {
  bool b = false;
  std::int64_t i = 0;
  std::int8_t i8 = 0;
  level i16{};
  std::int32_t i32 = 0;
  std::int64_t i64 = 0;
  std::uint64_t u = 0;
  std::uint8_t u8 = 0;
  std::uint16_t u16 = 0;
  std::uint32_t u32 = 0;
  std::uint64_t u64 = 0;
  float f32 = 0;
  double f64 = 0;
  std::complex<float> c64;
  std::complex<double> c128;
  std::string s;
  slice by;
  static constexpr auto describe() {
    using c = scalars;
    return record{"Scalars",
                  field{"B", &c::b},
                  field{"I", &c::i},
                  field{"I8", &c::i8},
                  field{"I16", &c::i16},
                  field{"I32", &c::i32},
                  field{"I64", &c::i64},
                  field{"U", &c::u},
                  field{"U8", &c::u8},
                  field{"U16", &c::u16},
                  field{"U32", &c::u32},
                  field{"U64", &c::u64},
                  field{"F32", &c::f32},
                  field{"F64", &c::f64},
                  field{"C64", &c::c64},
                  field{"C128", &c::c128},
                  field{"S", &c::s},
                  field{"By", &c::by}};
  }
};

struct line {
  std::string name;
  point a;
  point b;
  std::optional<point> mid;
  static constexpr auto describe() {
    return record{"Line", field{"Name", &line::name}, field{"A", &line::a}, field{"B", &line::b},
                  field{"Mid", &line::mid}};
  }
};

struct pointers {
  std::optional<std::int64_t> i;
  std::unique_ptr<std::optional<std::int16_t>> ii;
  std::optional<std::string> s;
  std::unique_ptr<std::vector<std::byte>> b;
  std::optional<double> f;
  std::unique_ptr<point> st;
  std::optional<std::unique_ptr<point>> sts;
  std::unique_ptr<std::vector<std::int64_t>> sl;
  std::optional<std::map<std::string, std::int64_t>> m;
  std::unique_ptr<std::array<std::int64_t, 2>> a;
  std::optional<bool> bo;
  static constexpr auto describe() {
    using c = pointers;
    return record{"Ptrs",
                  field{"I", &c::i},
                  field{"II", &c::ii},
                  field{"S", &c::s},
                  field{"B", &c::b},
                  field{"F", &c::f},
                  field{"St", &c::st},
                  field{"StS", &c::sts},
                  field{"Sl", &c::sl},
                  field{"M", &c::m},
                  field{"A", &c::a},
                  field{"Bo", &c::bo}};
  }
};

struct slices {
  std::vector<bool> b;
  std::vector<std::int8_t> i8;
  std::vector<std::uint32_t> u32;
  std::vector<float> f32;
  std::vector<std::complex<double>> c;
  std::vector<std::string> s;
  std::vector<slice> by;
  std::vector<std::vector<std::string>> ss;
  std::vector<point> p;
  std::vector<std::optional<point>> pp;
  std::vector<std::map<std::string, std::int64_t>> m;
  std::vector<std::array<std::int8_t, 2>> a;
  std::vector<nothing> e;
  static constexpr auto describe() {
    using c_ = slices;
    return record{"Slices",
                  field{"B", &c_::b},
                  field{"I8", &c_::i8},
                  field{"U32", &c_::u32},
                  field{"F32", &c_::f32},
                  field{"C", &c_::c},
                  field{"S", &c_::s},
                  field{"By", &c_::by},
                  field{"SS", &c_::ss},
                  field{"P", &c_::p},
                  field{"PP", &c_::pp},
                  field{"M", &c_::m},
                  field{"A", &c_::a},
                  field{"E", &c_::e}};
  }
};

struct arrays {
  std::array<std::int64_t, 0> z{};
  std::array<std::int64_t, 3> a{};
  std::array<std::uint8_t, 4> b{};
  std::array<std::array<std::string, 3>, 2> bb;
  std::array<point, 2> p;
  std::array<std::unique_ptr<point>, 2> pp;
  std::array<double, 2> f{};
  static constexpr auto describe() {
    using c = arrays;
    return record{"Arrays",          field{"Z", &c::z},   field{"A", &c::a}, field{"B", &c::b}, field{"BB", &c::bb},
                  field{"P", &c::p}, field{"PP", &c::pp}, field{"F", &c::f}};
  }
};

struct maps {
  std::map<std::string, std::int64_t> si;
  std::map<std::int64_t, std::string> is;
  std::map<bool, std::int8_t> bi;
  std::map<std::uint8_t, std::string> us;
  std::map<point, std::string> ps;
  std::map<std::array<std::int64_t, 2>, std::string> as;
  std::map<std::string, std::vector<std::string>> ss;
  std::map<std::string, std::map<std::string, std::int64_t>> sm;
  std::map<std::string, std::unique_ptr<point>> sp;
  std::map<std::string, slice> sb;
  std::map<std::string, nothing> se;
  static constexpr auto describe() {
    using c = maps;
    return record{"Maps",
                  field{"SI", &c::si},
                  field{"IS", &c::is},
                  field{"BI", &c::bi},
                  field{"US", &c::us},
                  field{"PS", &c::ps},
                  field{"AS", &c::as},
                  field{"SS", &c::ss},
                  field{"SM", &c::sm},
                  field{"SP", &c::sp},
                  field{"SB", &c::sb},
                  field{"SE", &c::se}};
  }
};

struct list {
  std::int64_t val = 0;
  std::unique_ptr<list> next;
  static constexpr auto describe() { return record{"List", field{"Val", &list::val}, field{"Next", &list::next}}; }
};

struct tree {
  std::string key;
  std::unique_ptr<tree> left;
  std::unique_ptr<tree> right;
  std::vector<std::unique_ptr<tree>> kids;
  std::map<std::string, std::unique_ptr<tree>> attr;
  static constexpr auto describe() {
    return record{"Tree",
                  field{"Key", &tree::key},
                  field{"Left", &tree::left},
                  field{"Right", &tree::right},
                  field{"Kids", &tree::kids},
                  field{"Attr", &tree::attr}};
  }
};

struct mutual_b;
struct mutual_a {
  std::string name;
  std::vector<mutual_b> bs;
  static constexpr auto describe() {
    return record{"MutA", field{"Name", &mutual_a::name}, field{"Bs", &mutual_a::bs}};
  }
};
struct mutual_b {
  std::int64_t n = 0;
  std::vector<mutual_a> as;
  std::unique_ptr<mutual_a> p;
  static constexpr auto describe() {
    return record{"MutB", field{"N", &mutual_b::n}, field{"As", &mutual_b::as}, field{"P", &mutual_b::p}};
  }
};

struct any_only {
  colambda::gob::value v;
  static constexpr auto describe() { return record{"AnyOnly", field{"V", &any_only::v}}; }
};

struct two_any {
  colambda::gob::value a;
  std::int64_t k = 0;
  colambda::gob::value b;
  static constexpr auto describe() {
    return record{"TwoAny", field{"A", &two_any::a}, field{"K", &two_any::k}, field{"B", &two_any::b}};
  }
};

struct circle {
  double r = 0;
  static constexpr auto describe() { return record{"Circle", field{"R", &circle::r}}; }
};

/// Interfaces, and interfaces in them.
struct interfaces {
  using some = std::variant<std::monostate, std::int64_t, std::string, point, slice, line,
                            std::vector<colambda::gob::value>, std::unique_ptr<interfaces>>;
  some a;
  std::int64_t n = 0;
  std::variant<std::monostate, circle, point> s;
  std::string z;
  std::vector<some> v;
  static constexpr auto describe() {
    using c = interfaces;
    return record{"Iface",           field{"A", &c::a}, field{"N", &c::n},
                  field{"S", &c::s}, field{"Z", &c::z}, field{"V", &c::v}};
  }
};

/// Types with methods of their own.
struct external {
  using encoded = colambda::gob::opaque<colambda::gob::method::gob_encoder>;
  using binary = colambda::gob::opaque<colambda::gob::method::binary_marshaler>;
  encoded v;
  std::optional<encoded> p;
  binary b;
  colambda::gob::time t;
  std::optional<colambda::gob::time::instant> tp;
  binary addr;
  std::optional<encoded> big_p;
  std::vector<encoded> l;
  colambda::gob::value any;
  static constexpr auto describe() {
    using c = external;
    return record{"External",        field{"V", &c::v},    field{"P", &c::p},       field{"B", &c::b},
                  field{"T", &c::t}, field{"TP", &c::tp},  field{"Addr", &c::addr}, field{"BigP", &c::big_p},
                  field{"L", &c::l}, field{"Any", &c::any}};
  }
};

/// type RecSlice []RecSlice
struct recursive_slice : std::vector<recursive_slice> {
  static constexpr auto describe() { return colambda::container{"RecSlice"}; }
};

/// type RecMap map[string]RecMap
struct recursive_map : std::map<std::string, recursive_map> {
  static constexpr auto describe() { return colambda::container{"RecMap"}; }
};

/// Fields that many of the corpora's streams have, each of few: everything else is skipped.
struct little {
  std::int64_t k = 0;
  std::int64_t n = 0;
  std::string z;
  std::string name;
  std::int64_t end = 0;
  static constexpr auto describe() {
    return record{"Little",
                  field{"K", &little::k},
                  field{"N", &little::n},
                  field{"Z", &little::z},
                  field{"Name", &little::name},
                  field{"End", &little::end}};
  }
};

}  // namespace fuzz
