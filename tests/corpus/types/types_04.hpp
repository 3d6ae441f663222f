// SPDX-License-Identifier: MIT
// Go types of the corpora, as described structs. Written by `gobgen cpp`: do not edit.
#pragma once

#include "types_01.hpp"
#include "types_02.hpp"
#include "types_03.hpp"
#include "../support/described.hpp"

namespace corpus {

struct Unnamed118 {
  Shape items;
  Pair value;
  Unnamed119 c;
  Unnamed120 t2;
  Iface u00c0u00c9;
  std::map<GobStr,std::int64_t> attrs;
  static constexpr auto describe() {
    return record{"",
        field{"Items", &Unnamed118::items, gob_name{"Items"}},
        field{"Value", &Unnamed118::value, gob_name{"Value"}},
        field{"C", &Unnamed118::c, gob_name{"C"}},
        field{"T2", &Unnamed118::t2, gob_name{"T2"}},
        field{"ÀÉ", &Unnamed118::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Attrs", &Unnamed118::attrs, gob_name{"Attrs"}}};
  }
};

struct Unnamed117 {
  Unnamed118 attrs;
  std::complex<double> y;
  static constexpr auto describe() {
    return record{"",
        field{"Attrs", &Unnamed117::attrs, gob_name{"Attrs"}},
        field{"Y", &Unnamed117::y, gob_name{"Y"}}};
  }
};

struct Unnamed121 {
  BinV id;
  static constexpr auto describe() {
    return record{"",
        field{"Id", &Unnamed121::id, gob_name{"Id"}}};
  }
};

struct Unnamed116 {
  MyArray value;
  std::int64_t t2{};
  std::unordered_map<std::int8_t,Unnamed117> y;
  Unnamed121 t1;
  static constexpr auto describe() {
    return record{"",
        field{"Value", &Unnamed116::value, gob_name{"Value"}},
        field{"T2", &Unnamed116::t2, gob_name{"T2"}},
        field{"Y", &Unnamed116::y, gob_name{"Y"}},
        field{"T1", &Unnamed116::t1, gob_name{"T1"}}};
  }
};

struct Unnamed122 {
  Line attrs;
  BinV c;
  Unnamed5 id;
  std::vector<InvokeRequest> z;
  MyMap next;
  static constexpr auto describe() {
    return record{"",
        field{"Attrs", &Unnamed122::attrs, gob_name{"Attrs"}},
        field{"C", &Unnamed122::c, gob_name{"C"}},
        field{"Id", &Unnamed122::id, gob_name{"Id"}},
        field{"Z", &Unnamed122::z, gob_name{"Z"}},
        field{"Next", &Unnamed122::next, gob_name{"Next"}}};
  }
};

struct Unnamed113 {
  std::unordered_map<std::int8_t,Unnamed114> flag;
  Unnamed116 next;
  Shape t2;
  Unnamed122 u00c0u00c9;
  static constexpr auto describe() {
    return record{"",
        field{"Flag", &Unnamed113::flag, gob_name{"Flag"}},
        field{"Next", &Unnamed113::next, gob_name{"Next"}},
        field{"T2", &Unnamed113::t2, gob_name{"T2"}},
        field{"ÀÉ", &Unnamed113::u00c0u00c9, gob_name{"ÀÉ"}}};
  }
};

struct Unnamed123 {
  std::complex<float> id;
  std::vector<Shape> u00c0u00c9;
  GobV count;
  std::optional<gob_encoded> name;
  std::uint64_t x{};
  Shape z;
  static constexpr auto describe() {
    return record{"",
        field{"Id", &Unnamed123::id, gob_name{"Id"}},
        field{"ÀÉ", &Unnamed123::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Count", &Unnamed123::count, gob_name{"Count"}},
        field{"Name", &Unnamed123::name, gob_name{"Name"}},
        field{"X", &Unnamed123::x, gob_name{"X"}},
        field{"Z", &Unnamed123::z, gob_name{"Z"}}};
  }
};

struct Unnamed124 {
  GobStr flag;
  std::uint64_t t2{};
  static constexpr auto describe() {
    return record{"",
        field{"Flag", &Unnamed124::flag, gob_name{"Flag"}},
        field{"T2", &Unnamed124::t2, gob_name{"T2"}}};
  }
};

struct Unnamed127 {
  std::uint64_t y{};
  std::complex<double> data;
  std::uint32_t flag{};
  GobStr a;
  static constexpr auto describe() {
    return record{"",
        field{"Y", &Unnamed127::y, gob_name{"Y"}},
        field{"Data", &Unnamed127::data, gob_name{"Data"}},
        field{"Flag", &Unnamed127::flag, gob_name{"Flag"}},
        field{"A", &Unnamed127::a, gob_name{"A"}}};
  }
};

struct Unnamed126 {
  std::map<colambda::gob::value,Unnamed127,value_less> c;
  Unnamed5 t2;
  std::map<std::string,std::complex<float>> longer_field_name_for_good_measure;
  static constexpr auto describe() {
    return record{"",
        field{"C", &Unnamed126::c, gob_name{"C"}},
        field{"T2", &Unnamed126::t2, gob_name{"T2"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed126::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}}};
  }
};

struct Unnamed130 {
  std::vector<std::uint32_t> u00c0u00c9;
  RecMap value;
  static constexpr auto describe() {
    return record{"",
        field{"ÀÉ", &Unnamed130::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Value", &Unnamed130::value, gob_name{"Value"}}};
  }
};

struct Unnamed131 {
  std::vector<std::int32_t> longer_field_name_for_good_measure;
  static constexpr auto describe() {
    return record{"",
        field{"LongerFieldNameForGoodMeasure", &Unnamed131::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}}};
  }
};

struct Unnamed133 {
  std::uint8_t y{};
  std::uint8_t z{};
  static constexpr auto describe() {
    return record{"",
        field{"Y", &Unnamed133::y, gob_name{"Y"}},
        field{"Z", &Unnamed133::z, gob_name{"Z"}}};
  }
};

struct Unnamed132 {
  Unnamed133 attrs;
  std::vector<std::int64_t> a;
  static constexpr auto describe() {
    return record{"",
        field{"Attrs", &Unnamed132::attrs, gob_name{"Attrs"}},
        field{"A", &Unnamed132::a, gob_name{"A"}}};
  }
};

struct Unnamed135 {
  std::complex<double> x;
  std::uint16_t id{};
  std::int64_t payload{};
  std::complex<float> count;
  std::uint64_t a{};
  static constexpr auto describe() {
    return record{"",
        field{"X", &Unnamed135::x, gob_name{"X"}},
        field{"Id", &Unnamed135::id, gob_name{"Id"}},
        field{"Payload", &Unnamed135::payload, gob_name{"Payload"}},
        field{"Count", &Unnamed135::count, gob_name{"Count"}},
        field{"A", &Unnamed135::a, gob_name{"A"}}};
  }
};

struct Unnamed134 {
  InvokeResponse y;
  Named data;
  std::vector<bool> t1;
  Unnamed135 payload;
  static constexpr auto describe() {
    return record{"",
        field{"Y", &Unnamed134::y, gob_name{"Y"}},
        field{"Data", &Unnamed134::data, gob_name{"Data"}},
        field{"T1", &Unnamed134::t1, gob_name{"T1"}},
        field{"Payload", &Unnamed134::payload, gob_name{"Payload"}}};
  }
};

struct Unnamed136 {
  std::vector<colambda::slice> name;
  std::int32_t flag{};
  TextOnly z;
  std::optional<std::optional<std::int64_t>> x;
  Shape next;
  static constexpr auto describe() {
    return record{"",
        field{"Name", &Unnamed136::name, gob_name{"Name"}},
        field{"Flag", &Unnamed136::flag, gob_name{"Flag"}},
        field{"Z", &Unnamed136::z, gob_name{"Z"}},
        field{"X", &Unnamed136::x, gob_name{"X"}},
        field{"Next", &Unnamed136::next, gob_name{"Next"}}};
  }
};

struct Unnamed129 {
  Named attrs;
  MyArray t1;
  std::vector<Shape> y;
  std::uint64_t name{};
  std::vector<Unnamed5> count;
  colambda::gob::value longer_field_name_for_good_measure;
  std::int8_t x{};
  Unnamed5 data;
  Derived payload;
  Unnamed130 a;
  TextOnly t2;
  Unnamed5 items;
  Unnamed131 next;
  Unnamed132 value;
  Unnamed134 c;
  Unnamed136 flag;
  std::vector<std::uint64_t> u00c0u00c9;
  std::uint64_t id{};
  std::optional<std::optional<bool>> b;
  Shape z;
  colambda::slice attrs20;
  std::vector<bool> t121;
  Shape y22;
  Shape name23;
  Scalars count24;
  static constexpr auto describe() {
    return record{"",
        field{"Attrs", &Unnamed129::attrs, gob_name{"Attrs"}},
        field{"T1", &Unnamed129::t1, gob_name{"T1"}},
        field{"Y", &Unnamed129::y, gob_name{"Y"}},
        field{"Name", &Unnamed129::name, gob_name{"Name"}},
        field{"Count", &Unnamed129::count, gob_name{"Count"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed129::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"X", &Unnamed129::x, gob_name{"X"}},
        field{"Data", &Unnamed129::data, gob_name{"Data"}},
        field{"Payload", &Unnamed129::payload, gob_name{"Payload"}},
        field{"A", &Unnamed129::a, gob_name{"A"}},
        field{"T2", &Unnamed129::t2, gob_name{"T2"}},
        field{"Items", &Unnamed129::items, gob_name{"Items"}},
        field{"Next", &Unnamed129::next, gob_name{"Next"}},
        field{"Value", &Unnamed129::value, gob_name{"Value"}},
        field{"C", &Unnamed129::c, gob_name{"C"}},
        field{"Flag", &Unnamed129::flag, gob_name{"Flag"}},
        field{"ÀÉ", &Unnamed129::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Id", &Unnamed129::id, gob_name{"Id"}},
        field{"B", &Unnamed129::b, gob_name{"B"}},
        field{"Z", &Unnamed129::z, gob_name{"Z"}},
        field{"Attrs20", &Unnamed129::attrs20, gob_name{"Attrs20"}},
        field{"T121", &Unnamed129::t121, gob_name{"T121"}},
        field{"Y22", &Unnamed129::y22, gob_name{"Y22"}},
        field{"Name23", &Unnamed129::name23, gob_name{"Name23"}},
        field{"Count24", &Unnamed129::count24, gob_name{"Count24"}}};
  }
};

struct Unnamed128 {
  std::vector<std::int64_t> longer_field_name_for_good_measure;
  std::complex<float> data;
  Unnamed129 y;
  static constexpr auto describe() {
    return record{"",
        field{"LongerFieldNameForGoodMeasure", &Unnamed128::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Data", &Unnamed128::data, gob_name{"Data"}},
        field{"Y", &Unnamed128::y, gob_name{"Y"}}};
  }
};

struct Unnamed125 {
  std::vector<Unnamed126> a;
  std::vector<BinV> flag;
  Unnamed128 value;
  static constexpr auto describe() {
    return record{"",
        field{"A", &Unnamed125::a, gob_name{"A"}},
        field{"Flag", &Unnamed125::flag, gob_name{"Flag"}},
        field{"Value", &Unnamed125::value, gob_name{"Value"}}};
  }
};

struct Unnamed13 {
  std::uint8_t b{};
  static constexpr auto describe() {
    return record{"",
        field{"B", &Unnamed13::b, gob_name{"B"}}};
  }
};

struct Unnamed140 {
  Unnamed5 data;
  static constexpr auto describe() {
    return record{"",
        field{"Data", &Unnamed140::data, gob_name{"Data"}}};
  }
};

struct Unnamed139 {
  MutA value;
  Unnamed140 data;
  static constexpr auto describe() {
    return record{"",
        field{"Value", &Unnamed139::value, gob_name{"Value"}},
        field{"Data", &Unnamed139::data, gob_name{"Data"}}};
  }
};

struct Unnamed142 {
  std::vector<std::vector<float>> longer_field_name_for_good_measure;
  static constexpr auto describe() {
    return record{"",
        field{"LongerFieldNameForGoodMeasure", &Unnamed142::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}}};
  }
};

}  // namespace corpus
