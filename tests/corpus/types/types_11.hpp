// SPDX-License-Identifier: MIT
// Go types of the corpora, as described structs. Written by `gobgen cpp`: do not edit.
#pragma once

#include "types_01.hpp"
#include "types_02.hpp"
#include "types_03.hpp"
#include "types_10.hpp"
#include "../support/described.hpp"

namespace corpus {

struct Unnamed257 {
  Shape name;
  std::vector<colambda::gob::value> id;
  std::vector<std::int64_t> a;
  std::map<std::string,std::map<std::uint64_t,std::int8_t>> attrs;
  static constexpr auto describe() {
    return record{"",
        field{"Name", &Unnamed257::name, gob_name{"Name"}},
        field{"Id", &Unnamed257::id, gob_name{"Id"}},
        field{"A", &Unnamed257::a, gob_name{"A"}},
        field{"Attrs", &Unnamed257::attrs, gob_name{"Attrs"}}};
  }
};

struct Unnamed254 {
  Unnamed5 value;
  std::array<Unnamed255,4> next{};
  std::vector<RecSlice> u00c0u00c9;
  Unnamed256 t2;
  Unnamed257 a;
  static constexpr auto describe() {
    return record{"",
        field{"Value", &Unnamed254::value, gob_name{"Value"}},
        field{"Next", &Unnamed254::next, gob_name{"Next"}},
        field{"ÀÉ", &Unnamed254::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"T2", &Unnamed254::t2, gob_name{"T2"}},
        field{"A", &Unnamed254::a, gob_name{"A"}}};
  }
};

struct Unnamed258 {
  std::vector<std::optional<gob_encoded>> longer_field_name_for_good_measure;
  std::int16_t a{};
  static constexpr auto describe() {
    return record{"",
        field{"LongerFieldNameForGoodMeasure", &Unnamed258::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"A", &Unnamed258::a, gob_name{"A"}}};
  }
};

struct Unnamed260 {
  std::int64_t items{};
  std::int8_t t1{};
  static constexpr auto describe() {
    return record{"",
        field{"Items", &Unnamed260::items, gob_name{"Items"}},
        field{"T1", &Unnamed260::t1, gob_name{"T1"}}};
  }
};

struct Unnamed259 {
  std::int32_t z{};
  std::vector<std::array<Unnamed260,3>> next;
  static constexpr auto describe() {
    return record{"",
        field{"Z", &Unnamed259::z, gob_name{"Z"}},
        field{"Next", &Unnamed259::next, gob_name{"Next"}}};
  }
};

struct Unnamed27 {
  std::int64_t id{};
  static constexpr auto describe() {
    return record{"",
        field{"ID", &Unnamed27::id, gob_name{"ID"}}};
  }
};

struct Unnamed26 {
  Unnamed27 base;
  static constexpr auto describe() {
    return record{"",
        field{"Base", &Unnamed26::base, gob_name{"Base"}}};
  }
};

struct Unnamed261 {
  float longer_field_name_for_good_measure{};
  static constexpr auto describe() {
    return record{"",
        field{"LongerFieldNameForGoodMeasure", &Unnamed261::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}}};
  }
};

struct Unnamed263 {
  std::complex<float> b;
  std::uint16_t data{};
  static constexpr auto describe() {
    return record{"",
        field{"B", &Unnamed263::b, gob_name{"B"}},
        field{"Data", &Unnamed263::data, gob_name{"Data"}}};
  }
};

struct Unnamed262 {
  std::uint16_t u00c0u00c9{};
  Unnamed263 next;
  std::map<Point,bool> payload;
  std::map<bool,BinV> name;
  colambda::gob::value longer_field_name_for_good_measure;
  colambda::gob::value attrs;
  static constexpr auto describe() {
    return record{"",
        field{"ÀÉ", &Unnamed262::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Next", &Unnamed262::next, gob_name{"Next"}},
        field{"Payload", &Unnamed262::payload, gob_name{"Payload"}},
        field{"Name", &Unnamed262::name, gob_name{"Name"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed262::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Attrs", &Unnamed262::attrs, gob_name{"Attrs"}}};
  }
};

struct Unnamed264 {
  RecSlice t2;
  std::uint64_t u00c0u00c9{};
  colambda::gob::value z;
  static constexpr auto describe() {
    return record{"",
        field{"T2", &Unnamed264::t2, gob_name{"T2"}},
        field{"ÀÉ", &Unnamed264::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Z", &Unnamed264::z, gob_name{"Z"}}};
  }
};

struct Unnamed266 {
  std::int64_t longer_field_name_for_good_measure{};
  std::optional<std::optional<std::vector<std::map<std::string,std::int8_t>>>> items;
  static constexpr auto describe() {
    return record{"",
        field{"LongerFieldNameForGoodMeasure", &Unnamed266::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Items", &Unnamed266::items, gob_name{"Items"}}};
  }
};

struct Unnamed268 {
  bool data{};
  TwoAny u00c0u00c9;
  static constexpr auto describe() {
    return record{"",
        field{"Data", &Unnamed268::data, gob_name{"Data"}},
        field{"ÀÉ", &Unnamed268::u00c0u00c9, gob_name{"ÀÉ"}}};
  }
};

struct Unnamed267 {
  std::unordered_map<std::int64_t,std::map<bool,RecMap>> flag;
  Point longer_field_name_for_good_measure;
  Unnamed268 c;
  std::vector<GobStr> a;
  static constexpr auto describe() {
    return record{"",
        field{"Flag", &Unnamed267::flag, gob_name{"Flag"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed267::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"C", &Unnamed267::c, gob_name{"C"}},
        field{"A", &Unnamed267::a, gob_name{"A"}}};
  }
};

struct Unnamed265 {
  Unnamed266 data;
  std::optional<GobP> c;
  Unnamed267 items;
  std::array<Point,3> id{};
  static constexpr auto describe() {
    return record{"",
        field{"Data", &Unnamed265::data, gob_name{"Data"}},
        field{"C", &Unnamed265::c, gob_name{"C"}},
        field{"Items", &Unnamed265::items, gob_name{"Items"}},
        field{"Id", &Unnamed265::id, gob_name{"Id"}}};
  }
};

struct Unnamed269 {
  std::uint64_t count{};
  std::int64_t name{};
  std::int64_t y{};
  std::uint64_t a{};
  std::complex<float> t1;
  std::complex<double> u00c0u00c9;
  static constexpr auto describe() {
    return record{"",
        field{"Count", &Unnamed269::count, gob_name{"Count"}},
        field{"Name", &Unnamed269::name, gob_name{"Name"}},
        field{"Y", &Unnamed269::y, gob_name{"Y"}},
        field{"A", &Unnamed269::a, gob_name{"A"}},
        field{"T1", &Unnamed269::t1, gob_name{"T1"}},
        field{"ÀÉ", &Unnamed269::u00c0u00c9, gob_name{"ÀÉ"}}};
  }
};

struct Unnamed270 {
  std::vector<Tree> x;
  static constexpr auto describe() {
    return record{"",
        field{"X", &Unnamed270::x, gob_name{"X"}}};
  }
};

struct Unnamed272 {
  std::vector<std::uint64_t> c;
  GobStr y;
  std::int8_t a{};
  static constexpr auto describe() {
    return record{"",
        field{"C", &Unnamed272::c, gob_name{"C"}},
        field{"Y", &Unnamed272::y, gob_name{"Y"}},
        field{"A", &Unnamed272::a, gob_name{"A"}}};
  }
};

struct Unnamed271 {
  Unnamed272 name;
  std::array<MyMap,3> longer_field_name_for_good_measure{};
  InvokeResponse count;
  TwoAny b;
  MyMap t1;
  Unnamed5 y;
  static constexpr auto describe() {
    return record{"",
        field{"Name", &Unnamed271::name, gob_name{"Name"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed271::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Count", &Unnamed271::count, gob_name{"Count"}},
        field{"B", &Unnamed271::b, gob_name{"B"}},
        field{"T1", &Unnamed271::t1, gob_name{"T1"}},
        field{"Y", &Unnamed271::y, gob_name{"Y"}}};
  }
};

struct Unnamed274 {
  colambda::gob::value t2;
  colambda::gob::value a;
  InvokeResponse name;
  static constexpr auto describe() {
    return record{"",
        field{"T2", &Unnamed274::t2, gob_name{"T2"}},
        field{"A", &Unnamed274::a, gob_name{"A"}},
        field{"Name", &Unnamed274::name, gob_name{"Name"}}};
  }
};

struct Unnamed273 {
  Unnamed274 value;
  std::optional<std::optional<std::map<GobStr,std::vector<colambda::slice>>>> t1;
  static constexpr auto describe() {
    return record{"",
        field{"Value", &Unnamed273::value, gob_name{"Value"}},
        field{"T1", &Unnamed273::t1, gob_name{"T1"}}};
  }
};

struct Unnamed276 {
  std::uint64_t next{};
  bool attrs{};
  std::int8_t flag{};
  std::complex<float> longer_field_name_for_good_measure;
  static constexpr auto describe() {
    return record{"",
        field{"Next", &Unnamed276::next, gob_name{"Next"}},
        field{"Attrs", &Unnamed276::attrs, gob_name{"Attrs"}},
        field{"Flag", &Unnamed276::flag, gob_name{"Flag"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed276::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}}};
  }
};

struct Unnamed275 {
  TwoAny count;
  List payload;
  Unnamed276 a;
  Unnamed5 items;
  std::map<std::uint64_t,std::int16_t> flag;
  static constexpr auto describe() {
    return record{"",
        field{"Count", &Unnamed275::count, gob_name{"Count"}},
        field{"Payload", &Unnamed275::payload, gob_name{"Payload"}},
        field{"A", &Unnamed275::a, gob_name{"A"}},
        field{"Items", &Unnamed275::items, gob_name{"Items"}},
        field{"Flag", &Unnamed275::flag, gob_name{"Flag"}}};
  }
};

struct Unnamed278 {
  std::complex<float> id;
  bool x{};
  std::int32_t y{};
  std::uint8_t t1{};
  std::complex<float> next;
  colambda::slice attrs;
  std::complex<double> c;
  bool a{};
  std::uint64_t flag{};
  std::int64_t b{};
  double payload{};
  std::complex<double> u00c0u00c9;
  std::uint8_t value{};
  GobV t2;
  std::int64_t items{};
  std::int16_t longer_field_name_for_good_measure{};
  std::uint16_t name{};
  std::int64_t z{};
  Both data;
  colambda::slice count;
  std::uint64_t id20{};
  std::uint64_t x21{};
  std::int16_t y22{};
  std::complex<double> t123;
  std::complex<double> next24;
  double attrs25{};
  std::uint64_t c26{};
  std::uint64_t a27{};
  std::uint32_t flag28{};
  std::int16_t b29{};
  bool payload30{};
  std::complex<double> u00c0u00c931;
  std::int64_t value32{};
  std::int64_t t233{};
  std::int16_t items34{};
  std::uint16_t longer_field_name_for_good_measure35{};
  std::int64_t name36{};
  colambda::slice z37;
  std::string data38;
  std::uint64_t count39{};
  std::uint64_t id40{};
  std::optional<GobP> x41;
  std::uint32_t y42{};
  static constexpr auto describe() {
    return record{"",
        field{"Id", &Unnamed278::id, gob_name{"Id"}},
        field{"X", &Unnamed278::x, gob_name{"X"}},
        field{"Y", &Unnamed278::y, gob_name{"Y"}},
        field{"T1", &Unnamed278::t1, gob_name{"T1"}},
        field{"Next", &Unnamed278::next, gob_name{"Next"}},
        field{"Attrs", &Unnamed278::attrs, gob_name{"Attrs"}},
        field{"C", &Unnamed278::c, gob_name{"C"}},
        field{"A", &Unnamed278::a, gob_name{"A"}},
        field{"Flag", &Unnamed278::flag, gob_name{"Flag"}},
        field{"B", &Unnamed278::b, gob_name{"B"}},
        field{"Payload", &Unnamed278::payload, gob_name{"Payload"}},
        field{"ÀÉ", &Unnamed278::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Value", &Unnamed278::value, gob_name{"Value"}},
        field{"T2", &Unnamed278::t2, gob_name{"T2"}},
        field{"Items", &Unnamed278::items, gob_name{"Items"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed278::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Name", &Unnamed278::name, gob_name{"Name"}},
        field{"Z", &Unnamed278::z, gob_name{"Z"}},
        field{"Data", &Unnamed278::data, gob_name{"Data"}},
        field{"Count", &Unnamed278::count, gob_name{"Count"}},
        field{"Id20", &Unnamed278::id20, gob_name{"Id20"}},
        field{"X21", &Unnamed278::x21, gob_name{"X21"}},
        field{"Y22", &Unnamed278::y22, gob_name{"Y22"}},
        field{"T123", &Unnamed278::t123, gob_name{"T123"}},
        field{"Next24", &Unnamed278::next24, gob_name{"Next24"}},
        field{"Attrs25", &Unnamed278::attrs25, gob_name{"Attrs25"}},
        field{"C26", &Unnamed278::c26, gob_name{"C26"}},
        field{"A27", &Unnamed278::a27, gob_name{"A27"}},
        field{"Flag28", &Unnamed278::flag28, gob_name{"Flag28"}},
        field{"B29", &Unnamed278::b29, gob_name{"B29"}},
        field{"Payload30", &Unnamed278::payload30, gob_name{"Payload30"}},
        field{"ÀÉ31", &Unnamed278::u00c0u00c931, gob_name{"ÀÉ31"}},
        field{"Value32", &Unnamed278::value32, gob_name{"Value32"}},
        field{"T233", &Unnamed278::t233, gob_name{"T233"}},
        field{"Items34", &Unnamed278::items34, gob_name{"Items34"}},
        field{"LongerFieldNameForGoodMeasure35", &Unnamed278::longer_field_name_for_good_measure35, gob_name{"LongerFieldNameForGoodMeasure35"}},
        field{"Name36", &Unnamed278::name36, gob_name{"Name36"}},
        field{"Z37", &Unnamed278::z37, gob_name{"Z37"}},
        field{"Data38", &Unnamed278::data38, gob_name{"Data38"}},
        field{"Count39", &Unnamed278::count39, gob_name{"Count39"}},
        field{"Id40", &Unnamed278::id40, gob_name{"Id40"}},
        field{"X41", &Unnamed278::x41, gob_name{"X41"}},
        field{"Y42", &Unnamed278::y42, gob_name{"Y42"}}};
  }
};

}  // namespace corpus
