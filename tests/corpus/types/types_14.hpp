// SPDX-License-Identifier: MIT
// Go types of the corpora, as described structs. Written by `gobgen cpp`: do not edit.
#pragma once

#include "types_01.hpp"
#include "types_02.hpp"
#include "types_13.hpp"
#include "../support/described.hpp"

namespace corpus {

struct Unnamed321 {
  std::vector<Leaf3> u00c0u00c9;
  std::array<std::map<bool,std::int16_t>,2> t1{};
  RecSlice y;
  static constexpr auto describe() {
    return record{"",
        field{"ÀÉ", &Unnamed321::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"T1", &Unnamed321::t1, gob_name{"T1"}},
        field{"Y", &Unnamed321::y, gob_name{"Y"}}};
  }
};

struct Unnamed320 {
  std::uint64_t value{};
  Unnamed321 next;
  static constexpr auto describe() {
    return record{"",
        field{"Value", &Unnamed320::value, gob_name{"Value"}},
        field{"Next", &Unnamed320::next, gob_name{"Next"}}};
  }
};

struct Unnamed306 {
  std::vector<std::complex<float>> t1;
  Unnamed307 x;
  std::optional<std::optional<colambda::gob::time>> z;
  Unnamed320 flag;
  static constexpr auto describe() {
    return record{"",
        field{"T1", &Unnamed306::t1, gob_name{"T1"}},
        field{"X", &Unnamed306::x, gob_name{"X"}},
        field{"Z", &Unnamed306::z, gob_name{"Z"}},
        field{"Flag", &Unnamed306::flag, gob_name{"Flag"}}};
  }
};

struct Unnamed31 {
  std::int64_t w{};
  static constexpr auto describe() {
    return record{"",
        field{"W", &Unnamed31::w, gob_name{"W"}}};
  }
};

struct Unnamed32 {
  Error v;
  static constexpr auto describe() {
    return record{"",
        field{"V", &Unnamed32::v, gob_name{"V"}}};
  }
};

struct Unnamed322 {
  Scalars data;
  std::optional<std::map<std::string,std::map<std::string,float>>> t2;
  Both longer_field_name_for_good_measure;
  static constexpr auto describe() {
    return record{"",
        field{"Data", &Unnamed322::data, gob_name{"Data"}},
        field{"T2", &Unnamed322::t2, gob_name{"T2"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed322::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}}};
  }
};

struct Unnamed324 {
  colambda::gob::value attrs;
  std::uint32_t u00c0u00c9{};
  std::uint16_t data{};
  MyArray next;
  BinV y;
  static constexpr auto describe() {
    return record{"",
        field{"Attrs", &Unnamed324::attrs, gob_name{"Attrs"}},
        field{"ÀÉ", &Unnamed324::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Data", &Unnamed324::data, gob_name{"Data"}},
        field{"Next", &Unnamed324::next, gob_name{"Next"}},
        field{"Y", &Unnamed324::y, gob_name{"Y"}}};
  }
};

struct Unnamed323 {
  std::array<std::uint64_t,3> longer_field_name_for_good_measure{};
  std::optional<colambda::slice> count;
  Unnamed324 b;
  binary_marshalled u00c0u00c9;
  std::int64_t t2{};
  static constexpr auto describe() {
    return record{"",
        field{"LongerFieldNameForGoodMeasure", &Unnamed323::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Count", &Unnamed323::count, gob_name{"Count"}},
        field{"B", &Unnamed323::b, gob_name{"B"}},
        field{"ÀÉ", &Unnamed323::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"T2", &Unnamed323::t2, gob_name{"T2"}}};
  }
};

struct Unnamed326 {
  bool t1{};
  Unnamed5 a;
  Shape count;
  std::vector<Unnamed5> attrs;
  static constexpr auto describe() {
    return record{"",
        field{"T1", &Unnamed326::t1, gob_name{"T1"}},
        field{"A", &Unnamed326::a, gob_name{"A"}},
        field{"Count", &Unnamed326::count, gob_name{"Count"}},
        field{"Attrs", &Unnamed326::attrs, gob_name{"Attrs"}}};
  }
};

struct Unnamed325 {
  std::uint32_t attrs{};
  Unnamed326 count;
  Derived u00c0u00c9;
  Iface x;
  static constexpr auto describe() {
    return record{"",
        field{"Attrs", &Unnamed325::attrs, gob_name{"Attrs"}},
        field{"Count", &Unnamed325::count, gob_name{"Count"}},
        field{"ÀÉ", &Unnamed325::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"X", &Unnamed325::x, gob_name{"X"}}};
  }
};

struct Unnamed329 {
  std::complex<float> longer_field_name_for_good_measure;
  std::uint64_t flag{};
  std::int64_t count{};
  std::uint32_t x{};
  static constexpr auto describe() {
    return record{"",
        field{"LongerFieldNameForGoodMeasure", &Unnamed329::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Flag", &Unnamed329::flag, gob_name{"Flag"}},
        field{"Count", &Unnamed329::count, gob_name{"Count"}},
        field{"X", &Unnamed329::x, gob_name{"X"}}};
  }
};

struct Unnamed328 {
  Unnamed329 u00c0u00c9;
  static constexpr auto describe() {
    return record{"",
        field{"ÀÉ", &Unnamed328::u00c0u00c9, gob_name{"ÀÉ"}}};
  }
};

struct Unnamed327 {
  std::map<double,MutA> x;
  Unnamed328 t1;
  MyArray y;
  static constexpr auto describe() {
    return record{"",
        field{"X", &Unnamed327::x, gob_name{"X"}},
        field{"T1", &Unnamed327::t1, gob_name{"T1"}},
        field{"Y", &Unnamed327::y, gob_name{"Y"}}};
  }
};

struct Unnamed33 {
  Circle v;
  static constexpr auto describe() {
    return record{"",
        field{"V", &Unnamed33::v, gob_name{"V"}}};
  }
};

struct Unnamed331 {
  std::uint64_t c{};
  static constexpr auto describe() {
    return record{"",
        field{"C", &Unnamed331::c, gob_name{"C"}}};
  }
};

struct Unnamed332 {
  float id{};
  std::uint16_t next{};
  std::uint64_t attrs{};
  static constexpr auto describe() {
    return record{"",
        field{"Id", &Unnamed332::id, gob_name{"Id"}},
        field{"Next", &Unnamed332::next, gob_name{"Next"}},
        field{"Attrs", &Unnamed332::attrs, gob_name{"Attrs"}}};
  }
};

struct Unnamed333 {
  std::int64_t items{};
  static constexpr auto describe() {
    return record{"",
        field{"Items", &Unnamed333::items, gob_name{"Items"}}};
  }
};

struct Unnamed330 {
  std::map<GobStr,float> data;
  List c;
  colambda::gob::value id;
  Unnamed331 name;
  Unnamed332 next;
  Unnamed333 t1;
  static constexpr auto describe() {
    return record{"",
        field{"Data", &Unnamed330::data, gob_name{"Data"}},
        field{"C", &Unnamed330::c, gob_name{"C"}},
        field{"Id", &Unnamed330::id, gob_name{"Id"}},
        field{"Name", &Unnamed330::name, gob_name{"Name"}},
        field{"Next", &Unnamed330::next, gob_name{"Next"}},
        field{"T1", &Unnamed330::t1, gob_name{"T1"}}};
  }
};

struct Unnamed334 {
  std::optional<std::optional<colambda::gob::value>> y;
  static constexpr auto describe() {
    return record{"",
        field{"Y", &Unnamed334::y, gob_name{"Y"}}};
  }
};

struct Unnamed338 {
  std::int64_t t2{};
  std::optional<std::map<std::complex<float>,std::uint16_t,complex_less>> x;
  static constexpr auto describe() {
    return record{"",
        field{"T2", &Unnamed338::t2, gob_name{"T2"}},
        field{"X", &Unnamed338::x, gob_name{"X"}}};
  }
};

struct Unnamed337 {
  std::int16_t z{};
  Unnamed338 t2;
  std::optional<Shape> y;
  static constexpr auto describe() {
    return record{"",
        field{"Z", &Unnamed337::z, gob_name{"Z"}},
        field{"T2", &Unnamed337::t2, gob_name{"T2"}},
        field{"Y", &Unnamed337::y, gob_name{"Y"}}};
  }
};

struct Unnamed336 {
  Unnamed5 attrs;
  List t2;
  Empty x;
  Unnamed337 b;
  static constexpr auto describe() {
    return record{"",
        field{"Attrs", &Unnamed336::attrs, gob_name{"Attrs"}},
        field{"T2", &Unnamed336::t2, gob_name{"T2"}},
        field{"X", &Unnamed336::x, gob_name{"X"}},
        field{"B", &Unnamed336::b, gob_name{"B"}}};
  }
};

struct Unnamed335 {
  Unnamed336 payload;
  std::int16_t count{};
  Unnamed5 x;
  GobV u00c0u00c9;
  static constexpr auto describe() {
    return record{"",
        field{"Payload", &Unnamed335::payload, gob_name{"Payload"}},
        field{"Count", &Unnamed335::count, gob_name{"Count"}},
        field{"X", &Unnamed335::x, gob_name{"X"}},
        field{"ÀÉ", &Unnamed335::u00c0u00c9, gob_name{"ÀÉ"}}};
  }
};

struct Unnamed340 {
  Leaf3 attrs;
  Unnamed5 a;
  std::uint64_t t2{};
  static constexpr auto describe() {
    return record{"",
        field{"Attrs", &Unnamed340::attrs, gob_name{"Attrs"}},
        field{"A", &Unnamed340::a, gob_name{"A"}},
        field{"T2", &Unnamed340::t2, gob_name{"T2"}}};
  }
};

struct Unnamed341 {
  std::map<bool,std::int8_t> t1;
  static constexpr auto describe() {
    return record{"",
        field{"T1", &Unnamed341::t1, gob_name{"T1"}}};
  }
};

struct Unnamed342 {
  colambda::gob::value z;
  static constexpr auto describe() {
    return record{"",
        field{"Z", &Unnamed342::z, gob_name{"Z"}}};
  }
};

struct Unnamed339 {
  std::array<std::optional<std::optional<std::int32_t>>,3> u00c0u00c9{};
  MyArray count;
  std::uint64_t id{};
  Scalars payload;
  std::uint64_t longer_field_name_for_good_measure{};
  Unnamed340 flag;
  float items{};
  std::map<std::uint64_t,BinV> data;
  std::map<std::string,std::complex<float>> attrs;
  std::int16_t a{};
  Unnamed341 c;
  std::vector<std::array<double,2>> name;
  std::optional<gob_encoded> b;
  Line t2;
  Iface x;
  std::int16_t value{};
  std::complex<float> z;
  colambda::gob::value y;
  Unnamed342 t1;
  MutB next;
  static constexpr auto describe() {
    return record{"",
        field{"ÀÉ", &Unnamed339::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Count", &Unnamed339::count, gob_name{"Count"}},
        field{"Id", &Unnamed339::id, gob_name{"Id"}},
        field{"Payload", &Unnamed339::payload, gob_name{"Payload"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed339::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Flag", &Unnamed339::flag, gob_name{"Flag"}},
        field{"Items", &Unnamed339::items, gob_name{"Items"}},
        field{"Data", &Unnamed339::data, gob_name{"Data"}},
        field{"Attrs", &Unnamed339::attrs, gob_name{"Attrs"}},
        field{"A", &Unnamed339::a, gob_name{"A"}},
        field{"C", &Unnamed339::c, gob_name{"C"}},
        field{"Name", &Unnamed339::name, gob_name{"Name"}},
        field{"B", &Unnamed339::b, gob_name{"B"}},
        field{"T2", &Unnamed339::t2, gob_name{"T2"}},
        field{"X", &Unnamed339::x, gob_name{"X"}},
        field{"Value", &Unnamed339::value, gob_name{"Value"}},
        field{"Z", &Unnamed339::z, gob_name{"Z"}},
        field{"Y", &Unnamed339::y, gob_name{"Y"}},
        field{"T1", &Unnamed339::t1, gob_name{"T1"}},
        field{"Next", &Unnamed339::next, gob_name{"Next"}}};
  }
};

}  // namespace corpus
