// SPDX-License-Identifier: MIT
#include <colambda/gob/primitives.hpp>

#include "gob_support.hpp"

#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace colambda::gob {
namespace {

std::string stored(std::uint64_t value) {
  std::array<std::byte, max_uint_width> out{};
  return testing::to_hex(bytes_view(out).first(store_uint(value, out.data())));
}

std::uint64_t loaded(std::string_view annotated) {
  const auto bytes = testing::unhex(annotated);
  REQUIRE(uint_width(bytes[0]) == bytes.size());
  return load_uint(bytes);
}

// Either side of every change of width.
std::vector<std::uint64_t> edges() {
  std::vector<std::uint64_t> all{0, 1, 127, 128, std::numeric_limits<std::uint64_t>::max()};
  for (int width = 8; width < 64; width += 8) {
    all.push_back((std::uint64_t{1} << width) - 1);
    all.push_back(std::uint64_t{1} << width);
  }
  return all;
}

TEST_CASE("primitives: 0 to 127 are one byte, larger numbers their count of bytes and the bytes, big-endian") {
  CHECK(stored(0) == "00");
  CHECK(stored(7) == "07");
  CHECK(stored(127) == "7f");
  CHECK(stored(128) == "ff 80");
  CHECK(stored(255) == "ff ff");
  CHECK(stored(256) == "fe 01 00");
  CHECK(stored(0x123456) == "fd 12 34 56");
  CHECK(stored(std::numeric_limits<std::uint64_t>::max()) == "f8 ff ff ff ff ff ff ff ff");
}

TEST_CASE("primitives: a number that was stored is loaded again, at both sides of every width") {
  for (const auto value : edges()) {
    CAPTURE(value);
    std::array<std::byte, max_uint_width> out{};
    const auto size = store_uint(value, out.data());
    CHECK(uint_width(out[0]) == size);
    CHECK(load_uint(bytes_view(out).first(size)) == value);
  }
}

TEST_CASE("primitives: forms longer than needed are read as what they say") {
  CHECK(loaded("ff 05") == 5);
  CHECK(loaded("f8 00 00 00 00 00 00 00 05") == 5);
  CHECK(loaded("f8 00 00 00 00 00 00 00 00") == 0);
}

TEST_CASE("primitives: a number begins with a byte below 0x80 or of 0xf8 and above, with no other") {
  for (unsigned first = 0; first < 256; ++first) {
    CAPTURE(first);
    const std::size_t expected = first < 0x80 ? 1 : first < 0xf8 ? 0 : 257 - first;
    CHECK(uint_width(static_cast<std::byte>(first)) == expected);
  }
}

TEST_CASE("primitives: the sign is folded into the lowest bit, and unfolds to the same number") {
  CHECK(fold_sign(0) == 0);
  CHECK(fold_sign(-1) == 1);
  CHECK(fold_sign(1) == 2);
  CHECK(fold_sign(-2) == 3);
  constexpr auto least = std::numeric_limits<std::int64_t>::min();
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  CHECK(fold_sign(least) == std::numeric_limits<std::uint64_t>::max());
  CHECK(fold_sign(most) == std::numeric_limits<std::uint64_t>::max() - 1);
  for (const std::int64_t value : {least, least + 1, std::int64_t{-300}, std::int64_t{-1}, std::int64_t{0},
                                   std::int64_t{1}, std::int64_t{129}, most}) {
    CHECK(unfold_sign(fold_sign(value)) == value);
  }
}

TEST_CASE("primitives: a float is its bits, bytes reversed, so that short numbers are short") {
  CHECK(stored(float_bits(17.0)) == "fe 31 40");
  CHECK(stored(float_bits(-1.5)) == "fe f8 bf");
  CHECK(stored(float_bits(0.0)) == "00");
  CHECK(stored(float_bits(-0.0)) == "ff 80");
  CHECK(stored(float_bits(std::numeric_limits<double>::infinity())) == "fe f0 7f");
}

TEST_CASE("primitives: every float comes back with the same bits, NaN and -0 included") {
  for (const double value : {0.0, -0.0, 1.0, -1.5, 1e300, 5e-324, std::numeric_limits<double>::quiet_NaN(),
                             -std::numeric_limits<double>::infinity()}) {
    const double back = float_from_bits(float_bits(value));
    CHECK(std::bit_cast<std::uint64_t>(back) == std::bit_cast<std::uint64_t>(value));
  }
}

TEST_CASE("primitives: all of it works at compile time") {
  constexpr auto back = [](std::uint64_t value) {
    std::array<std::byte, max_uint_width> out{};
    return load_uint(bytes_view(out).first(store_uint(value, out.data())));
  };
  static_assert(back(300) == 300);
  static_assert(unfold_sign(fold_sign(-300)) == -300);
  static_assert(float_from_bits(float_bits(0.1)) == 0.1);
  CHECK(back(300) == 300);
}

}  // namespace
}  // namespace colambda::gob
