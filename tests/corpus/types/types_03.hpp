// SPDX-License-Identifier: MIT
// Go types of the corpora, as described structs. Written by `gobgen cpp`: do not edit.
#pragma once

#include "types_01.hpp"
#include "types_02.hpp"
#include "../support/described.hpp"

namespace corpus {

struct Unnamed35 {
  std::string key;
  static constexpr auto describe() {
    return record{"",
        field{"Key", &Unnamed35::key, gob_name{"Key"}}};
  }
};

struct Unnamed34 {
  std::vector<Unnamed35> kids;
  static constexpr auto describe() {
    return record{"",
        field{"Kids", &Unnamed34::kids, gob_name{"Kids"}}};
  }
};

struct Unnamed33 {
  Unnamed34 t;
  std::int8_t end{};
  static constexpr auto describe() {
    return record{"",
        field{"T", &Unnamed33::t, gob_name{"T"}},
        field{"End", &Unnamed33::end, gob_name{"End"}}};
  }
};

struct Unnamed36 {
  std::string v;
  static constexpr auto describe() {
    return record{"",
        field{"V", &Unnamed36::v, gob_name{"V"}}};
  }
};

struct Unnamed37 {
  colambda::slice v;
  static constexpr auto describe() {
    return record{"",
        field{"V", &Unnamed37::v, gob_name{"V"}}};
  }
};

struct Unnamed39 {
  std::optional<Point> next;
  static constexpr auto describe() {
    return record{"",
        field{"Next", &Unnamed39::next, gob_name{"Next"}}};
  }
};

struct Unnamed38 {
  Unnamed39 next;
  static constexpr auto describe() {
    return record{"",
        field{"Next", &Unnamed38::next, gob_name{"Next"}}};
  }
};

struct Unnamed41 {
  std::int8_t val{};
  static constexpr auto describe() {
    return record{"",
        field{"Val", &Unnamed41::val, gob_name{"Val"}}};
  }
};

struct Unnamed40 {
  std::optional<Unnamed41> next;
  static constexpr auto describe() {
    return record{"",
        field{"Next", &Unnamed40::next, gob_name{"Next"}}};
  }
};

struct Unnamed42 {
  std::optional<std::optional<std::optional<std::int64_t>>> p;
  static constexpr auto describe() {
    return record{"",
        field{"P", &Unnamed42::p, gob_name{"P"}}};
  }
};

struct Unnamed43 {
  std::int64_t p{};
  static constexpr auto describe() {
    return record{"",
        field{"P", &Unnamed43::p, gob_name{"P"}}};
  }
};

struct Unnamed44 {
  std::optional<std::int64_t> p;
  static constexpr auto describe() {
    return record{"",
        field{"P", &Unnamed44::p, gob_name{"P"}}};
  }
};

struct Unnamed45 {
  std::int8_t p{};
  static constexpr auto describe() {
    return record{"",
        field{"P", &Unnamed45::p, gob_name{"P"}}};
  }
};

struct Unnamed46 {
  std::string b;
  static constexpr auto describe() {
    return record{"",
        field{"B", &Unnamed46::b, gob_name{"B"}}};
  }
};

struct Unnamed47 {
  std::vector<double> t2;
  std::uint64_t flag{};
  std::vector<std::vector<std::complex<double>>> b;
  static constexpr auto describe() {
    return record{"",
        field{"T2", &Unnamed47::t2, gob_name{"T2"}},
        field{"Flag", &Unnamed47::flag, gob_name{"Flag"}},
        field{"B", &Unnamed47::b, gob_name{"B"}}};
  }
};

struct Unnamed48 {
  std::unordered_map<std::int64_t,std::uint32_t> attrs;
  Derived a;
  static constexpr auto describe() {
    return record{"",
        field{"Attrs", &Unnamed48::attrs, gob_name{"Attrs"}},
        field{"A", &Unnamed48::a, gob_name{"A"}}};
  }
};

struct Unnamed50 {
  std::vector<colambda::slice> c;
  static constexpr auto describe() {
    return record{"",
        field{"C", &Unnamed50::c, gob_name{"C"}}};
  }
};

struct Unnamed49 {
  std::vector<Leaf3> x;
  Unnamed50 attrs;
  static constexpr auto describe() {
    return record{"",
        field{"X", &Unnamed49::x, gob_name{"X"}},
        field{"Attrs", &Unnamed49::attrs, gob_name{"Attrs"}}};
  }
};

struct Unnamed51 {
  std::int8_t next{};
  std::uint32_t c{};
  static constexpr auto describe() {
    return record{"",
        field{"Next", &Unnamed51::next, gob_name{"Next"}},
        field{"C", &Unnamed51::c, gob_name{"C"}}};
  }
};

struct Unnamed52 {
  Derived u00c0u00c9;
  Unnamed5 count;
  static constexpr auto describe() {
    return record{"",
        field{"ÀÉ", &Unnamed52::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Count", &Unnamed52::count, gob_name{"Count"}}};
  }
};

struct Unnamed53 {
  std::array<std::complex<float>,3> name{};
  std::array<Unnamed12,0> flag{};
  static constexpr auto describe() {
    return record{"",
        field{"Name", &Unnamed53::name, gob_name{"Name"}},
        field{"Flag", &Unnamed53::flag, gob_name{"Flag"}}};
  }
};

struct Unnamed54 {
  InvokeResponse attrs;
  std::vector<std::map<std::string,std::uint64_t>> name;
  std::uint64_t longer_field_name_for_good_measure{};
  static constexpr auto describe() {
    return record{"",
        field{"Attrs", &Unnamed54::attrs, gob_name{"Attrs"}},
        field{"Name", &Unnamed54::name, gob_name{"Name"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed54::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}}};
  }
};

struct Unnamed55 {
  bool flag{};
  std::vector<std::map<std::complex<float>,std::int16_t,complex_less>> t1;
  std::int64_t name{};
  static constexpr auto describe() {
    return record{"",
        field{"Flag", &Unnamed55::flag, gob_name{"Flag"}},
        field{"T1", &Unnamed55::t1, gob_name{"T1"}},
        field{"Name", &Unnamed55::name, gob_name{"Name"}}};
  }
};

struct Unnamed57 {
  std::map<std::string,std::uint64_t> b;
  std::complex<float> t1;
  double t2{};
  static constexpr auto describe() {
    return record{"",
        field{"B", &Unnamed57::b, gob_name{"B"}},
        field{"T1", &Unnamed57::t1, gob_name{"T1"}},
        field{"T2", &Unnamed57::t2, gob_name{"T2"}}};
  }
};

struct Unnamed56 {
  std::optional<std::map<std::array<std::int64_t,2>,colambda::slice>> z;
  MutA b;
  std::map<std::string,std::int32_t> next;
  Unnamed57 data;
  static constexpr auto describe() {
    return record{"",
        field{"Z", &Unnamed56::z, gob_name{"Z"}},
        field{"B", &Unnamed56::b, gob_name{"B"}},
        field{"Next", &Unnamed56::next, gob_name{"Next"}},
        field{"Data", &Unnamed56::data, gob_name{"Data"}}};
  }
};

struct Unnamed58 {
  std::uint64_t id{};
  static constexpr auto describe() {
    return record{"",
        field{"Id", &Unnamed58::id, gob_name{"Id"}}};
  }
};

struct Unnamed59 {
  std::uint64_t u00c0u00c9{};
  std::uint64_t c{};
  static constexpr auto describe() {
    return record{"",
        field{"ÀÉ", &Unnamed59::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"C", &Unnamed59::c, gob_name{"C"}}};
  }
};

struct Unnamed6 {
  std::int64_t ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0{};
  std::int64_t ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1{};
  std::int64_t ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff2{};
  static constexpr auto describe() {
    return record{"",
        field{"FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF0", &Unnamed6::ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0, gob_name{"FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF0"}},
        field{"FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF1", &Unnamed6::ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1, gob_name{"FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF1"}},
        field{"FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF2", &Unnamed6::ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff2, gob_name{"FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF2"}}};
  }
};

struct Unnamed60 {
  std::uint16_t flag{};
  std::int8_t t2{};
  static constexpr auto describe() {
    return record{"",
        field{"Flag", &Unnamed60::flag, gob_name{"Flag"}},
        field{"T2", &Unnamed60::t2, gob_name{"T2"}}};
  }
};

struct Unnamed62 {
  std::int64_t items{};
  std::int8_t t1{};
  static constexpr auto describe() {
    return record{"",
        field{"Items", &Unnamed62::items, gob_name{"Items"}},
        field{"T1", &Unnamed62::t1, gob_name{"T1"}}};
  }
};

struct Unnamed61 {
  std::int32_t z{};
  std::vector<std::array<Unnamed62,3>> next;
  static constexpr auto describe() {
    return record{"",
        field{"Z", &Unnamed61::z, gob_name{"Z"}},
        field{"Next", &Unnamed61::next, gob_name{"Next"}}};
  }
};

struct Unnamed63 {
  float longer_field_name_for_good_measure{};
  static constexpr auto describe() {
    return record{"",
        field{"LongerFieldNameForGoodMeasure", &Unnamed63::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}}};
  }
};

struct Unnamed64 {
  std::uint64_t count{};
  std::int64_t name{};
  std::int64_t y{};
  std::uint64_t a{};
  std::complex<float> t1;
  std::complex<double> u00c0u00c9;
  static constexpr auto describe() {
    return record{"",
        field{"Count", &Unnamed64::count, gob_name{"Count"}},
        field{"Name", &Unnamed64::name, gob_name{"Name"}},
        field{"Y", &Unnamed64::y, gob_name{"Y"}},
        field{"A", &Unnamed64::a, gob_name{"A"}},
        field{"T1", &Unnamed64::t1, gob_name{"T1"}},
        field{"ÀÉ", &Unnamed64::u00c0u00c9, gob_name{"ÀÉ"}}};
  }
};

struct Unnamed65 {
  std::vector<Tree> x;
  static constexpr auto describe() {
    return record{"",
        field{"X", &Unnamed65::x, gob_name{"X"}}};
  }
};

struct Unnamed68 {
  std::complex<float> longer_field_name_for_good_measure;
  std::uint64_t flag{};
  std::int64_t count{};
  std::uint32_t x{};
  static constexpr auto describe() {
    return record{"",
        field{"LongerFieldNameForGoodMeasure", &Unnamed68::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Flag", &Unnamed68::flag, gob_name{"Flag"}},
        field{"Count", &Unnamed68::count, gob_name{"Count"}},
        field{"X", &Unnamed68::x, gob_name{"X"}}};
  }
};

}  // namespace corpus
