// SPDX-License-Identifier: MIT
// Go types of the corpora, as described structs. Written by `gobgen cpp`: do not edit.
#pragma once

#include "types_01.hpp"
#include "types_02.hpp"
#include "types_04.hpp"
#include "../support/described.hpp"

namespace corpus {

struct Unnamed302 {
  binary_marshalled t2;
  double y{};
  static constexpr auto describe() {
    return record{"",
        field{"T2", &Unnamed302::t2, gob_name{"T2"}},
        field{"Y", &Unnamed302::y, gob_name{"Y"}}};
  }
};

struct Unnamed301 {
  std::optional<std::vector<Unnamed302>> flag;
  static constexpr auto describe() {
    return record{"",
        field{"Flag", &Unnamed301::flag, gob_name{"Flag"}}};
  }
};

struct Unnamed303 {
  std::vector<std::vector<std::map<std::array<std::int64_t,2>,std::optional<std::uint64_t>>>> id;
  bool next{};
  Named longer_field_name_for_good_measure;
  std::uint32_t payload{};
  colambda::gob::value b;
  static constexpr auto describe() {
    return record{"",
        field{"Id", &Unnamed303::id, gob_name{"Id"}},
        field{"Next", &Unnamed303::next, gob_name{"Next"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed303::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Payload", &Unnamed303::payload, gob_name{"Payload"}},
        field{"B", &Unnamed303::b, gob_name{"B"}}};
  }
};

struct Unnamed305 {
  Shape name;
  Unnamed140 data;
  static constexpr auto describe() {
    return record{"",
        field{"Name", &Unnamed305::name, gob_name{"Name"}},
        field{"Data", &Unnamed305::data, gob_name{"Data"}}};
  }
};

struct Unnamed304 {
  Unnamed305 z;
  GobStr b;
  static constexpr auto describe() {
    return record{"",
        field{"Z", &Unnamed304::z, gob_name{"Z"}},
        field{"B", &Unnamed304::b, gob_name{"B"}}};
  }
};

struct Unnamed309 {
  double y{};
  std::uint64_t count{};
  bool a{};
  colambda::gob::time attrs;
  std::uint16_t payload{};
  std::int16_t data{};
  std::uint16_t t1{};
  float flag{};
  colambda::slice x;
  std::uint16_t id{};
  std::uint64_t u00c0u00c9{};
  std::int64_t z{};
  std::int64_t next{};
  std::uint64_t b{};
  std::int16_t c{};
  double t2{};
  std::int32_t value{};
  std::uint64_t longer_field_name_for_good_measure{};
  std::int64_t name{};
  bool items{};
  std::complex<double> y20;
  bool count21{};
  std::uint64_t a22{};
  static constexpr auto describe() {
    return record{"",
        field{"Y", &Unnamed309::y, gob_name{"Y"}},
        field{"Count", &Unnamed309::count, gob_name{"Count"}},
        field{"A", &Unnamed309::a, gob_name{"A"}},
        field{"Attrs", &Unnamed309::attrs, gob_name{"Attrs"}},
        field{"Payload", &Unnamed309::payload, gob_name{"Payload"}},
        field{"Data", &Unnamed309::data, gob_name{"Data"}},
        field{"T1", &Unnamed309::t1, gob_name{"T1"}},
        field{"Flag", &Unnamed309::flag, gob_name{"Flag"}},
        field{"X", &Unnamed309::x, gob_name{"X"}},
        field{"Id", &Unnamed309::id, gob_name{"Id"}},
        field{"ÀÉ", &Unnamed309::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Z", &Unnamed309::z, gob_name{"Z"}},
        field{"Next", &Unnamed309::next, gob_name{"Next"}},
        field{"B", &Unnamed309::b, gob_name{"B"}},
        field{"C", &Unnamed309::c, gob_name{"C"}},
        field{"T2", &Unnamed309::t2, gob_name{"T2"}},
        field{"Value", &Unnamed309::value, gob_name{"Value"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed309::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Name", &Unnamed309::name, gob_name{"Name"}},
        field{"Items", &Unnamed309::items, gob_name{"Items"}},
        field{"Y20", &Unnamed309::y20, gob_name{"Y20"}},
        field{"Count21", &Unnamed309::count21, gob_name{"Count21"}},
        field{"A22", &Unnamed309::a22, gob_name{"A22"}}};
  }
};

struct Unnamed311 {
  float value{};
  std::int64_t items{};
  static constexpr auto describe() {
    return record{"",
        field{"Value", &Unnamed311::value, gob_name{"Value"}},
        field{"Items", &Unnamed311::items, gob_name{"Items"}}};
  }
};

struct Unnamed312 {
  colambda::gob::time z;
  std::int64_t u00c0u00c9{};
  static constexpr auto describe() {
    return record{"",
        field{"Z", &Unnamed312::z, gob_name{"Z"}},
        field{"ÀÉ", &Unnamed312::u00c0u00c9, gob_name{"ÀÉ"}}};
  }
};

struct Unnamed313 {
  std::int32_t t1{};
  std::int32_t attrs{};
  std::uint16_t t2{};
  std::uint64_t x{};
  GobStr items;
  std::int8_t value{};
  static constexpr auto describe() {
    return record{"",
        field{"T1", &Unnamed313::t1, gob_name{"T1"}},
        field{"Attrs", &Unnamed313::attrs, gob_name{"Attrs"}},
        field{"T2", &Unnamed313::t2, gob_name{"T2"}},
        field{"X", &Unnamed313::x, gob_name{"X"}},
        field{"Items", &Unnamed313::items, gob_name{"Items"}},
        field{"Value", &Unnamed313::value, gob_name{"Value"}}};
  }
};

struct Unnamed314 {
  std::uint64_t id{};
  bool name{};
  std::uint64_t y{};
  std::uint16_t attrs{};
  std::complex<double> z;
  std::int16_t next{};
  static constexpr auto describe() {
    return record{"",
        field{"Id", &Unnamed314::id, gob_name{"Id"}},
        field{"Name", &Unnamed314::name, gob_name{"Name"}},
        field{"Y", &Unnamed314::y, gob_name{"Y"}},
        field{"Attrs", &Unnamed314::attrs, gob_name{"Attrs"}},
        field{"Z", &Unnamed314::z, gob_name{"Z"}},
        field{"Next", &Unnamed314::next, gob_name{"Next"}}};
  }
};

struct Unnamed315 {
  std::int64_t value{};
  static constexpr auto describe() {
    return record{"",
        field{"Value", &Unnamed315::value, gob_name{"Value"}}};
  }
};

struct Unnamed316 {
  std::uint16_t t1{};
  double next{};
  std::string a;
  float c{};
  std::int8_t items{};
  float data{};
  static constexpr auto describe() {
    return record{"",
        field{"T1", &Unnamed316::t1, gob_name{"T1"}},
        field{"Next", &Unnamed316::next, gob_name{"Next"}},
        field{"A", &Unnamed316::a, gob_name{"A"}},
        field{"C", &Unnamed316::c, gob_name{"C"}},
        field{"Items", &Unnamed316::items, gob_name{"Items"}},
        field{"Data", &Unnamed316::data, gob_name{"Data"}}};
  }
};

struct Unnamed317 {
  std::int64_t data{};
  std::uint64_t count{};
  std::int64_t longer_field_name_for_good_measure{};
  std::uint16_t t2{};
  std::complex<float> x;
  std::uint64_t z{};
  static constexpr auto describe() {
    return record{"",
        field{"Data", &Unnamed317::data, gob_name{"Data"}},
        field{"Count", &Unnamed317::count, gob_name{"Count"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed317::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"T2", &Unnamed317::t2, gob_name{"T2"}},
        field{"X", &Unnamed317::x, gob_name{"X"}},
        field{"Z", &Unnamed317::z, gob_name{"Z"}}};
  }
};

struct Unnamed318 {
  Both t2;
  static constexpr auto describe() {
    return record{"",
        field{"T2", &Unnamed318::t2, gob_name{"T2"}}};
  }
};

struct Unnamed310 {
  Unnamed5 u00c0u00c9;
  Unnamed311 value;
  std::int64_t longer_field_name_for_good_measure{};
  std::uint64_t id{};
  std::int64_t attrs{};
  Unnamed312 name;
  std::vector<colambda::slice> count;
  Derived y;
  Shape flag;
  std::map<std::string,double> b;
  Unnamed5 a;
  Unnamed313 payload;
  std::vector<float> z;
  colambda::gob::value t1;
  std::optional<gob_encoded> t2;
  colambda::gob::value x;
  Unnamed314 c;
  std::vector<std::complex<float>> next;
  std::array<std::complex<float>,3> items{};
  std::array<std::uint8_t,3> data{};
  std::int16_t u00c0u00c920{};
  Shape value21;
  Shape longer_field_name_for_good_measure22;
  Unnamed315 id23;
  Unnamed316 attrs24;
  std::unordered_map<std::int8_t,float> name25;
  std::vector<std::uint64_t> count26;
  std::uint32_t y27{};
  Unnamed317 flag28;
  Shape b29;
  std::int16_t a30{};
  std::vector<std::int64_t> payload31;
  std::vector<std::complex<float>> z32;
  BinV t133;
  std::map<std::complex<float>,std::uint32_t,complex_less> t234;
  std::vector<std::int16_t> x35;
  Unnamed318 c36;
  static constexpr auto describe() {
    return record{"",
        field{"ÀÉ", &Unnamed310::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Value", &Unnamed310::value, gob_name{"Value"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed310::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Id", &Unnamed310::id, gob_name{"Id"}},
        field{"Attrs", &Unnamed310::attrs, gob_name{"Attrs"}},
        field{"Name", &Unnamed310::name, gob_name{"Name"}},
        field{"Count", &Unnamed310::count, gob_name{"Count"}},
        field{"Y", &Unnamed310::y, gob_name{"Y"}},
        field{"Flag", &Unnamed310::flag, gob_name{"Flag"}},
        field{"B", &Unnamed310::b, gob_name{"B"}},
        field{"A", &Unnamed310::a, gob_name{"A"}},
        field{"Payload", &Unnamed310::payload, gob_name{"Payload"}},
        field{"Z", &Unnamed310::z, gob_name{"Z"}},
        field{"T1", &Unnamed310::t1, gob_name{"T1"}},
        field{"T2", &Unnamed310::t2, gob_name{"T2"}},
        field{"X", &Unnamed310::x, gob_name{"X"}},
        field{"C", &Unnamed310::c, gob_name{"C"}},
        field{"Next", &Unnamed310::next, gob_name{"Next"}},
        field{"Items", &Unnamed310::items, gob_name{"Items"}},
        field{"Data", &Unnamed310::data, gob_name{"Data"}},
        field{"ÀÉ20", &Unnamed310::u00c0u00c920, gob_name{"ÀÉ20"}},
        field{"Value21", &Unnamed310::value21, gob_name{"Value21"}},
        field{"LongerFieldNameForGoodMeasure22", &Unnamed310::longer_field_name_for_good_measure22, gob_name{"LongerFieldNameForGoodMeasure22"}},
        field{"Id23", &Unnamed310::id23, gob_name{"Id23"}},
        field{"Attrs24", &Unnamed310::attrs24, gob_name{"Attrs24"}},
        field{"Name25", &Unnamed310::name25, gob_name{"Name25"}},
        field{"Count26", &Unnamed310::count26, gob_name{"Count26"}},
        field{"Y27", &Unnamed310::y27, gob_name{"Y27"}},
        field{"Flag28", &Unnamed310::flag28, gob_name{"Flag28"}},
        field{"B29", &Unnamed310::b29, gob_name{"B29"}},
        field{"A30", &Unnamed310::a30, gob_name{"A30"}},
        field{"Payload31", &Unnamed310::payload31, gob_name{"Payload31"}},
        field{"Z32", &Unnamed310::z32, gob_name{"Z32"}},
        field{"T133", &Unnamed310::t133, gob_name{"T133"}},
        field{"T234", &Unnamed310::t234, gob_name{"T234"}},
        field{"X35", &Unnamed310::x35, gob_name{"X35"}},
        field{"C36", &Unnamed310::c36, gob_name{"C36"}}};
  }
};

struct Unnamed308 {
  std::vector<Unnamed309> c;
  Unnamed310 count;
  bool longer_field_name_for_good_measure{};
  static constexpr auto describe() {
    return record{"",
        field{"C", &Unnamed308::c, gob_name{"C"}},
        field{"Count", &Unnamed308::count, gob_name{"Count"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed308::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}}};
  }
};

struct Unnamed319 {
  std::uint16_t x{};
  std::map<colambda::gob::value,std::optional<std::uint16_t>,value_less> value;
  std::uint8_t flag{};
  static constexpr auto describe() {
    return record{"",
        field{"X", &Unnamed319::x, gob_name{"X"}},
        field{"Value", &Unnamed319::value, gob_name{"Value"}},
        field{"Flag", &Unnamed319::flag, gob_name{"Flag"}}};
  }
};

struct Unnamed307 {
  std::map<std::uint64_t,Unnamed5> b;
  Unnamed308 x;
  std::vector<std::map<std::array<std::int64_t,2>,std::vector<std::uint16_t>>> t1;
  std::uint64_t y{};
  Unnamed319 id;
  std::uint64_t longer_field_name_for_good_measure{};
  static constexpr auto describe() {
    return record{"",
        field{"B", &Unnamed307::b, gob_name{"B"}},
        field{"X", &Unnamed307::x, gob_name{"X"}},
        field{"T1", &Unnamed307::t1, gob_name{"T1"}},
        field{"Y", &Unnamed307::y, gob_name{"Y"}},
        field{"Id", &Unnamed307::id, gob_name{"Id"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed307::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}}};
  }
};

}  // namespace corpus
