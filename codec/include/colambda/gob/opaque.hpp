// SPDX-License-Identifier: MIT
// The bytes that a method of a Go type made, kept as they are by who does not know the type.
#pragma once

#include <colambda/gob/marshaler.hpp>

namespace colambda::gob {

/// What a type that Go encodes by methods of its own is on the wire: `big.Int` is an
/// `opaque<method::gob_encoder>`, `netip.Addr` an `opaque<method::binary_marshaler>`. Only types of the same
/// method are read into it.
///
/// As a field it is left out while it has no bytes, as Go leaves out zero values; a `std::optional` of it is
/// sent whenever it is there.
template <method How>
struct opaque {
  /// Shares the message it came in.
  slice bytes;

  [[nodiscard]] friend bool operator==(const opaque&, const opaque&) = default;
};

}  // namespace colambda::gob
