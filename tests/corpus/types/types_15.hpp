// SPDX-License-Identifier: MIT
// Go types of the corpora, as described structs. Written by `gobgen cpp`: do not edit.
#pragma once

#include "types_01.hpp"
#include "types_02.hpp"
#include "../support/described.hpp"

namespace corpus {

struct Unnamed34 {
  std::int64_t k{};
  static constexpr auto describe() {
    return record{"",
        field{"K", &Unnamed34::k, gob_name{"K"}}};
  }
};

struct Unnamed343 {
  std::string a;
  static constexpr auto describe() {
    return record{"",
        field{"A", &Unnamed343::a, gob_name{"A"}}};
  }
};

struct Unnamed345 {
  double y{};
  std::uint64_t payload{};
  std::uint32_t c{};
  static constexpr auto describe() {
    return record{"",
        field{"Y", &Unnamed345::y, gob_name{"Y"}},
        field{"Payload", &Unnamed345::payload, gob_name{"Payload"}},
        field{"C", &Unnamed345::c, gob_name{"C"}}};
  }
};

struct Unnamed346 {
  std::vector<std::uint32_t> c;
  double y{};
  std::map<std::complex<float>,Line,complex_less> t2;
  Derived flag;
  std::int16_t a{};
  static constexpr auto describe() {
    return record{"",
        field{"C", &Unnamed346::c, gob_name{"C"}},
        field{"Y", &Unnamed346::y, gob_name{"Y"}},
        field{"T2", &Unnamed346::t2, gob_name{"T2"}},
        field{"Flag", &Unnamed346::flag, gob_name{"Flag"}},
        field{"A", &Unnamed346::a, gob_name{"A"}}};
  }
};

struct Unnamed344 {
  std::array<Unnamed345,2> a{};
  std::map<GobStr,Unnamed346> name;
  static constexpr auto describe() {
    return record{"",
        field{"A", &Unnamed344::a, gob_name{"A"}},
        field{"Name", &Unnamed344::name, gob_name{"Name"}}};
  }
};

struct Unnamed349 {
  std::optional<std::optional<InvokeRequest>> flag;
  std::complex<float> u00c0u00c9;
  static constexpr auto describe() {
    return record{"",
        field{"Flag", &Unnamed349::flag, gob_name{"Flag"}},
        field{"ÀÉ", &Unnamed349::u00c0u00c9, gob_name{"ÀÉ"}}};
  }
};

struct Unnamed351 {
  std::uint64_t z{};
  std::int16_t items{};
  MutB id;
  std::vector<std::string> longer_field_name_for_good_measure;
  RecMap count;
  std::vector<std::uint64_t> value;
  static constexpr auto describe() {
    return record{"",
        field{"Z", &Unnamed351::z, gob_name{"Z"}},
        field{"Items", &Unnamed351::items, gob_name{"Items"}},
        field{"Id", &Unnamed351::id, gob_name{"Id"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed351::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Count", &Unnamed351::count, gob_name{"Count"}},
        field{"Value", &Unnamed351::value, gob_name{"Value"}}};
  }
};

struct Unnamed350 {
  std::vector<Unnamed5> y;
  std::vector<Unnamed351> items;
  colambda::gob::value next;
  static constexpr auto describe() {
    return record{"",
        field{"Y", &Unnamed350::y, gob_name{"Y"}},
        field{"Items", &Unnamed350::items, gob_name{"Items"}},
        field{"Next", &Unnamed350::next, gob_name{"Next"}}};
  }
};

struct Unnamed348 {
  std::uint16_t y{};
  std::vector<std::vector<std::array<Unnamed5,1>>> count;
  Unnamed349 payload;
  Unnamed350 name;
  std::vector<std::vector<std::array<std::vector<float>,0>>> x;
  static constexpr auto describe() {
    return record{"",
        field{"Y", &Unnamed348::y, gob_name{"Y"}},
        field{"Count", &Unnamed348::count, gob_name{"Count"}},
        field{"Payload", &Unnamed348::payload, gob_name{"Payload"}},
        field{"Name", &Unnamed348::name, gob_name{"Name"}},
        field{"X", &Unnamed348::x, gob_name{"X"}}};
  }
};

struct Unnamed353 {
  colambda::slice items;
  std::complex<float> value;
  Shape attrs;
  static constexpr auto describe() {
    return record{"",
        field{"Items", &Unnamed353::items, gob_name{"Items"}},
        field{"Value", &Unnamed353::value, gob_name{"Value"}},
        field{"Attrs", &Unnamed353::attrs, gob_name{"Attrs"}}};
  }
};

struct Unnamed352 {
  std::optional<Unnamed5> next;
  std::array<std::optional<std::optional<std::complex<double>>>,0> data{};
  Unnamed353 t2;
  Iface z;
  colambda::gob::value b;
  std::map<bool,std::unordered_map<std::int64_t,Pair>> items;
  static constexpr auto describe() {
    return record{"",
        field{"Next", &Unnamed352::next, gob_name{"Next"}},
        field{"Data", &Unnamed352::data, gob_name{"Data"}},
        field{"T2", &Unnamed352::t2, gob_name{"T2"}},
        field{"Z", &Unnamed352::z, gob_name{"Z"}},
        field{"B", &Unnamed352::b, gob_name{"B"}},
        field{"Items", &Unnamed352::items, gob_name{"Items"}}};
  }
};

struct Unnamed347 {
  colambda::gob::value attrs;
  colambda::slice b;
  Unnamed348 y;
  Iface u00c0u00c9;
  Unnamed352 longer_field_name_for_good_measure;
  static constexpr auto describe() {
    return record{"",
        field{"Attrs", &Unnamed347::attrs, gob_name{"Attrs"}},
        field{"B", &Unnamed347::b, gob_name{"B"}},
        field{"Y", &Unnamed347::y, gob_name{"Y"}},
        field{"ÀÉ", &Unnamed347::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed347::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}}};
  }
};

struct Unnamed35 {
  std::int64_t k{};
  colambda::gob::value b;
  static constexpr auto describe() {
    return record{"",
        field{"K", &Unnamed35::k, gob_name{"K"}},
        field{"B", &Unnamed35::b, gob_name{"B"}}};
  }
};

struct Unnamed355 {
  std::map<std::uint64_t,std::int8_t> items;
  std::vector<std::int8_t> value;
  static constexpr auto describe() {
    return record{"",
        field{"Items", &Unnamed355::items, gob_name{"Items"}},
        field{"Value", &Unnamed355::value, gob_name{"Value"}}};
  }
};

struct Unnamed356 {
  std::vector<std::int32_t> items;
  std::optional<bool> c;
  std::optional<std::int32_t> z;
  static constexpr auto describe() {
    return record{"",
        field{"Items", &Unnamed356::items, gob_name{"Items"}},
        field{"C", &Unnamed356::c, gob_name{"C"}},
        field{"Z", &Unnamed356::z, gob_name{"Z"}}};
  }
};

struct Unnamed357 {
  colambda::gob::value name;
  static constexpr auto describe() {
    return record{"",
        field{"Name", &Unnamed357::name, gob_name{"Name"}}};
  }
};

struct Unnamed354 {
  Unnamed355 flag;
  Unnamed356 longer_field_name_for_good_measure;
  std::uint64_t next{};
  std::array<std::map<bool,colambda::slice>,0> value{};
  Unnamed357 items;
  std::int32_t y{};
  static constexpr auto describe() {
    return record{"",
        field{"Flag", &Unnamed354::flag, gob_name{"Flag"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed354::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Next", &Unnamed354::next, gob_name{"Next"}},
        field{"Value", &Unnamed354::value, gob_name{"Value"}},
        field{"Items", &Unnamed354::items, gob_name{"Items"}},
        field{"Y", &Unnamed354::y, gob_name{"Y"}}};
  }
};

struct Unnamed358 {
  std::optional<GobP> data;
  Shape flag;
  std::uint32_t t2{};
  static constexpr auto describe() {
    return record{"",
        field{"Data", &Unnamed358::data, gob_name{"Data"}},
        field{"Flag", &Unnamed358::flag, gob_name{"Flag"}},
        field{"T2", &Unnamed358::t2, gob_name{"T2"}}};
  }
};

struct Unnamed359 {
  std::vector<std::vector<std::array<Line,2>>> u00c0u00c9;
  std::vector<std::array<std::optional<Shape>,0>> count;
  GobV flag;
  static constexpr auto describe() {
    return record{"",
        field{"ÀÉ", &Unnamed359::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Count", &Unnamed359::count, gob_name{"Count"}},
        field{"Flag", &Unnamed359::flag, gob_name{"Flag"}}};
  }
};

struct Unnamed36 {
  colambda::gob::value a;
  static constexpr auto describe() {
    return record{"",
        field{"A", &Unnamed36::a, gob_name{"A"}}};
  }
};

struct Unnamed360 {
  std::map<std::uint64_t,std::map<std::string,std::vector<std::optional<GobP>>>> id;
  static constexpr auto describe() {
    return record{"",
        field{"Id", &Unnamed360::id, gob_name{"Id"}}};
  }
};

struct Unnamed361 {
  bool id{};
  std::vector<MyMap> name;
  std::map<std::uint64_t,std::vector<std::optional<std::uint8_t>>> t2;
  std::complex<double> payload;
  static constexpr auto describe() {
    return record{"",
        field{"Id", &Unnamed361::id, gob_name{"Id"}},
        field{"Name", &Unnamed361::name, gob_name{"Name"}},
        field{"T2", &Unnamed361::t2, gob_name{"T2"}},
        field{"Payload", &Unnamed361::payload, gob_name{"Payload"}}};
  }
};

struct Unnamed362 {
  std::int64_t c{};
  static constexpr auto describe() {
    return record{"",
        field{"C", &Unnamed362::c, gob_name{"C"}}};
  }
};

struct Unnamed363 {
  std::string payload;
  static constexpr auto describe() {
    return record{"",
        field{"Payload", &Unnamed363::payload, gob_name{"Payload"}}};
  }
};

struct Unnamed364 {
  std::int64_t anything{};
  static constexpr auto describe() {
    return record{"",
        field{"Anything", &Unnamed364::anything, gob_name{"Anything"}}};
  }
};

struct Unnamed365 {
  std::int64_t b{};
  std::int64_t a{};
  std::int64_t z{};
  static constexpr auto describe() {
    return record{"",
        field{"B", &Unnamed365::b, gob_name{"B"}},
        field{"A", &Unnamed365::a, gob_name{"A"}},
        field{"Z", &Unnamed365::z, gob_name{"Z"}}};
  }
};

struct Unnamed367 {
  std::int64_t key{};
  std::int64_t elem{};
  static constexpr auto describe() {
    return record{"",
        field{"Key", &Unnamed367::key, gob_name{"Key"}},
        field{"Elem", &Unnamed367::elem, gob_name{"Elem"}}};
  }
};

struct Unnamed366 {
  std::optional<Unnamed367> map_t;
  static constexpr auto describe() {
    return record{"",
        field{"MapT", &Unnamed366::map_t, gob_name{"MapT"}}};
  }
};

struct Unnamed368 {
  std::string name;
  std::int64_t id{};
  static constexpr auto describe() {
    return record{"",
        field{"Name", &Unnamed368::name, gob_name{"Name"}},
        field{"Id", &Unnamed368::id, gob_name{"Id"}}};
  }
};

}  // namespace corpus
