// SPDX-License-Identifier: MIT
#include <colambda/gob/decoder.hpp>

#include "gob_support.hpp"
#include "gob_types.hpp"

#include <string>
#include <utility>
#include <vector>

namespace colambda::gob {
namespace {

using namespace std::string_literals;

using testing::byte_vector;
using testing::inner;
using testing::one;
using testing::point;
using testing::point_definition;
using testing::refusal;
using testing::said;
using testing::unhex;

byte_vector with_point(std::string_view annotated) {
  return unhex(std::string(point_definition) + std::string(annotated));
}

// Point{22, 33}, Point{} and Point{0, -1} as Go 1.26 wrote them.
byte_vector three_points() { return with_point("07 ff80 01 2c 01 42 00  03 ff80 00  05 ff80 02 01 00"); }

// Reads two points of which the first is refused.
std::string second_after(bytes_view wire, point& second) {
  decoder in;
  in.push(wire);
  point refused;
  const auto why = said(in.decode(refused));
  REQUIRE(in.decode(second).value());
  return why;
}

TEST_CASE("decoder: a stream gives its values in order, however it is cut") {
  CHECK(testing::read_chopped<point>(three_points()) == std::vector<point>{{22, 33}, {}, {0, -1}});
}

TEST_CASE("decoder: a stream that ends early gives what came whole, and says that it ended early") {
  testing::check_truncated<point>(three_points(), {31 + 8, 31 + 8 + 4});
}

TEST_CASE("decoder: a decoder without bytes needs more, and is at a clean end") {
  decoder in;
  point into;
  CHECK_FALSE(in.decode(into).value());
  CHECK_FALSE(in.skip().value());
  CHECK(in.finish().has_value());
  in.push({});
  CHECK(in.finish().has_value());
}

TEST_CASE("decoder: definitions without a value are an unexpected end") {
  decoder in;
  in.push(unhex(point_definition));
  point into;
  CHECK_FALSE(in.decode(into).value());
  CHECK(said(in.finish()) == "unexpected EOF");
  CHECK(in.finish().error().code() == error::unexpected_end);
  CHECK(in.finish().error().offset() == 31);
  in.push(unhex("03 ff80 00"));
  CHECK(in.decode(into).value());
  CHECK(in.finish().has_value());
}

TEST_CASE("decoder: an empty message is an EOF in the midst of the stream, which goes on") {
  decoder in;
  in.push(with_point("00 07 ff80 01 2c 01 42 00"));
  point into;
  CHECK(said(in.decode(into)) == "EOF");
  CHECK(in.finish().error().code() == error::unexpected_end);
  CHECK(in.decode(into).value());
  CHECK(into == point{22, 33});
  CHECK(in.finish().has_value());
}

TEST_CASE("decoder: bytes left over after a value are dropped") {
  CHECK(testing::read_chopped<point>(with_point("09 ff80 01 2c 01 42 00 99 98  07 ff80 01 02 01 04 00")) ==
        std::vector<point>{{22, 33}, {1, 2}});
}

TEST_CASE("decoder: a struct's message may end without its terminating zero, inner structs' too") {
  CHECK(testing::read_chopped<point>(with_point("06 ff80 01 2c 01 42  04 ff80 01 02  02 ff80")) ==
        std::vector<point>{{22, 33}, {1, 0}, {}});
  CHECK(testing::read<inner>("22 7f 03 01 01 05'Inner' 01 ff80 00 01 02 01 04'Name' 01 0c 00 01 01'P' 01 ff82 00 00 00"
                             "1f ff81 03 01 01 05'Point' 01 ff82 00 01 02 01 01'X' 01 04 00 01 01'Y' 01 04 00 00 00"
                             "09 ff80 01 02'ab' 01 01 02") == inner{"ab", {1, 0}});
}

// ---- definitions

TEST_CASE("decoder: definitions may come in any order, with gaps, and under any ids") {
  // struct 1000 { A 145 }; slice 145 of 70; struct 70 { X int }
  const std::string outer = "10 fe07cf 03 02 01 01 01'A' 01 fe0122 00 00 00";
  const std::string slice = "09 fe0121 02 02 ff8c 00 00";
  const std::string element = "0d ff8b 03 02 01 01 01'X' 01 04 00 00 00";
  const std::string value = "0c fe07d0 01 02 01 02 00 01 04 00 00";
  using outer_type = one<std::vector<point>>;
  const std::string orders[] = {outer + slice + element, outer + element + slice, slice + outer + element,
                                slice + element + outer, element + outer + slice, element + slice + outer};
  for (const auto& order : orders) {
    CAPTURE(order);
    const auto wire = unhex(order + value);
    CHECK(testing::read<outer_type>(wire).a == std::vector<point>{{1, 0}, {2, 0}});
  }
}

TEST_CASE("decoder: an id is cut to 32 bits") {
  CHECK(testing::read<point>(with_point("0b fb0200000080 01 2c 01 42 00")) == point{22, 33});
  // 2^31 is a negative id then, of a type that cannot be.
  CHECK(refusal<point>(with_point("0b fb0100000000 01 2c 01 42 00")) == "gob: duplicate type received");
}

TEST_CASE("decoder: an id inside a definition is not cut, but out of range, and its type is not defined") {
  using numbers = std::vector<std::int64_t>;
  const auto refusals = [](std::string_view definition) {
    decoder in;
    in.push(unhex(std::string(definition) + "06 ff82 00 02 02 04"));
    numbers into;
    return std::pair{said(in.decode(into)), said(in.decode(into))};
  };
  const std::string undefined = "gob: decoding into local type *[]int64, received remote type unknown type";
  CHECK(refusals("10 ff81 02 01 02 fb0200000104 00 01 04 00 00") ==
        std::pair{"value for \"Id\" out of range"s, undefined});
  CHECK(refusals("11 ff81 02 01 02 ff82 00 01 fb0200000004 00 00") ==
        std::pair{"value for \"Elem\" out of range"s, undefined});
}

TEST_CASE("decoder: the id inside a definition may be another than the one defined") {
  CHECK(testing::read<point>("1e 7f 03 01 01 05'Point' 01 ffaa 00 01 02 01 01'X' 01 04 00 01 01'Y' 01 04 00 00 00"
                             "07 ff80 01 2c 01 42 00") == point{22, 33});
}

TEST_CASE("decoder: a type that is defined again is refused, and stays as it was") {
  point second;
  const auto wire = with_point(std::string(point_definition) + "07 ff80 01 2c 01 42 00");
  CHECK(second_after(wire, second) == "gob: duplicate type received");
  CHECK(second == point{22, 33});
}

TEST_CASE("decoder: the format's own types cannot be defined") {
  CHECK(refusal<point>("1d 7d 03 01 01 05'Point' 01 7e 00 01 02 01 01'X' 01 04 00 01 01'Y' 01 04 00 00 00") ==
        "gob: duplicate type received");
  CHECK(refusal<int>("02 01 00") == "gob: duplicate type received");
}

TEST_CASE("decoder: bytes after a definition are refused, and the definition counts") {
  point second;
  const auto wire = unhex(
      "1f 7f 03 01 01 05'Point' 01 ff80 00 01 02 01 01'X' 01 04 00 01 01'Y' 01 04 00 00 00 99"
      "07 ff80 01 2c 01 42 00");
  CHECK(second_after(wire, second) == "extra data in buffer");
  CHECK(second == point{22, 33});
}

TEST_CASE("decoder: a definition cut short in its message is refused at every length") {
  const auto whole = unhex(point_definition);
  for (std::size_t length = 2; length + 1 < whole.size() - 1; ++length) {
    CAPTURE(length);
    const auto wire = testing::message(bytes_view(whole).subspan(1, length));
    decoder in;
    in.push(wire);
    point into;
    const auto outcome = in.decode(into);
    // Where the cut falls between two fields, it is a smaller definition: then there is just no value.
    if (outcome) CHECK(said(in.finish()) == "unexpected EOF");
  }
}

TEST_CASE("decoder: more types than the limit are refused") {
  const limits bounds{.types = 1};
  const std::string second = "09 ff81 03 01 02 ff82 00 00 00";
  CHECK(refusal<point>(with_point("07 ff80 01 2c 01 42 00"), bounds).empty());
  CHECK(refusal<point>(with_point(second + "07 ff80 01 2c 01 42 00"), bounds) == "gob: more than 1 types are defined");
}

TEST_CASE("decoder: definitions that take more memory than the limit are refused") {
  const limits bounds{.definitions = 1000};
  CHECK(refusal<point>(with_point("07 ff80 01 2c 01 42 00"), bounds).empty());
  const std::string long_name(100, 'n');
  std::string many = "fe04b7 ff81 03 02 0a ";  // Ten fields in 115 bytes each.
  for (int i = 0; i < 10; ++i) many += "01 64'" + long_name + "' 01 04 00 ";
  auto wire = unhex(many + "00 00");
  wire[1] = static_cast<std::byte>((wire.size() - 3) >> 8);
  wire[2] = static_cast<std::byte>((wire.size() - 3) & 0xff);
  decoder in(bounds);
  in.push(wire);
  point into;
  const auto outcome = in.decode(into);
  CHECK(outcome.error().code() == error::too_long);
  decoder roomy;
  roomy.push(wire);
  CHECK_FALSE(roomy.decode(into).value());
}

// ---- values

TEST_CASE("decoder: a value of a type that nobody defined is refused, and the stream goes on") {
  CHECK(refusal<point>("03 ff80 00") == "gob: unknown type id or corrupted data");
  CHECK(refusal<point>("02 00 00") == "gob: unknown type id or corrupted data");
  CHECK(refusal<int>("04 ff80 00 00") == "gob: decoding into local type *int32, received remote type unknown type");
  point second;
  CHECK(second_after(with_point("03 ff82 00  07 ff80 01 2c 01 42 00"), second) ==
        "gob: unknown type id or corrupted data");
  CHECK(second == point{22, 33});
}

TEST_CASE("decoder: after any refusal the next value is read, definitions before it included") {
  point second;
  const std::string good = "07 ff80 01 2c 01 42 00";
  CHECK(second_after(with_point("03 ff80 03" + good), second) == "gob: bad data: field numbers out of bounds");
  CHECK(second == point{22, 33});
  CHECK(second_after(with_point("05 0c 00 02'no'" + good), second) ==
        "gob: type mismatch in decoder: want struct type main.Point; got non-struct");
  CHECK(second_after(with_point("80" + good), second) == "gob: encoded unsigned integer out of range");
  CHECK(second_after(with_point("f8 ffffffffffffffff" + good), second) == "invalid message length");
}

TEST_CASE("decoder: a byte other than zero before a value that is no struct is refused") {
  CHECK(refusal<int>("03 04 01 0e") == "gob: decode: corrupted data: non-zero delta for singleton");
}

TEST_CASE("decoder: one stream may hold values of many types, read into as many") {
  decoder in;
  in.push(with_point("07 ff80 01 2c 01 42 00  05 0c 00 02'hi'  03 04 00 0e  07 ff80 01 02 01 04 00"));
  point struct_value;
  std::string text;
  std::int8_t number = 0;
  one<int> other;
  CHECK(in.decode(struct_value).value());
  CHECK(in.decode(text).value());
  CHECK(in.decode(number).value());
  CHECK(text == "hi");
  CHECK(number == 7);
  CHECK(said(in.decode(other)) == "gob: type mismatch: no fields matched compiling decoder for ");
}

TEST_CASE("decoder: a refusal says where it was, counted from the start of the stream") {
  decoder in;
  in.push(with_point("07 ff80 01 2c 01 42 00  05 ff80 01 fe 01"));
  point into;
  CHECK(in.decode(into).value());
  CHECK(in.consumed() == 39);
  const auto outcome = in.decode(into);
  CHECK(outcome.error().code() == error::truncated);
  CHECK(outcome.error().offset() == 43);
  CHECK(in.consumed() == 45);
}

// ---- limits and memory

TEST_CASE("decoder: a message over the limit ends the stream for good, though its bytes come") {
  decoder in(limits{.message = 40});
  in.push(with_point("07 ff80 01 2c 01 42 00 29"));
  point into;
  CHECK(in.decode(into).value());
  CHECK_FALSE(in.is_broken());
  const auto outcome = in.decode(into);
  CHECK(outcome.error().code() == error::too_long);
  CHECK(said(outcome) == "gob: message of 41 bytes is over the limit of 40");
  CHECK(in.is_broken());
  in.push(byte_vector(41));
  in.push(unhex("07 ff80 01 2c 01 42 00"));
  CHECK_FALSE(in.decode(into).has_value());
  CHECK_FALSE(in.skip().has_value());
  CHECK_FALSE(in.finish().has_value());
}

TEST_CASE("decoder: an announced message makes no room before its bytes come, unless asked") {
  decoder in;
  in.push(unhex("fc 03000000 04"));  // 48 MiB
  int into = 0;
  CHECK_FALSE(in.decode(into).value());
  CHECK(in.in().held() < std::size_t{1} << 20);
  CHECK(in.wanted() == (std::size_t{48} << 20) - 1);
}

TEST_CASE("decoder: it wants the rest of an announced message, else one byte") {
  decoder in;
  CHECK(in.wanted() == 1);
  in.push(unhex("fe"));
  CHECK(in.wanted() == 1);
  in.push(unhex("0100"));
  CHECK(in.wanted() == 256);
  in.push(byte_vector(255));
  CHECK(in.wanted() == 1);
  in.push(byte_vector(1));
  CHECK(in.wanted() == 1);
}

TEST_CASE("decoder: a slice shares the message it came in, from the very bytes that were read") {
  encoder to;
  gather out;
  const std::string payload(100'000, 'p');
  to.encode(one{slice::borrow(payload)}, out).value();
  const auto wire = out.text();
  decoder in;
  const auto room = in.in().prepare(wire.size());
  std::memcpy(room.data(), wire.data(), wire.size());
  in.in().commit(wire.size());
  one<slice> into;
  CHECK(in.decode(into).value());
  CHECK(into.a.text() == payload);
  CHECK(into.a.data() >= room.data());
  CHECK(into.a.data() < room.data() + wire.size());
  CHECK(into.a.tail_room() >= inbox::tail_room);
}

TEST_CASE("decoder: a slice outlives the next values and the decoder") {
  slice kept;
  {
    decoder in;
    in.push(unhex("06 0a 00 03'one'"));
    CHECK(in.decode(kept).value());
    for (int i = 0; i < 100; ++i) {
      in.push(unhex("06 0a 00 03'two'"));
      slice other;
      CHECK(in.decode(other).value());
      CHECK(other.text() == "two");
    }
  }
  CHECK(kept.text() == "one");
}

TEST_CASE("decoder: a value skipped is a value read, of any type") {
  decoder in;
  in.push(with_point("05 0c 00 02'hi'  07 ff80 01 2c 01 42 00  0b 07 00 f8 00"));
  CHECK(in.skip().value());
  CHECK(in.skip().value());
  CHECK_FALSE(in.skip().value());
  CHECK(said(in.finish()) == "unexpected EOF");
}

TEST_CASE("decoder: a skip checks what it skips, and the stream goes on") {
  decoder in;
  in.push(with_point("03 ff82 00  03 ff80 03  03 04 01 02  07 ff80 01 2c 01 42 00"));
  CHECK(said(in.skip()) == "gob: bad data: undefined type <nil>");
  CHECK(said(in.skip()) == "gob: bad data: field numbers out of bounds");
  CHECK(said(in.skip()) == "gob: decode: corrupted data: non-zero delta for singleton");
  point into;
  CHECK(in.decode(into).value());
  CHECK(into == point{22, 33});
}

}  // namespace
}  // namespace colambda::gob
