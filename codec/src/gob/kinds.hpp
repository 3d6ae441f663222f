// SPDX-License-Identifier: MIT
// The kinds of C++ types beside those of the wire: the one place that says which is which. Knows no types as a whole.
#pragma once

#include <colambda/gob/definition.hpp>
#include <colambda/gob/marshaler.hpp>
#include <colambda/gob/schema.hpp>
#include <colambda/gob/type.hpp>

#include <optional>

namespace colambda::gob::detail {

/// The id of a kind that needs no definition; 0 for the others.
[[nodiscard]] constexpr type_id basic_id(kind what) noexcept {
  switch (what) {
    case kind::boolean: return id::boolean;
    case kind::integer: return id::integer;
    case kind::unsigned_integer: return id::unsigned_integer;
    case kind::floating: return id::floating;
    case kind::complex: return id::complex;
    case kind::interface: return id::interface;
    case kind::string: return id::string;
    case kind::bytes: return id::bytes;
    default: return 0;
  }
}

/// Whether values are bytes that a method made.
[[nodiscard]] constexpr bool is_opaque(wire_kind what) noexcept {
  return what == wire_kind::gob_encoder || what == wire_kind::binary || what == wire_kind::text;
}

[[nodiscard]] constexpr wire_kind wire_kind_of(method encoder) noexcept {
  switch (encoder) {
    case method::gob_encoder: return wire_kind::gob_encoder;
    case method::binary_marshaler: return wire_kind::binary;
    default: return wire_kind::text;
  }
}

/// Of a kind that is opaque.
[[nodiscard]] constexpr method method_of(wire_kind what) noexcept {
  switch (what) {
    case wire_kind::gob_encoder: return method::gob_encoder;
    case wire_kind::binary: return method::binary_marshaler;
    default: return method::text_marshaler;
  }
}

/// Where a definition has a type that encodes itself by the method.
[[nodiscard]] inline std::optional<opaque_type>& opaque_in(definition& what, method encoder) noexcept {
  switch (encoder) {
    case method::gob_encoder: return what.gob_encoder;
    case method::binary_marshaler: return what.binary_marshaler;
    default: return what.text_marshaler;
  }
}

}  // namespace colambda::gob::detail
