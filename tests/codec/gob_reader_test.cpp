// SPDX-License-Identifier: MIT
#include <colambda/gob/reader.hpp>
#include <colambda/gob/type.hpp>

#include "gob_support.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <vector>

namespace colambda::gob {
namespace {

using testing::unhex;

// Pieces with nothing behind them: a byte too far is the sanitizer's to find.
std::vector<slice> pieces(std::initializer_list<std::string_view> annotated) {
  std::vector<slice> all;
  for (const auto one : annotated) all.push_back(slice::own(unhex(one)));
  return all;
}

class reading_of {
 public:
  explicit reading_of(std::initializer_list<std::string_view> annotated, limits bounds = {})
      : bounds_(bounds), pieces_(pieces(annotated)) {}
  reader in() { return reader(pieces_, types_, bounds_); }
  const slice& piece(std::size_t index) const { return pieces_[index]; }

 private:
  limits bounds_;
  schema types_{bounds_};
  std::vector<slice> pieces_;
};

TEST_CASE("reader: numbers are read one after the other to the end of the piece, and not beyond") {
  reading_of of({"07 ff80 03 f8ffffffffffffffff fe3140"});
  reader in = of.in();
  std::uint64_t number = 0;
  std::int64_t integer = 0;
  double floating = 0;
  CHECK(in.uint(number));
  CHECK(number == 7);
  CHECK(in.uint(number));
  CHECK(number == 128);
  CHECK(in.integer(integer));
  CHECK(integer == -2);
  CHECK(in.integer(integer));
  CHECK(integer == std::numeric_limits<std::int64_t>::min());
  CHECK(in.floating(floating));
  CHECK(floating == 17.0);
  CHECK(in.empty());
  CHECK_FALSE(in.uint(number));
  CHECK(in.why().what == fault_kind::end_of_message);
}

TEST_CASE("reader: a number is the same read from the midst of a piece and from its very end") {
  // The one is loaded at once, the other byte by byte.
  for (const std::string wide : {"ff81", "fe0102", "fd010203", "fc01020304", "fb0102030405", "fa010203040506",
                                 "f901020304050607", "f80102030405060708"}) {
    const auto longer = wide + "ffffffffffffffffff";
    reading_of end({wide});
    reading_of midst({longer});
    reader last = end.in();
    reader first = midst.in();
    std::uint64_t a = 0;
    std::uint64_t b = 1;
    CAPTURE(wide);
    CHECK(last.uint(a));
    CHECK(first.uint(b));
    CHECK(a == b);
    CHECK(last.empty());
    CHECK(first.left() == 9);
  }
}

TEST_CASE("reader: a number cut at any byte is refused and stays unread") {
  for (const std::string_view cut : {"f8", "f801", "f801020304050607", "ff", "fe01"}) {
    reading_of of({cut});
    reader in = of.in();
    std::uint64_t number = 42;
    CHECK_FALSE(in.uint(number));
    CHECK(number == 42);
    CHECK(in.why().what == fault_kind::short_uint);
    CHECK(in.why().second == cut.size() / 2 - 1);
    CHECK(in.piece_offset() == 0);
  }
}

TEST_CASE("reader: the first refusal sticks") {
  reading_of of({"80"});
  reader in = of.in();
  std::uint64_t number = 0;
  CHECK_FALSE(in.uint(number));
  CHECK_FALSE(in.fail(fault_kind::too_deep));
  CHECK(in.why().what == fault_kind::bad_count_byte);
}

TEST_CASE("reader: bytes are a view of the piece, and shared with it as a slice") {
  reading_of of({"02 0102 00"});
  reader in = of.in();
  bytes_view bytes;
  CHECK(in.bytes(bytes, detail::bytes_type));
  CHECK(bytes.data() == of.piece(0).data() + 1);
  const slice shared = in.share(bytes);
  CHECK(shared.data() == bytes.data());
  CHECK(shared.size() == 2);
  CHECK(shared.owner().get() == of.piece(0).owner().get());
  CHECK(in.bytes(bytes, detail::bytes_type));
  CHECK(bytes.empty());
  CHECK(in.empty());
}

TEST_CASE("reader: a length beyond the piece is refused, though another piece follows") {
  reading_of of({"03 0102", "03"});
  reader in = of.in();
  bytes_view bytes;
  CHECK_FALSE(in.bytes(bytes, detail::bytes_type));
  CHECK(in.why().what == fault_kind::bad_length);
}

TEST_CASE("reader: pieces are entered one by one, and there is none after the last") {
  reading_of of({"01", "", "02"});
  reader in = of.in();
  std::uint64_t number = 0;
  CHECK(in.uint(number));
  CHECK(in.empty());
  CHECK(in.next_piece());
  CHECK(in.empty());
  CHECK(in.next_piece());
  CHECK(in.piece() == 2);
  CHECK(in.uint(number));
  CHECK(number == 2);
  CHECK_FALSE(in.next_piece());
}

TEST_CASE("reader: a count is believed no further than the bytes left and the limit go") {
  reading_of of({"00000000"}, limits{.container_reserve = 64});
  const reader in = of.in();
  CHECK(in.believable(3, 8) == 3);
  CHECK(in.believable(std::uint64_t{1} << 40, 8) == 4);
  CHECK(in.believable(std::uint64_t{1} << 40, 32) == 2);
  CHECK(in.believable(std::uint64_t{1} << 40, 1000) == 1);
  CHECK(in.believable(0, 8) == 0);
}

TEST_CASE("reader: what is out of range is named from the inside out, up to the first field") {
  reading_of of({""});
  reader in = of.in();
  in.fail(fault_kind::out_of_range);
  in.note_element();
  in.note_key();
  in.note_name("Field");
  in.note_element();
  in.note_name("Outer");
  CHECK(in.why().name == "element of key of Field");
  CHECK(in.why().named);
}

TEST_CASE("reader: other refusals are not named") {
  reading_of of({""});
  reader in = of.in();
  in.fail(fault_kind::end_of_message);
  in.note_element();
  in.note_name("Field");
  CHECK(in.why().name.empty());
}

}  // namespace
}  // namespace colambda::gob
