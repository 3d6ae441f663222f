// SPDX-License-Identifier: MIT
#include <colambda/gob/plain.hpp>

#include "gob_support.hpp"

#include <colambda/gob/definitions.hpp>
#include <colambda/gob/opaque.hpp>
#include <colambda/gob/value.hpp>

#include <algorithm>
#include <array>
#include <complex>
#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

namespace colambda::gob {
namespace {

using detail::is_plain;
using detail::most_bytes;

enum class colour : std::uint8_t { red = 1, last = 255 };

struct place {
  double x = 0;
  double y = 0;
  bool operator==(const place&) const = default;
};
COLAMBDA_DESCRIBE(place, x, y)

// Of each bounded kind the widest value.
struct widest {
  bool flag = true;
  std::int8_t i8 = std::numeric_limits<std::int8_t>::min();
  std::int16_t i16 = std::numeric_limits<std::int16_t>::min();
  std::int32_t i32 = std::numeric_limits<std::int32_t>::min();
  std::int64_t i64 = std::numeric_limits<std::int64_t>::min();
  std::uint8_t u8 = std::numeric_limits<std::uint8_t>::max();
  std::uint16_t u16 = std::numeric_limits<std::uint16_t>::max();
  std::uint32_t u32 = std::numeric_limits<std::uint32_t>::max();
  std::uint64_t u64 = std::numeric_limits<std::uint64_t>::max();
  colour hue = colour::last;
  float f32 = 0.1F;
  double f64 = 0.1;
  std::complex<float> c64{0.1F, 0.1F};
  std::complex<double> c128{0.1, 0.1};
  place where{0.1, 0.2};
  bool operator==(const widest&) const = default;
};
COLAMBDA_DESCRIBE(widest, flag, i8, i16, i32, i64, u8, u16, u32, u64, hue, f32, f64, c64, c128, where)

// Numbers before, between and behind what has no bound.
struct entry {
  std::int64_t before = 0;
  std::string name;
  widest middle;
  std::vector<std::byte> body;
  std::vector<std::string> tags;
  std::vector<bool> flags;
  std::map<std::string, std::vector<widest>> groups;
  std::unordered_map<std::int32_t, std::string> names;
  std::array<std::uint16_t, 3> three{};
  std::optional<place> where;
  std::uint64_t behind = 0;
  bool operator==(const entry&) const = default;
};
COLAMBDA_DESCRIBE(entry, before, name, middle, body, tags, flags, groups, names, three, where, behind)

entry full_entry() {
  entry made;
  made.before = std::numeric_limits<std::int64_t>::min();
  made.name = std::string(40, 'n');
  made.body = {std::byte{1}, std::byte{0xFF}};
  made.tags = {"", "a", "four", "eight567", "sixteen890123456", "seventeen01234567"};
  made.flags = {true, false, true};
  made.groups["one"] = {widest(), widest()};
  made.groups["none"] = {};
  made.names[-70'000] = "minus";
  made.three = {0, 128, 65'535};
  made.where = place{0.1, -0.1};
  made.behind = std::numeric_limits<std::uint64_t>::max();
  return made;
}

struct loop {
  std::vector<loop> inner;
};
COLAMBDA_DESCRIBE(loop, inner)
struct holds_any {
  value any;
};
COLAMBDA_DESCRIBE(holds_any, any)
struct holds_opaque {
  std::vector<opaque<method::gob_encoder>> all;
};
COLAMBDA_DESCRIBE(holds_opaque, all)
struct holds_variant {
  std::map<std::string, std::variant<std::monostate, std::int64_t>> all;
};
COLAMBDA_DESCRIBE(holds_variant, all)
struct holds_loop {
  std::optional<loop> one;
};
COLAMBDA_DESCRIBE(holds_loop, one)

TEST_CASE("plain: what holds an interface, an opaque value or a type that contains itself is not") {
  CHECK(is_plain<bool>());
  CHECK(is_plain<colour>());
  CHECK(is_plain<slice>());
  CHECK(is_plain<entry>());
  CHECK(is_plain<std::vector<std::unique_ptr<entry>>>());
  CHECK_FALSE(is_plain<value>());
  CHECK_FALSE(is_plain<loop>());
  CHECK_FALSE(is_plain<holds_any>());
  CHECK_FALSE(is_plain<holds_opaque>());
  CHECK_FALSE(is_plain<holds_variant>());
  CHECK_FALSE(is_plain<std::vector<holds_loop>>());
}

TEST_CASE("plain: no value takes more than its type's bound, and the widest takes all of it") {
  // Of what stands in `widest`: its deltas and its end, `where` likewise.
  constexpr std::size_t floats = 2 * max_uint_width;
  CHECK(most_bytes(type_of<bool>()) == 1);
  CHECK(most_bytes(type_of<std::int8_t>()) == 2);
  CHECK(most_bytes(type_of<std::uint64_t>()) == max_uint_width);
  CHECK(most_bytes(type_of<std::complex<float>>()) == floats);
  CHECK(most_bytes(type_of<place>()) == 1 + 2 + floats);
  CHECK(most_bytes(type_of<std::string>()) == 0);
  CHECK(most_bytes(type_of<entry>()) == 0);
  std::array<std::byte, most_bytes(type_of<widest>()) + max_uint_width> out{};
  const auto* const end = detail::put(out.data(), widest());
  // Floats that were widened have zeros at one end, which are not sent: three numbers here, three bytes each.
  constexpr std::size_t shorter = 3 * 3;
  CHECK(static_cast<std::size_t>(end - out.data()) == most_bytes(type_of<widest>()) - shorter);
}

TEST_CASE("plain: a value is whole wherever in the buffer it begins, and nothing is written behind its room") {
  const entry given = full_entry();
  for (std::size_t before = 0; before < 700; ++before) {
    CAPTURE(before);
    encoder to;
    gather out;
    out.append(bytes_view(testing::byte_vector(before)));
    to.encode(given, out).value();
    to.encode(given, out).value();
    const std::string all = out.text().substr(before);
    decoder in;
    in.push(as_bytes(all));
    for (int i = 0; i < 2; ++i) {
      entry got;
      REQUIRE(in.decode(got).value());
      CHECK(got == given);
    }
    CHECK(in.finish().has_value());
  }
}

TEST_CASE("plain: strings and bytes of every length arrive") {
  for (std::size_t length = 0; length < 300; ++length) {
    CAPTURE(length);
    std::string text;
    for (std::size_t i = 0; i < length; ++i) text += static_cast<char>('a' + i % 26);
    const std::vector<std::string> given{text, "x", text};
    CHECK(testing::read<std::vector<std::string>>(testing::unhex(testing::written(given))) == given);
    const slice bytes = slice::own(text);
    CHECK(testing::read<slice>(testing::unhex(testing::written(bytes))) == bytes);
  }
}

struct one_of_four {
  std::int64_t a = 0;
  std::string b;
  std::vector<std::int64_t> c;
  place d;
  bool operator==(const one_of_four&) const = default;
};
COLAMBDA_DESCRIBE(one_of_four, a, b, c, d)

constexpr type_id sent_struct = 70;
constexpr type_id sent_list = 71;
constexpr type_id sent_place = 72;

// The stream of a sender whose fields are in the order of `letters`; it has `x` as well, which nobody wants.
testing::byte_vector sent_in_order(std::string_view letters) {
  const limits bounds;
  gather out;
  writer to(out, bounds);
  const auto define = [&](type_id as, auto detail::definition::* which, auto what) {
    detail::definition made;
    made.*which = std::move(what);
    to.begin_message();
    CHECK(detail::write_definition(to, as, made));
    to.drop_message();
  };
  define(sent_list, &detail::definition::slice, detail::slice_type{{"", sent_list}, id::integer});
  define(sent_place, &detail::definition::structure,
         detail::struct_type{{"place", sent_place}, {{"X", id::floating}, {"Y", id::floating}}});
  detail::struct_type fields{{"Four", sent_struct}, {}};
  for (const char letter : letters) {
    constexpr type_id types[] = {id::integer, id::string, sent_list, sent_place};
    const type_id of = letter == 'x' ? id::string : types[letter - 'a'];
    fields.field.push_back({std::string(1, static_cast<char>(letter - 'a' + 'A')), of});
  }
  define(sent_struct, &detail::definition::structure, std::move(fields));
  to.begin_message();
  to.integer(sent_struct);
  for (const char letter : letters) {
    to.uint(1);
    switch (letter) {
      case 'a': to.integer(-300); break;
      case 'b': to.bytes(as_bytes("text")); break;
      case 'c': to.uint(2), to.integer(1), to.integer(1000); break;
      case 'd': to.uint(2), to.floating(0.1), to.uint(0); break;
      default: to.bytes(as_bytes("unwanted"));
    }
  }
  to.uint(0);
  CHECK(to.end_message());
  return testing::unhex(testing::to_hex(as_bytes(out.text())));
}

TEST_CASE("plain: fields are read in every order that they may be sent in") {
  std::string letters = "abcdx";
  int orders = 0;
  do {
    CAPTURE(letters);
    const auto got = testing::read<one_of_four>(sent_in_order(letters));
    CHECK(got == one_of_four{-300, "text", {1, 1000}, {0, 0.1}});
    ++orders;
  } while (std::next_permutation(letters.begin(), letters.end()));
  CHECK(orders == 120);
}

TEST_CASE("plain: of a field that is sent twice the last counts") {
  const auto got = testing::read<one_of_four>(sent_in_order("abaxcbda"));
  CHECK(got == one_of_four{-300, "text", {1, 1000}, {0, 0.1}});
}

#define TEN(p) \
  std::int64_t p##0 = 0, p##1 = 0, p##2 = 0, p##3 = 0, p##4 = 0, p##5 = 0, p##6 = 0, p##7 = 0, p##8 = 0, p##9 = 0
#define ONE(name) \
  field { #name, &many::name }
#define FIELDS(p) \
  ONE(p##0), ONE(p##1), ONE(p##2), ONE(p##3), ONE(p##4), ONE(p##5), ONE(p##6), ONE(p##7), ONE(p##8), ONE(p##9)
// More fields than a number of one byte counts.
struct many {
  TEN(a);
  TEN(b);
  TEN(c);
  TEN(d);
  TEN(e);
  TEN(f);
  TEN(g);
  TEN(h);
  TEN(i);
  TEN(j);
  TEN(k);
  TEN(l);
  TEN(m);
  std::string last;
  bool operator==(const many&) const = default;
  static constexpr auto describe() {
    return record{"many",    FIELDS(a), FIELDS(b), FIELDS(c), FIELDS(d),
                  FIELDS(e), FIELDS(f), FIELDS(g), FIELDS(h), FIELDS(i),
                  FIELDS(j), FIELDS(k), FIELDS(l), FIELDS(m), field{"last", &many::last}};
  }
};

TEST_CASE("plain: a field more than 127 behind the last one sent arrives") {
  many given;
  given.a0 = 1;
  CHECK(testing::read<many>(testing::unhex(testing::written(given))) == given);
  given.m9 = 2;
  given.last = "end";
  CHECK(testing::read<many>(testing::unhex(testing::written(given))) == given);
}

}  // namespace
}  // namespace colambda::gob
