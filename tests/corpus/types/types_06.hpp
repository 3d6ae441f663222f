// SPDX-License-Identifier: MIT
// Go types of the corpora, as described structs. Written by `gobgen cpp`: do not edit.
#pragma once

#include "types_01.hpp"
#include "types_02.hpp"
#include "types_04.hpp"
#include "types_05.hpp"
#include "../support/described.hpp"

namespace corpus {

struct Unnamed163 {
  std::int16_t id{};
  std::complex<double> name;
  static constexpr auto describe() {
    return record{"",
        field{"Id", &Unnamed163::id, gob_name{"Id"}},
        field{"Name", &Unnamed163::name, gob_name{"Name"}}};
  }
};

struct Unnamed161 {
  colambda::slice t1;
  Unnamed162 flag;
  std::int16_t payload{};
  GobStr t2;
  double name{};
  Unnamed163 items;
  static constexpr auto describe() {
    return record{"",
        field{"T1", &Unnamed161::t1, gob_name{"T1"}},
        field{"Flag", &Unnamed161::flag, gob_name{"Flag"}},
        field{"Payload", &Unnamed161::payload, gob_name{"Payload"}},
        field{"T2", &Unnamed161::t2, gob_name{"T2"}},
        field{"Name", &Unnamed161::name, gob_name{"Name"}},
        field{"Items", &Unnamed161::items, gob_name{"Items"}}};
  }
};

struct Unnamed165 {
  std::int16_t a{};
  std::uint32_t next{};
  std::int64_t data{};
  colambda::slice t1;
  std::uint32_t id{};
  std::uint32_t b{};
  static constexpr auto describe() {
    return record{"",
        field{"A", &Unnamed165::a, gob_name{"A"}},
        field{"Next", &Unnamed165::next, gob_name{"Next"}},
        field{"Data", &Unnamed165::data, gob_name{"Data"}},
        field{"T1", &Unnamed165::t1, gob_name{"T1"}},
        field{"Id", &Unnamed165::id, gob_name{"Id"}},
        field{"B", &Unnamed165::b, gob_name{"B"}}};
  }
};

struct Unnamed166 {
  std::int16_t attrs{};
  std::uint16_t count{};
  std::uint64_t t2{};
  static constexpr auto describe() {
    return record{"",
        field{"Attrs", &Unnamed166::attrs, gob_name{"Attrs"}},
        field{"Count", &Unnamed166::count, gob_name{"Count"}},
        field{"T2", &Unnamed166::t2, gob_name{"T2"}}};
  }
};

struct Unnamed167 {
  std::int8_t id{};
  static constexpr auto describe() {
    return record{"",
        field{"Id", &Unnamed167::id, gob_name{"Id"}}};
  }
};

struct Unnamed168 {
  std::int32_t next{};
  std::uint64_t y{};
  std::uint16_t t1{};
  std::int64_t data{};
  std::string x;
  std::complex<double> u00c0u00c9;
  static constexpr auto describe() {
    return record{"",
        field{"Next", &Unnamed168::next, gob_name{"Next"}},
        field{"Y", &Unnamed168::y, gob_name{"Y"}},
        field{"T1", &Unnamed168::t1, gob_name{"T1"}},
        field{"Data", &Unnamed168::data, gob_name{"Data"}},
        field{"X", &Unnamed168::x, gob_name{"X"}},
        field{"ÀÉ", &Unnamed168::u00c0u00c9, gob_name{"ÀÉ"}}};
  }
};

struct Unnamed169 {
  std::uint64_t name{};
  static constexpr auto describe() {
    return record{"",
        field{"Name", &Unnamed169::name, gob_name{"Name"}}};
  }
};

struct Unnamed164 {
  Line z;
  BinV flag;
  Unnamed165 payload;
  GobV b;
  std::uint16_t x{};
  std::vector<colambda::slice> items;
  Unnamed5 next;
  std::uint64_t longer_field_name_for_good_measure{};
  std::array<std::int32_t,3> name{};
  Unnamed166 a;
  std::uint16_t t1{};
  std::unordered_map<std::int8_t,std::int64_t> data;
  std::optional<colambda::slice> y;
  Unnamed5 u00c0u00c9;
  std::uint64_t id{};
  Unnamed167 attrs;
  Shape count;
  Line value;
  std::map<std::string,std::complex<float>> c;
  Unnamed168 t2;
  Unnamed169 z20;
  colambda::slice flag21;
  std::map<std::uint64_t,std::complex<float>> payload22;
  Shape b23;
  static constexpr auto describe() {
    return record{"",
        field{"Z", &Unnamed164::z, gob_name{"Z"}},
        field{"Flag", &Unnamed164::flag, gob_name{"Flag"}},
        field{"Payload", &Unnamed164::payload, gob_name{"Payload"}},
        field{"B", &Unnamed164::b, gob_name{"B"}},
        field{"X", &Unnamed164::x, gob_name{"X"}},
        field{"Items", &Unnamed164::items, gob_name{"Items"}},
        field{"Next", &Unnamed164::next, gob_name{"Next"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed164::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Name", &Unnamed164::name, gob_name{"Name"}},
        field{"A", &Unnamed164::a, gob_name{"A"}},
        field{"T1", &Unnamed164::t1, gob_name{"T1"}},
        field{"Data", &Unnamed164::data, gob_name{"Data"}},
        field{"Y", &Unnamed164::y, gob_name{"Y"}},
        field{"ÀÉ", &Unnamed164::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Id", &Unnamed164::id, gob_name{"Id"}},
        field{"Attrs", &Unnamed164::attrs, gob_name{"Attrs"}},
        field{"Count", &Unnamed164::count, gob_name{"Count"}},
        field{"Value", &Unnamed164::value, gob_name{"Value"}},
        field{"C", &Unnamed164::c, gob_name{"C"}},
        field{"T2", &Unnamed164::t2, gob_name{"T2"}},
        field{"Z20", &Unnamed164::z20, gob_name{"Z20"}},
        field{"Flag21", &Unnamed164::flag21, gob_name{"Flag21"}},
        field{"Payload22", &Unnamed164::payload22, gob_name{"Payload22"}},
        field{"B23", &Unnamed164::b23, gob_name{"B23"}}};
  }
};

struct Unnamed160 {
  std::uint32_t longer_field_name_for_good_measure{};
  std::uint64_t x{};
  Pair t2;
  Unnamed161 a;
  std::string value;
  Unnamed164 name;
  static constexpr auto describe() {
    return record{"",
        field{"LongerFieldNameForGoodMeasure", &Unnamed160::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"X", &Unnamed160::x, gob_name{"X"}},
        field{"T2", &Unnamed160::t2, gob_name{"T2"}},
        field{"A", &Unnamed160::a, gob_name{"A"}},
        field{"Value", &Unnamed160::value, gob_name{"Value"}},
        field{"Name", &Unnamed160::name, gob_name{"Name"}}};
  }
};

struct Unnamed170 {
  Unnamed5 data;
  std::array<TextOnly,0> value{};
  std::optional<std::optional<bool>> x;
  static constexpr auto describe() {
    return record{"",
        field{"Data", &Unnamed170::data, gob_name{"Data"}},
        field{"Value", &Unnamed170::value, gob_name{"Value"}},
        field{"X", &Unnamed170::x, gob_name{"X"}}};
  }
};

struct Unnamed172 {
  std::string longer_field_name_for_good_measure;
  std::int64_t count{};
  std::int64_t payload{};
  std::int32_t value{};
  std::int8_t c{};
  float items{};
  bool y{};
  binary_marshalled a;
  std::uint16_t x{};
  std::uint16_t attrs{};
  std::int8_t t2{};
  std::int64_t data{};
  std::uint32_t flag{};
  std::int32_t u00c0u00c9{};
  std::int8_t z{};
  std::uint64_t id{};
  std::uint64_t name{};
  double next{};
  colambda::slice b;
  std::int64_t t1{};
  std::uint64_t longer_field_name_for_good_measure20{};
  colambda::slice count21;
  std::int64_t payload22{};
  std::uint64_t value23{};
  float c24{};
  std::complex<double> items25;
  std::int8_t y26{};
  float a27{};
  std::uint8_t x28{};
  static constexpr auto describe() {
    return record{"",
        field{"LongerFieldNameForGoodMeasure", &Unnamed172::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Count", &Unnamed172::count, gob_name{"Count"}},
        field{"Payload", &Unnamed172::payload, gob_name{"Payload"}},
        field{"Value", &Unnamed172::value, gob_name{"Value"}},
        field{"C", &Unnamed172::c, gob_name{"C"}},
        field{"Items", &Unnamed172::items, gob_name{"Items"}},
        field{"Y", &Unnamed172::y, gob_name{"Y"}},
        field{"A", &Unnamed172::a, gob_name{"A"}},
        field{"X", &Unnamed172::x, gob_name{"X"}},
        field{"Attrs", &Unnamed172::attrs, gob_name{"Attrs"}},
        field{"T2", &Unnamed172::t2, gob_name{"T2"}},
        field{"Data", &Unnamed172::data, gob_name{"Data"}},
        field{"Flag", &Unnamed172::flag, gob_name{"Flag"}},
        field{"ÀÉ", &Unnamed172::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Z", &Unnamed172::z, gob_name{"Z"}},
        field{"Id", &Unnamed172::id, gob_name{"Id"}},
        field{"Name", &Unnamed172::name, gob_name{"Name"}},
        field{"Next", &Unnamed172::next, gob_name{"Next"}},
        field{"B", &Unnamed172::b, gob_name{"B"}},
        field{"T1", &Unnamed172::t1, gob_name{"T1"}},
        field{"LongerFieldNameForGoodMeasure20", &Unnamed172::longer_field_name_for_good_measure20, gob_name{"LongerFieldNameForGoodMeasure20"}},
        field{"Count21", &Unnamed172::count21, gob_name{"Count21"}},
        field{"Payload22", &Unnamed172::payload22, gob_name{"Payload22"}},
        field{"Value23", &Unnamed172::value23, gob_name{"Value23"}},
        field{"C24", &Unnamed172::c24, gob_name{"C24"}},
        field{"Items25", &Unnamed172::items25, gob_name{"Items25"}},
        field{"Y26", &Unnamed172::y26, gob_name{"Y26"}},
        field{"A27", &Unnamed172::a27, gob_name{"A27"}},
        field{"X28", &Unnamed172::x28, gob_name{"X28"}}};
  }
};

struct Unnamed171 {
  MySlice y;
  std::array<std::vector<Unnamed172>,3> data{};
  static constexpr auto describe() {
    return record{"",
        field{"Y", &Unnamed171::y, gob_name{"Y"}},
        field{"Data", &Unnamed171::data, gob_name{"Data"}}};
  }
};

struct Unnamed138 {
  Unnamed139 a;
  std::array<std::array<std::unordered_map<std::int64_t,std::int16_t>,3>,2> next{};
  Unnamed5 payload;
  Unnamed141 u00c0u00c9;
  std::optional<std::optional<InvokeResponse>> data;
  std::vector<std::optional<gob_encoded>> y;
  std::optional<std::map<std::complex<float>,Unnamed5,complex_less>> count;
  Unnamed5 x;
  std::array<std::complex<double>,0> flag{};
  std::uint16_t name{};
  std::vector<std::complex<double>> items;
  std::optional<std::optional<bool>> id;
  Unnamed143 value;
  MutB z;
  Unnamed148 longer_field_name_for_good_measure;
  colambda::slice t2;
  colambda::gob::value t1;
  std::optional<Empty> b;
  Shape attrs;
  Leaf3 c;
  Unnamed150 a20;
  std::string next21;
  std::map<Point,double> payload22;
  Unnamed5 u00c0u00c923;
  Unnamed155 data24;
  std::vector<std::int8_t> y25;
  colambda::gob::value count26;
  Unnamed5 x27;
  std::optional<std::optional<Unnamed160>> flag28;
  Unnamed170 name29;
  std::map<std::int64_t,RecSlice> items30;
  Empty id31;
  Unnamed171 value32;
  static constexpr auto describe() {
    return record{"",
        field{"A", &Unnamed138::a, gob_name{"A"}},
        field{"Next", &Unnamed138::next, gob_name{"Next"}},
        field{"Payload", &Unnamed138::payload, gob_name{"Payload"}},
        field{"ÀÉ", &Unnamed138::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Data", &Unnamed138::data, gob_name{"Data"}},
        field{"Y", &Unnamed138::y, gob_name{"Y"}},
        field{"Count", &Unnamed138::count, gob_name{"Count"}},
        field{"X", &Unnamed138::x, gob_name{"X"}},
        field{"Flag", &Unnamed138::flag, gob_name{"Flag"}},
        field{"Name", &Unnamed138::name, gob_name{"Name"}},
        field{"Items", &Unnamed138::items, gob_name{"Items"}},
        field{"Id", &Unnamed138::id, gob_name{"Id"}},
        field{"Value", &Unnamed138::value, gob_name{"Value"}},
        field{"Z", &Unnamed138::z, gob_name{"Z"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed138::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"T2", &Unnamed138::t2, gob_name{"T2"}},
        field{"T1", &Unnamed138::t1, gob_name{"T1"}},
        field{"B", &Unnamed138::b, gob_name{"B"}},
        field{"Attrs", &Unnamed138::attrs, gob_name{"Attrs"}},
        field{"C", &Unnamed138::c, gob_name{"C"}},
        field{"A20", &Unnamed138::a20, gob_name{"A20"}},
        field{"Next21", &Unnamed138::next21, gob_name{"Next21"}},
        field{"Payload22", &Unnamed138::payload22, gob_name{"Payload22"}},
        field{"ÀÉ23", &Unnamed138::u00c0u00c923, gob_name{"ÀÉ23"}},
        field{"Data24", &Unnamed138::data24, gob_name{"Data24"}},
        field{"Y25", &Unnamed138::y25, gob_name{"Y25"}},
        field{"Count26", &Unnamed138::count26, gob_name{"Count26"}},
        field{"X27", &Unnamed138::x27, gob_name{"X27"}},
        field{"Flag28", &Unnamed138::flag28, gob_name{"Flag28"}},
        field{"Name29", &Unnamed138::name29, gob_name{"Name29"}},
        field{"Items30", &Unnamed138::items30, gob_name{"Items30"}},
        field{"Id31", &Unnamed138::id31, gob_name{"Id31"}},
        field{"Value32", &Unnamed138::value32, gob_name{"Value32"}}};
  }
};

struct Unnamed175 {
  std::map<std::string,std::uint64_t> value;
  static constexpr auto describe() {
    return record{"",
        field{"Value", &Unnamed175::value, gob_name{"Value"}}};
  }
};

}  // namespace corpus
