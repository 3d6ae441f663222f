// SPDX-License-Identifier: MIT
// Bytes as annotated hex, and streams given to a decoder in every way they can be cut. Knows no test's types.
#pragma once

#include <colambda/gather.hpp>
#include <colambda/gob/decoder.hpp>
#include <colambda/gob/encoder.hpp>
#include <colambda/slice.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <initializer_list>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace colambda::testing {

using byte_vector = std::vector<std::byte>;

/// `0b 7f 'hi'`: pairs of hex digits, and text in quotes as its own characters; blanks mean nothing.
inline byte_vector unhex(std::string_view text) {
  const auto digit = [](char c) -> unsigned {
    constexpr std::string_view digits = "0123456789abcdef";
    const auto at = digits.find(c);
    if (at == std::string_view::npos) throw std::logic_error("not hex: " + std::string(1, c));
    return static_cast<unsigned>(at);
  };
  byte_vector made;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ') continue;
    if (text[i] == '\'') {
      for (++i; text.at(i) != '\''; ++i) made.push_back(static_cast<std::byte>(text[i]));
      continue;
    }
    made.push_back(static_cast<std::byte>(digit(text[i]) << 4 | digit(text.at(i + 1))));
    ++i;
  }
  return made;
}

inline std::string to_hex(bytes_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string made;
  for (const std::byte b : bytes) {
    if (!made.empty()) made += ' ';
    made += digits[std::to_integer<unsigned>(b) >> 4];
    made += digits[std::to_integer<unsigned>(b) & 15];
  }
  return made;
}

/// Annotated hex in the form that `to_hex` gives, to compare with.
inline std::string hex(std::string_view annotated) { return to_hex(unhex(annotated)); }

inline bytes_view first(bytes_view all, std::size_t count) { return all.first(count); }

/// `body` with its length in front, as one message.
inline byte_vector message(bytes_view body) {
  byte_vector made(gob::max_uint_width);
  made.resize(gob::store_uint(body.size(), made.data()));
  made.insert(made.end(), body.begin(), body.end());
  return made;
}

/// What a fallible call said: the text of its problem, or nothing.
template <class Outcome>
[[nodiscard]] std::string said(const Outcome& outcome) {
  return outcome.has_value() ? std::string() : outcome.error().message();
}

/// What one encoder writes for these values, in hex.
template <class... T>
[[nodiscard]] std::string written(const T&... values) {
  gob::encoder to;
  gather out;
  (to.encode(values, out).value(), ...);
  return to_hex(as_bytes(out.text()));
}

/// The one value of a stream, read onto `into`.
template <class T>
[[nodiscard]] T read(bytes_view wire, T into = {}) {
  gob::decoder in;
  in.push(wire);
  if (!in.decode(into).value()) throw std::runtime_error("more bytes are needed");
  in.finish().value();
  return into;
}
template <class T>
[[nodiscard]] T read(std::string_view annotated, T into = {}) {
  return read<T>(unhex(annotated), std::move(into));
}

/// Why a stream's first value is not read as a `T`; nothing if it is.
template <class T>
[[nodiscard]] std::string refusal(bytes_view wire, limits bounds = {}) {
  gob::decoder in(bounds);
  in.push(wire);
  T into{};
  const auto outcome = in.decode(into);
  if (outcome && !*outcome) return "more bytes are needed";
  return said(outcome);
}
template <class T>
[[nodiscard]] std::string refusal(std::string_view annotated, limits bounds = {}) {
  return refusal<T>(unhex(annotated), bounds);
}

/// All values of a stream whose bytes come in these pieces.
template <class T>
[[nodiscard]] std::vector<T> read_all(std::span<const bytes_view> pieces) {
  gob::decoder in;
  std::vector<T> all;
  for (const auto piece : pieces) {
    in.push(piece);
    for (T one{}; in.decode(one).value(); one = T{}) all.push_back(std::move(one));
  }
  in.finish().value();
  return all;
}

/// All values of a stream; the same must come out however it is cut.
template <class T>
[[nodiscard]] std::vector<T> read_chopped(bytes_view wire) {
  const bytes_view whole[] = {wire};
  auto expected = read_all<T>(whole);
  for (std::size_t cut = 1; cut < wire.size(); ++cut) {
    const bytes_view halves[] = {wire.first(cut), wire.subspan(cut)};
    CAPTURE(cut);
    CHECK(read_all<T>(halves) == expected);
  }
  std::vector<bytes_view> singles;
  for (std::size_t i = 0; i < wire.size(); ++i) singles.push_back(wire.subspan(i, 1));
  CHECK(read_all<T>(singles) == expected);
  return expected;
}

/// A stream that ends early reads no value that is not all there, fails with nothing but its end, and that
/// everywhere but after the values, at `ends`.
template <class T>
void check_truncated(bytes_view wire, std::initializer_list<std::size_t> ends) {
  for (std::size_t length = 0; length < wire.size(); ++length) {
    CAPTURE(length);
    gob::decoder in;
    in.push(wire.first(length));
    T one{};
    std::size_t count = 0;
    while (in.decode(one).value()) ++count;
    std::size_t expected = 0;
    bool at_end = length == 0;
    for (const auto end : ends) {
      expected += end <= length ? 1 : 0;
      at_end = at_end || end == length;
    }
    CHECK(count == expected);
    CHECK(said(in.finish()) == (at_end ? "" : "unexpected EOF"));
  }
}

}  // namespace colambda::testing
