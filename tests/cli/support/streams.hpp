// SPDX-License-Identifier: MIT
// Streams of gob values for tests of what prints them. Knows no printer.
#pragma once

#include <colambda/gob/decoder.hpp>
#include <colambda/gob/encoder.hpp>
#include <colambda/gob/value.hpp>

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "../../codec/gob_support.hpp"

namespace support {

struct point {
  std::int64_t x = 0;
  std::int64_t y = 0;
};
[[maybe_unused]] constexpr auto describe(colambda::tag<point>) {
  return colambda::record{"Point", colambda::field{"X", &point::x}, colambda::field{"Y", &point::y}};
}

/// As deep as it is long.
struct chain {
  std::int64_t v = 0;
  std::unique_ptr<chain> next;
};
[[maybe_unused]] constexpr auto describe(colambda::tag<chain>) {
  return colambda::record{"Chain", colambda::field{"V", &chain::v}, colambda::field{"Next", &chain::next}};
}

/// A chain of so many structs. It has to be taken apart from the front: its own destructor would recurse.
class long_chain {
 public:
  explicit long_chain(std::size_t length) {
    for (std::size_t i = 1; i < length; ++i) {
      auto longer = std::make_unique<chain>();
      longer->next = std::move(first_.next);
      first_.next = std::move(longer);
    }
  }
  long_chain(const long_chain&) = delete;
  long_chain& operator=(const long_chain&) = delete;
  ~long_chain() {
    while (first_.next != nullptr) first_.next = std::move(first_.next->next);
  }
  [[nodiscard]] const chain& first() const noexcept { return first_; }

 private:
  chain first_;
};

/// The stream of these values.
template <class... T>
[[nodiscard]] std::string stream_of(const T&... values) {
  colambda::gob::encoder to;
  colambda::gather out;
  (to.encode(values, out).value(), ...);
  return out.text();
}

/// Messages in annotated hex, each with its length put in front.
template <class... Hex>
[[nodiscard]] std::string messages(const Hex&... bodies) {
  std::string all;
  ((all += colambda::as_text(colambda::testing::message(colambda::testing::unhex(bodies)))), ...);
  return all;
}

/// The first value of a stream.
[[nodiscard]] inline colambda::gob::value first_of(std::string_view stream) {
  colambda::gob::decoder in;
  in.push(colambda::as_bytes(stream));
  colambda::gob::value what;
  if (!in.decode(what).value()) throw std::runtime_error("no whole value");
  return what;
}

}  // namespace support
