// SPDX-License-Identifier: MIT
// The streams of the corpora and what a reader without target types must read of them: normal.txt.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace corpus {

/// What one call of decode must come to.
struct expected_call {
  enum class verdict { read, refused, either };
  verdict must = verdict::read;
  /// The value's canonical text, or Go's error; of `either` the text may be missing.
  std::string text;
};

struct untyped_stream {
  /// `go1.26/024_point.gob`
  std::string path;
  std::string bytes;
  std::vector<expected_call> calls;
};

/// All gob streams of both corpora, or of the one that the environment names as COLAMBDA_FRESH_CORPUS, whose
/// paths begin with `fresh/`.
[[nodiscard]] const std::vector<untyped_stream>& untyped_streams();
/// The malformed ones, likewise.
[[nodiscard]] const std::vector<untyped_stream>& untyped_malformed();

/// Whether the corpus is a new one, of which no numbers are known.
[[nodiscard]] bool is_fresh();

}  // namespace corpus
