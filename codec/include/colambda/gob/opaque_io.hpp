// SPDX-License-Identifier: MIT
// Reads and writes values that travel as bytes of their own making: a length, then the bytes. Included by
// read.hpp and write.hpp.
#pragma once

#include <colambda/gob/opaque.hpp>
#include <colambda/gob/reader.hpp>
#include <colambda/gob/writer.hpp>

#include <cstddef>
#include <type_traits>
#include <vector>

namespace colambda::gob::detail {

template <method How>
[[nodiscard]] bool read_opaque(reader& in, opaque<How>& into) {
  bytes_view bytes;
  if (!in.opaque(bytes)) return false;
  into.bytes = in.share(bytes);
  return true;
}
template <marshalled T>
[[nodiscard]] bool read_opaque(reader& in, T& into) {
  bytes_view bytes;
  if (!in.opaque(bytes)) return false;
  const result<void> made = marshaler<T>::unmarshal(bytes, into);
  return made.has_value() || in.refuse(made.error());
}

template <method How>
[[nodiscard]] bool write_opaque(writer& out, const opaque<How>& value) {
  out.bytes(value.bytes);
  return true;
}
template <marshalled T>
[[nodiscard]] bool write_opaque(writer& out, const T& value) {
  std::vector<std::byte>& bytes = out.scratch();
  if constexpr (std::is_void_v<decltype(marshaler<T>::marshal(value, bytes))>) {
    marshaler<T>::marshal(value, bytes);
  } else {
    const result<void> made = marshaler<T>::marshal(value, bytes);
    if (!made) return out.fail(made.error());
  }
  out.bytes(bytes_view(bytes));
  return true;
}

template <method How>
[[nodiscard]] bool is_zero(const opaque<How>& value) noexcept {
  return value.bytes.empty();
}
template <marshalled T>
[[nodiscard]] bool is_zero(const T& value) {
  if constexpr (requires { marshaler<T>::is_zero(value); }) {
    return marshaler<T>::is_zero(value);
  } else {
    return false;
  }
}

}  // namespace colambda::gob::detail
