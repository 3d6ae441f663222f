// SPDX-License-Identifier: MIT
// Go types of the corpora, as described structs. Written by `gobgen cpp`: do not edit.
#pragma once

#include "types_01.hpp"
#include "types_02.hpp"
#include "types_03.hpp"
#include "types_06.hpp"
#include "types_07.hpp"
#include "../support/described.hpp"

namespace corpus {

struct Unnamed195 {
  std::map<double,std::int8_t> longer_field_name_for_good_measure;
  float name{};
  std::unordered_map<std::int64_t,std::int64_t> attrs;
  static constexpr auto describe() {
    return record{"",
        field{"LongerFieldNameForGoodMeasure", &Unnamed195::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Name", &Unnamed195::name, gob_name{"Name"}},
        field{"Attrs", &Unnamed195::attrs, gob_name{"Attrs"}}};
  }
};

struct Unnamed173 {
  Unnamed174 attrs;
  Unnamed176 b;
  std::map<std::string,Named> x;
  std::vector<std::string> items;
  bool z{};
  Unnamed177 y;
  std::optional<std::uint8_t> t1;
  std::array<std::int64_t,2> flag{};
  std::vector<Unnamed5> u00c0u00c9;
  std::vector<BinV> longer_field_name_for_good_measure;
  std::map<std::string,std::optional<Unnamed180>> next;
  Unnamed181 payload;
  std::vector<Shape> a;
  std::vector<std::map<std::string,colambda::gob::value>> id;
  std::uint16_t t2{};
  Unnamed185 name;
  std::vector<Shape> c;
  GobV data;
  Unnamed5 value;
  BinV count;
  Unnamed186 attrs20;
  GobV b21;
  std::uint16_t x22{};
  colambda::gob::value items23;
  Unnamed188 z24;
  Tree y25;
  std::optional<gob_encoded> t126;
  std::vector<std::int8_t> flag27;
  Iface u00c0u00c928;
  std::optional<std::vector<binary_marshalled>> longer_field_name_for_good_measure29;
  std::uint32_t next30{};
  Unnamed5 payload31;
  Unnamed191 a32;
  std::array<Unnamed192,0> id33{};
  std::vector<std::uint64_t> t234;
  std::string name35;
  std::map<std::complex<float>,Unnamed195,complex_less> c36;
  Both data37;
  std::map<std::string,Shape> value38;
  static constexpr auto describe() {
    return record{"",
        field{"Attrs", &Unnamed173::attrs, gob_name{"Attrs"}},
        field{"B", &Unnamed173::b, gob_name{"B"}},
        field{"X", &Unnamed173::x, gob_name{"X"}},
        field{"Items", &Unnamed173::items, gob_name{"Items"}},
        field{"Z", &Unnamed173::z, gob_name{"Z"}},
        field{"Y", &Unnamed173::y, gob_name{"Y"}},
        field{"T1", &Unnamed173::t1, gob_name{"T1"}},
        field{"Flag", &Unnamed173::flag, gob_name{"Flag"}},
        field{"ÀÉ", &Unnamed173::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed173::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Next", &Unnamed173::next, gob_name{"Next"}},
        field{"Payload", &Unnamed173::payload, gob_name{"Payload"}},
        field{"A", &Unnamed173::a, gob_name{"A"}},
        field{"Id", &Unnamed173::id, gob_name{"Id"}},
        field{"T2", &Unnamed173::t2, gob_name{"T2"}},
        field{"Name", &Unnamed173::name, gob_name{"Name"}},
        field{"C", &Unnamed173::c, gob_name{"C"}},
        field{"Data", &Unnamed173::data, gob_name{"Data"}},
        field{"Value", &Unnamed173::value, gob_name{"Value"}},
        field{"Count", &Unnamed173::count, gob_name{"Count"}},
        field{"Attrs20", &Unnamed173::attrs20, gob_name{"Attrs20"}},
        field{"B21", &Unnamed173::b21, gob_name{"B21"}},
        field{"X22", &Unnamed173::x22, gob_name{"X22"}},
        field{"Items23", &Unnamed173::items23, gob_name{"Items23"}},
        field{"Z24", &Unnamed173::z24, gob_name{"Z24"}},
        field{"Y25", &Unnamed173::y25, gob_name{"Y25"}},
        field{"T126", &Unnamed173::t126, gob_name{"T126"}},
        field{"Flag27", &Unnamed173::flag27, gob_name{"Flag27"}},
        field{"ÀÉ28", &Unnamed173::u00c0u00c928, gob_name{"ÀÉ28"}},
        field{"LongerFieldNameForGoodMeasure29", &Unnamed173::longer_field_name_for_good_measure29, gob_name{"LongerFieldNameForGoodMeasure29"}},
        field{"Next30", &Unnamed173::next30, gob_name{"Next30"}},
        field{"Payload31", &Unnamed173::payload31, gob_name{"Payload31"}},
        field{"A32", &Unnamed173::a32, gob_name{"A32"}},
        field{"Id33", &Unnamed173::id33, gob_name{"Id33"}},
        field{"T234", &Unnamed173::t234, gob_name{"T234"}},
        field{"Name35", &Unnamed173::name35, gob_name{"Name35"}},
        field{"C36", &Unnamed173::c36, gob_name{"C36"}},
        field{"Data37", &Unnamed173::data37, gob_name{"Data37"}},
        field{"Value38", &Unnamed173::value38, gob_name{"Value38"}}};
  }
};

struct Unnamed137 {
  colambda::slice attrs;
  List flag;
  Unnamed138 t2;
  std::vector<MyArray> data;
  std::vector<Unnamed173> payload;
  std::int64_t longer_field_name_for_good_measure{};
  static constexpr auto describe() {
    return record{"",
        field{"Attrs", &Unnamed137::attrs, gob_name{"Attrs"}},
        field{"Flag", &Unnamed137::flag, gob_name{"Flag"}},
        field{"T2", &Unnamed137::t2, gob_name{"T2"}},
        field{"Data", &Unnamed137::data, gob_name{"Data"}},
        field{"Payload", &Unnamed137::payload, gob_name{"Payload"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed137::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}}};
  }
};

struct Unnamed14 {
  std::int16_t b{};
  static constexpr auto describe() {
    return record{"",
        field{"B", &Unnamed14::b, gob_name{"B"}}};
  }
};

struct Unnamed15 {
  std::int32_t b{};
  static constexpr auto describe() {
    return record{"",
        field{"B", &Unnamed15::b, gob_name{"B"}}};
  }
};

struct Unnamed16 {
  std::int64_t a{};
  static constexpr auto describe() {
    return record{"",
        field{"A", &Unnamed16::a, gob_name{"A"}}};
  }
};

struct Unnamed18 {
  std::string x;
  static constexpr auto describe() {
    return record{"",
        field{"X", &Unnamed18::x, gob_name{"X"}}};
  }
};

struct Unnamed17 {
  Unnamed18 a;
  static constexpr auto describe() {
    return record{"",
        field{"A", &Unnamed17::a, gob_name{"A"}}};
  }
};

struct Unnamed20 {
  std::int64_t z{};
  static constexpr auto describe() {
    return record{"",
        field{"Z", &Unnamed20::z, gob_name{"Z"}}};
  }
};

struct Unnamed19 {
  Unnamed20 a;
  static constexpr auto describe() {
    return record{"",
        field{"A", &Unnamed19::a, gob_name{"A"}}};
  }
};

struct Unnamed196 {
  std::uint32_t name{};
  Scalars items;
  colambda::gob::value y;
  static constexpr auto describe() {
    return record{"",
        field{"Name", &Unnamed196::name, gob_name{"Name"}},
        field{"Items", &Unnamed196::items, gob_name{"Items"}},
        field{"Y", &Unnamed196::y, gob_name{"Y"}}};
  }
};

struct Unnamed197 {
  std::vector<Shape> items;
  std::vector<std::vector<colambda::slice>> t1;
  static constexpr auto describe() {
    return record{"",
        field{"Items", &Unnamed197::items, gob_name{"Items"}},
        field{"T1", &Unnamed197::t1, gob_name{"T1"}}};
  }
};

struct Unnamed199 {
  std::vector<Named> t2;
  Unnamed5 y;
  std::vector<std::vector<Shape>> z;
  std::unique_ptr<Tree> attrs;
  static constexpr auto describe() {
    return record{"",
        field{"T2", &Unnamed199::t2, gob_name{"T2"}},
        field{"Y", &Unnamed199::y, gob_name{"Y"}},
        field{"Z", &Unnamed199::z, gob_name{"Z"}},
        field{"Attrs", &Unnamed199::attrs, gob_name{"Attrs"}}};
  }
};

struct Unnamed202 {
  std::map<bool,double> longer_field_name_for_good_measure;
  std::optional<std::uint16_t> id;
  static constexpr auto describe() {
    return record{"",
        field{"LongerFieldNameForGoodMeasure", &Unnamed202::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Id", &Unnamed202::id, gob_name{"Id"}}};
  }
};

struct Unnamed201 {
  Unnamed202 data;
  static constexpr auto describe() {
    return record{"",
        field{"Data", &Unnamed201::data, gob_name{"Data"}}};
  }
};

struct Unnamed204 {
  std::int16_t flag{};
  bool z{};
  double name{};
  std::uint64_t t2{};
  double b{};
  std::uint64_t longer_field_name_for_good_measure{};
  static constexpr auto describe() {
    return record{"",
        field{"Flag", &Unnamed204::flag, gob_name{"Flag"}},
        field{"Z", &Unnamed204::z, gob_name{"Z"}},
        field{"Name", &Unnamed204::name, gob_name{"Name"}},
        field{"T2", &Unnamed204::t2, gob_name{"T2"}},
        field{"B", &Unnamed204::b, gob_name{"B"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed204::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}}};
  }
};

struct Unnamed203 {
  colambda::gob::value c;
  std::vector<std::vector<std::int64_t>> longer_field_name_for_good_measure;
  std::map<std::uint64_t,std::optional<gob_encoded>> t1;
  bool next{};
  std::map<std::uint64_t,Unnamed204> items;
  static constexpr auto describe() {
    return record{"",
        field{"C", &Unnamed203::c, gob_name{"C"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed203::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"T1", &Unnamed203::t1, gob_name{"T1"}},
        field{"Next", &Unnamed203::next, gob_name{"Next"}},
        field{"Items", &Unnamed203::items, gob_name{"Items"}}};
  }
};

struct Unnamed206 {
  std::int64_t attrs{};
  std::int8_t z{};
  std::uint64_t t2{};
  std::int64_t y{};
  bool longer_field_name_for_good_measure{};
  float flag{};
  static constexpr auto describe() {
    return record{"",
        field{"Attrs", &Unnamed206::attrs, gob_name{"Attrs"}},
        field{"Z", &Unnamed206::z, gob_name{"Z"}},
        field{"T2", &Unnamed206::t2, gob_name{"T2"}},
        field{"Y", &Unnamed206::y, gob_name{"Y"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed206::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Flag", &Unnamed206::flag, gob_name{"Flag"}}};
  }
};

struct Unnamed205 {
  List y;
  std::array<Unnamed206,3> t1{};
  static constexpr auto describe() {
    return record{"",
        field{"Y", &Unnamed205::y, gob_name{"Y"}},
        field{"T1", &Unnamed205::t1, gob_name{"T1"}}};
  }
};

struct Unnamed200 {
  Unnamed201 longer_field_name_for_good_measure;
  std::map<std::string,RecMap> attrs;
  Unnamed203 b;
  Unnamed205 flag;
  std::map<std::array<std::int64_t,2>,Both> count;
  static constexpr auto describe() {
    return record{"",
        field{"LongerFieldNameForGoodMeasure", &Unnamed200::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Attrs", &Unnamed200::attrs, gob_name{"Attrs"}},
        field{"B", &Unnamed200::b, gob_name{"B"}},
        field{"Flag", &Unnamed200::flag, gob_name{"Flag"}},
        field{"Count", &Unnamed200::count, gob_name{"Count"}}};
  }
};

struct Unnamed198 {
  Unnamed199 id;
  bool c{};
  Unnamed5 u00c0u00c9;
  Unnamed200 payload;
  static constexpr auto describe() {
    return record{"",
        field{"Id", &Unnamed198::id, gob_name{"Id"}},
        field{"C", &Unnamed198::c, gob_name{"C"}},
        field{"ÀÉ", &Unnamed198::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Payload", &Unnamed198::payload, gob_name{"Payload"}}};
  }
};

struct Unnamed210 {
  std::string u00c0u00c9;
  std::int64_t id{};
  GobV y;
  static constexpr auto describe() {
    return record{"",
        field{"ÀÉ", &Unnamed210::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Id", &Unnamed210::id, gob_name{"Id"}},
        field{"Y", &Unnamed210::y, gob_name{"Y"}}};
  }
};

struct Unnamed209 {
  Unnamed210 items;
  Unnamed5 flag;
  InvokeResponse next;
  static constexpr auto describe() {
    return record{"",
        field{"Items", &Unnamed209::items, gob_name{"Items"}},
        field{"Flag", &Unnamed209::flag, gob_name{"Flag"}},
        field{"Next", &Unnamed209::next, gob_name{"Next"}}};
  }
};

}  // namespace corpus
