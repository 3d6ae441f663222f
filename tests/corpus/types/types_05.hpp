// SPDX-License-Identifier: MIT
// Go types of the corpora, as described structs. Written by `gobgen cpp`: do not edit.
#pragma once

#include "types_01.hpp"
#include "../support/described.hpp"

namespace corpus {

struct Unnamed70 {
  bool id{};
  std::vector<std::map<std::string,std::int16_t>> name;
  std::map<std::uint64_t,std::vector<std::optional<std::uint8_t>>> t2;
  std::complex<double> payload;
  static constexpr auto describe() {
    return record{"",
        field{"Id", &Unnamed70::id, gob_name{"Id"}},
        field{"Name", &Unnamed70::name, gob_name{"Name"}},
        field{"T2", &Unnamed70::t2, gob_name{"T2"}},
        field{"Payload", &Unnamed70::payload, gob_name{"Payload"}}};
  }
};

struct Unnamed71 {
  std::int64_t c{};
  static constexpr auto describe() {
    return record{"",
        field{"C", &Unnamed71::c, gob_name{"C"}}};
  }
};

struct Unnamed72 {
  std::string payload;
  static constexpr auto describe() {
    return record{"",
        field{"Payload", &Unnamed72::payload, gob_name{"Payload"}}};
  }
};

struct Unnamed73 {
  std::int64_t anything{};
  static constexpr auto describe() {
    return record{"",
        field{"Anything", &Unnamed73::anything, gob_name{"Anything"}}};
  }
};

struct Unnamed74 {
  std::int64_t b{};
  std::int64_t a{};
  std::int64_t z{};
  static constexpr auto describe() {
    return record{"",
        field{"B", &Unnamed74::b, gob_name{"B"}},
        field{"A", &Unnamed74::a, gob_name{"A"}},
        field{"Z", &Unnamed74::z, gob_name{"Z"}}};
  }
};

struct Unnamed76 {
  std::int64_t key{};
  std::int64_t elem{};
  static constexpr auto describe() {
    return record{"",
        field{"Key", &Unnamed76::key, gob_name{"Key"}},
        field{"Elem", &Unnamed76::elem, gob_name{"Elem"}}};
  }
};

struct Unnamed75 {
  std::optional<Unnamed76> map_t;
  static constexpr auto describe() {
    return record{"",
        field{"MapT", &Unnamed75::map_t, gob_name{"MapT"}}};
  }
};

struct Unnamed77 {
  std::string name;
  std::int64_t id{};
  static constexpr auto describe() {
    return record{"",
        field{"Name", &Unnamed77::name, gob_name{"Name"}},
        field{"Id", &Unnamed77::id, gob_name{"Id"}}};
  }
};

struct Unnamed78 {
  std::int64_t val{};
  static constexpr auto describe() {
    return record{"",
        field{"Val", &Unnamed78::val, gob_name{"Val"}}};
  }
};

struct Unnamed8 {
  std::int64_t u00dcnu00efcode{};
  std::string u03a9mega;
  bool xu65e5u672c{};
  static constexpr auto describe() {
    return record{"",
        field{"Ünïcode", &Unnamed8::u00dcnu00efcode, gob_name{"Ünïcode"}},
        field{"Ωmega", &Unnamed8::u03a9mega, gob_name{"Ωmega"}},
        field{"X日本", &Unnamed8::xu65e5u672c, gob_name{"X日本"}}};
  }
};

struct Unnamed9 {
  std::vector<Point> p;
  static constexpr auto describe() {
    return record{"",
        field{"P", &Unnamed9::p, gob_name{"P"}}};
  }
};

struct abInt64 {
  std::int64_t a{};
  std::int64_t b{};
  static constexpr auto describe() {
    return record{"abInt64",
        field{"A", &abInt64::a, gob_name{"A"}},
        field{"B", &abInt64::b, gob_name{"B"}}};
  }
};

struct abPtr {
  std::optional<std::int64_t> a;
  std::optional<std::optional<std::int64_t>> b;
  static constexpr auto describe() {
    return record{"abPtr",
        field{"A", &abPtr::a, gob_name{"A"}},
        field{"B", &abPtr::b, gob_name{"B"}}};
  }
};

struct abc {
  std::int64_t a{};
  std::int64_t b{};
  std::int64_t c{};
  static constexpr auto describe() {
    return record{"abc",
        field{"A", &abc::a, gob_name{"A"}},
        field{"B", &abc::b, gob_name{"B"}},
        field{"C", &abc::c, gob_name{"C"}}};
  }
};

struct bFloat {
  std::int64_t a{};
  double b{};
  static constexpr auto describe() {
    return record{"bFloat",
        field{"A", &bFloat::a, gob_name{"A"}},
        field{"B", &bFloat::b, gob_name{"B"}}};
  }
};

struct bUint {
  std::int64_t a{};
  std::uint64_t b{};
  static constexpr auto describe() {
    return record{"bUint",
        field{"A", &bUint::a, gob_name{"A"}},
        field{"B", &bUint::b, gob_name{"B"}}};
  }
};

struct ba {
  std::int64_t b{};
  std::int64_t a{};
  static constexpr auto describe() {
    return record{"ba",
        field{"B", &ba::b, gob_name{"B"}},
        field{"A", &ba::a, gob_name{"A"}}};
  }
};

struct bc {
  std::int64_t b{};
  std::int64_t c{};
  static constexpr auto describe() {
    return record{"bc",
        field{"B", &bc::b, gob_name{"B"}},
        field{"C", &bc::c, gob_name{"C"}}};
  }
};

struct cd {
  std::int64_t c{};
  std::int64_t d{};
  static constexpr auto describe() {
    return record{"cd",
        field{"C", &cd::c, gob_name{"C"}},
        field{"D", &cd::d, gob_name{"D"}}};
  }
};

struct onlyB {
  std::int64_t b{};
  static constexpr auto describe() {
    return record{"onlyB",
        field{"B", &onlyB::b, gob_name{"B"}}};
  }
};

struct small {
  std::int8_t a{};
  std::int16_t b{};
  static constexpr auto describe() {
    return record{"small",
        field{"A", &small::a, gob_name{"A"}},
        field{"B", &small::b, gob_name{"B"}}};
  }
};

}  // namespace corpus
