// SPDX-License-Identifier: MIT
// Go types of the corpora, as described structs. Written by `gobgen cpp`: do not edit.
#pragma once

#include "types_01.hpp"
#include "types_02.hpp"
#include "types_03.hpp"
#include "types_11.hpp"
#include "../support/described.hpp"

namespace corpus {

struct Unnamed277 {
  std::vector<Unnamed278> c;
  colambda::gob::value u00c0u00c9;
  static constexpr auto describe() {
    return record{"",
        field{"C", &Unnamed277::c, gob_name{"C"}},
        field{"ÀÉ", &Unnamed277::u00c0u00c9, gob_name{"ÀÉ"}}};
  }
};

struct Unnamed279 {
  std::array<std::array<colambda::gob::value,1>,2> id{};
  std::uint32_t count{};
  binary_marshalled a;
  Scalars payload;
  static constexpr auto describe() {
    return record{"",
        field{"Id", &Unnamed279::id, gob_name{"Id"}},
        field{"Count", &Unnamed279::count, gob_name{"Count"}},
        field{"A", &Unnamed279::a, gob_name{"A"}},
        field{"Payload", &Unnamed279::payload, gob_name{"Payload"}}};
  }
};

struct Unnamed28 {
  std::optional<Base> base;
  static constexpr auto describe() {
    return record{"",
        field{"Base", &Unnamed28::base, gob_name{"Base"}}};
  }
};

struct Unnamed283 {
  float longer_field_name_for_good_measure{};
  bool payload{};
  std::int8_t t1{};
  static constexpr auto describe() {
    return record{"",
        field{"LongerFieldNameForGoodMeasure", &Unnamed283::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Payload", &Unnamed283::payload, gob_name{"Payload"}},
        field{"T1", &Unnamed283::t1, gob_name{"T1"}}};
  }
};

struct Unnamed284 {
  std::uint32_t name{};
  std::optional<GobP> value;
  std::int16_t u00c0u00c9{};
  std::complex<float> y;
  std::uint64_t longer_field_name_for_good_measure{};
  static constexpr auto describe() {
    return record{"",
        field{"Name", &Unnamed284::name, gob_name{"Name"}},
        field{"Value", &Unnamed284::value, gob_name{"Value"}},
        field{"ÀÉ", &Unnamed284::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Y", &Unnamed284::y, gob_name{"Y"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed284::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}}};
  }
};

struct Unnamed282 {
  Unnamed283 longer_field_name_for_good_measure;
  InvokeResponse payload;
  Unnamed284 id;
  std::vector<std::int32_t> t2;
  std::optional<std::uint64_t> next;
  static constexpr auto describe() {
    return record{"",
        field{"LongerFieldNameForGoodMeasure", &Unnamed282::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Payload", &Unnamed282::payload, gob_name{"Payload"}},
        field{"Id", &Unnamed282::id, gob_name{"Id"}},
        field{"T2", &Unnamed282::t2, gob_name{"T2"}},
        field{"Next", &Unnamed282::next, gob_name{"Next"}}};
  }
};

struct Unnamed286 {
  bool z{};
  std::uint64_t t1{};
  std::uint32_t y{};
  std::int64_t attrs{};
  double data{};
  std::uint64_t t2{};
  static constexpr auto describe() {
    return record{"",
        field{"Z", &Unnamed286::z, gob_name{"Z"}},
        field{"T1", &Unnamed286::t1, gob_name{"T1"}},
        field{"Y", &Unnamed286::y, gob_name{"Y"}},
        field{"Attrs", &Unnamed286::attrs, gob_name{"Attrs"}},
        field{"Data", &Unnamed286::data, gob_name{"Data"}},
        field{"T2", &Unnamed286::t2, gob_name{"T2"}}};
  }
};

struct Unnamed285 {
  std::string value;
  Unnamed286 longer_field_name_for_good_measure;
  static constexpr auto describe() {
    return record{"",
        field{"Value", &Unnamed285::value, gob_name{"Value"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed285::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}}};
  }
};

struct Unnamed281 {
  List t2;
  colambda::gob::value x;
  std::vector<std::uint16_t> b;
  std::array<std::vector<std::uint64_t>,1> attrs{};
  Unnamed282 longer_field_name_for_good_measure;
  Unnamed285 payload;
  static constexpr auto describe() {
    return record{"",
        field{"T2", &Unnamed281::t2, gob_name{"T2"}},
        field{"X", &Unnamed281::x, gob_name{"X"}},
        field{"B", &Unnamed281::b, gob_name{"B"}},
        field{"Attrs", &Unnamed281::attrs, gob_name{"Attrs"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed281::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Payload", &Unnamed281::payload, gob_name{"Payload"}}};
  }
};

struct Unnamed280 {
  colambda::gob::value value;
  Unnamed281 attrs;
  binary_marshalled payload;
  static constexpr auto describe() {
    return record{"",
        field{"Value", &Unnamed280::value, gob_name{"Value"}},
        field{"Attrs", &Unnamed280::attrs, gob_name{"Attrs"}},
        field{"Payload", &Unnamed280::payload, gob_name{"Payload"}}};
  }
};

struct Unnamed290 {
  std::int32_t x{};
  std::complex<float> attrs;
  std::int8_t c{};
  Both data;
  GobStr z;
  static constexpr auto describe() {
    return record{"",
        field{"X", &Unnamed290::x, gob_name{"X"}},
        field{"Attrs", &Unnamed290::attrs, gob_name{"Attrs"}},
        field{"C", &Unnamed290::c, gob_name{"C"}},
        field{"Data", &Unnamed290::data, gob_name{"Data"}},
        field{"Z", &Unnamed290::z, gob_name{"Z"}}};
  }
};

struct Unnamed291 {
  std::complex<float> data;
  std::int64_t b{};
  static constexpr auto describe() {
    return record{"",
        field{"Data", &Unnamed291::data, gob_name{"Data"}},
        field{"B", &Unnamed291::b, gob_name{"B"}}};
  }
};

struct Unnamed289 {
  std::optional<std::optional<std::uint64_t>> b;
  Unnamed5 next;
  Unnamed290 name;
  std::array<GobStr,0> c{};
  Unnamed291 attrs;
  static constexpr auto describe() {
    return record{"",
        field{"B", &Unnamed289::b, gob_name{"B"}},
        field{"Next", &Unnamed289::next, gob_name{"Next"}},
        field{"Name", &Unnamed289::name, gob_name{"Name"}},
        field{"C", &Unnamed289::c, gob_name{"C"}},
        field{"Attrs", &Unnamed289::attrs, gob_name{"Attrs"}}};
  }
};

struct Unnamed288 {
  colambda::gob::value c;
  colambda::gob::value longer_field_name_for_good_measure;
  Unnamed289 x;
  static constexpr auto describe() {
    return record{"",
        field{"C", &Unnamed288::c, gob_name{"C"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed288::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"X", &Unnamed288::x, gob_name{"X"}}};
  }
};

struct Unnamed287 {
  InvokeResponse items;
  Unnamed288 t2;
  std::uint16_t data{};
  static constexpr auto describe() {
    return record{"",
        field{"Items", &Unnamed287::items, gob_name{"Items"}},
        field{"T2", &Unnamed287::t2, gob_name{"T2"}},
        field{"Data", &Unnamed287::data, gob_name{"Data"}}};
  }
};

struct Unnamed29 {
  Point v;
  static constexpr auto describe() {
    return record{"",
        field{"V", &Unnamed29::v, gob_name{"V"}}};
  }
};

struct Unnamed294 {
  std::uint64_t value{};
  BinV flag;
  static constexpr auto describe() {
    return record{"",
        field{"Value", &Unnamed294::value, gob_name{"Value"}},
        field{"Flag", &Unnamed294::flag, gob_name{"Flag"}}};
  }
};

struct Unnamed293 {
  std::int32_t id{};
  Unnamed294 next;
  std::vector<std::uint64_t> name;
  static constexpr auto describe() {
    return record{"",
        field{"Id", &Unnamed293::id, gob_name{"Id"}},
        field{"Next", &Unnamed293::next, gob_name{"Next"}},
        field{"Name", &Unnamed293::name, gob_name{"Name"}}};
  }
};

struct Unnamed292 {
  std::vector<Unnamed293> b;
  static constexpr auto describe() {
    return record{"",
        field{"B", &Unnamed292::b, gob_name{"B"}}};
  }
};

struct Unnamed297 {
  GobStr z;
  std::optional<std::uint8_t> payload;
  std::uint32_t longer_field_name_for_good_measure{};
  std::map<std::array<std::int64_t,2>,std::string> t2;
  GobV u00c0u00c9;
  binary_marshalled c;
  static constexpr auto describe() {
    return record{"",
        field{"Z", &Unnamed297::z, gob_name{"Z"}},
        field{"Payload", &Unnamed297::payload, gob_name{"Payload"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed297::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"T2", &Unnamed297::t2, gob_name{"T2"}},
        field{"ÀÉ", &Unnamed297::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"C", &Unnamed297::c, gob_name{"C"}}};
  }
};

struct Unnamed298 {
  std::complex<double> t2;
  std::int16_t longer_field_name_for_good_measure{};
  std::uint16_t items{};
  std::int64_t a{};
  std::int64_t value{};
  static constexpr auto describe() {
    return record{"",
        field{"T2", &Unnamed298::t2, gob_name{"T2"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed298::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Items", &Unnamed298::items, gob_name{"Items"}},
        field{"A", &Unnamed298::a, gob_name{"A"}},
        field{"Value", &Unnamed298::value, gob_name{"Value"}}};
  }
};

struct Unnamed296 {
  RecMap longer_field_name_for_good_measure;
  std::map<std::uint16_t,float> attrs;
  Shape x;
  Unnamed297 t2;
  Unnamed5 value;
  std::map<std::complex<float>,Unnamed298,complex_less> payload;
  static constexpr auto describe() {
    return record{"",
        field{"LongerFieldNameForGoodMeasure", &Unnamed296::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Attrs", &Unnamed296::attrs, gob_name{"Attrs"}},
        field{"X", &Unnamed296::x, gob_name{"X"}},
        field{"T2", &Unnamed296::t2, gob_name{"T2"}},
        field{"Value", &Unnamed296::value, gob_name{"Value"}},
        field{"Payload", &Unnamed296::payload, gob_name{"Payload"}}};
  }
};

struct Unnamed295 {
  std::int8_t name{};
  Unnamed296 z;
  Derived attrs;
  static constexpr auto describe() {
    return record{"",
        field{"Name", &Unnamed295::name, gob_name{"Name"}},
        field{"Z", &Unnamed295::z, gob_name{"Z"}},
        field{"Attrs", &Unnamed295::attrs, gob_name{"Attrs"}}};
  }
};

struct Unnamed299 {
  std::unordered_map<std::int64_t,std::map<colambda::gob::value,std::optional<gob_encoded>,value_less>> t1;
  std::unordered_map<std::int64_t,GobV> data;
  std::int64_t u00c0u00c9{};
  TwoAny t2;
  static constexpr auto describe() {
    return record{"",
        field{"T1", &Unnamed299::t1, gob_name{"T1"}},
        field{"Data", &Unnamed299::data, gob_name{"Data"}},
        field{"ÀÉ", &Unnamed299::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"T2", &Unnamed299::t2, gob_name{"T2"}}};
  }
};

struct Unnamed30 {
  Shape v;
  static constexpr auto describe() {
    return record{"",
        field{"V", &Unnamed30::v, gob_name{"V"}}};
  }
};

struct Unnamed300 {
  std::int64_t value{};
  float payload{};
  GobV attrs;
  std::vector<std::int32_t> id;
  static constexpr auto describe() {
    return record{"",
        field{"Value", &Unnamed300::value, gob_name{"Value"}},
        field{"Payload", &Unnamed300::payload, gob_name{"Payload"}},
        field{"Attrs", &Unnamed300::attrs, gob_name{"Attrs"}},
        field{"Id", &Unnamed300::id, gob_name{"Id"}}};
  }
};

}  // namespace corpus
