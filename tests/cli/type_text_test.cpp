// SPDX-License-Identifier: MIT
#include <colambda/cli/type_text.hpp>
#include <colambda/gob/opaque.hpp>
#include <colambda/gob/time.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "../codec/gob_definitions.hpp"
#include "support/streams.hpp"

namespace {

namespace gob = colambda::gob;
using colambda::gob::detail::field_type;
using colambda::testing::define;
using colambda::testing::map_of;
using colambda::testing::slice_of;
using colambda::testing::struct_of;
using support::messages;

std::string types(std::string_view stream) {
  gob::decoder in;
  in.push(colambda::as_bytes(stream));
  while (in.skip().value()) {
  }
  return colambda::cli::types_text(in.types());
}

struct order {
  std::vector<support::point> points;
  std::map<std::string, std::vector<double>> by_name;
  gob::time when;
  std::array<std::uint8_t, 3> code{};
  gob::value note;
  std::vector<std::byte> raw;
};
constexpr auto describe(colambda::tag<order>) {
  using colambda::field;
  return colambda::record{"Order",
                          field{"Points", &order::points},
                          field{"ByName", &order::by_name},
                          field{"When", &order::when},
                          field{"Code", &order::code},
                          field{"Note", &order::note},
                          field{"Raw", &order::raw}};
}

TEST_CASE("type text: each definition is one line, in the order of the stream") {
  CHECK(types(support::stream_of(order{})) ==
        "64 struct Order { Points []Point; ByName map[string][]float; When Time; Code [3]uint; Note interface; "
        "Raw bytes }\n"
        "66 slice \"[]main.Point\" []Point\n"
        "65 struct Point { X int; Y int }\n"
        "68 map \"map[string][]float64\" map[string][]float\n"
        "67 slice []float\n"
        "69 GobEncoder Time\n"
        "70 array \"[3]uint8\" [3]uint\n");
  CHECK(types("").empty());
  CHECK(types(support::stream_of(std::string("x"))).empty());
}

TEST_CASE("type text: recursive types are referred to by their names") {
  CHECK(types(support::stream_of(support::chain{})) == "64 struct Chain { V int; Next Chain }\n");
}

TEST_CASE("type text: containers within containers are spelled out so deep, then by their ids") {
  // type 64 = [][]64, without a name.
  const auto nested = messages("7f 02 01 02 ff80 00 01 ff80 00 00", "ff80 00 00");
  CHECK(types(nested) == "64 slice [][][][][]slice#64\n");
}

TEST_CASE("type text: names that two types have, or none, and ids without a definition") {
  // 64 = struct X { A 65; B 66; C 70; 'd e' 67 }, 65 = struct X {}, 66 = a TextMarshaler, 67 = BinaryMarshaler X
  const std::string stream = messages(
      "7f 03 01 01 01'X' 01 ff80 00 01 04"
      "01 01'A' 01 ff82 00 01 01'B' 01 ff84 00 01 01'C' 01 ff8c 00 01 03'd e' 01 ff86 00 00 00",
      "ff81 03 01 01 01'X' 01 ff82 00 00 00", "ff83 07 01 02 ff84 00 00 00", "ff85 06 01 01 01'X' 01 ff86 00 00 00");
  gob::decoder in;
  in.push(colambda::as_bytes(stream));
  CHECK_FALSE(in.skip().value());
  CHECK(colambda::cli::types_text(in.types()) ==
        "64 struct X { A struct#65; B TextMarshaler#66; C undefined#70; \"d e\" BinaryMarshaler#67 }\n"
        "65 struct X {}\n66 TextMarshaler\n67 BinaryMarshaler X\n");
}

TEST_CASE("type text: a name over 256 bytes is cut where it is defined, and nowhere repeated") {
  const std::string fits(256, 'n');
  // The 256th byte is the first of a character of two.
  const std::string longer = std::string(255, 'l') + "\xC3\xA4" + std::string(43, 'x');
  gob::schema types{colambda::limits{}};
  define(types, 64, struct_of("S", {{"A", 65}, {"B", 66}, {longer, 67}}));
  define(types, 65, struct_of(fits, {}));
  define(types, 66, struct_of(longer, {}));
  define(types, 67, slice_of(66));
  const std::string cut = "\"" + std::string(255, 'l') + "...\" (300 bytes)";
  CHECK(colambda::cli::types_text(types) == "64 struct S { A " + fits + "; B struct#66; " + cut +
                                                " []struct#66 }\n65 struct " + fits + " {}\n66 struct " + cut +
                                                " {}\n67 slice []struct#66\n");
}

TEST_CASE("type text: a reference spells out no more than 256 bytes") {
  gob::schema types{colambda::limits{}};
  define(types, 64, struct_of(std::string(100, 'n'), {}));
  define(types, 65, map_of(64, 64));
  define(types, 66, map_of(65, 64));
  define(types, 67, struct_of("S", {{"A", 65}, {"B", 66}}));
  const std::string all = colambda::cli::types_text(types);
  const std::string name(100, 'n');
  CHECK(all.ends_with("67 struct S { A map[" + name + "]" + name + "; B map#66 }\n"));
}

TEST_CASE("type text: no more is written than in proportion to the definitions, and none of it held") {
  gob::schema types{colambda::limits{}};
  std::vector<field_type> fields(1000, field_type{"F", 65});
  define(types, 64, struct_of("S", fields));
  // Maps of maps of maps: each spelled out would take 32 times the name.
  for (gob::type_id of = 65; of < 70; ++of) define(types, of, map_of(of + 1, of + 1));
  define(types, 70, struct_of(std::string(200, 'n'), {}));
  std::size_t size = 0;
  std::size_t most = 0;
  CHECK(colambda::cli::print_types(types, [&](std::string_view part) {
    size += part.size();
    most = std::max(most, part.size());
    return true;
  }));
  CHECK(size < 1000 * 300);
  CHECK(most <= std::size_t{64} << 10);
  std::size_t taken = 0;
  CHECK_FALSE(colambda::cli::print_types(types, [&](std::string_view) { return ++taken == 0; }));
  CHECK(taken == 1);
}

}  // namespace
