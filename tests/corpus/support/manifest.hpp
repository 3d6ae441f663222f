// SPDX-License-Identifier: MIT
// The cases of the corpora: streams, what Go says of them, and which generated types they are read into.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace corpus {

/// A value as its JSON in the manifest; in wire normal form if its type has interfaces, see `holds_interface`.
struct expected_value {
  /// The generated type that it is read into, as `make_value` knows it.
  std::string into;
  std::string json;
};

/// Go's verdict on decoding into `into`.
struct verdict {
  /// As above.
  std::string into;
  bool ok = false;
  /// As above.
  std::string json;
  std::string error;
  /// A class of errors, as the generator's README lists them.
  std::string error_class;
  /// What the variable held before, if not zero.
  std::string before;
};

struct valid_case {
  /// `go1.26/024_point.gob`
  std::string path;
  std::string group;
  bool exact = false;
  std::string bytes;
  std::vector<expected_value> values;
  std::vector<verdict> compat;
};

struct malformed_case {
  std::string path;
  /// Refusing it is fine, whatever Go says.
  bool limit = false;
  std::string bytes;
  std::vector<verdict> typed;
  std::size_t skipped = 0;
  std::string skip_error;
  std::string skip_class;
};

/// All gob streams of both corpora.
[[nodiscard]] const std::vector<valid_case>& valid_cases();
[[nodiscard]] const std::vector<malformed_case>& malformed_cases();

/// `exceptions/NAME.txt`: a line is a path and the reason; both are given.
[[nodiscard]] std::map<std::string, std::string> exceptions(std::string_view name);

/// Int types whose width does not show on the wire, spelled as C++ has them: `int` is `int64`.
[[nodiscard]] std::string with_fixed_widths(std::string_view go_text);

}  // namespace corpus
