// SPDX-License-Identifier: MIT
// Go types of the corpora, as described structs. Written by `gobgen cpp`: do not edit.
#pragma once

#include "types_01.hpp"
#include "types_02.hpp"
#include "../support/described.hpp"

namespace corpus {

struct Unnamed233 {
  std::map<std::string,std::uint64_t> b;
  std::complex<float> t1;
  double t2{};
  static constexpr auto describe() {
    return record{"",
        field{"B", &Unnamed233::b, gob_name{"B"}},
        field{"T1", &Unnamed233::t1, gob_name{"T1"}},
        field{"T2", &Unnamed233::t2, gob_name{"T2"}}};
  }
};

struct Unnamed232 {
  std::optional<std::map<std::array<std::int64_t,2>,colambda::slice>> z;
  MutA b;
  std::map<std::string,std::int32_t> next;
  Unnamed233 data;
  static constexpr auto describe() {
    return record{"",
        field{"Z", &Unnamed232::z, gob_name{"Z"}},
        field{"B", &Unnamed232::b, gob_name{"B"}},
        field{"Next", &Unnamed232::next, gob_name{"Next"}},
        field{"Data", &Unnamed232::data, gob_name{"Data"}}};
  }
};

struct Unnamed234 {
  std::uint64_t id{};
  static constexpr auto describe() {
    return record{"",
        field{"Id", &Unnamed234::id, gob_name{"Id"}}};
  }
};

struct Unnamed235 {
  std::uint64_t u00c0u00c9{};
  std::uint64_t c{};
  static constexpr auto describe() {
    return record{"",
        field{"ÀÉ", &Unnamed235::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"C", &Unnamed235::c, gob_name{"C"}}};
  }
};

struct Unnamed239 {
  std::complex<double> data;
  double flag{};
  static constexpr auto describe() {
    return record{"",
        field{"Data", &Unnamed239::data, gob_name{"Data"}},
        field{"Flag", &Unnamed239::flag, gob_name{"Flag"}}};
  }
};

struct Unnamed238 {
  Unnamed239 longer_field_name_for_good_measure;
  std::vector<GobV> payload;
  std::vector<std::int64_t> t1;
  static constexpr auto describe() {
    return record{"",
        field{"LongerFieldNameForGoodMeasure", &Unnamed238::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Payload", &Unnamed238::payload, gob_name{"Payload"}},
        field{"T1", &Unnamed238::t1, gob_name{"T1"}}};
  }
};

struct Unnamed237 {
  std::vector<Shape> b;
  Unnamed238 z;
  static constexpr auto describe() {
    return record{"",
        field{"B", &Unnamed237::b, gob_name{"B"}},
        field{"Z", &Unnamed237::z, gob_name{"Z"}}};
  }
};

struct Unnamed236 {
  Leaf3 flag;
  Unnamed237 t2;
  Shape count;
  static constexpr auto describe() {
    return record{"",
        field{"Flag", &Unnamed236::flag, gob_name{"Flag"}},
        field{"T2", &Unnamed236::t2, gob_name{"T2"}},
        field{"Count", &Unnamed236::count, gob_name{"Count"}}};
  }
};

struct Unnamed24 {
  std::optional<CLower> a;
  static constexpr auto describe() {
    return record{"",
        field{"A", &Unnamed24::a, gob_name{"A"}}};
  }
};

struct Unnamed243 {
  double x{};
  std::complex<float> a;
  std::complex<float> name;
  std::string c;
  std::int64_t t1{};
  static constexpr auto describe() {
    return record{"",
        field{"X", &Unnamed243::x, gob_name{"X"}},
        field{"A", &Unnamed243::a, gob_name{"A"}},
        field{"Name", &Unnamed243::name, gob_name{"Name"}},
        field{"C", &Unnamed243::c, gob_name{"C"}},
        field{"T1", &Unnamed243::t1, gob_name{"T1"}}};
  }
};

struct Unnamed242 {
  std::vector<std::complex<float>> payload;
  std::optional<std::uint64_t> attrs;
  List count;
  std::vector<std::int8_t> a;
  float items{};
  Unnamed243 x;
  static constexpr auto describe() {
    return record{"",
        field{"Payload", &Unnamed242::payload, gob_name{"Payload"}},
        field{"Attrs", &Unnamed242::attrs, gob_name{"Attrs"}},
        field{"Count", &Unnamed242::count, gob_name{"Count"}},
        field{"A", &Unnamed242::a, gob_name{"A"}},
        field{"Items", &Unnamed242::items, gob_name{"Items"}},
        field{"X", &Unnamed242::x, gob_name{"X"}}};
  }
};

struct Unnamed241 {
  Unnamed5 t1;
  std::optional<Unnamed242> t2;
  static constexpr auto describe() {
    return record{"",
        field{"T1", &Unnamed241::t1, gob_name{"T1"}},
        field{"T2", &Unnamed241::t2, gob_name{"T2"}}};
  }
};

struct Unnamed244 {
  std::vector<std::optional<binary_marshalled>> t1;
  std::vector<std::byte> z;
  std::complex<double> u00c0u00c9;
  std::vector<Pair> attrs;
  static constexpr auto describe() {
    return record{"",
        field{"T1", &Unnamed244::t1, gob_name{"T1"}},
        field{"Z", &Unnamed244::z, gob_name{"Z"}},
        field{"ÀÉ", &Unnamed244::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Attrs", &Unnamed244::attrs, gob_name{"Attrs"}}};
  }
};

struct Unnamed245 {
  Shape b;
  MutB attrs;
  static constexpr auto describe() {
    return record{"",
        field{"B", &Unnamed245::b, gob_name{"B"}},
        field{"Attrs", &Unnamed245::attrs, gob_name{"Attrs"}}};
  }
};

struct Unnamed248 {
  std::optional<gob_encoded> items;
  std::int16_t value{};
  std::int64_t count{};
  std::uint16_t next{};
  std::int16_t data{};
  static constexpr auto describe() {
    return record{"",
        field{"Items", &Unnamed248::items, gob_name{"Items"}},
        field{"Value", &Unnamed248::value, gob_name{"Value"}},
        field{"Count", &Unnamed248::count, gob_name{"Count"}},
        field{"Next", &Unnamed248::next, gob_name{"Next"}},
        field{"Data", &Unnamed248::data, gob_name{"Data"}}};
  }
};

struct Unnamed247 {
  std::vector<std::map<std::string,std::optional<std::optional<std::complex<double>>>>> count;
  std::vector<std::vector<Unnamed248>> value;
  std::vector<std::vector<Shape>> items;
  std::int64_t x{};
  Unnamed5 t2;
  Iface a;
  static constexpr auto describe() {
    return record{"",
        field{"Count", &Unnamed247::count, gob_name{"Count"}},
        field{"Value", &Unnamed247::value, gob_name{"Value"}},
        field{"Items", &Unnamed247::items, gob_name{"Items"}},
        field{"X", &Unnamed247::x, gob_name{"X"}},
        field{"T2", &Unnamed247::t2, gob_name{"T2"}},
        field{"A", &Unnamed247::a, gob_name{"A"}}};
  }
};

struct Unnamed246 {
  std::vector<std::byte> data;
  Unnamed247 longer_field_name_for_good_measure;
  Shape count;
  static constexpr auto describe() {
    return record{"",
        field{"Data", &Unnamed246::data, gob_name{"Data"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed246::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Count", &Unnamed246::count, gob_name{"Count"}}};
  }
};

struct Unnamed240 {
  std::vector<Unnamed241> name;
  std::unordered_map<std::int64_t,std::vector<Unnamed244>> c;
  colambda::gob::value x;
  Both z;
  std::array<std::vector<std::vector<Unnamed245>>,0> t1{};
  Unnamed246 attrs;
  static constexpr auto describe() {
    return record{"",
        field{"Name", &Unnamed240::name, gob_name{"Name"}},
        field{"C", &Unnamed240::c, gob_name{"C"}},
        field{"X", &Unnamed240::x, gob_name{"X"}},
        field{"Z", &Unnamed240::z, gob_name{"Z"}},
        field{"T1", &Unnamed240::t1, gob_name{"T1"}},
        field{"Attrs", &Unnamed240::attrs, gob_name{"Attrs"}}};
  }
};

struct Unnamed249 {
  std::uint16_t flag{};
  std::int8_t t2{};
  static constexpr auto describe() {
    return record{"",
        field{"Flag", &Unnamed249::flag, gob_name{"Flag"}},
        field{"T2", &Unnamed249::t2, gob_name{"T2"}}};
  }
};

struct Unnamed25 {
  colambda::gob::value b;
  static constexpr auto describe() {
    return record{"",
        field{"B", &Unnamed25::b, gob_name{"B"}}};
  }
};

struct Unnamed251 {
  std::vector<Iface> c;
  Iface count;
  std::complex<double> x;
  InvokeResponse b;
  colambda::gob::value data;
  static constexpr auto describe() {
    return record{"",
        field{"C", &Unnamed251::c, gob_name{"C"}},
        field{"Count", &Unnamed251::count, gob_name{"Count"}},
        field{"X", &Unnamed251::x, gob_name{"X"}},
        field{"B", &Unnamed251::b, gob_name{"B"}},
        field{"Data", &Unnamed251::data, gob_name{"Data"}}};
  }
};

struct Unnamed250 {
  std::array<std::int64_t,3> name{};
  std::vector<std::unordered_map<std::int64_t,MyMap>> x;
  std::optional<Unnamed251> items;
  MySlice c;
  std::optional<std::optional<std::array<InvokeRequest,3>>> t1;
  MyArray attrs;
  static constexpr auto describe() {
    return record{"",
        field{"Name", &Unnamed250::name, gob_name{"Name"}},
        field{"X", &Unnamed250::x, gob_name{"X"}},
        field{"Items", &Unnamed250::items, gob_name{"Items"}},
        field{"C", &Unnamed250::c, gob_name{"C"}},
        field{"T1", &Unnamed250::t1, gob_name{"T1"}},
        field{"Attrs", &Unnamed250::attrs, gob_name{"Attrs"}}};
  }
};

struct Unnamed253 {
  std::vector<std::map<std::uint16_t,Shape>> name;
  std::vector<colambda::gob::value> attrs;
  static constexpr auto describe() {
    return record{"",
        field{"Name", &Unnamed253::name, gob_name{"Name"}},
        field{"Attrs", &Unnamed253::attrs, gob_name{"Attrs"}}};
  }
};

struct Unnamed252 {
  std::int16_t x{};
  std::vector<std::optional<TextOnly>> value;
  std::int32_t y{};
  Shape t1;
  Unnamed253 name;
  static constexpr auto describe() {
    return record{"",
        field{"X", &Unnamed252::x, gob_name{"X"}},
        field{"Value", &Unnamed252::value, gob_name{"Value"}},
        field{"Y", &Unnamed252::y, gob_name{"Y"}},
        field{"T1", &Unnamed252::t1, gob_name{"T1"}},
        field{"Name", &Unnamed252::name, gob_name{"Name"}}};
  }
};

struct Unnamed255 {
  double data{};
  std::map<std::uint16_t,std::uint16_t> flag;
  std::optional<std::uint32_t> b;
  Iface y;
  static constexpr auto describe() {
    return record{"",
        field{"Data", &Unnamed255::data, gob_name{"Data"}},
        field{"Flag", &Unnamed255::flag, gob_name{"Flag"}},
        field{"B", &Unnamed255::b, gob_name{"B"}},
        field{"Y", &Unnamed255::y, gob_name{"Y"}}};
  }
};

struct Unnamed256 {
  std::vector<colambda::gob::value> b;
  std::map<std::array<std::int64_t,2>,std::array<std::complex<float>,0>> attrs;
  MutA y;
  colambda::gob::value c;
  static constexpr auto describe() {
    return record{"",
        field{"B", &Unnamed256::b, gob_name{"B"}},
        field{"Attrs", &Unnamed256::attrs, gob_name{"Attrs"}},
        field{"Y", &Unnamed256::y, gob_name{"Y"}},
        field{"C", &Unnamed256::c, gob_name{"C"}}};
  }
};

}  // namespace corpus
