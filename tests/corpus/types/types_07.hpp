// SPDX-License-Identifier: MIT
// Go types of the corpora, as described structs. Written by `gobgen cpp`: do not edit.
#pragma once

#include "types_01.hpp"
#include "types_02.hpp"
#include "types_06.hpp"
#include "../support/described.hpp"

namespace corpus {

struct Unnamed174 {
  colambda::gob::value c;
  Shape u00c0u00c9;
  Unnamed175 data;
  static constexpr auto describe() {
    return record{"",
        field{"C", &Unnamed174::c, gob_name{"C"}},
        field{"ÀÉ", &Unnamed174::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Data", &Unnamed174::data, gob_name{"Data"}}};
  }
};

struct Unnamed176 {
  std::vector<GobStr> longer_field_name_for_good_measure;
  static constexpr auto describe() {
    return record{"",
        field{"LongerFieldNameForGoodMeasure", &Unnamed176::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}}};
  }
};

struct Unnamed178 {
  float longer_field_name_for_good_measure{};
  std::string count;
  std::uint64_t attrs{};
  float id{};
  static constexpr auto describe() {
    return record{"",
        field{"LongerFieldNameForGoodMeasure", &Unnamed178::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Count", &Unnamed178::count, gob_name{"Count"}},
        field{"Attrs", &Unnamed178::attrs, gob_name{"Attrs"}},
        field{"Id", &Unnamed178::id, gob_name{"Id"}}};
  }
};

struct Unnamed179 {
  std::map<std::uint64_t,std::uint64_t> t1;
  static constexpr auto describe() {
    return record{"",
        field{"T1", &Unnamed179::t1, gob_name{"T1"}}};
  }
};

struct Unnamed177 {
  std::optional<std::optional<Unnamed178>> name;
  Unnamed179 data;
  std::vector<std::int16_t> b;
  std::vector<std::vector<std::int16_t>> y;
  colambda::gob::value c;
  std::vector<std::map<GobStr,std::uint16_t>> t2;
  static constexpr auto describe() {
    return record{"",
        field{"Name", &Unnamed177::name, gob_name{"Name"}},
        field{"Data", &Unnamed177::data, gob_name{"Data"}},
        field{"B", &Unnamed177::b, gob_name{"B"}},
        field{"Y", &Unnamed177::y, gob_name{"Y"}},
        field{"C", &Unnamed177::c, gob_name{"C"}},
        field{"T2", &Unnamed177::t2, gob_name{"T2"}}};
  }
};

struct Unnamed180 {
  std::uint64_t y{};
  std::int8_t c{};
  std::complex<double> u00c0u00c9;
  double longer_field_name_for_good_measure{};
  std::uint32_t t1{};
  static constexpr auto describe() {
    return record{"",
        field{"Y", &Unnamed180::y, gob_name{"Y"}},
        field{"C", &Unnamed180::c, gob_name{"C"}},
        field{"ÀÉ", &Unnamed180::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed180::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"T1", &Unnamed180::t1, gob_name{"T1"}}};
  }
};

struct Unnamed182 {
  std::int8_t x{};
  float a{};
  std::vector<std::uint64_t> value;
  static constexpr auto describe() {
    return record{"",
        field{"X", &Unnamed182::x, gob_name{"X"}},
        field{"A", &Unnamed182::a, gob_name{"A"}},
        field{"Value", &Unnamed182::value, gob_name{"Value"}}};
  }
};

struct Unnamed183 {
  colambda::slice name;
  static constexpr auto describe() {
    return record{"",
        field{"Name", &Unnamed183::name, gob_name{"Name"}}};
  }
};

struct Unnamed184 {
  Point attrs;
  static constexpr auto describe() {
    return record{"",
        field{"Attrs", &Unnamed184::attrs, gob_name{"Attrs"}}};
  }
};

struct Unnamed181 {
  std::map<std::uint64_t,Unnamed5> x;
  Unnamed182 u00c0u00c9;
  Unnamed183 flag;
  BinV t1;
  Shape z;
  Unnamed184 longer_field_name_for_good_measure;
  static constexpr auto describe() {
    return record{"",
        field{"X", &Unnamed181::x, gob_name{"X"}},
        field{"ÀÉ", &Unnamed181::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Flag", &Unnamed181::flag, gob_name{"Flag"}},
        field{"T1", &Unnamed181::t1, gob_name{"T1"}},
        field{"Z", &Unnamed181::z, gob_name{"Z"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed181::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}}};
  }
};

struct Unnamed185 {
  std::map<double,std::map<Point,std::int8_t>> t2;
  float t1{};
  std::vector<std::int64_t> value;
  static constexpr auto describe() {
    return record{"",
        field{"T2", &Unnamed185::t2, gob_name{"T2"}},
        field{"T1", &Unnamed185::t1, gob_name{"T1"}},
        field{"Value", &Unnamed185::value, gob_name{"Value"}}};
  }
};

struct Unnamed187 {
  std::vector<float> name;
  static constexpr auto describe() {
    return record{"",
        field{"Name", &Unnamed187::name, gob_name{"Name"}}};
  }
};

struct Unnamed186 {
  Shape items;
  double payload{};
  std::complex<float> data;
  Unnamed187 b;
  std::map<std::string,MutA> id;
  std::string u00c0u00c9;
  static constexpr auto describe() {
    return record{"",
        field{"Items", &Unnamed186::items, gob_name{"Items"}},
        field{"Payload", &Unnamed186::payload, gob_name{"Payload"}},
        field{"Data", &Unnamed186::data, gob_name{"Data"}},
        field{"B", &Unnamed186::b, gob_name{"B"}},
        field{"Id", &Unnamed186::id, gob_name{"Id"}},
        field{"ÀÉ", &Unnamed186::u00c0u00c9, gob_name{"ÀÉ"}}};
  }
};

struct Unnamed189 {
  std::vector<std::uint32_t> longer_field_name_for_good_measure;
  static constexpr auto describe() {
    return record{"",
        field{"LongerFieldNameForGoodMeasure", &Unnamed189::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}}};
  }
};

struct Unnamed190 {
  std::map<GobStr,std::uint64_t> u00c0u00c9;
  static constexpr auto describe() {
    return record{"",
        field{"ÀÉ", &Unnamed190::u00c0u00c9, gob_name{"ÀÉ"}}};
  }
};

struct Unnamed188 {
  std::map<std::string,std::vector<float>> id;
  std::uint32_t count{};
  Unnamed189 b;
  std::optional<std::map<std::string,GobStr>> value;
  Unnamed190 t2;
  static constexpr auto describe() {
    return record{"",
        field{"Id", &Unnamed188::id, gob_name{"Id"}},
        field{"Count", &Unnamed188::count, gob_name{"Count"}},
        field{"B", &Unnamed188::b, gob_name{"B"}},
        field{"Value", &Unnamed188::value, gob_name{"Value"}},
        field{"T2", &Unnamed188::t2, gob_name{"T2"}}};
  }
};

struct Unnamed191 {
  std::vector<colambda::slice> t2;
  std::int16_t longer_field_name_for_good_measure{};
  RecMap flag;
  colambda::gob::value b;
  std::uint64_t value{};
  std::uint8_t id{};
  static constexpr auto describe() {
    return record{"",
        field{"T2", &Unnamed191::t2, gob_name{"T2"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed191::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Flag", &Unnamed191::flag, gob_name{"Flag"}},
        field{"B", &Unnamed191::b, gob_name{"B"}},
        field{"Value", &Unnamed191::value, gob_name{"Value"}},
        field{"Id", &Unnamed191::id, gob_name{"Id"}}};
  }
};

struct Unnamed193 {
  bool b{};
  std::string count;
  std::string y;
  std::uint16_t id{};
  static constexpr auto describe() {
    return record{"",
        field{"B", &Unnamed193::b, gob_name{"B"}},
        field{"Count", &Unnamed193::count, gob_name{"Count"}},
        field{"Y", &Unnamed193::y, gob_name{"Y"}},
        field{"Id", &Unnamed193::id, gob_name{"Id"}}};
  }
};

struct Unnamed194 {
  std::int16_t z{};
  std::uint16_t x{};
  std::complex<float> attrs;
  std::int16_t items{};
  std::uint8_t value{};
  bool flag{};
  std::complex<double> id;
  std::uint16_t t1{};
  std::string longer_field_name_for_good_measure;
  double next{};
  std::int32_t t2{};
  double c{};
  std::string u00c0u00c9;
  std::int16_t a{};
  std::int64_t count{};
  std::complex<float> data;
  std::int8_t b{};
  std::complex<double> name;
  std::uint64_t y{};
  std::int64_t payload{};
  float z20{};
  std::uint8_t x21{};
  std::complex<double> attrs22;
  std::uint8_t items23{};
  std::int32_t value24{};
  std::uint8_t flag25{};
  double id26{};
  std::int32_t t127{};
  std::int8_t longer_field_name_for_good_measure28{};
  bool next29{};
  bool t230{};
  double c31{};
  colambda::slice u00c0u00c932;
  std::int16_t a33{};
  std::int16_t count34{};
  std::int32_t data35{};
  std::optional<gob_encoded> b36;
  GobStr name37;
  std::uint8_t y38{};
  std::int8_t payload39{};
  std::int32_t z40{};
  std::complex<double> x41;
  std::uint64_t attrs42{};
  std::complex<float> items43;
  static constexpr auto describe() {
    return record{"",
        field{"Z", &Unnamed194::z, gob_name{"Z"}},
        field{"X", &Unnamed194::x, gob_name{"X"}},
        field{"Attrs", &Unnamed194::attrs, gob_name{"Attrs"}},
        field{"Items", &Unnamed194::items, gob_name{"Items"}},
        field{"Value", &Unnamed194::value, gob_name{"Value"}},
        field{"Flag", &Unnamed194::flag, gob_name{"Flag"}},
        field{"Id", &Unnamed194::id, gob_name{"Id"}},
        field{"T1", &Unnamed194::t1, gob_name{"T1"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed194::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Next", &Unnamed194::next, gob_name{"Next"}},
        field{"T2", &Unnamed194::t2, gob_name{"T2"}},
        field{"C", &Unnamed194::c, gob_name{"C"}},
        field{"ÀÉ", &Unnamed194::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"A", &Unnamed194::a, gob_name{"A"}},
        field{"Count", &Unnamed194::count, gob_name{"Count"}},
        field{"Data", &Unnamed194::data, gob_name{"Data"}},
        field{"B", &Unnamed194::b, gob_name{"B"}},
        field{"Name", &Unnamed194::name, gob_name{"Name"}},
        field{"Y", &Unnamed194::y, gob_name{"Y"}},
        field{"Payload", &Unnamed194::payload, gob_name{"Payload"}},
        field{"Z20", &Unnamed194::z20, gob_name{"Z20"}},
        field{"X21", &Unnamed194::x21, gob_name{"X21"}},
        field{"Attrs22", &Unnamed194::attrs22, gob_name{"Attrs22"}},
        field{"Items23", &Unnamed194::items23, gob_name{"Items23"}},
        field{"Value24", &Unnamed194::value24, gob_name{"Value24"}},
        field{"Flag25", &Unnamed194::flag25, gob_name{"Flag25"}},
        field{"Id26", &Unnamed194::id26, gob_name{"Id26"}},
        field{"T127", &Unnamed194::t127, gob_name{"T127"}},
        field{"LongerFieldNameForGoodMeasure28", &Unnamed194::longer_field_name_for_good_measure28, gob_name{"LongerFieldNameForGoodMeasure28"}},
        field{"Next29", &Unnamed194::next29, gob_name{"Next29"}},
        field{"T230", &Unnamed194::t230, gob_name{"T230"}},
        field{"C31", &Unnamed194::c31, gob_name{"C31"}},
        field{"ÀÉ32", &Unnamed194::u00c0u00c932, gob_name{"ÀÉ32"}},
        field{"A33", &Unnamed194::a33, gob_name{"A33"}},
        field{"Count34", &Unnamed194::count34, gob_name{"Count34"}},
        field{"Data35", &Unnamed194::data35, gob_name{"Data35"}},
        field{"B36", &Unnamed194::b36, gob_name{"B36"}},
        field{"Name37", &Unnamed194::name37, gob_name{"Name37"}},
        field{"Y38", &Unnamed194::y38, gob_name{"Y38"}},
        field{"Payload39", &Unnamed194::payload39, gob_name{"Payload39"}},
        field{"Z40", &Unnamed194::z40, gob_name{"Z40"}},
        field{"X41", &Unnamed194::x41, gob_name{"X41"}},
        field{"Attrs42", &Unnamed194::attrs42, gob_name{"Attrs42"}},
        field{"Items43", &Unnamed194::items43, gob_name{"Items43"}}};
  }
};

struct Unnamed192 {
  Shape value;
  BinV y;
  Unnamed193 t2;
  Unnamed194 items;
  Unnamed5 attrs;
  std::uint32_t data{};
  static constexpr auto describe() {
    return record{"",
        field{"Value", &Unnamed192::value, gob_name{"Value"}},
        field{"Y", &Unnamed192::y, gob_name{"Y"}},
        field{"T2", &Unnamed192::t2, gob_name{"T2"}},
        field{"Items", &Unnamed192::items, gob_name{"Items"}},
        field{"Attrs", &Unnamed192::attrs, gob_name{"Attrs"}},
        field{"Data", &Unnamed192::data, gob_name{"Data"}}};
  }
};

}  // namespace corpus
