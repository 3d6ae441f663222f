// SPDX-License-Identifier: MIT
// Go types of the corpora, as described structs. Written by `gobgen cpp`: do not edit.
#pragma once

#include "types_01.hpp"
#include "types_02.hpp"
#include "types_03.hpp"
#include "types_08.hpp"
#include "../support/described.hpp"

namespace corpus {

struct Unnamed208 {
  Unnamed209 t2;
  static constexpr auto describe() {
    return record{"",
        field{"T2", &Unnamed208::t2, gob_name{"T2"}}};
  }
};

struct Unnamed207 {
  Unnamed208 a;
  static constexpr auto describe() {
    return record{"",
        field{"A", &Unnamed207::a, gob_name{"A"}}};
  }
};

struct Unnamed21 {
  std::string name;
  static constexpr auto describe() {
    return record{"",
        field{"Name", &Unnamed21::name, gob_name{"Name"}}};
  }
};

struct Unnamed211 {
  InvokeResponse attrs;
  std::vector<std::map<std::string,std::uint64_t>> name;
  std::uint64_t longer_field_name_for_good_measure{};
  static constexpr auto describe() {
    return record{"",
        field{"Attrs", &Unnamed211::attrs, gob_name{"Attrs"}},
        field{"Name", &Unnamed211::name, gob_name{"Name"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed211::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}}};
  }
};

struct Unnamed212 {
  std::array<colambda::gob::value,2> id{};
  MutA x;
  std::complex<double> longer_field_name_for_good_measure;
  MySlice name;
  std::optional<std::map<std::int8_t,MutB>> t1;
  Unnamed5 u00c0u00c9;
  static constexpr auto describe() {
    return record{"",
        field{"Id", &Unnamed212::id, gob_name{"Id"}},
        field{"X", &Unnamed212::x, gob_name{"X"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed212::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Name", &Unnamed212::name, gob_name{"Name"}},
        field{"T1", &Unnamed212::t1, gob_name{"T1"}},
        field{"ÀÉ", &Unnamed212::u00c0u00c9, gob_name{"ÀÉ"}}};
  }
};

struct Unnamed215 {
  Shape count;
  std::vector<std::uint16_t> flag;
  std::complex<double> b;
  MutA t1;
  MyMap z;
  static constexpr auto describe() {
    return record{"",
        field{"Count", &Unnamed215::count, gob_name{"Count"}},
        field{"Flag", &Unnamed215::flag, gob_name{"Flag"}},
        field{"B", &Unnamed215::b, gob_name{"B"}},
        field{"T1", &Unnamed215::t1, gob_name{"T1"}},
        field{"Z", &Unnamed215::z, gob_name{"Z"}}};
  }
};

struct Unnamed214 {
  Unnamed215 c;
  static constexpr auto describe() {
    return record{"",
        field{"C", &Unnamed214::c, gob_name{"C"}}};
  }
};

struct Unnamed216 {
  std::optional<GobP> u00c0u00c9;
  std::map<bool,TextOnly> a;
  float value{};
  static constexpr auto describe() {
    return record{"",
        field{"ÀÉ", &Unnamed216::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"A", &Unnamed216::a, gob_name{"A"}},
        field{"Value", &Unnamed216::value, gob_name{"Value"}}};
  }
};

struct Unnamed213 {
  Unnamed214 t1;
  Unnamed216 c;
  std::optional<gob_encoded> flag;
  double y{};
  static constexpr auto describe() {
    return record{"",
        field{"T1", &Unnamed213::t1, gob_name{"T1"}},
        field{"C", &Unnamed213::c, gob_name{"C"}},
        field{"Flag", &Unnamed213::flag, gob_name{"Flag"}},
        field{"Y", &Unnamed213::y, gob_name{"Y"}}};
  }
};

struct Unnamed218 {
  Named count;
  std::vector<GobStr> payload;
  std::complex<double> data;
  static constexpr auto describe() {
    return record{"",
        field{"Count", &Unnamed218::count, gob_name{"Count"}},
        field{"Payload", &Unnamed218::payload, gob_name{"Payload"}},
        field{"Data", &Unnamed218::data, gob_name{"Data"}}};
  }
};

struct Unnamed217 {
  std::int8_t a{};
  Unnamed218 longer_field_name_for_good_measure;
  static constexpr auto describe() {
    return record{"",
        field{"A", &Unnamed217::a, gob_name{"A"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed217::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}}};
  }
};

struct Unnamed219 {
  Shape payload;
  static constexpr auto describe() {
    return record{"",
        field{"Payload", &Unnamed219::payload, gob_name{"Payload"}}};
  }
};

struct Unnamed22 {
  Point mid;
  static constexpr auto describe() {
    return record{"",
        field{"Mid", &Unnamed22::mid, gob_name{"Mid"}}};
  }
};

struct Unnamed221 {
  std::int16_t flag{};
  std::int16_t a{};
  static constexpr auto describe() {
    return record{"",
        field{"Flag", &Unnamed221::flag, gob_name{"Flag"}},
        field{"A", &Unnamed221::a, gob_name{"A"}}};
  }
};

struct Unnamed222 {
  std::complex<double> u00c0u00c9;
  std::vector<std::uint64_t> attrs;
  static constexpr auto describe() {
    return record{"",
        field{"ÀÉ", &Unnamed222::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Attrs", &Unnamed222::attrs, gob_name{"Attrs"}}};
  }
};

struct Unnamed220 {
  std::vector<Shape> y;
  Line items;
  std::optional<Unnamed5> x;
  MutA z;
  std::map<std::uint64_t,Unnamed221> name;
  Unnamed222 data;
  static constexpr auto describe() {
    return record{"",
        field{"Y", &Unnamed220::y, gob_name{"Y"}},
        field{"Items", &Unnamed220::items, gob_name{"Items"}},
        field{"X", &Unnamed220::x, gob_name{"X"}},
        field{"Z", &Unnamed220::z, gob_name{"Z"}},
        field{"Name", &Unnamed220::name, gob_name{"Name"}},
        field{"Data", &Unnamed220::data, gob_name{"Data"}}};
  }
};

struct Unnamed223 {
  RecMap data;
  Unnamed5 next;
  static constexpr auto describe() {
    return record{"",
        field{"Data", &Unnamed223::data, gob_name{"Data"}},
        field{"Next", &Unnamed223::next, gob_name{"Next"}}};
  }
};

struct Unnamed225 {
  float flag{};
  double z{};
  std::uint64_t x{};
  std::uint64_t b{};
  bool payload{};
  std::optional<GobP> longer_field_name_for_good_measure;
  std::int64_t t2{};
  std::int64_t attrs{};
  std::int64_t a{};
  std::uint8_t items{};
  float t1{};
  bool id{};
  std::complex<float> value;
  bool count{};
  colambda::slice y;
  std::uint8_t next{};
  colambda::slice u00c0u00c9;
  std::int32_t name{};
  std::complex<double> data;
  std::uint64_t c{};
  static constexpr auto describe() {
    return record{"",
        field{"Flag", &Unnamed225::flag, gob_name{"Flag"}},
        field{"Z", &Unnamed225::z, gob_name{"Z"}},
        field{"X", &Unnamed225::x, gob_name{"X"}},
        field{"B", &Unnamed225::b, gob_name{"B"}},
        field{"Payload", &Unnamed225::payload, gob_name{"Payload"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed225::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"T2", &Unnamed225::t2, gob_name{"T2"}},
        field{"Attrs", &Unnamed225::attrs, gob_name{"Attrs"}},
        field{"A", &Unnamed225::a, gob_name{"A"}},
        field{"Items", &Unnamed225::items, gob_name{"Items"}},
        field{"T1", &Unnamed225::t1, gob_name{"T1"}},
        field{"Id", &Unnamed225::id, gob_name{"Id"}},
        field{"Value", &Unnamed225::value, gob_name{"Value"}},
        field{"Count", &Unnamed225::count, gob_name{"Count"}},
        field{"Y", &Unnamed225::y, gob_name{"Y"}},
        field{"Next", &Unnamed225::next, gob_name{"Next"}},
        field{"ÀÉ", &Unnamed225::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Name", &Unnamed225::name, gob_name{"Name"}},
        field{"Data", &Unnamed225::data, gob_name{"Data"}},
        field{"C", &Unnamed225::c, gob_name{"C"}}};
  }
};

struct Unnamed224 {
  MutA b;
  std::array<std::array<Unnamed225,0>,3> c{};
  GobStr value;
  TwoAny count;
  Tree flag;
  std::vector<RecSlice> items;
  static constexpr auto describe() {
    return record{"",
        field{"B", &Unnamed224::b, gob_name{"B"}},
        field{"C", &Unnamed224::c, gob_name{"C"}},
        field{"Value", &Unnamed224::value, gob_name{"Value"}},
        field{"Count", &Unnamed224::count, gob_name{"Count"}},
        field{"Flag", &Unnamed224::flag, gob_name{"Flag"}},
        field{"Items", &Unnamed224::items, gob_name{"Items"}}};
  }
};

struct Unnamed226 {
  bool flag{};
  std::vector<std::map<std::complex<float>,std::int16_t,complex_less>> t1;
  std::int64_t name{};
  static constexpr auto describe() {
    return record{"",
        field{"Flag", &Unnamed226::flag, gob_name{"Flag"}},
        field{"T1", &Unnamed226::t1, gob_name{"T1"}},
        field{"Name", &Unnamed226::name, gob_name{"Name"}}};
  }
};

struct Unnamed227 {
  MutB count;
  std::int32_t u00c0u00c9{};
  std::uint32_t data{};
  List flag;
  Both x;
  static constexpr auto describe() {
    return record{"",
        field{"Count", &Unnamed227::count, gob_name{"Count"}},
        field{"ÀÉ", &Unnamed227::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Data", &Unnamed227::data, gob_name{"Data"}},
        field{"Flag", &Unnamed227::flag, gob_name{"Flag"}},
        field{"X", &Unnamed227::x, gob_name{"X"}}};
  }
};

struct Unnamed228 {
  std::uint16_t b{};
  GobStr u00c0u00c9;
  std::int64_t items{};
  static constexpr auto describe() {
    return record{"",
        field{"B", &Unnamed228::b, gob_name{"B"}},
        field{"ÀÉ", &Unnamed228::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Items", &Unnamed228::items, gob_name{"Items"}}};
  }
};

struct Unnamed229 {
  std::vector<Shape> u00c0u00c9;
  static constexpr auto describe() {
    return record{"",
        field{"ÀÉ", &Unnamed229::u00c0u00c9, gob_name{"ÀÉ"}}};
  }
};

struct Unnamed23 {
  std::optional<std::optional<std::optional<Point>>> mid;
  static constexpr auto describe() {
    return record{"",
        field{"Mid", &Unnamed23::mid, gob_name{"Mid"}}};
  }
};

struct Unnamed231 {
  GobV x;
  std::int16_t data{};
  std::string next;
  std::int16_t name{};
  std::uint8_t c{};
  bool b{};
  static constexpr auto describe() {
    return record{"",
        field{"X", &Unnamed231::x, gob_name{"X"}},
        field{"Data", &Unnamed231::data, gob_name{"Data"}},
        field{"Next", &Unnamed231::next, gob_name{"Next"}},
        field{"Name", &Unnamed231::name, gob_name{"Name"}},
        field{"C", &Unnamed231::c, gob_name{"C"}},
        field{"B", &Unnamed231::b, gob_name{"B"}}};
  }
};

struct Unnamed230 {
  std::array<Unnamed231,2> y{};
  static constexpr auto describe() {
    return record{"",
        field{"Y", &Unnamed230::y, gob_name{"Y"}}};
  }
};

}  // namespace corpus
