// SPDX-License-Identifier: MIT
// Go types of the corpora, as described structs. Written by `gobgen cpp`: do not edit.
#pragma once

#include "../support/described.hpp"

namespace corpus {

struct AnyOnly {
  colambda::gob::value v;
  static constexpr auto describe() {
    return record{"AnyOnly",
        field{"V", &AnyOnly::v, gob_name{"V"}}};
  }
};

struct Args {
  std::int64_t a{};
  std::int64_t b{};
  static constexpr auto describe() {
    return record{"Args",
        field{"A", &Args::a, gob_name{"A"}},
        field{"B", &Args::b, gob_name{"B"}}};
  }
};

struct Point {
  std::int64_t x{};
  std::int64_t y{};
  friend auto operator<=>(const Point&, const Point&) = default;
  static constexpr auto describe() {
    return record{"Point",
        field{"X", &Point::x, gob_name{"X"}},
        field{"Y", &Point::y, gob_name{"Y"}}};
  }
};

struct Arrays {
  std::array<std::int64_t,0> z{};
  std::array<std::int64_t,3> a{};
  std::array<std::uint8_t,4> b{};
  std::array<std::array<std::string,3>,2> bb{};
  std::array<Point,2> p{};
  std::array<std::optional<Point>,2> pp{};
  std::array<colambda::gob::value,2> any{};
  std::array<double,2> f{};
  static constexpr auto describe() {
    return record{"Arrays",
        field{"Z", &Arrays::z, gob_name{"Z"}},
        field{"A", &Arrays::a, gob_name{"A"}},
        field{"B", &Arrays::b, gob_name{"B"}},
        field{"BB", &Arrays::bb, gob_name{"BB"}},
        field{"P", &Arrays::p, gob_name{"P"}},
        field{"PP", &Arrays::pp, gob_name{"PP"}},
        field{"Any", &Arrays::any, gob_name{"Any"}},
        field{"F", &Arrays::f, gob_name{"F"}}};
  }
};

struct Base {
  std::int64_t id{};
  std::string name;
  static constexpr auto describe() {
    return record{"Base",
        field{"ID", &Base::id, gob_name{"ID"}},
        field{"Name", &Base::name, gob_name{"Name"}}};
  }
};

struct CA {
  std::int64_t a{};
  std::int64_t b{};
  static constexpr auto describe() {
    return record{"CA",
        field{"A", &CA::a, gob_name{"A"}},
        field{"B", &CA::b, gob_name{"B"}}};
  }
};

struct CEmb {
  Base base;
  std::string note;
  static constexpr auto describe() {
    return record{"CEmb",
        field{"Base", &CEmb::base, gob_name{"Base"}, embedded},
        field{"Note", &CEmb::note, gob_name{"Note"}}};
  }
};

struct CFlat {
  std::int64_t id{};
  std::string name;
  std::string note;
  static constexpr auto describe() {
    return record{"CFlat",
        field{"ID", &CFlat::id, gob_name{"ID"}},
        field{"Name", &CFlat::name, gob_name{"Name"}},
        field{"Note", &CFlat::note, gob_name{"Note"}}};
  }
};

struct CLower {
  static constexpr auto describe() {
    return record{"CLower"};
  }
};

struct Circle {
  double r{};
  static constexpr auto describe() {
    return record{"Circle",
        field{"R", &Circle::r, gob_name{"R"}}};
  }
};

struct Unnamed4 {
  std::vector<std::map<std::string,std::array<Point,2>>> v;
  static constexpr auto describe() {
    return record{"",
        field{"V", &Unnamed4::v, gob_name{"V"}}};
  }
};

struct Unnamed3 {
  Unnamed4 l3;
  static constexpr auto describe() {
    return record{"",
        field{"L3", &Unnamed3::l3, gob_name{"L3"}}};
  }
};

struct Unnamed2 {
  Unnamed3 l2;
  std::int64_t n{};
  static constexpr auto describe() {
    return record{"",
        field{"L2", &Unnamed2::l2, gob_name{"L2"}},
        field{"N", &Unnamed2::n, gob_name{"N"}}};
  }
};

struct Deep {
  Unnamed2 l1;
  std::string t;
  static constexpr auto describe() {
    return record{"Deep",
        field{"L1", &Deep::l1, gob_name{"L1"}},
        field{"T", &Deep::t, gob_name{"T"}}};
  }
};

struct Extra {
  std::string tag;
  static constexpr auto describe() {
    return record{"Extra",
        field{"Tag", &Extra::tag, gob_name{"Tag"}}};
  }
};

struct Derived {
  Base base;
  std::optional<Extra> extra;
  std::string note;
  static constexpr auto describe() {
    return record{"Derived",
        field{"Base", &Derived::base, gob_name{"Base"}, embedded},
        field{"Extra", &Derived::extra, gob_name{"Extra"}, embedded},
        field{"Note", &Derived::note, gob_name{"Note"}}};
  }
};

struct Empty {
  static constexpr auto describe() {
    return record{"Empty"};
  }
};

using Error = std::variant<std::monostate>;

struct TextOnly {
  std::int64_t a{};
  std::string b;
  static constexpr auto describe() {
    return record{"TextOnly",
        field{"A", &TextOnly::a, gob_name{"A"}},
        field{"B", &TextOnly::b, gob_name{"B"}}};
  }
};

struct External {
  GobV v;
  std::optional<GobV> vp;
  GobP p;
  std::optional<GobP> pp;
  GobStr s;
  BinV b;
  std::optional<BinV> bp;
  Both bo;
  colambda::gob::time t;
  std::optional<colambda::gob::time> tp;
  binary_marshalled addr;
  gob_encoded big;
  std::optional<gob_encoded> big_p;
  std::optional<gob_encoded> rat;
  TextOnly txt;
  std::vector<GobV> l;
  std::vector<std::optional<GobP>> lp;
  std::map<GobStr,BinV> m;
  std::array<BinV,2> arr{};
  colambda::gob::value any;
  static constexpr auto describe() {
    return record{"External",
        field{"V", &External::v, gob_name{"V"}},
        field{"VP", &External::vp, gob_name{"VP"}},
        field{"P", &External::p, gob_name{"P"}},
        field{"PP", &External::pp, gob_name{"PP"}},
        field{"S", &External::s, gob_name{"S"}},
        field{"B", &External::b, gob_name{"B"}},
        field{"BP", &External::bp, gob_name{"BP"}},
        field{"Bo", &External::bo, gob_name{"Bo"}},
        field{"T", &External::t, gob_name{"T"}},
        field{"TP", &External::tp, gob_name{"TP"}},
        field{"Addr", &External::addr, gob_name{"Addr"}},
        field{"Big", &External::big, gob_name{"Big"}},
        field{"BigP", &External::big_p, gob_name{"BigP"}},
        field{"Rat", &External::rat, gob_name{"Rat"}},
        field{"Txt", &External::txt, gob_name{"Txt"}},
        field{"L", &External::l, gob_name{"L"}},
        field{"LP", &External::lp, gob_name{"LP"}},
        field{"M", &External::m, gob_name{"M"}},
        field{"Arr", &External::arr, gob_name{"Arr"}},
        field{"Any", &External::any, gob_name{"Any"}}};
  }
};

struct Poly {
  std::vector<Point> pts;
  static constexpr auto describe() {
    return record{"Poly",
        field{"Pts", &Poly::pts, gob_name{"Pts"}}};
  }
};

struct Square {
  std::int64_t side{};
  static constexpr auto describe() {
    return record{"Square",
        field{"Side", &Square::side, gob_name{"Side"}}};
  }
};

struct Group;
using Shape = std::variant<std::monostate,colambda::gob::named<std::optional<Poly>,"*main.Poly">,Circle,colambda::gob::named<std::unique_ptr<Group>,"main.Group">,Square>;

struct Group {
  std::string name;
  std::vector<Shape> shapes;
  static constexpr auto describe() {
    return record{"Group",
        field{"Name", &Group::name, gob_name{"Name"}},
        field{"Shapes", &Group::shapes, gob_name{"Shapes"}}};
  }
};

struct Unnamed5 {
  friend auto operator<=>(const Unnamed5&, const Unnamed5&) = default;
  static constexpr auto describe() {
    return record{""};
  }
};

struct HasEmpty {
  Empty e;
  std::optional<Empty> p;
  std::vector<Empty> s;
  std::array<Empty,2> a{};
  std::map<std::string,Empty> m;
  Unnamed5 e2;
  static constexpr auto describe() {
    return record{"HasEmpty",
        field{"E", &HasEmpty::e, gob_name{"E"}},
        field{"P", &HasEmpty::p, gob_name{"P"}},
        field{"S", &HasEmpty::s, gob_name{"S"}},
        field{"A", &HasEmpty::a, gob_name{"A"}},
        field{"M", &HasEmpty::m, gob_name{"M"}},
        field{"E2", &HasEmpty::e2, gob_name{"E2"}}};
  }
};

struct Iface {
  colambda::gob::value a;
  std::int64_t n{};
  Shape s;
  std::string z;
  static constexpr auto describe() {
    return record{"Iface",
        field{"A", &Iface::a, gob_name{"A"}},
        field{"N", &Iface::n, gob_name{"N"}},
        field{"S", &Iface::s, gob_name{"S"}},
        field{"Z", &Iface::z, gob_name{"Z"}}};
  }
};

struct InvokeRequest_Timestamp {
  std::int64_t seconds{};
  std::int64_t nanos{};
  static constexpr auto describe() {
    return record{"InvokeRequest_Timestamp",
        field{"Seconds", &InvokeRequest_Timestamp::seconds, gob_name{"Seconds"}},
        field{"Nanos", &InvokeRequest_Timestamp::nanos, gob_name{"Nanos"}}};
  }
};

struct InvokeRequest {
  colambda::slice payload;
  std::string request_id;
  std::string xamzn_trace_id;
  InvokeRequest_Timestamp deadline;
  std::string invoked_function_arn;
  std::string cognito_identity_id;
  std::string cognito_identity_pool_id;
  colambda::slice client_context;
  static constexpr auto describe() {
    return record{"InvokeRequest",
        field{"Payload", &InvokeRequest::payload, gob_name{"Payload"}},
        field{"RequestId", &InvokeRequest::request_id, gob_name{"RequestId"}},
        field{"XAmznTraceId", &InvokeRequest::xamzn_trace_id, gob_name{"XAmznTraceId"}},
        field{"Deadline", &InvokeRequest::deadline, gob_name{"Deadline"}},
        field{"InvokedFunctionArn", &InvokeRequest::invoked_function_arn, gob_name{"InvokedFunctionArn"}},
        field{"CognitoIdentityId", &InvokeRequest::cognito_identity_id, gob_name{"CognitoIdentityId"}},
        field{"CognitoIdentityPoolId", &InvokeRequest::cognito_identity_pool_id, gob_name{"CognitoIdentityPoolId"}},
        field{"ClientContext", &InvokeRequest::client_context, gob_name{"ClientContext"}}};
  }
};

struct InvokeResponse_Error_StackFrame {
  std::string path;
  std::int32_t line{};
  std::string label;
  static constexpr auto describe() {
    return record{"InvokeResponse_Error_StackFrame",
        field{"Path", &InvokeResponse_Error_StackFrame::path, gob_name{"Path"}},
        field{"Line", &InvokeResponse_Error_StackFrame::line, gob_name{"Line"}},
        field{"Label", &InvokeResponse_Error_StackFrame::label, gob_name{"Label"}}};
  }
};

}  // namespace corpus
