// SPDX-License-Identifier: MIT
// A dynamic gob value as one line of JSON, or as several. Knows neither streams nor where the text goes.
#pragma once

#include <colambda/gob/value.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace colambda::cli {

/// How a value is shown. The form without options is the canonical one: it shows what was sent, nothing added,
/// nothing dropped, and equal values have equal texts.
///
///     bool, int, uint    true  "-5"
///     float, complex     "0x1.8p+01"  "NaN:7ff8000000000001"  ["0x1p+00","-0x0p+00"]
///     string             "text", or {"b64":"/w=="} where it is not UTF-8
///     bytes, opaque      base64 in quotes
///     array, slice       [a,b]
///     map                [[k,v],[k,v]] in the order of the keys' texts
///     struct             {"Name":v}: the fields that were sent
///     interface          {"name":"main.Point","value":v}, or null
struct text_form {
  /// Numbers as numbers, bytes as text where they are, times as RFC 3339, maps with words for keys as objects, an
  /// interface as an object of one member: its value under its name.
  bool plain = false;
  /// Over several lines, indented.
  bool pretty = false;
};

/// Where text goes, piece by piece; false if it wants no more.
using text_sink = std::function<bool(std::string_view)>;

/// Writes a value. Holds no more of the text than the keys of the maps that it is in the midst of, and takes no more
/// of the machine's stack for a deep value than for a flat one. The work is linear, but for the order of keys.
/// Returns false if the sink did.
bool print_value(const gob::value& what, const text_form& form, text_sink to);

/// The same in one string.
[[nodiscard]] std::string value_text(const gob::value& what, const text_form& form = {});

}  // namespace colambda::cli
