// SPDX-License-Identifier: MIT
// Go types of the corpora, as described structs. Written by `gobgen cpp`: do not edit.
#pragma once

#include "types_01.hpp"
#include "types_02.hpp"
#include "types_04.hpp"
#include "../support/described.hpp"

namespace corpus {

struct Unnamed141 {
  Unnamed142 y;
  Shape flag;
  Unnamed5 id;
  static constexpr auto describe() {
    return record{"",
        field{"Y", &Unnamed141::y, gob_name{"Y"}},
        field{"Flag", &Unnamed141::flag, gob_name{"Flag"}},
        field{"Id", &Unnamed141::id, gob_name{"Id"}}};
  }
};

struct Unnamed145 {
  std::uint64_t count{};
  std::uint32_t flag{};
  std::uint16_t name{};
  std::uint64_t t1{};
  std::uint8_t longer_field_name_for_good_measure{};
  std::uint32_t id{};
  double b{};
  float t2{};
  std::int64_t data{};
  std::uint16_t attrs{};
  std::uint64_t u00c0u00c9{};
  float payload{};
  std::int64_t value{};
  std::uint64_t c{};
  std::uint64_t x{};
  std::uint32_t a{};
  bool items{};
  std::uint8_t y{};
  binary_marshalled next;
  std::uint8_t z{};
  std::uint64_t count20{};
  std::int16_t flag21{};
  std::uint32_t name22{};
  std::uint8_t t123{};
  std::int64_t longer_field_name_for_good_measure24{};
  float id25{};
  std::int64_t b26{};
  std::uint64_t t227{};
  std::optional<gob_encoded> data28;
  std::int16_t attrs29{};
  std::complex<float> u00c0u00c930;
  std::int32_t payload31{};
  std::int32_t value32{};
  std::uint64_t c33{};
  static constexpr auto describe() {
    return record{"",
        field{"Count", &Unnamed145::count, gob_name{"Count"}},
        field{"Flag", &Unnamed145::flag, gob_name{"Flag"}},
        field{"Name", &Unnamed145::name, gob_name{"Name"}},
        field{"T1", &Unnamed145::t1, gob_name{"T1"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed145::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Id", &Unnamed145::id, gob_name{"Id"}},
        field{"B", &Unnamed145::b, gob_name{"B"}},
        field{"T2", &Unnamed145::t2, gob_name{"T2"}},
        field{"Data", &Unnamed145::data, gob_name{"Data"}},
        field{"Attrs", &Unnamed145::attrs, gob_name{"Attrs"}},
        field{"ÀÉ", &Unnamed145::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Payload", &Unnamed145::payload, gob_name{"Payload"}},
        field{"Value", &Unnamed145::value, gob_name{"Value"}},
        field{"C", &Unnamed145::c, gob_name{"C"}},
        field{"X", &Unnamed145::x, gob_name{"X"}},
        field{"A", &Unnamed145::a, gob_name{"A"}},
        field{"Items", &Unnamed145::items, gob_name{"Items"}},
        field{"Y", &Unnamed145::y, gob_name{"Y"}},
        field{"Next", &Unnamed145::next, gob_name{"Next"}},
        field{"Z", &Unnamed145::z, gob_name{"Z"}},
        field{"Count20", &Unnamed145::count20, gob_name{"Count20"}},
        field{"Flag21", &Unnamed145::flag21, gob_name{"Flag21"}},
        field{"Name22", &Unnamed145::name22, gob_name{"Name22"}},
        field{"T123", &Unnamed145::t123, gob_name{"T123"}},
        field{"LongerFieldNameForGoodMeasure24", &Unnamed145::longer_field_name_for_good_measure24, gob_name{"LongerFieldNameForGoodMeasure24"}},
        field{"Id25", &Unnamed145::id25, gob_name{"Id25"}},
        field{"B26", &Unnamed145::b26, gob_name{"B26"}},
        field{"T227", &Unnamed145::t227, gob_name{"T227"}},
        field{"Data28", &Unnamed145::data28, gob_name{"Data28"}},
        field{"Attrs29", &Unnamed145::attrs29, gob_name{"Attrs29"}},
        field{"ÀÉ30", &Unnamed145::u00c0u00c930, gob_name{"ÀÉ30"}},
        field{"Payload31", &Unnamed145::payload31, gob_name{"Payload31"}},
        field{"Value32", &Unnamed145::value32, gob_name{"Value32"}},
        field{"C33", &Unnamed145::c33, gob_name{"C33"}}};
  }
};

struct Unnamed146 {
  std::string items;
  float count{};
  double id{};
  std::int64_t t1{};
  bool longer_field_name_for_good_measure{};
  static constexpr auto describe() {
    return record{"",
        field{"Items", &Unnamed146::items, gob_name{"Items"}},
        field{"Count", &Unnamed146::count, gob_name{"Count"}},
        field{"Id", &Unnamed146::id, gob_name{"Id"}},
        field{"T1", &Unnamed146::t1, gob_name{"T1"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed146::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}}};
  }
};

struct Unnamed144 {
  std::vector<binary_marshalled> y;
  colambda::gob::value name;
  Unnamed145 payload;
  Unnamed146 c;
  std::map<bool,std::int8_t> attrs;
  Shape next;
  static constexpr auto describe() {
    return record{"",
        field{"Y", &Unnamed144::y, gob_name{"Y"}},
        field{"Name", &Unnamed144::name, gob_name{"Name"}},
        field{"Payload", &Unnamed144::payload, gob_name{"Payload"}},
        field{"C", &Unnamed144::c, gob_name{"C"}},
        field{"Attrs", &Unnamed144::attrs, gob_name{"Attrs"}},
        field{"Next", &Unnamed144::next, gob_name{"Next"}}};
  }
};

struct Unnamed147 {
  std::vector<std::complex<float>> id;
  static constexpr auto describe() {
    return record{"",
        field{"Id", &Unnamed147::id, gob_name{"Id"}}};
  }
};

struct Unnamed143 {
  std::optional<Unnamed144> longer_field_name_for_good_measure;
  std::vector<std::vector<InvokeResponse>> a;
  std::map<Point,Unnamed147> y;
  Point next;
  static constexpr auto describe() {
    return record{"",
        field{"LongerFieldNameForGoodMeasure", &Unnamed143::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"A", &Unnamed143::a, gob_name{"A"}},
        field{"Y", &Unnamed143::y, gob_name{"Y"}},
        field{"Next", &Unnamed143::next, gob_name{"Next"}}};
  }
};

struct Unnamed149 {
  colambda::slice a;
  std::uint16_t data{};
  std::vector<std::map<Point,std::uint32_t>> z;
  std::uint16_t b{};
  static constexpr auto describe() {
    return record{"",
        field{"A", &Unnamed149::a, gob_name{"A"}},
        field{"Data", &Unnamed149::data, gob_name{"Data"}},
        field{"Z", &Unnamed149::z, gob_name{"Z"}},
        field{"B", &Unnamed149::b, gob_name{"B"}}};
  }
};

struct Unnamed148 {
  std::optional<std::optional<Shape>> t2;
  std::unordered_map<std::int64_t,std::optional<std::uint32_t>> c;
  Unnamed149 name;
  std::vector<RecMap> a;
  static constexpr auto describe() {
    return record{"",
        field{"T2", &Unnamed148::t2, gob_name{"T2"}},
        field{"C", &Unnamed148::c, gob_name{"C"}},
        field{"Name", &Unnamed148::name, gob_name{"Name"}},
        field{"A", &Unnamed148::a, gob_name{"A"}}};
  }
};

struct Unnamed153 {
  std::uint16_t t2{};
  bool t1{};
  std::complex<double> u00c0u00c9;
  static constexpr auto describe() {
    return record{"",
        field{"T2", &Unnamed153::t2, gob_name{"T2"}},
        field{"T1", &Unnamed153::t1, gob_name{"T1"}},
        field{"ÀÉ", &Unnamed153::u00c0u00c9, gob_name{"ÀÉ"}}};
  }
};

struct Unnamed152 {
  std::string longer_field_name_for_good_measure;
  float name{};
  Unnamed153 attrs;
  static constexpr auto describe() {
    return record{"",
        field{"LongerFieldNameForGoodMeasure", &Unnamed152::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Name", &Unnamed152::name, gob_name{"Name"}},
        field{"Attrs", &Unnamed152::attrs, gob_name{"Attrs"}}};
  }
};

struct Unnamed151 {
  std::int8_t z{};
  Unnamed152 t1;
  colambda::gob::value next;
  std::int64_t flag{};
  static constexpr auto describe() {
    return record{"",
        field{"Z", &Unnamed151::z, gob_name{"Z"}},
        field{"T1", &Unnamed151::t1, gob_name{"T1"}},
        field{"Next", &Unnamed151::next, gob_name{"Next"}},
        field{"Flag", &Unnamed151::flag, gob_name{"Flag"}}};
  }
};

struct Unnamed154 {
  std::int32_t c{};
  static constexpr auto describe() {
    return record{"",
        field{"C", &Unnamed154::c, gob_name{"C"}}};
  }
};

struct Unnamed150 {
  bool y{};
  std::int16_t longer_field_name_for_good_measure{};
  Unnamed151 name;
  std::array<std::array<Unnamed154,2>,2> items{};
  std::uint32_t data{};
  std::vector<Derived> c;
  static constexpr auto describe() {
    return record{"",
        field{"Y", &Unnamed150::y, gob_name{"Y"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed150::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Name", &Unnamed150::name, gob_name{"Name"}},
        field{"Items", &Unnamed150::items, gob_name{"Items"}},
        field{"Data", &Unnamed150::data, gob_name{"Data"}},
        field{"C", &Unnamed150::c, gob_name{"C"}}};
  }
};

struct Unnamed157 {
  std::map<std::uint64_t,std::string> z;
  Unnamed5 c;
  colambda::gob::value count;
  Shape t1;
  std::array<float,4> payload{};
  static constexpr auto describe() {
    return record{"",
        field{"Z", &Unnamed157::z, gob_name{"Z"}},
        field{"C", &Unnamed157::c, gob_name{"C"}},
        field{"Count", &Unnamed157::count, gob_name{"Count"}},
        field{"T1", &Unnamed157::t1, gob_name{"T1"}},
        field{"Payload", &Unnamed157::payload, gob_name{"Payload"}}};
  }
};

struct Unnamed156 {
  Unnamed157 y;
  std::array<std::int64_t,4> value{};
  std::string x;
  std::array<std::uint64_t,2> count{};
  std::vector<TextOnly> u00c0u00c9;
  std::optional<std::optional<Leaf3>> id;
  static constexpr auto describe() {
    return record{"",
        field{"Y", &Unnamed156::y, gob_name{"Y"}},
        field{"Value", &Unnamed156::value, gob_name{"Value"}},
        field{"X", &Unnamed156::x, gob_name{"X"}},
        field{"Count", &Unnamed156::count, gob_name{"Count"}},
        field{"ÀÉ", &Unnamed156::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Id", &Unnamed156::id, gob_name{"Id"}}};
  }
};

struct Unnamed159 {
  colambda::gob::value x;
  std::int8_t next{};
  std::vector<float> b;
  Shape data;
  Empty items;
  bool value{};
  static constexpr auto describe() {
    return record{"",
        field{"X", &Unnamed159::x, gob_name{"X"}},
        field{"Next", &Unnamed159::next, gob_name{"Next"}},
        field{"B", &Unnamed159::b, gob_name{"B"}},
        field{"Data", &Unnamed159::data, gob_name{"Data"}},
        field{"Items", &Unnamed159::items, gob_name{"Items"}},
        field{"Value", &Unnamed159::value, gob_name{"Value"}}};
  }
};

struct Unnamed158 {
  MyArray items;
  Unnamed159 id;
  Shape t1;
  std::map<Point,Shape> c;
  static constexpr auto describe() {
    return record{"",
        field{"Items", &Unnamed158::items, gob_name{"Items"}},
        field{"Id", &Unnamed158::id, gob_name{"Id"}},
        field{"T1", &Unnamed158::t1, gob_name{"T1"}},
        field{"C", &Unnamed158::c, gob_name{"C"}}};
  }
};

struct Unnamed155 {
  Unnamed156 z;
  std::vector<std::byte> u00c0u00c9;
  Unnamed158 y;
  static constexpr auto describe() {
    return record{"",
        field{"Z", &Unnamed155::z, gob_name{"Z"}},
        field{"ÀÉ", &Unnamed155::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Y", &Unnamed155::y, gob_name{"Y"}}};
  }
};

struct Unnamed162 {
  std::optional<GobP> z;
  std::int32_t id{};
  std::int16_t payload{};
  std::int32_t count{};
  std::uint64_t attrs{};
  std::string c;
  static constexpr auto describe() {
    return record{"",
        field{"Z", &Unnamed162::z, gob_name{"Z"}},
        field{"Id", &Unnamed162::id, gob_name{"Id"}},
        field{"Payload", &Unnamed162::payload, gob_name{"Payload"}},
        field{"Count", &Unnamed162::count, gob_name{"Count"}},
        field{"Attrs", &Unnamed162::attrs, gob_name{"Attrs"}},
        field{"C", &Unnamed162::c, gob_name{"C"}}};
  }
};

}  // namespace corpus
