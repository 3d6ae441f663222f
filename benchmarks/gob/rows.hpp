// SPDX-License-Identifier: MIT
// Which cases there are, and what their ratios are wanted to be. Knows no process and no number that was measured.
#pragma once

#include <array>
#include <string_view>

namespace gob_benchmark {

/// One line of the table: what each side does with which value.
struct row {
  std::string_view title;
  std::string_view value;
  std::string_view ours;
  /// What the others do beside it; empty where one cannot.
  std::string_view go;
  std::string_view rust;
  /// Ratios that are not to be passed; 0: none is set.
  double go_goal = 0;
  double rust_goal = 0;
  /// Whether ours is not to allocate.
  bool must_not_allocate = false;
};

inline constexpr std::array rows{
    row{"InvokeRequest 128 B, decode", "request_128", "decode", "decode", "decode", 0, 0.5},
    row{"InvokeRequest 1 KiB, decode", "request_1k", "decode", "decode", "decode", 0.25},
    row{"  in place", "request_1k", "decode_in_place", "decode", "decode"},
    row{"  onto the last value", "request_1k", "decode_reused", "decode_reused", "", 0, 0, true},
    row{"  once, new decoder", "request_1k", "decode_once", "decode_once", "decode_once", 0.1},
    row{"InvokeRequest 1 MiB, decode", "request_1m", "decode", "decode", "decode", 0.4},
    row{"  in place", "request_1m", "decode_in_place", "decode", "decode", 0.02},
    row{"InvokeRequest 128 B, encode", "request_128", "encode", "encode", "encode", 0, 0.5},
    row{"InvokeResponse 1 KiB, encode", "response_1k", "encode", "encode", "encode", 0.5},
    row{"  copied out", "response_1k", "encode_out", "encode_out", "encode_out"},
    row{"  once, new encoder", "response_1k", "encode_once", "encode_once", "encode_once"},
    row{"InvokeResponse 1 MiB, encode", "response_1m", "encode", "encode", "encode", 0.05},
    row{"  copied out", "response_1m", "encode_out", "encode_out", "encode_out"},
    row{"ten mixed fields, decode", "mixed", "decode", "decode", "decode", 0.25},
    row{"  once, new decoder", "mixed", "decode_once", "decode_once", "decode_once", 0.25},
    row{"ten mixed fields, encode", "mixed", "encode", "encode", "encode", 0.25},
    row{"  once, new encoder", "mixed", "encode_once", "encode_once", "encode_once", 0.25},
    row{"10 000 of these, decode", "mixed_10k", "decode", "decode", "decode", 0.2},
    row{"  onto the last value", "mixed_10k", "decode_reused", "decode_reused", ""},
    row{"10 000 of these, encode", "mixed_10k", "encode", "encode", "encode", 0.2},
    row{"map of 1000, decode", "map_1k", "decode", "decode", "decode", 0.5},
    row{"  onto the last value", "map_1k", "decode_reused", "decode_reused", ""},
    row{"map of 1000, encode", "map_1k", "encode", "encode", "encode", 0.5},
    row{"ordered map of 1000, decode", "ordered_map_1k", "decode", "decode", "decode"},
    row{"ordered map of 1000, encode", "ordered_map_1k", "encode", "encode", "encode"},
};

}  // namespace gob_benchmark
