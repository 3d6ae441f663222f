// SPDX-License-Identifier: MIT
// Go types of the corpora, as described structs. Written by `gobgen cpp`: do not edit.
#pragma once

#include "../support/described.hpp"

namespace corpus {

struct Args {
  std::int64_t a{};
  std::int64_t b{};
  static constexpr auto describe() {
    return record{"Args",
        field{"A", &Args::a, gob_name{"A"}},
        field{"B", &Args::b, gob_name{"B"}}};
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
        field{"Base", &CEmb::base, gob_name{"Base"}},
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
        field{"Base", &Derived::base, gob_name{"Base"}},
        field{"Extra", &Derived::extra, gob_name{"Extra"}},
        field{"Note", &Derived::note, gob_name{"Note"}}};
  }
};

struct Empty {
  static constexpr auto describe() {
    return record{"Empty"};
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

struct Named {
  std::int16_t i{};
  std::uint64_t u{};
  std::string s;
  std::vector<std::byte> b;
  std::vector<std::byte> c;
  bool d{};
  float f{};
  std::map<std::string,std::int16_t> m;
  std::vector<std::int16_t> l;
  std::array<std::string,3> a{};
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

}  // namespace corpus
