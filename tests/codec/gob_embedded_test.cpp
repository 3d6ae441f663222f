// SPDX-License-Identifier: MIT
// Embedded structs: what is received under names that only they have goes into them.
#include <colambda/gob/members.hpp>
#include <colambda/gob/promotion.hpp>

#include "gob_support.hpp"
#include "gob_types.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace colambda::gob {
namespace {

using testing::hex;
using testing::one;
using testing::read;
using testing::refusal;
using testing::unhex;
using testing::written;

// The structs are named as in Go, their embedded fields after their types.
struct base {
  std::int64_t id = 0;
  std::string name;
  bool operator==(const base&) const = default;
  static constexpr auto describe() { return record{"Base", field{"ID", &base::id}, field{"Name", &base::name}}; }
};
struct extra {
  std::string tag;
  std::int8_t small = 0;
  bool operator==(const extra&) const = default;
  static constexpr auto describe() { return record{"Extra", field{"Tag", &extra::tag}, field{"Small", &extra::small}}; }
};
struct other {
  std::string name;
  std::int64_t own = 0;
  bool operator==(const other&) const = default;
  static constexpr auto describe() { return record{"Other", field{"Name", &other::name}, field{"Own", &other::own}}; }
};

// type CEmb struct { Base; Note string }, the base by itself or behind a pointer
template <class Base>
struct noted {
  Base held{};
  std::string note;
  bool operator==(const noted&) const = default;
  static constexpr auto describe() {
    return record{"CEmb", field{"Base", &noted::held, embedded}, field{"Note", &noted::note}};
  }
};
// type CFlat struct { ID int; Name, Note string }
struct flat {
  std::int64_t id = 7;
  std::string name = "n";
  std::string note = "note";
  static constexpr auto describe() {
    return record{"CFlat", field{"ID", &flat::id}, field{"Name", &flat::name}, field{"Note", &flat::note}};
  }
};
// type Deep struct { Base; Level int }
struct deep {
  base held;
  std::int64_t level = 0;
  bool operator==(const deep&) const = default;
  static constexpr auto describe() {
    return record{"Deep", field{"Base", &deep::held, embedded}, field{"Level", &deep::level}};
  }
};
// type Deeper struct { Deep; *Extra; Note string }
struct deeper {
  deep first;
  std::optional<extra> second;
  std::string note;
  bool operator==(const deeper&) const = default;
  static constexpr auto describe() {
    return record{"Deeper", field{"Deep", &deeper::first, embedded}, field{"Extra", &deeper::second, embedded},
                  field{"Note", &deeper::note}};
  }
};
// type Two struct { A; B } of any two
template <class A, class B>
struct two {
  A a;
  B b;
  static constexpr auto describe() {
    return record{"Two", field{"First", &two::a, embedded}, field{"Second", &two::b, embedded}};
  }
};
// type X struct { Base }
struct only {
  base held;
  static constexpr auto describe() { return record{"X", field{"Base", &only::held, embedded}}; }
};
struct also {
  base held;
  static constexpr auto describe() { return record{"Y", field{"Base", &also::held, embedded}}; }
};
// type Shadow struct { Base; Name string }
struct shadow {
  base held;
  std::string name;
  static constexpr auto describe() {
    return record{"Shadow", field{"Base", &shadow::held, embedded}, field{"Name", &shadow::name}};
  }
};
// The same without the option: Base is a field like any other.
struct plain {
  base held;
  std::string note;
  static constexpr auto describe() { return record{"CEmb", field{"Base", &plain::held}, field{"Note", &plain::note}}; }
};

// type Self struct { *Self; V int }
struct self {
  std::unique_ptr<self> inner;
  std::int64_t v = 0;
  static constexpr auto describe() {
    return record{"Self", field{"Self", &self::inner, embedded}, field{"V", &self::v}};
  }
};
// type L struct { *R; A int }; type R struct { *L; B int }
struct right;
struct left {
  std::unique_ptr<right> held;
  std::int64_t a = 0;
  left();
  left(left&&) noexcept;
  ~left();
  static constexpr auto describe() { return record{"L", field{"R", &left::held, embedded}, field{"A", &left::a}}; }
};
struct right {
  std::unique_ptr<left> held;
  std::int64_t b = 0;
  static constexpr auto describe() { return record{"R", field{"L", &right::held, embedded}, field{"B", &right::b}}; }
};
left::left() = default;
left::left(left&&) noexcept = default;
left::~left() = default;

// type Kids struct { Branch; Own int8 }; type Branch struct { Small int8; Kids []Kids }
struct kids;
struct branch {
  std::int8_t small = 0;
  std::vector<kids> below;
  static constexpr auto describe() {
    return record{"Branch", field{"Small", &branch::small}, field{"Kids", &branch::below}};
  }
};
struct kids {
  branch held;
  std::int8_t own = 0;
  static constexpr auto describe() {
    return record{"Kids", field{"Branch", &kids::held, embedded}, field{"Own", &kids::own}};
  }
};
// As a sender without embedding has it.
struct flat_kids {
  std::int64_t small = 0;
  std::int64_t own = 0;
  std::vector<flat_kids> below;
  static constexpr auto describe() {
    return record{"Kids", field{"Small", &flat_kids::small}, field{"Own", &flat_kids::own},
                  field{"Kids", &flat_kids::below}};
  }
};

// A struct of two fields of these names.
template <fixed_name A, fixed_name B, class TypeA = std::int64_t, class TypeB = std::int64_t>
struct pair_of {
  TypeA a{};
  TypeB b{};
  static constexpr auto describe() {
    return record{"", field{"a", &pair_of::a, gob_name{A.view()}}, field{"b", &pair_of::b, gob_name{B.view()}}};
  }
};

template <class T, class Sent>
T moved(const Sent& sent, T into = {}) {
  return read<T>(unhex(written(sent)), std::move(into));
}
template <class T, class Sent>
std::string refused(const Sent& sent) {
  return refusal<T>(unhex(written(sent)));
}

const std::string flat_wire =
    "2b 7f 03 01 01 05'CFlat' 01 ff80 00 01 03 01 02'ID' 01 04 00 01 04'Name' 01 0c 00 01 04'Note' 01 0c 00 00 00"
    "0e ff80 01 0e 01 01'n' 01 04'note' 00";

TEST_CASE("embedded: a flat struct is read into one with an embedded struct, however it is cut") {
  const noted<base> expected{{7, "n"}, "note"};
  CHECK(testing::read_chopped<noted<base>>(unhex(flat_wire)) == std::vector{expected});
  testing::check_truncated<noted<base>>(unhex(flat_wire), {});
}

TEST_CASE("embedded: it is written as any field is") {
  CHECK(written(noted<base>{{7, "n"}, "note"}) ==
        hex("24 7f 03 01 01 04'CEmb' 01 ff80 00 01 02 01 04'Base' 01 ff82 00 01 04'Note' 01 0c 00 00 00"
            "22 ff81 03 01 01 04'Base' 01 ff82 00 01 02 01 02'ID' 01 04 00 01 04'Name' 01 0c 00 00 00"
            "10 ff80 01 01 0e 01 01'n' 00 01 04'note' 00"));
  CHECK(moved<noted<base>>(noted<base>{{7, "n"}, "note"}) == noted<base>{{7, "n"}, "note"});
  CHECK(written(noted<base>{}) == written(plain{}));
}

TEST_CASE("embedded: a pointer to the struct is made, or followed") {
  CHECK(moved<noted<std::optional<base>>>(flat{}).held == base{7, "n"});
  const auto made = moved<noted<std::unique_ptr<base>>>(flat{});
  CHECK(*made.held == base{7, "n"});
  CHECK(made.note == "note");
  noted<std::unique_ptr<base>> there{std::make_unique<base>(base{1, "old"}), "x"};
  const auto* before = there.held.get();
  flat sent;
  sent.name.clear();
  const auto kept = moved(sent, std::move(there));
  CHECK(kept.held.get() == before);
  CHECK(*kept.held == base{7, "old"});
  // Nothing is made for what was not sent.
  CHECK_FALSE(moved<noted<std::optional<base>>>(flat{0, "", "note"}).held.has_value());
}

TEST_CASE("embedded: names are found at any depth, and those of the structs with them") {
  const auto got = moved<deeper>(pair_of<"ID", "Tag", std::int64_t, std::string>{1, "t"});
  CHECK(got == deeper{{{1, ""}, 0}, extra{"t", 0}, ""});
  CHECK(moved<deeper>(pair_of<"Level", "Note", int, std::string>{2, "n"}) == deeper{{{}, 2}, {}, "n"});
  // Base itself is a name in Deep.
  CHECK(moved<deeper>(pair_of<"Base", "ID", base>{{1, "b"}, 5}) == deeper{{{5, "b"}, 0}, {}, ""});
  CHECK(moved<noted<base>>(pair_of<"Base", "Name", base, std::string>{{1, "b"}, "n"}).held == base{1, "n"});
}

TEST_CASE("embedded: an own field comes first, then the least deep") {
  const auto got = moved<shadow>(flat{});
  CHECK(got.held == base{7, ""});
  CHECK(got.name == "n");
  const auto nearer = moved<two<only, other>>(flat{});
  CHECK(nearer.a.held == base{7, ""});
  CHECK(nearer.b.name == "n");
}

TEST_CASE("embedded: a name that is there twice in the same depth is none") {
  const auto got = moved<two<base, other>>(flat{});
  CHECK(got.a == base{7, ""});
  CHECK(got.b == other{});
  CHECK(refused<two<base, other>>(one<std::string>{"s"}) ==
        "gob: type mismatch: no fields matched compiling decoder for Two");
  // The same struct twice, at two places of one depth.
  CHECK(refused<two<only, also>>(flat{}) == "gob: type mismatch: no fields matched compiling decoder for Two");
  // Once less deep, and that counts.
  CHECK(moved<two<base, only>>(flat{}).a == base{7, "n"});
}

TEST_CASE("embedded: without the option nothing within is found") {
  const auto got = moved<plain>(flat{});
  CHECK(got.held == base{});
  CHECK(got.note == "note");
}

TEST_CASE("embedded: what is no struct has no names within") {
  struct holder {
    std::vector<std::int64_t> numbers;
    std::map<std::string, base> bases;
    std::optional<std::int64_t> number;
    std::int64_t a = 0;
    static constexpr auto describe() {
      return record{"holder", field{"Numbers", &holder::numbers, embedded}, field{"Bases", &holder::bases, embedded},
                    field{"Number", &holder::number, embedded}, field{"A", &holder::a}};
    }
  };
  CHECK(moved<holder>(pair_of<"ID", "A">{1, 2}).a == 2);
  CHECK(moved<holder>(pair_of<"Number", "A">{1, 2}).number == 1);
}

TEST_CASE("embedded: structs that embed themselves are read by their nearest names") {
  CHECK(moved<self>(pair_of<"V", "W">{3, 4}).v == 3);
  CHECK(moved<self>(pair_of<"V", "W">{3, 4}).inner == nullptr);
  const auto from_left = moved<left>(pair_of<"A", "B">{3, 4});
  CHECK(from_left.a == 3);
  CHECK(from_left.held->b == 4);
  CHECK(from_left.held->held == nullptr);
  const auto from_right = moved<right>(pair_of<"A", "B">{3, 4});
  CHECK(from_right.held->a == 3);
  CHECK(from_right.b == 4);
}

TEST_CASE("embedded: in structs that contain themselves names are found at every level") {
  flat_kids sent{1, 2, {}};
  sent.below.push_back({3, 4, {}});
  sent.below.push_back({5, 0, {}});
  sent.below[1].below.push_back({6, 7, {}});
  const auto got = moved<kids>(sent);
  CHECK(got.held.small == 1);
  CHECK(got.own == 2);
  REQUIRE(got.held.below.size() == 2);
  CHECK(got.held.below[0].own == 4);
  REQUIRE(got.held.below[1].held.below.size() == 1);
  CHECK(got.held.below[1].held.below[0].held.small == 6);
  CHECK(got.held.below[1].held.below[0].own == 7);
}

// ---- refusals: the texts are Go 1.26's

TEST_CASE("embedded: a field found there has to fit, and is named as the sender's") {
  CHECK(refused<noted<base>>(pair_of<"ID", "B", std::string>{"4", 0}) ==
        "gob: wrong type (int64) for received field .ID");
  CHECK(refused<noted<std::optional<base>>>(pair_of<"Name", "B">{4, 0}) ==
        "gob: wrong type (string) for received field .Name");
}

TEST_CASE("embedded: a number out of range is named by its own field") {
  CHECK(refused<deeper>(pair_of<"Small", "B">{300, 0}) == "value for \"Small\" out of range");
  CHECK(refused<kids>(flat_kids{300, 0, {}}) == "value for \"Small\" out of range");
  flat_kids inner;
  inner.below.push_back({300, 0, {}});
  CHECK(refused<kids>(inner) == "value for \"Small\" out of range");
  inner.below[0] = {0, 300, {}};
  CHECK(refused<kids>(inner) == "value for \"Own\" out of range");
}

TEST_CASE("embedded: a value with any byte lying is read or refused within its bytes") {
  flat_kids sent{1, 2, {}};
  sent.below.push_back({3, 4, {}});
  const auto wire = unhex(written(sent));
  std::size_t refusals = 0;
  for (std::size_t at = 0; at < wire.size(); ++at) {
    for (const unsigned lie : {0x00U, 0x01U, 0x7fU, 0x80U, 0xf8U}) {
      auto lying = wire;
      lying[at] = static_cast<std::byte>(lie);
      decoder in;
      in.push(lying);
      kids into;
      refusals += in.decode(into).has_value() ? 0 : 1;
    }
  }
  CHECK(refusals > wire.size());
}

// ---- the search alone

TEST_CASE("embedded: a promotion is the way to the field") {
  const auto found = find_promotion(type_of<deeper>(), "ID");
  REQUIRE(found.has_value());
  CHECK(found->path == std::vector<std::int32_t>{0, 0, 0});
  CHECK(found->name == "ID");
  CHECK(found->what == &type_of<std::int64_t>());
  CHECK(find_promotion(type_of<deeper>(), "Tag")->path == std::vector<std::int32_t>{1, 0});
  CHECK(find_promotion(type_of<deeper>(), "Base")->path == std::vector<std::int32_t>{0, 0});
  CHECK_FALSE(find_promotion(type_of<deeper>(), "id").has_value());
  CHECK_FALSE(find_promotion(type_of<flat>(), "ID").has_value());
}

}  // namespace
}  // namespace colambda::gob
