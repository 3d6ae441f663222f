// SPDX-License-Identifier: MIT
// Counts and lengths that lie, and values cut short, read from bytes with nothing behind them.
#include <colambda/gob/definitions.hpp>
#include <colambda/gob/read.hpp>

#include "allocations.hpp"
#include "gob_definitions.hpp"
#include "gob_support.hpp"
#include "gob_types.hpp"

#include <string>
#include <unordered_map>

namespace colambda::gob {
namespace {

using testing::nothing;
using testing::point;
using testing::point_definition;
using testing::refusal;
using testing::unhex;

TEST_CASE("count: a length beyond the message is refused as Go refuses it") {
  CHECK(refusal<std::string>("05 0c 00 05'hi'") == "gob: bad string slice length: 0");
  CHECK(refusal<slice>("05 0a 00 05'hi'") == "gob: bad []uint8 slice length: 0");
  CHECK(refusal<std::string>("0b 0c 00 f8 ffffffffffffffff") == "gob: bad string slice length: 0");
  CHECK(refusal<int>("04 04 00 fe02") == "gob: invalid uint data length 2: exceeds input size 1");
  CHECK(refusal<int>("03 04 00 80") == "gob: encoded unsigned integer out of range");
  CHECK(refusal<int>("02 04 00") == "EOF");
}

const std::string ints = "0b 7f 02 01 02 ff80 00 01 04 00 00";
const std::string arrays = "0d 7f 01 01 02 ff80 00 01 04 01 04 00 00";
const std::string maps = "0d 7f 04 01 02 ff80 00 01 0c 01 04 00 00";

TEST_CASE("count: more elements than there are bytes for end where the bytes do") {
  CHECK(refusal<std::vector<std::int64_t>>(ints + "06 ff80 00 03 02 04") ==
        "gob: decoding int64 array or slice: length exceeds input size (3 elements)");
  CHECK(refusal<std::array<std::int64_t, 2>>(arrays + "05 ff80 00 02 02") ==
        "gob: decoding int64 array or slice: length exceeds input size (2 elements)");
  CHECK(refusal<std::vector<point>>(std::string(point_definition) + "0d ff81 02 01 02 ff82 00 01 ff80 00 00" +
                                    "05 ff82 00 02 00") ==
        "gob: decoding array or slice: length exceeds input size (2 elements)");
  CHECK(refusal<std::map<std::string, int>>(maps + "07 ff80 00 03 01'a' 02") == "EOF");
}

TEST_CASE("count: an array's count must be its length") {
  CHECK(refusal<std::array<int, 2>>(arrays + "05 ff80 00 01 02") == "gob: length mismatch in decodeArray");
  CHECK(refusal<std::array<int, 2>>(arrays + "07 ff80 00 03 020202") == "gob: length mismatch in decodeArray");
}

TEST_CASE("count: elements of more than 8 GiB are refused before the first") {
  CHECK(refusal<std::vector<std::int64_t>>(ints + "0a ff80 00 fb 0100000000 00") ==
        "gob: int64 slice too big: 4294967296 elements of 8 bytes");
  CHECK(refusal<std::vector<std::int64_t>>(ints + "0c ff80 00 f8 ffffffffffffffff") ==
        "gob: int64 slice too big: 18446744073709551615 elements of 8 bytes");
}

TEST_CASE("count: a map of 2^63 elements or more is refused, not taken for an empty one") {
  CHECK(refusal<std::map<std::string, int>>(maps + "0c ff80 00 f8 8000000000000000") ==
        "gob: map of 9223372036854775808 elements is longer than its message");
}

TEST_CASE("count: 2^30 elements on the word of a count cost no more than the limit") {
  const auto wire = unhex(ints + "09 ff80 00 fc 3fffffff 02");
  testing::largest_allocation watch;
  CHECK(refusal<std::vector<std::int64_t>>(wire) ==
        "gob: decoding int64 array or slice: length exceeds input size (1073741823 elements)");
  CHECK(watch.bytes() < std::size_t{32} << 10);
}

TEST_CASE("count: a map of 2^40 elements costs no more than its bytes") {
  const auto wire = unhex(maps + "0d ff80 00 fa 010000000000 01'a' 02");
  testing::largest_allocation watch;
  CHECK(refusal<std::unordered_map<std::string, int>>(wire) == "EOF");
  CHECK(refusal<std::map<std::string, int>>(wire) == "EOF");
  CHECK(watch.bytes() < std::size_t{32} << 10);
}

TEST_CASE("count: a large message's count reserves no more than the limit at once") {
  std::string values = "00 fd 0f4240";  // A million elements, of which some come.
  const limits bounds{.container_reserve = 1024};
  auto body = unhex("ff80" + values);
  body.resize(body.size() + 100'000);
  auto wire = unhex(ints);
  const auto value = testing::message(body);
  wire.insert(wire.end(), value.begin(), value.end());
  gob::decoder in(bounds);
  in.push(wire);
  std::vector<std::int64_t> into;
  CHECK(testing::said(in.decode(into)) ==
        "gob: decoding int64 array or slice: length exceeds input size (1000000 elements)");
  CHECK(into.capacity() < 300'000);
}

TEST_CASE("count: structs without fields need a byte each") {
  const std::string empties = "09 7f 03 01 02 ff80 00 00 00  0d ff81 02 01 02 ff82 00 01 ff80 00 00";
  CHECK(testing::read<std::vector<nothing>>(empties + "06 ff82 00 02 0000").size() == 2);
  CHECK(refusal<std::vector<nothing>>(empties + "0b ff82 00 fa 000040000000 00") ==
        "gob: decoding array or slice: length exceeds input size (1073741824 elements)");
}

// ---- cut short

// A value of many kinds, all of them sent.
struct assorted {
  std::int64_t number = 300;
  std::string text = "text";
  std::vector<std::string> list{"a", ""};
  std::map<std::string, std::vector<double>> map{{"k", {1.5}}};
  std::array<point, 2> array{{{1, 2}, {}}};
  std::unique_ptr<point> pointer = std::make_unique<point>(point{5, 6});
  slice bytes = slice::borrow("bytes");
  std::complex<double> complex{1, 2};
  bool flag = true;
  static constexpr auto describe() {
    return record{"assorted",
                  field{"number", &assorted::number},
                  field{"text", &assorted::text},
                  field{"list", &assorted::list},
                  field{"map", &assorted::map},
                  field{"array", &assorted::array},
                  field{"pointer", &assorted::pointer},
                  field{"bytes", &assorted::bytes},
                  field{"complex", &assorted::complex},
                  field{"flag", &assorted::flag}};
  }
};

// type Grove []Grove, and the room that groves have taken at once.
template <class T>
struct counted : std::allocator<T> {
  template <class U>
  struct rebind {
    using other = counted<U>;
  };
  T* allocate(std::size_t count) {
    now += count * sizeof(T);
    most = std::max(most, now);
    return std::allocator<T>::allocate(count);
  }
  void deallocate(T* at, std::size_t count) noexcept {
    now -= count * sizeof(T);
    std::allocator<T>::deallocate(at, count);
  }
  inline static std::size_t now = 0;
  inline static std::size_t most = 0;
};
struct grove : std::vector<grove, counted<grove>> {
  static constexpr auto describe() { return container{"Grove"}; }
};

TEST_CASE("count: levels that each announce all that follows have room made for a little of it") {
  constexpr std::size_t levels = 200;
  constexpr std::size_t announced = 60'000;
  testing::byte_vector body = unhex("ff80 00");
  for (std::size_t i = 0; i < levels; ++i) {
    for (const std::byte b : unhex("fe ea60")) body.push_back(b);
  }
  body.resize(body.size() + announced);
  decoder in;
  in.push(unhex("0c 7f 02 01 02 ff80 00 01 ff80 00 00"));
  in.push(testing::message(body));
  grove into;
  CHECK(testing::said(in.decode(into)) == "gob: decoding array or slice: length exceeds input size (60000 elements)");
  CHECK(into.capacity() >= limits{}.container_reserve / sizeof(grove));
  // The innermost has its elements, and grew for them.
  CHECK(counted<grove>::most < announced * sizeof(grove) * 4 + limits{}.container_reserve * 8);
}

// The types of `assorted` as received, and the bytes of one without its id.
struct received {
  received() {
    encoder to;
    gather out;
    to.encode(assorted{}, out).value();
    auto all = unhex(testing::to_hex(as_bytes(out.text())));
    bytes_view rest = all;
    for (frame at = next_frame(rest, bounds); at.size() != rest.size(); at = next_frame(rest, bounds)) {
      define(rest.subspan(at.head, at.body));
      rest = rest.subspan(at.size());
    }
    const auto message = rest.subspan(next_frame(rest, bounds).head);
    body.assign(message.begin() + 2, message.end());  // ff80
  }
  void define(bytes_view message) {
    const auto piece = slice::copy_of(message);
    reader in({&piece, 1}, types, bounds);
    std::int64_t negative = 0;
    detail::definition made;
    REQUIRE(in.integer(negative));
    REQUIRE(detail::read_definition(in, made));
    testing::define(types, static_cast<type_id>(-negative), std::move(made));
  }
  limits bounds;
  schema types{bounds};
  testing::byte_vector body;
};

TEST_CASE("count: a value cut at any byte, or with any byte lying, is read or refused within its bytes") {
  received from;
  planner plans(from.types);
  fault why;
  const plan* how = plans.top_level(type_of<assorted>(), id::first_user, why);
  REQUIRE(how != nullptr);
  std::size_t accepted = 0;
  const auto attempt = [&](bytes_view body) {
    const auto piece = slice::copy_of(body);  // A byte too far is the sanitizer's to find.
    reader in({&piece, 1}, from.types, from.bounds);
    assorted into;
    if (detail::read_part(in, into, *how)) {
      ++accepted;
      CHECK(in.why().what == fault_kind::none);
    } else {
      CHECK(in.why().what != fault_kind::none);
    }
  };
  for (std::size_t length = 0; length <= from.body.size(); ++length) attempt(bytes_view(from.body).first(length));
  CHECK(accepted >= 2);
  CHECK(accepted < from.body.size() / 2);
  for (std::size_t at = 0; at < from.body.size(); ++at) {
    for (const unsigned lie : {0x00U, 0x01U, 0x7fU, 0x80U, 0xf8U, 0xffU}) {
      auto lying = from.body;
      lying[at] = static_cast<std::byte>(lie);
      attempt(lying);
    }
  }
}

}  // namespace
}  // namespace colambda::gob
