// SPDX-License-Identifier: MIT
// Types that contain themselves, read and written without the machine's stack.
#include <colambda/gob/read_recursive.hpp>

#include "gob_definitions.hpp"
#include "gob_support.hpp"
#include "gob_types.hpp"

#include <string>
#include <unordered_map>

namespace colambda::gob {
namespace {

using testing::hex;
using testing::list;
using testing::node;
using testing::one;
using testing::point;
using testing::read;
using testing::refusal;
using testing::said;
using testing::unhex;
using testing::written;

// One of each way in which a type can contain itself, and things in between that cannot.
struct web {
  std::int8_t v = 0;
  std::vector<web> kids;
  std::unique_ptr<web> next;
  std::map<std::string, web> named;
  std::unordered_map<int, std::vector<web>> lists;
  std::array<std::vector<web>, 2> pair;
  std::vector<std::int8_t> numbers;
  std::map<std::int8_t, std::map<std::int8_t, web>> maps;
  std::vector<std::map<std::int8_t, web>> maps_in_list;
  point place;
  static constexpr auto describe() {
    return record{"web",
                  field{"v", &web::v},
                  field{"kids", &web::kids},
                  field{"next", &web::next},
                  field{"named", &web::named},
                  field{"lists", &web::lists},
                  field{"pair", &web::pair},
                  field{"numbers", &web::numbers},
                  field{"maps", &web::maps},
                  field{"maps_in_list", &web::maps_in_list},
                  field{"place", &web::place}};
  }
};

// The same with numbers as wide as they get, to be too large.
struct wide_web {
  std::int64_t v = 0;
  std::vector<wide_web> kids;
  std::unique_ptr<wide_web> next;
  std::vector<std::int64_t> numbers;
  std::map<std::int64_t, std::map<std::int64_t, wide_web>> maps;
  std::vector<std::map<std::int64_t, wide_web>> maps_in_list;
  static constexpr auto describe() {
    return record{"web",
                  field{"v", &wide_web::v},
                  field{"kids", &wide_web::kids},
                  field{"next", &wide_web::next},
                  field{"numbers", &wide_web::numbers},
                  field{"maps", &wide_web::maps},
                  field{"maps_in_list", &wide_web::maps_in_list}};
  }
};

web leaf(int v) {
  web made;
  made.v = static_cast<std::int8_t>(v);
  return made;
}

web sample() {
  web root = leaf(1);
  root.kids.push_back(leaf(2));
  root.kids.push_back(leaf(0));
  root.kids[1].kids.push_back(leaf(3));
  root.next = std::make_unique<web>(leaf(4));
  root.next->next = std::make_unique<web>();
  root.named["a"] = leaf(5);
  root.named["b"].named["c"] = leaf(6);
  root.lists[7].push_back(leaf(7));
  root.pair[1].push_back(leaf(8));
  root.pair[1].push_back(leaf(9));
  root.numbers = {1, -1, 0};
  root.maps[1][2] = leaf(10);
  root.maps[3];
  root.maps_in_list.resize(2);
  root.maps_in_list[1][4] = leaf(11);
  root.place = {12, 13};
  return root;
}

template <class T>
testing::byte_vector wire_of(const T& value) {
  return unhex(written(value));
}

// ---- the bytes are Go's

TEST_CASE("recursion: a tree is written as Go writes it") {
  const node tree{1, {{2, {}}, {3, {{}}}}};
  const auto wire = written(tree);
  CHECK(wire == hex("21 7f 03 01 01 04'Node' 01 ff80 00 01 02 01 01'V' 01 04 00 01 04'Kids' 01 ff82 00 00 00"
                    "1a ff81 02 01 01 0b'[]main.Node' 01 ff82 00 01 ff80 00 00"
                    "10 ff80 01 02 01 02 01 04 00 01 06 01 01 00 00 00"));
  CHECK(testing::read_chopped<node>(unhex(wire)) == std::vector{tree});
}

TEST_CASE("recursion: a list is written as Go writes it, its end included") {
  list head{1, std::make_unique<list>(list{2, std::make_unique<list>()})};
  const auto wire = written(head);
  CHECK(wire == hex("21 7f 03 01 01 04'List' 01 ff80 00 01 02 01 01'V' 01 04 00 01 04'Next' 01 ff80 00 00 00"
                    "0b ff80 01 02 01 01 04 01 00 00 00"));
  const auto back = read<list>(unhex(wire));
  CHECK(back.next->next->v == 0);
  CHECK(back.next->v == 2);
  CHECK(back.next->next->next == nullptr);
}

TEST_CASE("recursion: a value that contains itself in every way is read as it was written") {
  const auto wire = wire_of(sample());
  const auto back = read<web>(wire);
  CHECK(written(back) == testing::to_hex(wire));
  CHECK(back.pair[1][1].v == 9);
  CHECK(back.maps.at(3).empty());
  CHECK(back.maps.at(1).at(2).v == 10);
  CHECK(back.place == point{12, 13});
}

TEST_CASE("recursion: such values at the top and in other values are read as well") {
  CHECK(read<std::vector<node>>(wire_of(std::vector<node>{{1, {}}, {2, {{3, {}}}}})).at(1).kids.at(0).v == 3);
  CHECK(read<one<node>>(wire_of(one<node>{{1, {{2, {}}}}})).a.kids.at(0).v == 2);
  const std::map<std::string, std::vector<node>> map{{"k", {{4, {}}}}};
  CHECK(read<std::map<std::string, std::vector<node>>>(wire_of(map)) == map);
  CHECK(read<std::unique_ptr<list>>(wire_of(list{5, nullptr}))->v == 5);
}

TEST_CASE("recursion: reading merges, as with other types") {
  const node sent{0, {{9, {}}, {0, {}}}};
  const auto wire = wire_of(sent);
  CHECK(read<node>(wire, {5, {{1, {{7, {}}}}, {2, {}}}}) == node{5, {{9, {{7, {}}}}, {2, {}}}});
  CHECK(read<node>(wire, {5, {{1, {}}}}) == node{5, {{9, {}}, {0, {}}}});
}

TEST_CASE("recursion: fields that nobody wants are skipped at every level") {
  struct thin {
    std::vector<thin> kids;
    static constexpr auto describe() { return record{"thin", field{"kids", &thin::kids}}; }
  };
  const auto back = read<thin>(wire_of(sample()));
  REQUIRE(back.kids.size() == 2);
  CHECK(back.kids[1].kids.size() == 1);
}

// ---- refusals

template <class Change>
std::string refused(Change change) {
  wide_web value;
  change(value);
  return refusal<web>(wire_of(value));
}

// The texts are Go 1.26's.
TEST_CASE("recursion: a number out of range is named as Go names it, however deep") {
  CHECK(refused([](auto& w) { w.v = 300; }) == "value for \"V\" out of range");
  CHECK(refused([](auto& w) { w.kids.resize(2), w.kids[1].v = 300; }) == "value for \"V\" out of range");
  CHECK(refused([](auto& w) { w.kids.resize(1), w.kids[0].numbers = {300}; }) ==
        "value for \"element of Numbers\" out of range");
  CHECK(refused([](auto& w) { w.maps[300]; }) == "value for \"Maps\" out of range");
  CHECK(refused([](auto& w) { w.maps[3][300]; }) == "value for \"element of Maps\" out of range");
  CHECK(refused([](auto& w) { w.maps_in_list.resize(1), w.maps_in_list[0][300]; }) ==
        "value for \"element of MapsInList\" out of range");
  CHECK(refused([](auto& w) {
          w.next = std::make_unique<wide_web>();
          w.next->maps[300];
        }) == "value for \"Maps\" out of range");
}

TEST_CASE("recursion: counts that lie are refused in Go's words") {
  const std::string node_definitions =
      "21 7f 03 01 01 04'Node' 01 ff80 00 01 02 01 01'V' 01 04 00 01 04'Kids' 01 ff82 00 00 00"
      "1a ff81 02 01 01 0b'[]main.Node' 01 ff82 00 01 ff80 00 00";
  CHECK(refusal<node>(node_definitions + "06 ff80 02 03 0000") ==
        "gob: decoding array or slice: length exceeds input size (3 elements)");
  CHECK(refusal<node>(node_definitions + "0c ff80 02 f8 ffffffffffffffff")
            .starts_with("gob: main.Node slice too big: 18446744073709551615 elements of "));
  CHECK(refusal<node>(node_definitions + "06 ff80 02 01 02 03") ==
        "gob: decoding array or slice: length exceeds input size (3 elements)");
  CHECK(refusal<node>(node_definitions + "05 ff80 02 01 07") == "gob: bad data: field numbers out of bounds");
}

// The value of `sample()`, with nothing behind it.
TEST_CASE("recursion: a value cut at any byte, or with any byte lying, is read or refused within its bytes") {
  const auto wire = wire_of(sample());
  bytes_view rest = wire;
  const limits bounds;
  std::size_t value = 0;
  for (frame at = next_frame(rest, bounds); at.size() != rest.size(); at = next_frame(rest, bounds)) {
    value += at.size();
    rest = rest.subspan(at.size());
  }
  const auto definitions = bytes_view(wire).first(value);
  const auto body = rest.subspan(next_frame(rest, bounds).head);
  const auto attempt = [&](bytes_view bytes) {
    decoder in;
    in.push(definitions);
    in.push(testing::message(bytes));
    web into;
    return in.decode(into).has_value();
  };
  std::size_t refusals = 0;
  for (std::size_t length = 2; length < body.size(); ++length) refusals += attempt(body.first(length)) ? 0 : 1;
  CHECK(refusals > body.size() / 3);
  for (std::size_t at = 2; at < body.size(); ++at) {
    for (const unsigned lie : {0x00U, 0x01U, 0x7fU, 0x80U, 0xf8U}) {
      testing::byte_vector lying(body.begin(), body.end());
      lying[at] = static_cast<std::byte>(lie);
      (void)attempt(lying);
    }
  }
}

// ---- depth

list chain(std::size_t length) {
  list head;
  for (std::size_t i = 1; i < length; ++i) {
    auto next = std::make_unique<list>(std::move(head));
    head = list{static_cast<std::int64_t>(i), std::move(next)};
  }
  return head;
}

std::size_t length_of(const list& head) {
  std::size_t length = 1;
  for (const list* at = head.next.get(); at != nullptr; at = at->next.get()) ++length;
  return length;
}

TEST_CASE("recursion: a list at the limit of depth is written and read, one longer is neither") {
  const limits bounds{.depth = 100};
  encoder to(64, bounds);
  gather out;
  CHECK(to.encode(chain(100), out).has_value());
  const auto fits = out.text();
  const auto outcome = to.encode(chain(101), out);
  CHECK(outcome.error().code() == error::too_deep);
  CHECK(said(outcome) == "gob: values are nested deeper than 100 levels");
  CHECK(out.text() == fits);
  CHECK(refusal<list>(as_bytes(fits), bounds).empty());
  CHECK(refusal<list>(wire_of(chain(101)), bounds) == "gob: values are nested deeper than 100 levels");
}

TEST_CASE("recursion: slices in structs count both as levels") {
  const limits bounds{.depth = 100};
  node tree;
  for (int i = 0; i < 49; ++i) tree = node{0, {std::move(tree)}};
  CHECK(refusal<node>(wire_of(tree), bounds).empty());
  tree = node{0, {std::move(tree)}};
  CHECK(refusal<node>(wire_of(tree), bounds) == "gob: values are nested deeper than 100 levels");
}

TEST_CASE("recursion: after a value too deep the stream goes on") {
  decoder in(limits{.depth = 10});
  in.push(wire_of(chain(11)));
  list into;
  CHECK(in.decode(into).error().code() == error::too_deep);
  in.push(unhex("04 ff80 01 0e"));
  CHECK(in.decode(into).value());
  CHECK(into.v == 7);
}

TEST_CASE("recursion: ten thousand levels are the default limit, and are met") {
  const auto wire = wire_of(chain(10'000));
  CHECK(length_of(read<list>(wire)) == 10'000);
}

}  // namespace
}  // namespace colambda::gob
