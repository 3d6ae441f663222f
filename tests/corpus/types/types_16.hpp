// SPDX-License-Identifier: MIT
// Go types of the corpora, as described structs. Written by `gobgen cpp`: do not edit.
#pragma once

#include "types_01.hpp"
#include "types_02.hpp"
#include "types_03.hpp"
#include "../support/described.hpp"

namespace corpus {

struct Unnamed369 {
  std::int64_t val{};
  static constexpr auto describe() {
    return record{"",
        field{"Val", &Unnamed369::val, gob_name{"Val"}}};
  }
};

struct Unnamed37 {
  std::vector<colambda::gob::value> s;
  std::int64_t k{};
  static constexpr auto describe() {
    return record{"",
        field{"S", &Unnamed37::s, gob_name{"S"}},
        field{"K", &Unnamed37::k, gob_name{"K"}}};
  }
};

struct Unnamed370 {
  Shape s;
  static constexpr auto describe() {
    return record{"",
        field{"S", &Unnamed370::s, gob_name{"S"}}};
  }
};

struct Unnamed38 {
  std::vector<colambda::gob::value> s;
  static constexpr auto describe() {
    return record{"",
        field{"S", &Unnamed38::s, gob_name{"S"}}};
  }
};

struct Unnamed39 {
  Scalars s;
  List l;
  Tree t;
  std::array<std::array<std::int64_t,2>,2> a{};
  std::map<std::string,std::vector<Point>> m;
  colambda::gob::time tm;
  GobV g;
  std::optional<gob_encoded> b;
  RecSlice r;
  std::vector<Unnamed5> e;
  std::int64_t end{};
  static constexpr auto describe() {
    return record{"",
        field{"S", &Unnamed39::s, gob_name{"S"}},
        field{"L", &Unnamed39::l, gob_name{"L"}},
        field{"T", &Unnamed39::t, gob_name{"T"}},
        field{"A", &Unnamed39::a, gob_name{"A"}},
        field{"M", &Unnamed39::m, gob_name{"M"}},
        field{"Tm", &Unnamed39::tm, gob_name{"Tm"}},
        field{"G", &Unnamed39::g, gob_name{"G"}},
        field{"B", &Unnamed39::b, gob_name{"B"}},
        field{"R", &Unnamed39::r, gob_name{"R"}},
        field{"E", &Unnamed39::e, gob_name{"E"}},
        field{"End", &Unnamed39::end, gob_name{"End"}}};
  }
};

struct Unnamed40 {
  std::int64_t end{};
  static constexpr auto describe() {
    return record{"",
        field{"End", &Unnamed40::end, gob_name{"End"}}};
  }
};

struct Unnamed43 {
  std::string key;
  static constexpr auto describe() {
    return record{"",
        field{"Key", &Unnamed43::key, gob_name{"Key"}}};
  }
};

struct Unnamed42 {
  std::vector<Unnamed43> kids;
  static constexpr auto describe() {
    return record{"",
        field{"Kids", &Unnamed42::kids, gob_name{"Kids"}}};
  }
};

struct Unnamed41 {
  Unnamed42 t;
  std::int8_t end{};
  static constexpr auto describe() {
    return record{"",
        field{"T", &Unnamed41::t, gob_name{"T"}},
        field{"End", &Unnamed41::end, gob_name{"End"}}};
  }
};

struct Unnamed44 {
  GobV v;
  static constexpr auto describe() {
    return record{"",
        field{"V", &Unnamed44::v, gob_name{"V"}}};
  }
};

struct Unnamed45 {
  std::optional<GobV> v;
  static constexpr auto describe() {
    return record{"",
        field{"V", &Unnamed45::v, gob_name{"V"}}};
  }
};

struct Unnamed46 {
  GobP v;
  static constexpr auto describe() {
    return record{"",
        field{"V", &Unnamed46::v, gob_name{"V"}}};
  }
};

struct Unnamed47 {
  BinV v;
  static constexpr auto describe() {
    return record{"",
        field{"V", &Unnamed47::v, gob_name{"V"}}};
  }
};

struct Unnamed48 {
  std::string v;
  static constexpr auto describe() {
    return record{"",
        field{"V", &Unnamed48::v, gob_name{"V"}}};
  }
};

struct Unnamed49 {
  colambda::slice v;
  static constexpr auto describe() {
    return record{"",
        field{"V", &Unnamed49::v, gob_name{"V"}}};
  }
};

struct Unnamed50 {
  Both v;
  static constexpr auto describe() {
    return record{"",
        field{"V", &Unnamed50::v, gob_name{"V"}}};
  }
};

struct Unnamed52 {
  std::optional<Point> next;
  static constexpr auto describe() {
    return record{"",
        field{"Next", &Unnamed52::next, gob_name{"Next"}}};
  }
};

struct Unnamed51 {
  Unnamed52 next;
  static constexpr auto describe() {
    return record{"",
        field{"Next", &Unnamed51::next, gob_name{"Next"}}};
  }
};

struct Unnamed54 {
  std::int8_t val{};
  static constexpr auto describe() {
    return record{"",
        field{"Val", &Unnamed54::val, gob_name{"Val"}}};
  }
};

struct Unnamed53 {
  std::optional<Unnamed54> next;
  static constexpr auto describe() {
    return record{"",
        field{"Next", &Unnamed53::next, gob_name{"Next"}}};
  }
};

struct Unnamed55 {
  std::int64_t val{};
  colambda::gob::value next;
  static constexpr auto describe() {
    return record{"",
        field{"Val", &Unnamed55::val, gob_name{"Val"}},
        field{"Next", &Unnamed55::next, gob_name{"Next"}}};
  }
};

struct Unnamed56 {
  std::optional<std::optional<std::optional<std::int64_t>>> p;
  static constexpr auto describe() {
    return record{"",
        field{"P", &Unnamed56::p, gob_name{"P"}}};
  }
};

struct Unnamed57 {
  std::int64_t p{};
  static constexpr auto describe() {
    return record{"",
        field{"P", &Unnamed57::p, gob_name{"P"}}};
  }
};

struct Unnamed58 {
  std::optional<std::int64_t> p;
  static constexpr auto describe() {
    return record{"",
        field{"P", &Unnamed58::p, gob_name{"P"}}};
  }
};

struct Unnamed59 {
  std::int8_t p{};
  static constexpr auto describe() {
    return record{"",
        field{"P", &Unnamed59::p, gob_name{"P"}}};
  }
};

struct Unnamed6 {
  std::int64_t ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0{};
  std::int64_t ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1{};
  std::int64_t ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff2{};
  static constexpr auto describe() {
    return record{"",
        field{"FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF0", &Unnamed6::ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0, gob_name{"FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF0"}},
        field{"FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF1", &Unnamed6::ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1, gob_name{"FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF1"}},
        field{"FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF2", &Unnamed6::ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff2, gob_name{"FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF2"}}};
  }
};

struct Unnamed60 {
  std::string b;
  static constexpr auto describe() {
    return record{"",
        field{"B", &Unnamed60::b, gob_name{"B"}}};
  }
};

struct Unnamed64 {
  std::int64_t c{};
  std::int8_t z{};
  std::int8_t a{};
  binary_marshalled u00c0u00c9;
  colambda::slice flag;
  static constexpr auto describe() {
    return record{"",
        field{"C", &Unnamed64::c, gob_name{"C"}},
        field{"Z", &Unnamed64::z, gob_name{"Z"}},
        field{"A", &Unnamed64::a, gob_name{"A"}},
        field{"ÀÉ", &Unnamed64::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Flag", &Unnamed64::flag, gob_name{"Flag"}}};
  }
};

struct Unnamed65 {
  GobStr b;
  std::int16_t t2{};
  std::uint8_t data{};
  double id{};
  std::int16_t count{};
  colambda::slice c;
  static constexpr auto describe() {
    return record{"",
        field{"B", &Unnamed65::b, gob_name{"B"}},
        field{"T2", &Unnamed65::t2, gob_name{"T2"}},
        field{"Data", &Unnamed65::data, gob_name{"Data"}},
        field{"Id", &Unnamed65::id, gob_name{"Id"}},
        field{"Count", &Unnamed65::count, gob_name{"Count"}},
        field{"C", &Unnamed65::c, gob_name{"C"}}};
  }
};

struct Unnamed63 {
  colambda::gob::value c;
  Unnamed64 x;
  Unnamed65 y;
  double next{};
  static constexpr auto describe() {
    return record{"",
        field{"C", &Unnamed63::c, gob_name{"C"}},
        field{"X", &Unnamed63::x, gob_name{"X"}},
        field{"Y", &Unnamed63::y, gob_name{"Y"}},
        field{"Next", &Unnamed63::next, gob_name{"Next"}}};
  }
};

struct Unnamed62 {
  std::map<std::uint64_t,std::map<std::complex<float>,std::array<GobStr,2>,complex_less>> count;
  std::map<std::uint64_t,Unnamed63> longer_field_name_for_good_measure;
  static constexpr auto describe() {
    return record{"",
        field{"Count", &Unnamed62::count, gob_name{"Count"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed62::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}}};
  }
};

struct Unnamed66 {
  colambda::gob::value id;
  TwoAny name;
  std::uint32_t flag{};
  InvokeRequest value;
  Point payload;
  static constexpr auto describe() {
    return record{"",
        field{"Id", &Unnamed66::id, gob_name{"Id"}},
        field{"Name", &Unnamed66::name, gob_name{"Name"}},
        field{"Flag", &Unnamed66::flag, gob_name{"Flag"}},
        field{"Value", &Unnamed66::value, gob_name{"Value"}},
        field{"Payload", &Unnamed66::payload, gob_name{"Payload"}}};
  }
};

struct Unnamed68 {
  double t1{};
  static constexpr auto describe() {
    return record{"",
        field{"T1", &Unnamed68::t1, gob_name{"T1"}}};
  }
};

struct Unnamed69 {
  std::map<double,Derived> id;
  std::int32_t a{};
  Shape x;
  Shape t2;
  static constexpr auto describe() {
    return record{"",
        field{"Id", &Unnamed69::id, gob_name{"Id"}},
        field{"A", &Unnamed69::a, gob_name{"A"}},
        field{"X", &Unnamed69::x, gob_name{"X"}},
        field{"T2", &Unnamed69::t2, gob_name{"T2"}}};
  }
};

}  // namespace corpus
