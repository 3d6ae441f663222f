// SPDX-License-Identifier: MIT
// Go types of the corpora, as described structs. Written by `gobgen cpp`: do not edit.
#pragma once

#include "types_01.hpp"
#include "types_02.hpp"
#include "types_03.hpp"
#include "../support/described.hpp"

namespace corpus {

struct Unnamed8 {
  std::int64_t u00dcnu00efcode{};
  std::string u03a9mega;
  bool xu65e5u672c{};
  static constexpr auto describe() {
    return record{"",
        field{"Ünïcode", &Unnamed8::u00dcnu00efcode, gob_name{"Ünïcode"}},
        field{"Ωmega", &Unnamed8::u03a9mega, gob_name{"Ωmega"}},
        field{"X日本", &Unnamed8::xu65e5u672c, gob_name{"X日本"}}};
  }
};

struct Unnamed84 {
  std::vector<double> t2;
  std::uint64_t flag{};
  std::vector<std::vector<std::complex<double>>> b;
  static constexpr auto describe() {
    return record{"",
        field{"T2", &Unnamed84::t2, gob_name{"T2"}},
        field{"Flag", &Unnamed84::flag, gob_name{"Flag"}},
        field{"B", &Unnamed84::b, gob_name{"B"}}};
  }
};

struct Unnamed86 {
  std::vector<binary_marshalled> id;
  static constexpr auto describe() {
    return record{"",
        field{"Id", &Unnamed86::id, gob_name{"Id"}}};
  }
};

struct Unnamed85 {
  std::uint8_t items{};
  colambda::gob::time count;
  Unnamed86 z;
  Unnamed5 c;
  std::uint8_t b{};
  static constexpr auto describe() {
    return record{"",
        field{"Items", &Unnamed85::items, gob_name{"Items"}},
        field{"Count", &Unnamed85::count, gob_name{"Count"}},
        field{"Z", &Unnamed85::z, gob_name{"Z"}},
        field{"C", &Unnamed85::c, gob_name{"C"}},
        field{"B", &Unnamed85::b, gob_name{"B"}}};
  }
};

struct Unnamed87 {
  std::unordered_map<std::int64_t,std::uint32_t> attrs;
  Derived a;
  static constexpr auto describe() {
    return record{"",
        field{"Attrs", &Unnamed87::attrs, gob_name{"Attrs"}},
        field{"A", &Unnamed87::a, gob_name{"A"}}};
  }
};

struct Unnamed89 {
  std::array<std::int64_t,0> payload{};
  static constexpr auto describe() {
    return record{"",
        field{"Payload", &Unnamed89::payload, gob_name{"Payload"}}};
  }
};

struct Unnamed88 {
  std::vector<binary_marshalled> name;
  Unnamed89 x;
  std::map<std::string,MutB> count;
  std::string t2;
  static constexpr auto describe() {
    return record{"",
        field{"Name", &Unnamed88::name, gob_name{"Name"}},
        field{"X", &Unnamed88::x, gob_name{"X"}},
        field{"Count", &Unnamed88::count, gob_name{"Count"}},
        field{"T2", &Unnamed88::t2, gob_name{"T2"}}};
  }
};

struct Unnamed9 {
  std::vector<Point> p;
  static constexpr auto describe() {
    return record{"",
        field{"P", &Unnamed9::p, gob_name{"P"}}};
  }
};

struct Unnamed91 {
  std::vector<colambda::slice> c;
  static constexpr auto describe() {
    return record{"",
        field{"C", &Unnamed91::c, gob_name{"C"}}};
  }
};

struct Unnamed90 {
  std::vector<Leaf3> x;
  Unnamed91 attrs;
  static constexpr auto describe() {
    return record{"",
        field{"X", &Unnamed90::x, gob_name{"X"}},
        field{"Attrs", &Unnamed90::attrs, gob_name{"Attrs"}}};
  }
};

struct Unnamed94 {
  std::map<std::string,std::string> x;
  Unnamed5 b;
  std::map<std::string,std::uint8_t> t1;
  static constexpr auto describe() {
    return record{"",
        field{"X", &Unnamed94::x, gob_name{"X"}},
        field{"B", &Unnamed94::b, gob_name{"B"}},
        field{"T1", &Unnamed94::t1, gob_name{"T1"}}};
  }
};

struct Unnamed93 {
  MyArray name;
  std::map<std::uint16_t,Unnamed94> data;
  Shape b;
  static constexpr auto describe() {
    return record{"",
        field{"Name", &Unnamed93::name, gob_name{"Name"}},
        field{"Data", &Unnamed93::data, gob_name{"Data"}},
        field{"B", &Unnamed93::b, gob_name{"B"}}};
  }
};

struct Unnamed95 {
  std::uint32_t t1{};
  TwoAny attrs;
  binary_marshalled next;
  static constexpr auto describe() {
    return record{"",
        field{"T1", &Unnamed95::t1, gob_name{"T1"}},
        field{"Attrs", &Unnamed95::attrs, gob_name{"Attrs"}},
        field{"Next", &Unnamed95::next, gob_name{"Next"}}};
  }
};

struct Unnamed97 {
  std::array<Scalars,0> value{};
  static constexpr auto describe() {
    return record{"",
        field{"Value", &Unnamed97::value, gob_name{"Value"}}};
  }
};

struct Unnamed99 {
  Unnamed100 value;
  Unnamed101 y;
  Unnamed102 name;
  Shape u00c0u00c9;
  std::vector<Unnamed5> payload;
  std::uint64_t items{};
  static constexpr auto describe() {
    return record{"",
        field{"Value", &Unnamed99::value, gob_name{"Value"}},
        field{"Y", &Unnamed99::y, gob_name{"Y"}},
        field{"Name", &Unnamed99::name, gob_name{"Name"}},
        field{"ÀÉ", &Unnamed99::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Payload", &Unnamed99::payload, gob_name{"Payload"}},
        field{"Items", &Unnamed99::items, gob_name{"Items"}}};
  }
};

struct Unnamed98 {
  Shape longer_field_name_for_good_measure;
  std::vector<std::complex<double>> x;
  Unnamed99 value;
  std::int64_t c{};
  bool items{};
  Both b;
  static constexpr auto describe() {
    return record{"",
        field{"LongerFieldNameForGoodMeasure", &Unnamed98::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"X", &Unnamed98::x, gob_name{"X"}},
        field{"Value", &Unnamed98::value, gob_name{"Value"}},
        field{"C", &Unnamed98::c, gob_name{"C"}},
        field{"Items", &Unnamed98::items, gob_name{"Items"}},
        field{"B", &Unnamed98::b, gob_name{"B"}}};
  }
};

struct Unnamed96 {
  Unnamed97 count;
  std::uint64_t t1{};
  Unnamed98 attrs;
  std::vector<std::array<std::uint64_t,2>> x;
  MySlice items;
  static constexpr auto describe() {
    return record{"",
        field{"Count", &Unnamed96::count, gob_name{"Count"}},
        field{"T1", &Unnamed96::t1, gob_name{"T1"}},
        field{"Attrs", &Unnamed96::attrs, gob_name{"Attrs"}},
        field{"X", &Unnamed96::x, gob_name{"X"}},
        field{"Items", &Unnamed96::items, gob_name{"Items"}}};
  }
};

struct Unnamed92 {
  std::map<std::string,Unnamed93> u00c0u00c9;
  RecMap value;
  InvokeResponse name;
  Unnamed95 b;
  MySlice data;
  Unnamed96 id;
  static constexpr auto describe() {
    return record{"",
        field{"ÀÉ", &Unnamed92::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Value", &Unnamed92::value, gob_name{"Value"}},
        field{"Name", &Unnamed92::name, gob_name{"Name"}},
        field{"B", &Unnamed92::b, gob_name{"B"}},
        field{"Data", &Unnamed92::data, gob_name{"Data"}},
        field{"Id", &Unnamed92::id, gob_name{"Id"}}};
  }
};

struct abInt64 {
  std::int64_t a{};
  std::int64_t b{};
  static constexpr auto describe() {
    return record{"abInt64",
        field{"A", &abInt64::a, gob_name{"A"}},
        field{"B", &abInt64::b, gob_name{"B"}}};
  }
};

struct abPtr {
  std::optional<std::int64_t> a;
  std::optional<std::optional<std::int64_t>> b;
  static constexpr auto describe() {
    return record{"abPtr",
        field{"A", &abPtr::a, gob_name{"A"}},
        field{"B", &abPtr::b, gob_name{"B"}}};
  }
};

struct abc {
  std::int64_t a{};
  std::int64_t b{};
  std::int64_t c{};
  static constexpr auto describe() {
    return record{"abc",
        field{"A", &abc::a, gob_name{"A"}},
        field{"B", &abc::b, gob_name{"B"}},
        field{"C", &abc::c, gob_name{"C"}}};
  }
};

struct bFloat {
  std::int64_t a{};
  double b{};
  static constexpr auto describe() {
    return record{"bFloat",
        field{"A", &bFloat::a, gob_name{"A"}},
        field{"B", &bFloat::b, gob_name{"B"}}};
  }
};

struct bUint {
  std::int64_t a{};
  std::uint64_t b{};
  static constexpr auto describe() {
    return record{"bUint",
        field{"A", &bUint::a, gob_name{"A"}},
        field{"B", &bUint::b, gob_name{"B"}}};
  }
};

struct ba {
  std::int64_t b{};
  std::int64_t a{};
  static constexpr auto describe() {
    return record{"ba",
        field{"B", &ba::b, gob_name{"B"}},
        field{"A", &ba::a, gob_name{"A"}}};
  }
};

struct bc {
  std::int64_t b{};
  std::int64_t c{};
  static constexpr auto describe() {
    return record{"bc",
        field{"B", &bc::b, gob_name{"B"}},
        field{"C", &bc::c, gob_name{"C"}}};
  }
};

struct cd {
  std::int64_t c{};
  std::int64_t d{};
  static constexpr auto describe() {
    return record{"cd",
        field{"C", &cd::c, gob_name{"C"}},
        field{"D", &cd::d, gob_name{"D"}}};
  }
};

struct ifaceA {
  colambda::gob::value a;
  static constexpr auto describe() {
    return record{"ifaceA",
        field{"A", &ifaceA::a, gob_name{"A"}}};
  }
};

struct onlyB {
  std::int64_t b{};
  static constexpr auto describe() {
    return record{"onlyB",
        field{"B", &onlyB::b, gob_name{"B"}}};
  }
};

struct small {
  std::int8_t a{};
  std::int16_t b{};
  static constexpr auto describe() {
    return record{"small",
        field{"A", &small::a, gob_name{"A"}},
        field{"B", &small::b, gob_name{"B"}}};
  }
};

}  // namespace corpus
