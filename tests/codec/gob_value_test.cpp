// SPDX-License-Identifier: MIT
// Values of any type: looked at, compared, put into interfaces, and kept beyond their stream.
#include <colambda/gob/value.hpp>

#include "gob_support.hpp"
#include "gob_types.hpp"

#include <colambda/gob/convert.hpp>

#include <string>
#include <thread>
#include <vector>

namespace colambda::gob {
namespace {

using testing::message;
using testing::one;
using testing::point;
using testing::read;
using testing::read_chopped;
using testing::refusal;
using testing::said;
using testing::to_hex;
using testing::unhex;

struct everything {
  bool yes = true;
  std::int16_t number = -5;
  std::uint64_t large = 1ULL << 63;
  double real = 2.5;
  std::complex<float> both{1, -2};
  std::string text = "t\xff";
  slice bytes = slice::copy_of("raw");
  std::array<point, 2> pair{point{1, 2}, point{}};
  std::vector<std::string> list{"a", "", "c"};
  std::map<std::string, std::int8_t> map{{"k", 1}, {"l", 2}};
  std::int64_t zero = 0;
  static constexpr auto describe() {
    return record{"Everything",
                  field{"yes", &everything::yes},
                  field{"number", &everything::number},
                  field{"large", &everything::large},
                  field{"real", &everything::real},
                  field{"both", &everything::both},
                  field{"text", &everything::text},
                  field{"bytes", &everything::bytes},
                  field{"pair", &everything::pair},
                  field{"list", &everything::list},
                  field{"map", &everything::map},
                  field{"zero", &everything::zero}};
  }
};

template <class T>
value of(const T& from) {
  return to_value(from).value();
}

template <class T>
std::vector<T> read_all(const gather& stream) {
  const std::string bytes = stream.text();
  const bytes_view whole[] = {as_bytes(bytes)};
  return testing::read_all<T>(whole);
}

TEST_CASE("value: every kind shows what it holds, and nothing of another kind") {
  const value all = of(everything{});
  CHECK(all.what() == kind::structure);
  CHECK(all.type_name() == "Everything");
  CHECK(all["Yes"].boolean() == true);
  CHECK(all["Number"].integer() == -5);
  CHECK(all["Large"].unsigned_integer() == 1ULL << 63);
  CHECK(all["Real"].floating() == 2.5);
  CHECK(all["Both"].complex() == std::complex<double>{1, -2});
  CHECK(all["Text"].string() == "t\xff");
  REQUIRE(all["Bytes"].bytes());
  CHECK(as_text(*all["Bytes"].bytes()) == "raw");
  CHECK(all["Bytes"].type_name() == "bytes");
  for (const auto& [name, what] : all.fields()) {
    CAPTURE(name);
    CHECK(what.boolean().has_value() == (name == "Yes"));
    CHECK(what.integer().has_value() == (name == "Number"));
    CHECK(what.unsigned_integer().has_value() == (name == "Large"));
    CHECK(what.floating().has_value() == (name == "Real"));
    CHECK(what.complex().has_value() == (name == "Both"));
    CHECK(what.string().has_value() == (name == "Text"));
    CHECK(what.bytes().has_value() == (name == "Bytes"));
    CHECK_FALSE(what.method().has_value());
    CHECK_FALSE(what.is_nil());
  }
}

TEST_CASE("value: containers show their parts in order, and structs only what was sent") {
  const value all = of(everything{});
  CHECK(all.size() == 10);
  CHECK(all["Zero"].is_nil());
  CHECK(all["Nothing"].is_nil());
  CHECK(all["Pair"].size() == 2);
  CHECK(all["Pair"].what() == kind::array);
  CHECK(all["Pair"][0]["Y"].integer() == 2);
  CHECK(all["Pair"][1].size() == 0);
  CHECK(all["Pair"][2].is_nil());
  std::string joined;
  for (const value item : all["List"].elements()) joined += std::string(*item.string()) + ';';
  CHECK(joined == "a;;c;");
  for (const auto& [key, element] : all["Map"].pairs()) {
    joined += std::string(*key.string()) + std::to_string(*element.integer());
  }
  CHECK(joined == "a;;c;k1l2");
  CHECK(all["List"].pairs().empty());
  CHECK(all["Map"].elements().empty());
  CHECK(all["Text"].fields().empty());
  CHECK(all["Text"].size() == 0);
  CHECK(all["Text"]["X"][3].is_nil());
}

TEST_CASE("value: a default one is a nil interface and has nothing in it") {
  const value nil;
  CHECK(nil.what() == kind::interface);
  CHECK(nil.is_nil());
  CHECK(nil.size() == 0);
  CHECK(nil.interface_name().empty());
  CHECK(nil.inside().is_nil());
  CHECK(nil.type_name() == "interface");
  CHECK(nil.fields().empty());
  CHECK(nil == value{});
  encoder to;
  gather out;
  CHECK(said(to.encode(nil, out)) == "gob: cannot encode nil value");
  CHECK(out.empty());
}

TEST_CASE("value: numbers, and interfaces at the top, come as they were sent") {
  CHECK(read<value>("03 04 00 01").integer() == -1);
  CHECK(read<value>("03 02 00 05").boolean() == true);
  CHECK(read<value>("03 10 00 00").is_nil());
  const auto held = read<value>(message(unhex("10 00 03'int' 04 02 00 02")));
  CHECK(held.what() == kind::interface);
  CHECK(held.interface_name() == "int");
  CHECK(held.inside().integer() == 1);
  CHECK_FALSE(held.integer().has_value());
}

TEST_CASE("value: a stream cut anywhere gives the same values") {
  encoder to;
  gather out;
  const value point_value = of(point{1, 2});
  to.encode(point_value, out).value();
  to.encode(of(std::vector<value>{point_value.in_interface("main.Point"), value{}}), out).value();
  to.encode(point_value, out).value();
  const std::string stream = out.text();
  const auto all = read_chopped<value>(as_bytes(stream));
  REQUIRE(all.size() == 3);
  CHECK(all[0] == point_value);
  CHECK(all[1][0].inside() == point_value);
  CHECK(all[1][1].is_nil());
}

TEST_CASE("value: equal are kinds, names of fields and contents, not names of types") {
  struct other {
    std::int64_t x = 1;
    std::int64_t y = 2;
    static constexpr auto describe() { return record{"Other", field{"X", &other::x}, field{"Y", &other::y}}; }
  };
  struct named_else {
    std::int64_t x = 1;
    std::int64_t z = 2;
    static constexpr auto describe() { return record{"Point", field{"X", &named_else::x}, field{"Z", &named_else::z}}; }
  };
  CHECK(of(point{1, 2}) == of(other{}));
  CHECK_FALSE(of(point{1, 2}) == of(named_else{}));
  CHECK_FALSE(of(point{1, 2}) == of(point{1, 3}));
  CHECK_FALSE(of(point{1, 2}) == of(point{1, 0}));
  CHECK_FALSE(of(std::int64_t{1}) == of(std::uint64_t{1}));
  CHECK_FALSE(of(std::vector<int>{1}) == of(std::array<int, 1>{1}));
  CHECK_FALSE(of(std::vector<int>{1}) == of(std::vector<int>{1, 1}));
  CHECK_FALSE(of(std::complex<double>{1, 2}) == of(std::complex<double>{1, 3}));
  CHECK_FALSE(of(std::string("a")) == of(slice::copy_of("a")));
  CHECK_FALSE(of(std::string("a")) == of(std::string("b")));
  const value held = of(point{1, 2}).in_interface("main.Point");
  CHECK_FALSE(held == of(point{1, 2}).in_interface("main.Other"));
  CHECK_FALSE(held == of(point{1, 2}));
  CHECK_FALSE(held == value{});
}

TEST_CASE("value: it outlives its stream, and parts of it the whole") {
  value part;
  {
    decoder in;
    encoder to;
    gather out;
    to.encode(std::vector<one<std::string>>{{"first"}, {std::string(10'000, 'x')}}, out).value();
    in.push(as_bytes(out.text()));
    value whole;
    REQUIRE(in.decode(whole).value());
    part = whole[1]["A"];
  }
  REQUIRE(part.string());
  CHECK(part.string()->size() == 10'000);
}

TEST_CASE("value: read on another thread while its stream goes on") {
  decoder in;
  encoder to;
  gather out;
  to.encode(everything{}, out).value();
  in.push(as_bytes(out.text()));
  value first;
  REQUIRE(in.decode(first).value());
  std::size_t fields = 0;
  std::thread reader([&] {
    for (int i = 0; i < 100; ++i) fields += first.size() + first["Pair"][0].size();
  });
  out.clear();
  to.encode(one<point>{}, out).value();
  to.encode(std::map<std::string, one<int>>{{"a", {1}}}, out).value();
  in.push(as_bytes(out.text()));
  value next;
  while (in.decode(next).value()) {
  }
  reader.join();
  CHECK(fields == 1200);
}

TEST_CASE("value: one whose reading another call began is refused, and the next one read") {
  encoder to;
  gather out;
  const value held = of(std::vector<value>{of(point{1, 2}).in_interface("main.Point")});
  to.encode(held, out).value();
  const std::string cut_in_two = out.text();
  out.clear();
  to.encode(std::int64_t{7}, out).value();
  const std::string begin = cut_in_two.substr(0, cut_in_two.size() - 1);
  const auto first_call = [&](auto first, auto second) {
    decoder in;
    in.push(as_bytes(begin));
    CHECK_FALSE(first(in).value());
    in.push(as_bytes(cut_in_two).subspan(begin.size()));
    in.push(as_bytes(out.text()));
    const auto text = said(second(in));
    std::int64_t next = 0;
    CHECK(said(in.finish()) == "unexpected EOF");
    CHECK(in.decode(next).value());
    CHECK(next == 7);
    in.finish().value();
    return text;
  };
  const auto dynamic = [](decoder& in) {
    value any;
    return in.decode(any);
  };
  const auto typed = [](decoder& in) {
    std::vector<value> any;
    return in.decode(any);
  };
  const auto skip = [](decoder& in) { return in.skip(); };
  const std::string refused = "gob: a value was begun to be read by another call than this one";
  CHECK(first_call(skip, dynamic) == refused);
  CHECK(first_call(skip, typed) == refused);
  CHECK(first_call(typed, dynamic) == refused);
  CHECK(first_call(typed, skip).empty());
  CHECK(first_call(dynamic, typed).empty());
  CHECK(first_call(dynamic, skip).empty());
}

TEST_CASE("value: types that lack a part are refused, and again until it is defined") {
  // A slice of 65, which nobody defines at first; then a slice of int.
  const auto wire = unhex(
      "0c 7f 02 01 02 ff80 00 01 ff82 00 00"
      "04 ff80 00 00");
  decoder in;
  in.push(wire);
  value got;
  CHECK(said(in.decode(got)) == "gob: bad data: undefined type <nil>");
  in.push(unhex("04 ff80 00 00"));
  CHECK(said(in.decode(got)) == "gob: bad data: undefined type <nil>");
  in.push(
      unhex("0c ff81 02 01 02 ff82 00 01 04 00 00"
            "04 ff80 00 00"));
  CHECK(in.decode(got).value());
  CHECK(got.what() == kind::slice);
}

TEST_CASE("value: as deep as the limits allow it is read, written, compared and let go without the machine's stack") {
  constexpr std::size_t levels = 9'998;
  // Each level a slice of one, by a definition that names itself.
  testing::byte_vector body = unhex("ff80 00");
  body.resize(body.size() + levels, std::byte{1});
  body.push_back(std::byte{0});
  auto wire = unhex("0c 7f 02 01 02 ff80 00 01 ff80 00 00");
  const auto value_message = message(body);
  wire.insert(wire.end(), value_message.begin(), value_message.end());
  const auto deep = read<value>(wire);
  encoder to;
  gather out;
  to.encode(deep, out).value();
  CHECK(to_hex(as_bytes(out.text())) == to_hex(wire));
  CHECK(read<value>(as_bytes(out.text())) == deep);
  auto deeper = unhex("0c 7f 02 01 02 ff80 00 01 ff80 00 00");
  body = unhex("ff80 00");
  body.resize(body.size() + levels + 3, std::byte{1});
  const auto too_deep = message(body);
  deeper.insert(deeper.end(), too_deep.begin(), too_deep.end());
  CHECK(refusal<value>(deeper) == "gob: values are nested deeper than 10000 levels");
}

TEST_CASE("value: in an interface under a name, parts and nil included") {
  const value held = of(point{1, 2}).in_interface("main.Point");
  CHECK(held.interface_name() == "main.Point");
  CHECK(held.inside()["X"].integer() == 1);
  const value twice = held.in_interface("any");
  CHECK(twice.inside() == held);
  const value part = of(one<std::vector<point>>{{{3, 4}}})["A"][0].in_interface("main.Point");
  CHECK(part.inside()["Y"].integer() == 4);
  CHECK(value{}.in_interface("nil").is_nil());
  encoder to;
  gather out;
  to.encode(one<value>{value{}.in_interface("nil")}, out).value();
  to.encode(std::vector<value>{value{}.in_interface("nil"), twice}, out).value();
  const auto back = read_all<value>(out);
  REQUIRE(back.size() == 2);
  CHECK(back[0].size() == 0);
  CHECK(back[1][0].is_nil());
  CHECK(back[1][1] == twice);
}

TEST_CASE("value: what Go cannot hash is refused as a map's key, unless it is behind a pointer") {
  const auto refused = "gob: a slice or a map in an interface is the key of a map";
  const auto keyed = [&](std::string_view key) {
    auto wire = message(unhex("7f 04 01 02 ff80 00 01 10 01 04 00 00"));
    const auto body = message(unhex("ff80 00 01 " + std::string(key) + " 02"));
    wire.insert(wire.end(), body.begin(), body.end());
    return wire;
  };
  CHECK(refusal<value>(keyed("07'[]uint8' 0a 03 00 01'x'")) == refused);
  CHECK(refusal<value>(keyed("08'*[]uint8' 0a 03 00 01'x'")).empty());
  CHECK(refusal<value>(keyed("06'string' 0c 03 00 01'x'")).empty());
  CHECK(refusal<value>(keyed("00")).empty());
}

TEST_CASE("value: thousands in a small message of a large buffer keep little more than themselves") {
  // Of 3 MiB pushed at once the first message holds 5000 numbers as any.
  encoder to;
  gather out;
  const auto number = of(std::int64_t{1}).in_interface("int");
  to.encode(std::vector<value>(5'000, number), out).value();
  to.encode(std::string(std::size_t{3} << 20, 'x'), out).value();
  decoder in;
  in.push(as_bytes(out.text()));
  std::vector<value> all;
  REQUIRE(in.decode(all).value());
  REQUIRE(all.size() == 5'000);
  std::size_t kept = 0;
  for (const auto& one : all) {
    for (const auto& piece : one.document()->pieces) kept += piece.pinned();
    CHECK(one == number);
  }
  CHECK(kept < 5'000 * 64);
}

TEST_CASE("value: an interface without a name for its value is not written") {
  encoder to;
  gather out;
  CHECK(said(to.encode(std::vector<value>{of(point{1, 2}).in_interface("")}, out)) ==
        "gob: the value of an interface has no name");
  CHECK(out.empty());
}

TEST_CASE("value: an any that holds what is in no interface cannot be written") {
  encoder to;
  gather out;
  CHECK(said(to.encode(one<value>{of(point{1, 2})}, out)) ==
        "gob: a value of type Point is not in an interface; in_interface puts it into one");
  CHECK(out.empty());
}

}  // namespace
}  // namespace colambda::gob
