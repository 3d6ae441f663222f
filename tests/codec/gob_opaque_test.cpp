// SPDX-License-Identifier: MIT
// Types that travel as bytes of their own making: kept as bytes, and as types of the user's.
#include <colambda/gob/opaque.hpp>
#include <colambda/gob/opaque_io.hpp>

#include "allocations.hpp"
#include "gob_support.hpp"
#include "gob_types.hpp"

#include <charconv>
#include <map>
#include <optional>
#include <string>

namespace colambda::gob {
namespace {

// type GobV struct{ a, b int }, GobEncode with a value receiver
struct gob_v {
  int a = 0;
  int b = 0;
  bool operator==(const gob_v&) const = default;
};
// type GobP struct{ s string }, GobEncode with a pointer receiver
struct gob_p {
  std::string s;
  bool operator==(const gob_p&) const = default;
};
// type BinV struct{ v uint16 }, MarshalBinary with a value receiver
struct bin_v {
  std::uint16_t v = 0;
  bool operator==(const bin_v&) const = default;
};
// What no Go type is: gob ignores text methods today, but has a place for them.
struct text_v {
  std::string s;
  bool operator==(const text_v&) const = default;
};
// Described for others, as bytes for gob.
struct both {
  int a = 0;
};
COLAMBDA_DESCRIBE(both, a)

}  // namespace

template <>
struct marshaler<gob_v> {
  static constexpr method how = method::gob_encoder;
  static constexpr std::string_view name = "GobV";
  static void marshal(const gob_v& from, std::vector<std::byte>& to) {
    const auto text = std::to_string(from.a) + '/' + std::to_string(from.b);
    to.insert(to.end(), as_bytes(text).begin(), as_bytes(text).end());
  }
  static result<void> unmarshal(bytes_view from, gob_v& into) {
    const auto text = as_text(from);
    const auto slash = text.find('/');
    if (slash == text.npos) return problem{error::out_of_range, 0, "GobV: no slash: " + std::string(text)};
    std::from_chars(text.data(), text.data() + slash, into.a);
    std::from_chars(text.data() + slash + 1, text.data() + text.size(), into.b);
    return {};
  }
  static bool is_zero(const gob_v& value) { return value == gob_v{}; }
};
template <>
struct marshaler<gob_p> {
  static constexpr method how = method::gob_encoder;
  static constexpr std::string_view name = "GobP";
  static constexpr std::string_view package = "parts";
  static void marshal(const gob_p& from, std::vector<std::byte>& to) {
    to.insert(to.end(), as_bytes(from.s).begin(), as_bytes(from.s).end());
  }
  static result<void> unmarshal(bytes_view from, gob_p& into) {
    into.s = as_text(from);
    return {};
  }
};
template <>
struct marshaler<bin_v> {
  static constexpr method how = method::binary_marshaler;
  static constexpr std::string_view name = "BinV";
  static result<void> marshal(const bin_v& from, std::vector<std::byte>& to) {
    if (from.v == 666) return problem{error::unsupported, 0, "BinV: not this number: 666"};
    to.push_back(static_cast<std::byte>(from.v >> 8));
    to.push_back(static_cast<std::byte>(from.v & 0xFF));
    return {};
  }
  static result<void> unmarshal(bytes_view from, bin_v& into) {
    if (from.size() != 2) return problem{error::corrupted, 0, "BinV: want 2 bytes"};
    into.v = static_cast<std::uint16_t>(std::to_integer<unsigned>(from[0]) << 8 | std::to_integer<unsigned>(from[1]));
    return {};
  }
  static bool is_zero(const bin_v& value) { return value.v == 0; }
};
template <>
struct marshaler<text_v> {
  static constexpr method how = method::text_marshaler;
  static constexpr std::string_view name = "TextV";
  static void marshal(const text_v& from, std::vector<std::byte>& to) {
    to.insert(to.end(), as_bytes(from.s).begin(), as_bytes(from.s).end());
  }
  static result<void> unmarshal(bytes_view from, text_v& into) {
    into.s = as_text(from);
    return {};
  }
};
template <>
struct marshaler<both> {
  static constexpr method how = method::binary_marshaler;
  static constexpr std::string_view name = "Both";
  static void marshal(const both&, std::vector<std::byte>& to) { to.push_back(std::byte{7}); }
  static result<void> unmarshal(bytes_view from, both& into) {
    into.a = static_cast<int>(from.size());
    return {};
  }
};

namespace {

using testing::hex;
using testing::one;
using testing::point;
using testing::read;
using testing::refusal;
using testing::unhex;
using testing::written;

using gob_bytes = opaque<method::gob_encoder>;
using binary_bytes = opaque<method::binary_marshaler>;
using text_bytes = opaque<method::text_marshaler>;

template <class Kept>
Kept kept(std::string_view text) {
  return {slice::copy_of(text)};
}

// type Ext struct { V GobV; VP *GobV; P GobP; PP *GobP; B BinV; BP *BinV; L []GobV; M map[string]BinV;
//                   Arr [2]BinV; Last int }
template <class V, class P, class B>
struct ext_of {
  V v;
  std::optional<V> vp;
  P p;
  std::optional<P> pp;
  B b;
  std::optional<B> bp;
  std::vector<V> l;
  std::map<std::string, B> m;
  std::array<B, 2> arr;
  std::int64_t last = 0;
  bool operator==(const ext_of&) const = default;
  static constexpr auto describe() {
    return record{"Ext",
                  field{"V", &ext_of::v},
                  field{"VP", &ext_of::vp},
                  field{"P", &ext_of::p},
                  field{"PP", &ext_of::pp},
                  field{"B", &ext_of::b},
                  field{"BP", &ext_of::bp},
                  field{"L", &ext_of::l},
                  field{"M", &ext_of::m},
                  field{"Arr", &ext_of::arr},
                  field{"Last", &ext_of::last}};
  }
};
using ext = ext_of<gob_v, gob_p, bin_v>;
using kept_ext = ext_of<gob_bytes, gob_bytes, binary_bytes>;

const std::string ext_definitions =
    "5d 7f 03 01 01 03'Ext' 01 ff80 00 01 0a"
    "      01 01'V' 01 ff82 00 01 02'VP' 01 ff82 00 01 01'P' 01 ff84 00 01 02'PP' 01 ff84 00 01 01'B' 01 ff86 00"
    "      01 02'BP' 01 ff86 00 01 01'L' 01 ff88 00 01 01'M' 01 ff8a 00 01 03'Arr' 01 ff8c 00 01 04'Last' 01 04 00 00 "
    "00"
    "10 ff81 05 01 01 04'GobV' 01 ff82 00 00 00"
    "10 ff83 05 01 01 04'GobP' 01 ff84 00 00 00"
    "10 ff85 06 01 01 04'BinV' 01 ff86 00 00 00"
    "1a ff87 02 01 01 0b'[]main.GobV' 01 ff88 00 01 ff82 00 00"
    "25 ff89 04 01 01 14'map[string]main.BinV' 01 ff8a 00 01 0c 01 ff86 00 00"
    "1d ff8b 01 01 01 0c'[2]main.BinV' 01 ff8c 00 01 ff86 01 04 00 00";
const std::string ext_full =
    "36 ff80 01 03'1/2' 01 03'3/4' 01 01'p' 01 01'q' 01 02 0102 01 02 0005"
    "      01 02 03'5/6' 03'0/0' 01 01 01'k' 02 0007 01 02 02 0001 02 0000 01 12 00";
const std::string ext_zero = "0d ff80 03 00 06 02 02 0000 02 0000 00";
const std::string ext_zero_behind_pointers = "18 ff80 02 03'0/0' 01 00 01 00 02 02 0000 03 02 02 0000 02 0000 00";

ext full() {
  return {{1, 2}, gob_v{3, 4}, {"p"}, gob_p{"q"}, {258}, bin_v{5}, {{5, 6}, {}}, {{"k", {7}}}, {{{1}, {}}}, 9};
}
ext zero_behind_pointers() {
  ext made;
  made.vp.emplace();
  made.pp.emplace();
  made.bp.emplace();
  return made;
}

TEST_CASE("opaque: a user's types are written as Go writes its own, zero fields where the receivers are pointers") {
  CHECK(written(full(), ext{}, zero_behind_pointers()) ==
        hex(ext_definitions + ext_full + ext_zero + ext_zero_behind_pointers));
}

TEST_CASE("opaque: a user's types are read however the stream is cut") {
  const auto wire = unhex(ext_definitions + ext_full + ext_zero + ext_zero_behind_pointers);
  CHECK(testing::read_chopped<ext>(wire) == std::vector{full(), ext{}, zero_behind_pointers()});
  const auto first = unhex(ext_definitions + ext_full).size();
  const auto second = first + unhex(ext_zero).size();
  testing::check_truncated<ext>(wire, {first, second});
}

TEST_CASE("opaque: the bytes of any such type are kept and written again") {
  const auto wire = unhex(ext_definitions + ext_full);
  const auto got = read<kept_ext>(wire);
  CHECK(got.v == kept<gob_bytes>("1/2"));
  CHECK(got.vp == kept<gob_bytes>("3/4"));
  CHECK(got.pp == kept<gob_bytes>("q"));
  CHECK(got.b.bytes == slice::copy_of(std::string_view("\1\2")));
  CHECK(got.l == std::vector{kept<gob_bytes>("5/6"), kept<gob_bytes>("0/0")});
  CHECK(got.m.at("k").bytes.size() == 2);
  CHECK(got.last == 9);
  CHECK(read<ext>(unhex(written(got))) == full());
}

TEST_CASE("opaque: without bytes a field is left out, behind a pointer and in containers it is not") {
  CHECK(written(one<gob_bytes>{}) == hex("12 7f 03 01 02 ff80 00 01 01 01 01'A' 01 ff82 00 00 00"
                                         "16 ff81 05 01 01 0a'GobEncoder' 01 ff82 00 00 00 03 ff80 00"));
  const auto behind = written(one<std::optional<gob_bytes>>{gob_bytes{}});
  CHECK(behind.ends_with(hex("05 ff80 01 00 00")));
  CHECK(read<one<std::optional<gob_bytes>>>(unhex(behind)).a == gob_bytes{});
  CHECK(written(std::vector<gob_bytes>(2)).ends_with(hex("06 ff82 00 02 00 00")));
}

TEST_CASE("opaque: each kind of method has its own definition, at the top too") {
  CHECK(written(gob_v{1, 2}) == hex("0f 7f 05 01 01 04'GobV' 01 ff80 00 00 00  07 ff80 00 03'1/2'"));
  CHECK(written(gob_v{}) == hex("0f 7f 05 01 01 04'GobV' 01 ff80 00 00 00  07 ff80 00 03'0/0'"));
  CHECK(written(bin_v{513}) == hex("0f 7f 06 01 01 04'BinV' 01 ff80 00 00 00  06 ff80 00 02 02 01"));
  CHECK(written(text_v{"t"}) == hex("10 7f 07 01 01 05'TextV' 01 ff80 00 00 00  05 ff80 00 01't'"));
  CHECK(written(kept<text_bytes>("t")) == hex("09 7f 07 01 02 ff80 00 00 00  05 ff80 00 01't'"));
  CHECK(read<text_v>("10 7f 07 01 01 05'TextV' 01 ff80 00 00 00  05 ff80 00 01't'") == text_v{"t"});
  CHECK(read<text_bytes>("10 7f 07 01 01 05'TextV' 01 ff80 00 00 00  05 ff80 00 01't'") == kept<text_bytes>("t"));
}

TEST_CASE("opaque: a map has keys of such types") {
  struct by_text {
    bool operator()(const gob_bytes& a, const gob_bytes& b) const { return a.bytes.text() < b.bytes.text(); }
  };
  using map = std::map<gob_bytes, bin_v, by_text>;
  const map given{{kept<gob_bytes>("<k>"), {7}}};
  CHECK(read<map>(unhex(written(given))) == given);
}

TEST_CASE("opaque: a type that is described as well is bytes to gob") {
  CHECK(written(both{1}) == hex("0f 7f 06 01 01 04'Both' 01 ff80 00 00 00  05 ff80 00 01 07"));
  CHECK(read<both>("0f 7f 06 01 01 04'Both' 01 ff80 00 00 00  05 ff80 00 01 07").a == 1);
}

TEST_CASE("opaque: large bytes share their message, and are linked when they are written") {
  const auto large = kept<gob_bytes>(std::string(std::size_t{1} << 20, 'x'));
  encoder to;
  gather out;
  to.encode(large, out).value();
  CHECK(out.own().size() < 64);
  const auto wire = out.text();
  decoder in;
  in.push(as_bytes(wire));
  gob_bytes got;
  REQUIRE(in.decode(got).value());
  CHECK(got == large);
  CHECK(got.bytes.pinned() >= wire.size());
}

TEST_CASE("opaque: a user's bytes of any length have it in front") {
  for (const std::size_t length : {0U, 1U, 127U, 128U, 255U, 256U, 70'000U}) {
    CAPTURE(length);
    const one<gob_p> given{{std::string(length, 'p')}};
    CHECK(read<one<gob_p>>(unhex(written(given))) == given);
  }
}

TEST_CASE("opaque: a value in a stream that is warm costs no allocation") {
  encoder to;
  gather out;
  const std::vector<bin_v> given(100, bin_v{5});
  to.encode(given, out).value();
  decoder in;
  in.push(as_bytes(out.text()));
  std::vector<bin_v> got;
  REQUIRE(in.decode(got).value());
  const auto mark = out.here();
  to.encode(given, out).value();
  out.rewind(mark);
  const testing::allocation_count writing;
  to.encode(given, out).value();
  CHECK(writing.value() == 0);
  const auto message = out.text().substr(mark.own);
  in.push(as_bytes(message));
  const testing::allocation_count reading;
  REQUIRE(in.decode(got).value());
  // The message's own, whatever the number of values in it.
  CHECK(reading.value() <= 2);
}

// ---- refusals: the texts are Go 1.26's

TEST_CASE("opaque: only types of the same method are read, and their names do not matter") {
  const std::string from_v = "0f 7f 05 01 01 04'GobV' 01 ff80 00 00 00  07 ff80 00 03'1/2'";
  CHECK(read<gob_p>(from_v) == gob_p{"1/2"});
  CHECK(refusal<bin_v>(from_v) == "gob: decoding into local type *main.BinV, received remote type GobV");
  CHECK(refusal<slice>(from_v) == "gob: decoding into local type *[]uint8, received remote type GobV");
  CHECK(refusal<binary_bytes>(from_v) == "gob: decoding into local type *BinaryMarshaler, received remote type GobV");
  CHECK(refusal<text_bytes>(from_v) == "gob: decoding into local type *TextMarshaler, received remote type GobV");
  CHECK(refusal<point>(from_v) == "gob: type mismatch in decoder: want struct type main.Point; got non-struct");
  const std::string from_bin = "0f 7f 06 01 01 04'BinV' 01 ff80 00 00 00  06 ff80 00 02 0005";
  CHECK(refusal<gob_p>(from_bin) == "gob: decoding into local type *parts.GobP, received remote type BinV");
  CHECK(refusal<gob_bytes>(from_bin) == "gob: decoding into local type *GobEncoder, received remote type BinV");
  CHECK(refusal<gob_v>("03 04 00 02") == "gob: decoding into local type *main.GobV, received remote type int");
  CHECK(refusal<gob_v>(std::string(testing::point_definition) + "07 ff80 01 02 01 04 00") ==
        "gob: decoding into local type *main.GobV, received remote type Point");
}

TEST_CASE("opaque: a field of another method, or of none, is named") {
  const auto wire = unhex(
      "12 7f 03 01 02 ff80 00 01 01 01 01'A' 01 ff82 00 00 00"
      "10 ff81 05 01 01 04'GobV' 01 ff82 00 00 00  08 ff80 01 03'1/2' 00");
  CHECK(read<one<gob_v>>(wire).a == gob_v{1, 2});
  CHECK(read<one<std::optional<gob_v>>>(wire).a == gob_v{1, 2});
  CHECK(refusal<one<bin_v>>(wire) == "gob: wrong type (main.BinV) for received field .A");
  CHECK(refusal<one<std::optional<bin_v>>>(wire) == "gob: wrong type (*main.BinV) for received field .A");
  CHECK(refusal<one<std::string>>(wire) == "gob: wrong type (string) for received field .A");
  CHECK(refusal<one<gob_v>>(unhex(written(one<std::string>{"s"}))) ==
        "gob: wrong type (main.GobV) for received field .A");
}

TEST_CASE("opaque: what a type says of its bytes is the error as it is, and the stream goes on") {
  const std::string definition = "0f 7f 05 01 01 04'GobV' 01 ff80 00 00 00";
  decoder in;
  in.push(unhex(definition + "07 ff80 00 03'1-2' 07 ff80 00 03'1/2'"));
  gob_v into;
  const auto refused = in.decode(into);
  CHECK(refused.error().message() == "GobV: no slash: 1-2");
  CHECK(refused.error().code() == error::out_of_range);
  CHECK(refused.error().offset() == 24);
  CHECK(in.decode(into).value());
  CHECK(into == gob_v{1, 2});
  CHECK(refusal<std::map<std::string, std::vector<bin_v>>>(
            unhex(written(std::map<std::string, std::vector<binary_bytes>>{{"k", {{}}}}))) == "BinV: want 2 bytes");
}

TEST_CASE("opaque: a type that cannot marshal fails the encode, and nothing is written") {
  encoder to;
  gather out;
  const auto refused = to.encode(one<bin_v>{{666}}, out);
  CHECK(refused.error().message() == "BinV: not this number: 666");
  CHECK(refused.error().code() == error::unsupported);
  CHECK(out.empty());
}

TEST_CASE("opaque: a length beyond the message is refused, read or skipped") {
  const std::string definition = "0f 7f 05 01 01 04'GobV' 01 ff80 00 00 00";
  const std::string too_large = "gob: GobDecoder: length too large for buffer";
  CHECK(refusal<gob_v>(definition + "07 ff80 00 04'1/2'") == too_large);
  CHECK(refusal<gob_bytes>(definition + "07 ff80 00 04'1/2'") == too_large);
  CHECK(refusal<gob_bytes>(definition + "0c ff80 00 f8 ffffffffffffffff") == too_large);
  CHECK(refusal<gob_bytes>(definition + "0c ff80 00 f8 8000000000000000") == too_large);
  CHECK(refusal<gob_bytes>(definition + "03 ff80 00") == "EOF");
  CHECK(refusal<gob_bytes>(definition + "04 ff80 00 80") == "gob: encoded unsigned integer out of range");
  decoder in;
  in.push(unhex(definition + "07 ff80 00 04'1/2'"));
  CHECK(in.skip().error().message() == too_large);
}

TEST_CASE("opaque: a definition of a struct and of a method at once is a struct to a struct") {
  // Sets the members for a struct and for GobEncode in one definition: bytes to skip, a struct to a struct.
  const auto wire = unhex(
      "20 7f 03 01 01 05'Point' 01 ff80 00 01 02 01 01'X' 01 04 00 01 01'Y' 01 04 00 00 02 00 00"
      "07 ff80 01 02 01 04 00");
  CHECK(read<point>(wire) == point{1, 2});
}

}  // namespace
}  // namespace colambda::gob
