// SPDX-License-Identifier: MIT
// Interfaces in variants: names, definitions in the middle of a value, nil, and what does not fit.
#include <colambda/gob/read_interface.hpp>
#include <colambda/gob/write_interface.hpp>

#include "gob_support.hpp"
#include "gob_types.hpp"

#include <colambda/gob/value.hpp>

#include <string>
#include <variant>

namespace colambda::gob {
namespace {

using testing::hex;
using testing::one;
using testing::point;
using testing::read;
using testing::refusal;
using testing::said;
using testing::to_hex;
using testing::unhex;
using testing::written;

// type Iface struct { A any; N int; S Shape; Z string }
struct iface {
  using any = std::variant<std::monostate, point, named<std::int64_t, "int">, std::string>;
  any a;
  std::int64_t n = 0;
  any s;
  std::string z;
  bool operator==(const iface&) const = default;
  static constexpr auto describe() {
    return record{"Iface", field{"A", &iface::a}, field{"N", &iface::n}, field{"S", &iface::s}, field{"Z", &iface::z}};
  }
};

// type Leaf1 struct { V int }
struct leaf1 {
  std::int64_t v = 0;
  static constexpr auto describe() { return record{"Leaf1", field{"V", &leaf1::v}}; }
};

// type Leaf3 struct { M map[string]Leaf1 }
struct leaf3 {
  std::map<std::string, leaf1> m;
  static constexpr auto describe() { return record{"Leaf3", field{"M", &leaf3::m}}; }
};

// type Pair struct{ L, R any }, which holds itself by value in Go.
struct pair {
  using any = std::variant<std::monostate, named<std::unique_ptr<pair>, "main.Pair">, leaf1, leaf3, std::string,
                           named<std::int64_t, "int">>;
  any l;
  any r;
  static constexpr auto describe() { return record{"Pair", field{"L", &pair::l}, field{"R", &pair::r}}; }
};

// A message of these bytes.
testing::byte_vector sent(std::string_view annotated) { return testing::message(unhex(annotated)); }

template <std::size_t I, class Variant>
auto& held(Variant& of) {
  REQUIRE(of.index() == I);
  return *std::get_if<I>(&of);
}

constexpr const char* iface_definition =
    "2a 7f 03 01 01 05'Iface' 01 ff80 00 01 04 01 01'A' 01 10 00 01 01'N' 01 04 00 01 01'S' 01 10 00 01 01'Z' 01 0c 00"
    "00 00";

// Iface{A: Point{1, 2}, N: 3, Z: "after"} as Go 1.26 writes it: the definition of Point cuts the value in two.
const std::string iface_struct = std::string(iface_definition) +
                                 "2d ff80 01 0a'main.Point' ff81 03 01 01 05'Point' 01 ff82 00 01 02 01 01'X' 01 04 00"
                                 "01 01'Y' 01 04 00 00 00"
                                 "12 ff82 05 01 02 01 04 00 01 06 02 05'after' 00";

// Pair{Pair{Pair{Pair{Leaf3{{"m": {1}}}, nil}, Leaf1{5}}, "r"}, 1}: definitions four interfaces deep.
constexpr const char* nested =
    "1d 7f 03 01 01 04'Pair' 01 ff80 00 01 02 01 01'L' 01 10 00 01 01'R' 01 10 00 00 00"
    "ffc6 ff80 01 09'main.Pair' ff80 ffab 01 09'main.Pair' ff80 ff8e 01 09'main.Pair' ff80"
    "26 01 0a'main.Leaf3' ff81 03 01 01 05'Leaf3' 01 ff82 00 01 01 01 01'M' 01 ff86 00 00 00"
    "26 ff85 04 01 01 15'map[string]main.Leaf1' 01 ff86 00 01 0c 01 ff84 00 00"
    "12 ff83 03 01 02 ff84 00 01 01 01 01'V' 01 04 00 00 00"
    "0c ff82 08 01 01 01'm' 01 02 00 00 00"
    "01 0a'main.Leaf1' ff84 03 01 0a 00 00"
    "01 06'string' 0c 03 00 01'r' 00"
    "01 03'int' 04 02 00 02 00";

TEST_CASE("interface: a definition in the middle of a value is read and written where Go has it") {
  const iface expected{.a = point{1, 2}, .n = 3, .s = {}, .z = "after"};
  CHECK(written(expected) == hex(iface_struct));
  const auto all = testing::read_chopped<iface>(unhex(iface_struct));
  REQUIRE(all.size() == 1);
  CHECK(all[0] == expected);
  testing::check_truncated<iface>(unhex(iface_struct), {unhex(iface_struct).size()});
}

TEST_CASE("interface: definitions at any nesting are read and written where Go has them") {
  auto top = read<pair>(unhex(nested));
  auto& second = *held<1>(top.l).value;
  auto& third = *held<1>(second.l).value;
  auto& fourth = *held<1>(third.l).value;
  CHECK(held<3>(fourth.l).m.at("m").v == 1);
  CHECK(fourth.r.index() == 0);
  CHECK(held<2>(third.r).v == 5);
  CHECK(held<4>(second.r) == "r");
  CHECK(held<5>(top.r).value == 1);
  // Go counts Leaf1 before the map that it is in, as we do.
  CHECK(written(top) == hex(nested));
}

TEST_CASE("interface: of a definition that was sent only the id is") {
  encoder to;
  gather out;
  const iface one{.a = point{1, 2}, .n = 0, .s = point{3, 0}, .z = {}};
  to.encode(one, out).value();
  out.clear();
  to.encode(one, out).value();
  CHECK(to_hex(as_bytes(out.text())) == hex("29 ff80 01 0a'main.Point' ff82 05 01 02 01 04 00"
                                            "02 0a'main.Point' ff82 03 01 06 00 00"));
}

TEST_CASE("interface: nil is left out of structs, a zero byte elsewhere, and replaces what was there") {
  CHECK(written(iface{}) == hex(std::string(iface_definition) + "03 ff80 00"));
  using any = std::variant<std::monostate, std::string>;
  const std::vector<any> list{any{}, any{"x"}, any{}};
  const auto wire = hex("0b 7f 02 01 02 ff80 00 01 10 00 00 12 ff80 00 03 00 06'string' 0c 03 00 01'x' 00");
  CHECK(written(list) == wire);
  const auto got = read<std::vector<any>>(wire, {any{"a"}, any{}, any{"c"}});
  CHECK(got == list);
  CHECK(read<any>(sent("10 00 00"), any{"gone"}) == any{});
}

TEST_CASE("interface: numbers of the machine's size go into 64 bits, others by their own name") {
  using any = std::variant<std::monostate, std::int64_t, std::uint64_t, std::int32_t, std::vector<std::int64_t>>;
  CHECK(read<any>(sent("10 00 03'int' 04 02 00 02")) == any{std::int64_t{1}});
  CHECK(read<any>(sent("10 00 05'int64' 04 02 00 02")) == any{std::int64_t{1}});
  CHECK(read<any>(sent("10 00 05'int32' 04 02 00 02")) == any{std::int32_t{1}});
  CHECK(read<any>(sent("10 00 07'uintptr' 06 02 00 02")) == any{std::uint64_t{2}});
  const auto list = sent("10 00 05'[]int' 7f 02 01 02 ff80 00 01 04 00 00");
  auto stream = list;
  const auto rest = sent("ff80 03 00 01 06");
  stream.insert(stream.end(), rest.begin(), rest.end());
  CHECK(read<any>(stream) == any{std::vector<std::int64_t>{3}});
  CHECK(written(any{std::int64_t{1}}) == hex("0c 10 00 05'int64' 04 02 00 02"));
}

TEST_CASE("interface: a name that no alternative has is refused by name, and the stream goes on") {
  using any = std::variant<std::monostate, std::string>;
  CHECK(refusal<any>(sent("10 00 06'nobody' 04 02 00 02")) == R"(gob: name not registered for interface: "nobody")");
  CHECK(refusal<any>(sent("10 00 02 22 5c 04 02 00 02")) == R"(gob: name not registered for interface: "\"\\")");
  decoder in;
  in.push(unhex(iface_struct + "0a 0c 00 07'is next'"));
  one<any> wrong;
  CHECK(said(in.decode(wrong)) == R"(gob: name not registered for interface: "main.Point")");
  std::string next;
  CHECK(in.decode(next).value());
  CHECK(next == "is next");
}

TEST_CASE("interface: what is held must fit the alternative of its name") {
  using any = std::variant<std::monostate, std::string, std::int8_t, std::vector<std::int8_t>, point>;
  CHECK(refusal<any>(sent("10 00 06'string' 04 02 00 02")) ==
        "gob: decoding into local type *string, received remote type int");
  CHECK(refusal<any>(sent("10 00 04'int8' 04 04 00 fe 02 00")) == R"(value for "int8" out of range)");
  CHECK(refusal<any>(sent("10 00 06'string' ff c6 02 00 01 'x'")) ==
        "gob: decoding into local type *string, received remote type unknown type");
  CHECK(refusal<any>(sent("10 00 06'string' 0c 03 01 01 'x'")) ==
        "gob: decode: corrupted data: non-zero delta for singleton");
  CHECK(refusal<std::int64_t>(sent("10 00 03'int' 04 02 00 02")) ==
        "gob: decoding into local type *int64, received remote type interface");
  CHECK(refusal<any>(sent("0c 00 02 'xy'")) ==
        "gob: decoding into local type *interface {}, received remote type string");
}

TEST_CASE("interface: names are bounded, read and written") {
  using any = std::variant<std::monostate, std::string>;
  CHECK(refusal<any>(sent("10 00 fe 04 01")) == "gob: invalid type name length 1025: exceeds input size");
  testing::byte_vector wire = unhex("10 00 fe 04 01");
  wire.resize(wire.size() + 1025, std::byte{'x'});
  CHECK(refusal<any>(testing::message(wire)) == "gob: name too long (1025 bytes)");
  wire = unhex("10 00 06'string' 0c 03 00 01'x'");
  CHECK(refusal<any>(testing::message(wire), {.name = 6}) == "");
  CHECK(refusal<any>(testing::message(wire), {.name = 5}) == "gob: name too long (6 bytes)");
  encoder to(id::first_user, {.name = 5});
  gather out;
  CHECK(said(to.encode(any{"x"}, out)) == "gob: name too long (6 bytes)");
  CHECK(out.empty());
}

TEST_CASE("interface: a nil pointer in one is refused, and half a value is never written") {
  using any = std::variant<std::monostate, std::unique_ptr<point>, point>;
  const auto to_write = [] {
    std::vector<any> all(2);
    all[0] = point{1, 2};
    all[1] = std::unique_ptr<point>();
    return all;
  };
  encoder to;
  gather out;
  CHECK(said(to.encode(to_write(), out)) == "gob: gob: cannot encode nil pointer of type *main.Point inside interface");
  CHECK(out.empty());
  // The definitions taken back are sent with the next value.
  to.encode(point{1, 2}, out).value();
  CHECK(out.text().find("Point") != std::string::npos);
  CHECK(read<any>(unhex(written(any{std::make_unique<point>(1, 2)}))).index() == 1);
}

// Interfaces in interfaces, as many as there are levels.
pair chain(std::size_t levels) {
  pair top;
  pair* at = &top;
  for (std::size_t i = 0; i < levels; ++i) at = at->l.emplace<1>(std::make_unique<pair>()).value.get();
  at->r = leaf1{7};
  return top;
}

void unlink(pair& top) {
  // Else the destructor recurses over all levels.
  auto next = std::exchange(top.l, pair::any{});
  while (next.index() == 1) {
    auto inner = std::move(held<1>(next).value);
    next = std::exchange(inner->l, pair::any{});
  }
}

TEST_CASE("interface: as many levels as the limits allow cost no machine stack, more are refused") {
  constexpr std::size_t levels = 4'900;
  pair deep = chain(levels);
  encoder to;
  gather out;
  to.encode(deep, out).value();
  unlink(deep);
  pair back;
  decoder in;
  in.push(as_bytes(out.text()));
  CHECK(in.decode(back).value());
  std::size_t found = 0;
  for (pair* at = &back; at->l.index() == 1; at = held<1>(at->l).value.get()) ++found;
  CHECK(found == levels);
  unlink(back);
  deep = chain(5'100);
  CHECK(said(to.encode(deep, out)) == "gob: values are nested deeper than 10000 levels");
  unlink(deep);
}

TEST_CASE("interface: any other name goes into a gob::value") {
  // type AnyOnly struct { V any }
  const auto wire = unhex(iface_struct);
  struct any_iface {
    value a;
    std::string z;
    static constexpr auto describe() { return record{"Iface", field{"A", &any_iface::a}, field{"Z", &any_iface::z}}; }
  };
  const auto got = read<any_iface>(wire);
  CHECK(got.z == "after");
  CHECK(got.a.what() == kind::interface);
  CHECK(got.a.interface_name() == "main.Point");
  CHECK(got.a.inside()["Y"].integer() == 2);
  CHECK(refusal<one<value>>(unhex(written(one<std::int64_t>{1}))) ==
        "gob: wrong type (interface {}) for received field .A");
}

}  // namespace
}  // namespace colambda::gob
