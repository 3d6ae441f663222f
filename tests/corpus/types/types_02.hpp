// SPDX-License-Identifier: MIT
// Go types of the corpora, as described structs. Written by `gobgen cpp`: do not edit.
#pragma once

#include "types_01.hpp"
#include "../support/described.hpp"

namespace corpus {

struct InvokeResponse_Error {
  std::string message;
  std::string type;
  std::vector<std::optional<InvokeResponse_Error_StackFrame>> stack_trace;
  bool should_exit{};
  static constexpr auto describe() {
    return record{"InvokeResponse_Error",
        field{"Message", &InvokeResponse_Error::message, gob_name{"Message"}},
        field{"Type", &InvokeResponse_Error::type, gob_name{"Type"}},
        field{"StackTrace", &InvokeResponse_Error::stack_trace, gob_name{"StackTrace"}},
        field{"ShouldExit", &InvokeResponse_Error::should_exit, gob_name{"ShouldExit"}}};
  }
};

struct InvokeResponse {
  colambda::slice payload;
  std::optional<InvokeResponse_Error> error;
  static constexpr auto describe() {
    return record{"InvokeResponse",
        field{"Payload", &InvokeResponse::payload, gob_name{"Payload"}},
        field{"Error", &InvokeResponse::error, gob_name{"Error"}}};
  }
};

struct Leaf1 {
  std::int64_t v{};
  static constexpr auto describe() {
    return record{"Leaf1",
        field{"V", &Leaf1::v, gob_name{"V"}}};
  }
};

struct Leaf2 {
  std::string s;
  Point p;
  static constexpr auto describe() {
    return record{"Leaf2",
        field{"S", &Leaf2::s, gob_name{"S"}},
        field{"P", &Leaf2::p, gob_name{"P"}}};
  }
};

struct Leaf3 {
  std::map<std::string,Leaf1> m;
  static constexpr auto describe() {
    return record{"Leaf3",
        field{"M", &Leaf3::m, gob_name{"M"}}};
  }
};

struct Line {
  std::string name;
  Point a;
  Point b;
  std::optional<Point> mid;
  static constexpr auto describe() {
    return record{"Line",
        field{"Name", &Line::name, gob_name{"Name"}},
        field{"A", &Line::a, gob_name{"A"}},
        field{"B", &Line::b, gob_name{"B"}},
        field{"Mid", &Line::mid, gob_name{"Mid"}}};
  }
};

struct List {
  std::int64_t val{};
  std::unique_ptr<List> next;
  static constexpr auto describe() {
    return record{"List",
        field{"Val", &List::val, gob_name{"Val"}},
        field{"Next", &List::next, gob_name{"Next"}}};
  }
};

struct MapOnly {
  std::map<std::string,std::int64_t> m;
  static constexpr auto describe() {
    return record{"MapOnly",
        field{"M", &MapOnly::m, gob_name{"M"}}};
  }
};

struct Maps {
  std::map<std::string,std::int64_t> si;
  std::unordered_map<std::int64_t,std::string> is;
  std::map<bool,std::int8_t> bi;
  std::map<double,std::string> fs;
  std::map<std::uint8_t,std::string> us;
  std::map<std::complex<double>,std::string,complex_less> cs;
  std::map<Point,std::string> ps;
  std::map<std::array<std::int64_t,2>,std::string> as;
  std::map<std::string,std::vector<std::string>> ss;
  std::map<std::string,std::map<std::string,std::int64_t>> sm;
  std::map<std::string,std::optional<Point>> sp;
  std::map<std::string,Point> spt;
  std::map<std::string,colambda::gob::value> sa;
  std::map<colambda::gob::value,colambda::gob::value,value_less> aa;
  std::map<std::string,colambda::slice> sb;
  std::map<std::string,Unnamed5> se;
  std::map<std::string,std::int64_t> nil;
  std::map<std::string,std::int64_t> emp;
  static constexpr auto describe() {
    return record{"Maps",
        field{"SI", &Maps::si, gob_name{"SI"}},
        field{"IS", &Maps::is, gob_name{"IS"}},
        field{"BI", &Maps::bi, gob_name{"BI"}},
        field{"FS", &Maps::fs, gob_name{"FS"}},
        field{"US", &Maps::us, gob_name{"US"}},
        field{"CS", &Maps::cs, gob_name{"CS"}},
        field{"PS", &Maps::ps, gob_name{"PS"}},
        field{"AS", &Maps::as, gob_name{"AS"}},
        field{"SS", &Maps::ss, gob_name{"SS"}},
        field{"SM", &Maps::sm, gob_name{"SM"}},
        field{"SP", &Maps::sp, gob_name{"SP"}},
        field{"SPt", &Maps::spt, gob_name{"SPt"}},
        field{"SA", &Maps::sa, gob_name{"SA"}},
        field{"AA", &Maps::aa, gob_name{"AA"}},
        field{"SB", &Maps::sb, gob_name{"SB"}},
        field{"SE", &Maps::se, gob_name{"SE"}},
        field{"Nil", &Maps::nil, gob_name{"Nil"}},
        field{"Emp", &Maps::emp, gob_name{"Emp"}}};
  }
};

struct Mixed {
  std::int64_t a{};
  std::string c;
  double z{};
  static constexpr auto describe() {
    return record{"Mixed",
        field{"A", &Mixed::a, gob_name{"A"}},
        field{"C", &Mixed::c, gob_name{"C"}},
        field{"Z", &Mixed::z, gob_name{"Z"}}};
  }
};

struct MutB;
struct MutA {
  std::string name;
  std::vector<MutB> bs;
  static constexpr auto describe() {
    return record{"MutA",
        field{"Name", &MutA::name, gob_name{"Name"}},
        field{"Bs", &MutA::bs, gob_name{"Bs"}}};
  }
};

struct MutA;
struct MutB {
  std::int64_t n{};
  std::vector<MutA> as;
  std::unique_ptr<MutA> p;
  static constexpr auto describe() {
    return record{"MutB",
        field{"N", &MutB::n, gob_name{"N"}},
        field{"As", &MutB::as, gob_name{"As"}},
        field{"P", &MutB::p, gob_name{"P"}}};
  }
};

struct MyArray : std::array<std::string,3> {
  static constexpr auto describe() { return container{"MyArray"}; }
};

struct MyMap : std::map<std::string,std::int16_t> {
  static constexpr auto describe() { return container{"MyMap"}; }
};

struct MySlice : std::vector<std::int16_t> {
  static constexpr auto describe() { return container{"MySlice"}; }
};

struct Named {
  std::int16_t i{};
  std::uint64_t u{};
  std::string s;
  std::vector<std::byte> b;
  std::vector<std::byte> c;
  bool d{};
  float f{};
  MyMap m;
  MySlice l;
  MyArray a;
  static constexpr auto describe() {
    return record{"Named",
        field{"I", &Named::i, gob_name{"I"}},
        field{"U", &Named::u, gob_name{"U"}},
        field{"S", &Named::s, gob_name{"S"}},
        field{"B", &Named::b, gob_name{"B"}},
        field{"C", &Named::c, gob_name{"C"}},
        field{"D", &Named::d, gob_name{"D"}},
        field{"F", &Named::f, gob_name{"F"}},
        field{"M", &Named::m, gob_name{"M"}},
        field{"L", &Named::l, gob_name{"L"}},
        field{"A", &Named::a, gob_name{"A"}}};
  }
};

struct Pair {
  colambda::gob::value l;
  colambda::gob::value r;
  static constexpr auto describe() {
    return record{"Pair",
        field{"L", &Pair::l, gob_name{"L"}},
        field{"R", &Pair::r, gob_name{"R"}}};
  }
};

struct PingRequest {
  static constexpr auto describe() {
    return record{"PingRequest"};
  }
};

struct PingResponse {
  static constexpr auto describe() {
    return record{"PingResponse"};
  }
};

struct Point_2 {
  double x{};
  double y{};
  double z{};
  static constexpr auto describe() {
    return record{"Point",
        field{"X", &Point_2::x, gob_name{"X"}},
        field{"Y", &Point_2::y, gob_name{"Y"}},
        field{"Z", &Point_2::z, gob_name{"Z"}}};
  }
};

struct Ptrs {
  std::optional<std::int64_t> i;
  std::optional<std::optional<std::int64_t>> ii;
  std::optional<std::optional<std::optional<std::int64_t>>> iii;
  std::optional<std::string> s;
  std::optional<colambda::slice> b;
  std::optional<double> f;
  std::optional<Point> st;
  std::optional<std::optional<Point>> st_s;
  std::optional<std::vector<std::int64_t>> sl;
  std::optional<std::map<std::string,std::int64_t>> m;
  std::optional<std::array<std::int64_t,2>> a;
  std::optional<bool> bo;
  std::optional<colambda::gob::time> t;
  static constexpr auto describe() {
    return record{"Ptrs",
        field{"I", &Ptrs::i, gob_name{"I"}},
        field{"II", &Ptrs::ii, gob_name{"II"}},
        field{"III", &Ptrs::iii, gob_name{"III"}},
        field{"S", &Ptrs::s, gob_name{"S"}},
        field{"B", &Ptrs::b, gob_name{"B"}},
        field{"F", &Ptrs::f, gob_name{"F"}},
        field{"St", &Ptrs::st, gob_name{"St"}},
        field{"StS", &Ptrs::st_s, gob_name{"StS"}},
        field{"Sl", &Ptrs::sl, gob_name{"Sl"}},
        field{"M", &Ptrs::m, gob_name{"M"}},
        field{"A", &Ptrs::a, gob_name{"A"}},
        field{"Bo", &Ptrs::bo, gob_name{"Bo"}},
        field{"T", &Ptrs::t, gob_name{"T"}}};
  }
};

struct Quotient {
  std::int64_t quo{};
  std::int64_t rem{};
  static constexpr auto describe() {
    return record{"Quotient",
        field{"Quo", &Quotient::quo, gob_name{"Quo"}},
        field{"Rem", &Quotient::rem, gob_name{"Rem"}}};
  }
};

struct RecMap : std::map<std::string,RecMap> {
  static constexpr auto describe() { return container{"RecMap"}; }
};

struct RecPtrMapNode;
struct RecPtrMap : std::map<std::string,std::unique_ptr<RecPtrMapNode>> {
  static constexpr auto describe() { return container{"RecPtrMap"}; }
};

struct RecPtrMap;
struct RecPtrMapNode {
  std::int64_t v{};
  RecPtrMap m;
  static constexpr auto describe() {
    return record{"RecPtrMapNode",
        field{"V", &RecPtrMapNode::v, gob_name{"V"}},
        field{"M", &RecPtrMapNode::m, gob_name{"M"}}};
  }
};

struct RecSlice : std::vector<RecSlice> {
  static constexpr auto describe() { return container{"RecSlice"}; }
};

struct Request {
  std::string service_method;
  std::uint64_t seq{};
  static constexpr auto describe() {
    return record{"Request",
        field{"ServiceMethod", &Request::service_method, gob_name{"ServiceMethod"}},
        field{"Seq", &Request::seq, gob_name{"Seq"}}}
        .in_package("rpc");
  }
};

struct Response {
  std::string service_method;
  std::uint64_t seq{};
  std::string error;
  static constexpr auto describe() {
    return record{"Response",
        field{"ServiceMethod", &Response::service_method, gob_name{"ServiceMethod"}},
        field{"Seq", &Response::seq, gob_name{"Seq"}},
        field{"Error", &Response::error, gob_name{"Error"}}}
        .in_package("rpc");
  }
};

struct Scalars {
  bool b{};
  std::int64_t i{};
  std::int8_t i8{};
  std::int16_t i16{};
  std::int32_t i32{};
  std::int64_t i64{};
  std::uint64_t u{};
  std::uint8_t u8{};
  std::uint16_t u16{};
  std::uint32_t u32{};
  std::uint64_t u64{};
  std::uint64_t up{};
  float f32{};
  double f64{};
  std::complex<float> c64;
  std::complex<double> c128;
  std::string s;
  colambda::slice by;
  static constexpr auto describe() {
    return record{"Scalars",
        field{"B", &Scalars::b, gob_name{"B"}},
        field{"I", &Scalars::i, gob_name{"I"}},
        field{"I8", &Scalars::i8, gob_name{"I8"}},
        field{"I16", &Scalars::i16, gob_name{"I16"}},
        field{"I32", &Scalars::i32, gob_name{"I32"}},
        field{"I64", &Scalars::i64, gob_name{"I64"}},
        field{"U", &Scalars::u, gob_name{"U"}},
        field{"U8", &Scalars::u8, gob_name{"U8"}},
        field{"U16", &Scalars::u16, gob_name{"U16"}},
        field{"U32", &Scalars::u32, gob_name{"U32"}},
        field{"U64", &Scalars::u64, gob_name{"U64"}},
        field{"Up", &Scalars::up, gob_name{"Up"}},
        field{"F32", &Scalars::f32, gob_name{"F32"}},
        field{"F64", &Scalars::f64, gob_name{"F64"}},
        field{"C64", &Scalars::c64, gob_name{"C64"}},
        field{"C128", &Scalars::c128, gob_name{"C128"}},
        field{"S", &Scalars::s, gob_name{"S"}},
        field{"By", &Scalars::by, gob_name{"By"}}};
  }
};

}  // namespace corpus
