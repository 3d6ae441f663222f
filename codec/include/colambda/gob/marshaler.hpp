// SPDX-License-Identifier: MIT
// The customization point for types that travel as bytes which they make themselves, as Go's types with
// methods such as GobEncode do. Knows neither types nor streams.
#pragma once

#include <colambda/error.hpp>
#include <colambda/slice.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace colambda::gob {

/// Which of Go's pairs of methods encodes a type: the format tells them apart.
enum class method : std::uint8_t { gob_encoder, binary_marshaler, text_marshaler };

/// Specialise it for a type of yours that Go encodes by methods of its own:
///
///     template <>
///     struct colambda::gob::marshaler<decimal> {
///       static constexpr method how = method::gob_encoder;
///       static constexpr std::string_view name = "Decimal";
///       static void marshal(const decimal& from, std::vector<std::byte>& to);
///       static result<void> unmarshal(bytes_view from, decimal& into);
///     };
///
/// `marshal` appends to `to`, which is empty; it may return `result<void>`, and its failure
/// is the failure to encode. The failure of `unmarshal` is the failure to decode, code and text as they are.
/// Optional: `bool is_zero(const decimal&)`: a field that holds such a value is not sent, as Go does where the
/// methods have value receivers (without it every field is); `package`: Go's, for texts ("main" if absent).
/// A type with both, gob's and the binary methods, is a `gob_encoder` to Go.
template <class T>
struct marshaler;

/// A type with a marshaler.
template <class T>
concept marshalled = requires(const T& from, T& into, std::vector<std::byte>& to, bytes_view bytes) {
  { marshaler<T>::how } -> std::convertible_to<method>;
  { marshaler<T>::name } -> std::convertible_to<std::string_view>;
  marshaler<T>::marshal(from, to);
  { marshaler<T>::unmarshal(bytes, into) } -> std::convertible_to<result<void>>;
};

}  // namespace colambda::gob
