// SPDX-License-Identifier: MIT
// Between C++ types and dynamic values: by way of the wire, so that both are what a stream would make of them.
#pragma once

#include <colambda/gob/decoder.hpp>
#include <colambda/gob/encoder.hpp>
#include <colambda/gob/value.hpp>

#include <string_view>

namespace colambda::gob {

namespace detail {

/// The one value in these bytes.
[[nodiscard]] result<value> value_in(const gather& stream, const limits& bounds);
/// Gives a value to a decoder.
[[nodiscard]] result<void> feed(const value& from, decoder& to, const limits& bounds);

}  // namespace detail

/// What a `T` is on the wire. A pointer's target, a variant's interface.
/// Errors: those of `encoder::encode`.
template <class T>
[[nodiscard]] result<value> to_value(const T& from, const limits& bounds = {}) {
  gather stream;
  encoder with(id::first_user, bounds);
  if (auto done = with.encode(from, stream); !done) return done.error();
  return detail::value_in(stream, bounds);
}

/// Reads a dynamic value onto a `T` as decoder would. A value in an interface is taken out of it, unless `T` is one.
/// Errors: those of `decoder::decode`.
template <class T>
[[nodiscard]] result<void> from_value(const value& from, T& into, const limits& bounds = {}) {
  decoder with(bounds);
  constexpr bool is_interface = type_of<T>().what == kind::interface;
  const bool is_held = !is_interface && from.what() == kind::interface;
  if (auto done = detail::feed(is_held ? from.inside() : from, with, bounds); !done) return done;
  if (auto done = with.decode(into); !done) return done.error();
  return {};
}

}  // namespace colambda::gob
