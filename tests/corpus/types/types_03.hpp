// SPDX-License-Identifier: MIT
// Go types of the corpora, as described structs. Written by `gobgen cpp`: do not edit.
#pragma once

#include "types_01.hpp"
#include "types_02.hpp"
#include "../support/described.hpp"

namespace corpus {

struct Slices {
  std::vector<bool> b;
  std::vector<std::int64_t> i;
  std::vector<std::int8_t> i8;
  std::vector<std::int16_t> i16;
  std::vector<std::int32_t> i32;
  std::vector<std::int64_t> i64;
  std::vector<std::uint64_t> u;
  std::vector<std::uint16_t> u16;
  std::vector<std::uint32_t> u32;
  std::vector<std::uint64_t> u64;
  std::vector<std::uint64_t> up;
  std::vector<float> f32;
  std::vector<double> f64;
  std::vector<std::complex<float>> c64;
  std::vector<std::complex<double>> c;
  std::vector<std::string> s;
  std::vector<colambda::slice> by;
  std::vector<std::vector<std::string>> ss;
  std::vector<Point> p;
  std::vector<std::optional<Point>> pp;
  std::vector<std::map<std::string,std::int64_t>> m;
  std::vector<colambda::gob::value> any;
  std::vector<std::array<std::int8_t,2>> a;
  std::vector<Unnamed5> e;
  static constexpr auto describe() {
    return record{"Slices",
        field{"B", &Slices::b, gob_name{"B"}},
        field{"I", &Slices::i, gob_name{"I"}},
        field{"I8", &Slices::i8, gob_name{"I8"}},
        field{"I16", &Slices::i16, gob_name{"I16"}},
        field{"I32", &Slices::i32, gob_name{"I32"}},
        field{"I64", &Slices::i64, gob_name{"I64"}},
        field{"U", &Slices::u, gob_name{"U"}},
        field{"U16", &Slices::u16, gob_name{"U16"}},
        field{"U32", &Slices::u32, gob_name{"U32"}},
        field{"U64", &Slices::u64, gob_name{"U64"}},
        field{"Up", &Slices::up, gob_name{"Up"}},
        field{"F32", &Slices::f32, gob_name{"F32"}},
        field{"F64", &Slices::f64, gob_name{"F64"}},
        field{"C64", &Slices::c64, gob_name{"C64"}},
        field{"C", &Slices::c, gob_name{"C"}},
        field{"S", &Slices::s, gob_name{"S"}},
        field{"By", &Slices::by, gob_name{"By"}},
        field{"SS", &Slices::ss, gob_name{"SS"}},
        field{"P", &Slices::p, gob_name{"P"}},
        field{"PP", &Slices::pp, gob_name{"PP"}},
        field{"M", &Slices::m, gob_name{"M"}},
        field{"Any", &Slices::any, gob_name{"Any"}},
        field{"A", &Slices::a, gob_name{"A"}},
        field{"E", &Slices::e, gob_name{"E"}}};
  }
};

struct Tree {
  std::string key;
  std::unique_ptr<Tree> left;
  std::unique_ptr<Tree> right;
  std::vector<std::unique_ptr<Tree>> kids;
  std::map<std::string,std::unique_ptr<Tree>> attr;
  static constexpr auto describe() {
    return record{"Tree",
        field{"Key", &Tree::key, gob_name{"Key"}},
        field{"Left", &Tree::left, gob_name{"Left"}},
        field{"Right", &Tree::right, gob_name{"Right"}},
        field{"Kids", &Tree::kids, gob_name{"Kids"}},
        field{"Attr", &Tree::attr, gob_name{"Attr"}}};
  }
};

struct TwoAny {
  colambda::gob::value a;
  std::int64_t k{};
  colambda::gob::value b;
  static constexpr auto describe() {
    return record{"TwoAny",
        field{"A", &TwoAny::a, gob_name{"A"}},
        field{"K", &TwoAny::k, gob_name{"K"}},
        field{"B", &TwoAny::b, gob_name{"B"}}};
  }
};

struct Unnamed1 {
  double a{};
  std::complex<double> b;
  std::array<double,1> c{};
  std::vector<double> d;
  static constexpr auto describe() {
    return record{"",
        field{"A", &Unnamed1::a, gob_name{"A"}},
        field{"B", &Unnamed1::b, gob_name{"B"}},
        field{"C", &Unnamed1::c, gob_name{"C"}},
        field{"D", &Unnamed1::d, gob_name{"D"}}};
  }
};

struct Unnamed10 {
  Point_2 a;
  static constexpr auto describe() {
    return record{"",
        field{"A", &Unnamed10::a, gob_name{"A"}}};
  }
};

struct Unnamed100 {
  Group next;
  static constexpr auto describe() {
    return record{"",
        field{"Next", &Unnamed100::next, gob_name{"Next"}}};
  }
};

struct Unnamed101 {
  std::optional<std::optional<std::string>> flag;
  std::vector<std::complex<double>> attrs;
  static constexpr auto describe() {
    return record{"",
        field{"Flag", &Unnamed101::flag, gob_name{"Flag"}},
        field{"Attrs", &Unnamed101::attrs, gob_name{"Attrs"}}};
  }
};

struct Unnamed102 {
  MutA value;
  std::vector<std::uint64_t> payload;
  Shape b;
  std::vector<std::int16_t> c;
  static constexpr auto describe() {
    return record{"",
        field{"Value", &Unnamed102::value, gob_name{"Value"}},
        field{"Payload", &Unnamed102::payload, gob_name{"Payload"}},
        field{"B", &Unnamed102::b, gob_name{"B"}},
        field{"C", &Unnamed102::c, gob_name{"C"}}};
  }
};

struct Unnamed105 {
  Point id;
  std::optional<std::optional<std::int32_t>> t2;
  colambda::gob::value b;
  std::vector<std::int64_t> y;
  std::unordered_map<std::int8_t,TwoAny> x;
  std::vector<std::map<std::string,float>> value;
  static constexpr auto describe() {
    return record{"",
        field{"Id", &Unnamed105::id, gob_name{"Id"}},
        field{"T2", &Unnamed105::t2, gob_name{"T2"}},
        field{"B", &Unnamed105::b, gob_name{"B"}},
        field{"Y", &Unnamed105::y, gob_name{"Y"}},
        field{"X", &Unnamed105::x, gob_name{"X"}},
        field{"Value", &Unnamed105::value, gob_name{"Value"}}};
  }
};

struct Unnamed104 {
  Unnamed5 payload;
  Shape count;
  Unnamed105 next;
  static constexpr auto describe() {
    return record{"",
        field{"Payload", &Unnamed104::payload, gob_name{"Payload"}},
        field{"Count", &Unnamed104::count, gob_name{"Count"}},
        field{"Next", &Unnamed104::next, gob_name{"Next"}}};
  }
};

struct Unnamed108 {
  binary_marshalled t1;
  double y{};
  static constexpr auto describe() {
    return record{"",
        field{"T1", &Unnamed108::t1, gob_name{"T1"}},
        field{"Y", &Unnamed108::y, gob_name{"Y"}}};
  }
};

struct Unnamed107 {
  Scalars name;
  std::optional<Unnamed108> t1;
  colambda::gob::value t2;
  Point u00c0u00c9;
  std::vector<std::int32_t> data;
  static constexpr auto describe() {
    return record{"",
        field{"Name", &Unnamed107::name, gob_name{"Name"}},
        field{"T1", &Unnamed107::t1, gob_name{"T1"}},
        field{"T2", &Unnamed107::t2, gob_name{"T2"}},
        field{"ÀÉ", &Unnamed107::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Data", &Unnamed107::data, gob_name{"Data"}}};
  }
};

struct Unnamed106 {
  std::vector<std::complex<double>> u00c0u00c9;
  std::uint8_t t2{};
  Unnamed107 payload;
  Unnamed5 z;
  colambda::gob::value name;
  colambda::gob::value a;
  static constexpr auto describe() {
    return record{"",
        field{"ÀÉ", &Unnamed106::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"T2", &Unnamed106::t2, gob_name{"T2"}},
        field{"Payload", &Unnamed106::payload, gob_name{"Payload"}},
        field{"Z", &Unnamed106::z, gob_name{"Z"}},
        field{"Name", &Unnamed106::name, gob_name{"Name"}},
        field{"A", &Unnamed106::a, gob_name{"A"}}};
  }
};

struct Unnamed109 {
  std::vector<std::uint64_t> payload;
  Shape a;
  std::int16_t data{};
  GobStr u00c0u00c9;
  static constexpr auto describe() {
    return record{"",
        field{"Payload", &Unnamed109::payload, gob_name{"Payload"}},
        field{"A", &Unnamed109::a, gob_name{"A"}},
        field{"Data", &Unnamed109::data, gob_name{"Data"}},
        field{"ÀÉ", &Unnamed109::u00c0u00c9, gob_name{"ÀÉ"}}};
  }
};

struct Unnamed103 {
  Unnamed104 c;
  Unnamed106 items;
  std::vector<Unnamed109> next;
  Pair y;
  std::vector<std::optional<Shape>> name;
  static constexpr auto describe() {
    return record{"",
        field{"C", &Unnamed103::c, gob_name{"C"}},
        field{"Items", &Unnamed103::items, gob_name{"Items"}},
        field{"Next", &Unnamed103::next, gob_name{"Next"}},
        field{"Y", &Unnamed103::y, gob_name{"Y"}},
        field{"Name", &Unnamed103::name, gob_name{"Name"}}};
  }
};

struct Unnamed11 {
  std::int8_t a{};
  static constexpr auto describe() {
    return record{"",
        field{"A", &Unnamed11::a, gob_name{"A"}}};
  }
};

struct Unnamed110 {
  std::int8_t next{};
  std::uint32_t c{};
  static constexpr auto describe() {
    return record{"",
        field{"Next", &Unnamed110::next, gob_name{"Next"}},
        field{"C", &Unnamed110::c, gob_name{"C"}}};
  }
};

struct Unnamed111 {
  Derived u00c0u00c9;
  Unnamed5 count;
  static constexpr auto describe() {
    return record{"",
        field{"ÀÉ", &Unnamed111::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Count", &Unnamed111::count, gob_name{"Count"}}};
  }
};

struct Unnamed12 {
  std::int16_t a{};
  static constexpr auto describe() {
    return record{"",
        field{"A", &Unnamed12::a, gob_name{"A"}}};
  }
};

struct Unnamed112 {
  std::array<std::complex<float>,3> name{};
  std::array<Unnamed12,0> flag{};
  static constexpr auto describe() {
    return record{"",
        field{"Name", &Unnamed112::name, gob_name{"Name"}},
        field{"Flag", &Unnamed112::flag, gob_name{"Flag"}}};
  }
};

struct Unnamed115 {
  std::map<std::array<std::int64_t,2>,std::complex<float>> id;
  Shape t2;
  Unnamed5 flag;
  static constexpr auto describe() {
    return record{"",
        field{"Id", &Unnamed115::id, gob_name{"Id"}},
        field{"T2", &Unnamed115::t2, gob_name{"T2"}},
        field{"Flag", &Unnamed115::flag, gob_name{"Flag"}}};
  }
};

struct Unnamed114 {
  std::array<std::int16_t,0> name{};
  std::map<colambda::gob::value,Unnamed115,value_less> id;
  std::optional<GobP> attrs;
  static constexpr auto describe() {
    return record{"",
        field{"Name", &Unnamed114::name, gob_name{"Name"}},
        field{"Id", &Unnamed114::id, gob_name{"Id"}},
        field{"Attrs", &Unnamed114::attrs, gob_name{"Attrs"}}};
  }
};

struct Unnamed119 {
  bool c{};
  std::complex<float> u00c0u00c9;
  colambda::slice flag;
  std::int64_t a{};
  std::int64_t count{};
  std::uint16_t items{};
  static constexpr auto describe() {
    return record{"",
        field{"C", &Unnamed119::c, gob_name{"C"}},
        field{"ÀÉ", &Unnamed119::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Flag", &Unnamed119::flag, gob_name{"Flag"}},
        field{"A", &Unnamed119::a, gob_name{"A"}},
        field{"Count", &Unnamed119::count, gob_name{"Count"}},
        field{"Items", &Unnamed119::items, gob_name{"Items"}}};
  }
};

struct Unnamed120 {
  std::uint64_t next{};
  float payload{};
  bool x{};
  std::int32_t t2{};
  static constexpr auto describe() {
    return record{"",
        field{"Next", &Unnamed120::next, gob_name{"Next"}},
        field{"Payload", &Unnamed120::payload, gob_name{"Payload"}},
        field{"X", &Unnamed120::x, gob_name{"X"}},
        field{"T2", &Unnamed120::t2, gob_name{"T2"}}};
  }
};

}  // namespace corpus
