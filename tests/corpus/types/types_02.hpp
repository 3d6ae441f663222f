// SPDX-License-Identifier: MIT
// Go types of the corpora, as described structs. Written by `gobgen cpp`: do not edit.
#pragma once

#include "types_01.hpp"
#include "../support/described.hpp"

namespace corpus {

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

struct Quotient {
  std::int64_t quo{};
  std::int64_t rem{};
  static constexpr auto describe() {
    return record{"Quotient",
        field{"Quo", &Quotient::quo, gob_name{"Quo"}},
        field{"Rem", &Quotient::rem, gob_name{"Rem"}}};
  }
};

struct RecPtrMapNode {
  std::int64_t v{};
  std::map<std::string,std::unique_ptr<RecPtrMapNode>> m;
  static constexpr auto describe() {
    return record{"RecPtrMapNode",
        field{"V", &RecPtrMapNode::v, gob_name{"V"}},
        field{"M", &RecPtrMapNode::m, gob_name{"M"}}};
  }
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

struct TextOnly {
  std::int64_t a{};
  std::string b;
  static constexpr auto describe() {
    return record{"TextOnly",
        field{"A", &TextOnly::a, gob_name{"A"}},
        field{"B", &TextOnly::b, gob_name{"B"}}};
  }
};

struct Tree {
  std::string key;
  std::unique_ptr<Tree> left;
  std::unique_ptr<Tree> right;
  std::vector<std::unique_ptr<Tree>> kids;
  std::map<std::string,std::unique_ptr<Tree>> attr;
  static constexpr auto describe() {
    return record{"Tree",
        field{"Key", &Tree::key, gob_name{"Key"}},
        field{"Left", &Tree::left, gob_name{"Left"}},
        field{"Right", &Tree::right, gob_name{"Right"}},
        field{"Kids", &Tree::kids, gob_name{"Kids"}},
        field{"Attr", &Tree::attr, gob_name{"Attr"}}};
  }
};

struct Unnamed1 {
  double a{};
  std::complex<double> b;
  std::array<double,1> c{};
  std::vector<double> d;
  static constexpr auto describe() {
    return record{"",
        field{"A", &Unnamed1::a, gob_name{"A"}},
        field{"B", &Unnamed1::b, gob_name{"B"}},
        field{"C", &Unnamed1::c, gob_name{"C"}},
        field{"D", &Unnamed1::d, gob_name{"D"}}};
  }
};

struct Unnamed10 {
  Point_2 a;
  static constexpr auto describe() {
    return record{"",
        field{"A", &Unnamed10::a, gob_name{"A"}}};
  }
};

struct Unnamed11 {
  std::int8_t a{};
  static constexpr auto describe() {
    return record{"",
        field{"A", &Unnamed11::a, gob_name{"A"}}};
  }
};

struct Unnamed12 {
  std::int16_t a{};
  static constexpr auto describe() {
    return record{"",
        field{"A", &Unnamed12::a, gob_name{"A"}}};
  }
};

struct Unnamed13 {
  std::uint8_t b{};
  static constexpr auto describe() {
    return record{"",
        field{"B", &Unnamed13::b, gob_name{"B"}}};
  }
};

struct Unnamed14 {
  std::int16_t b{};
  static constexpr auto describe() {
    return record{"",
        field{"B", &Unnamed14::b, gob_name{"B"}}};
  }
};

struct Unnamed15 {
  std::int32_t b{};
  static constexpr auto describe() {
    return record{"",
        field{"B", &Unnamed15::b, gob_name{"B"}}};
  }
};

struct Unnamed16 {
  std::int64_t a{};
  static constexpr auto describe() {
    return record{"",
        field{"A", &Unnamed16::a, gob_name{"A"}}};
  }
};

struct Unnamed18 {
  std::string x;
  static constexpr auto describe() {
    return record{"",
        field{"X", &Unnamed18::x, gob_name{"X"}}};
  }
};

struct Unnamed17 {
  Unnamed18 a;
  static constexpr auto describe() {
    return record{"",
        field{"A", &Unnamed17::a, gob_name{"A"}}};
  }
};

struct Unnamed20 {
  std::int64_t z{};
  static constexpr auto describe() {
    return record{"",
        field{"Z", &Unnamed20::z, gob_name{"Z"}}};
  }
};

struct Unnamed19 {
  Unnamed20 a;
  static constexpr auto describe() {
    return record{"",
        field{"A", &Unnamed19::a, gob_name{"A"}}};
  }
};

struct Unnamed21 {
  std::string name;
  static constexpr auto describe() {
    return record{"",
        field{"Name", &Unnamed21::name, gob_name{"Name"}}};
  }
};

struct Unnamed22 {
  Point mid;
  static constexpr auto describe() {
    return record{"",
        field{"Mid", &Unnamed22::mid, gob_name{"Mid"}}};
  }
};

struct Unnamed23 {
  std::optional<std::optional<std::optional<Point>>> mid;
  static constexpr auto describe() {
    return record{"",
        field{"Mid", &Unnamed23::mid, gob_name{"Mid"}}};
  }
};

struct Unnamed24 {
  std::optional<CLower> a;
  static constexpr auto describe() {
    return record{"",
        field{"A", &Unnamed24::a, gob_name{"A"}}};
  }
};

struct Unnamed26 {
  std::int64_t id{};
  static constexpr auto describe() {
    return record{"",
        field{"ID", &Unnamed26::id, gob_name{"ID"}}};
  }
};

struct Unnamed25 {
  Unnamed26 base;
  static constexpr auto describe() {
    return record{"",
        field{"Base", &Unnamed25::base, gob_name{"Base"}}};
  }
};

struct Unnamed27 {
  std::optional<Base> base;
  static constexpr auto describe() {
    return record{"",
        field{"Base", &Unnamed27::base, gob_name{"Base"}}};
  }
};

struct Unnamed28 {
  Point v;
  static constexpr auto describe() {
    return record{"",
        field{"V", &Unnamed28::v, gob_name{"V"}}};
  }
};

struct Unnamed29 {
  std::int64_t w{};
  static constexpr auto describe() {
    return record{"",
        field{"W", &Unnamed29::w, gob_name{"W"}}};
  }
};

struct Unnamed30 {
  Circle v;
  static constexpr auto describe() {
    return record{"",
        field{"V", &Unnamed30::v, gob_name{"V"}}};
  }
};

struct Unnamed31 {
  std::int64_t k{};
  static constexpr auto describe() {
    return record{"",
        field{"K", &Unnamed31::k, gob_name{"K"}}};
  }
};

struct Unnamed32 {
  std::int64_t end{};
  static constexpr auto describe() {
    return record{"",
        field{"End", &Unnamed32::end, gob_name{"End"}}};
  }
};

}  // namespace corpus
