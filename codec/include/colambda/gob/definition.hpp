// SPDX-License-Identifier: MIT
// A type definition as the ordinary gob struct that it is: `wireType` and its parts in Go's encoding/gob. Ids have 32
// bits, as Go's have: a wider one is out of range.
#pragma once

#include <colambda/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace colambda::gob::detail {

struct common_type {
  std::string name;
  std::int32_t id = 0;
};
COLAMBDA_DESCRIBE(common_type, name, id)

struct array_type {
  common_type common;
  std::int32_t elem = 0;
  std::int64_t len = 0;
  static constexpr auto describe() {
    return record{"arrayType", field{"CommonType", &array_type::common}, field{"Elem", &array_type::elem},
                  field{"Len", &array_type::len}};
  }
};

struct slice_type {
  common_type common;
  std::int32_t elem = 0;
  static constexpr auto describe() {
    return record{"sliceType", field{"CommonType", &slice_type::common}, field{"Elem", &slice_type::elem}};
  }
};

struct field_type {
  std::string name;
  std::int32_t id = 0;
};
[[maybe_unused]] constexpr auto describe(tag<field_type>) {
  return record{"fieldType", field{"Name", &field_type::name}, field{"Id", &field_type::id}}.in_package("gob");
}

struct struct_type {
  common_type common;
  std::vector<field_type> field;
  static constexpr auto describe() {
    return record{"structType", colambda::field{"CommonType", &struct_type::common},
                  colambda::field{"Field", &struct_type::field}};
  }
};

struct map_type {
  common_type common;
  std::int32_t key = 0;
  std::int32_t elem = 0;
  static constexpr auto describe() {
    return record{"mapType", field{"CommonType", &map_type::common}, field{"Key", &map_type::key},
                  field{"Elem", &map_type::elem}};
  }
};

struct opaque_type {
  common_type common;
  static constexpr auto describe() { return record{"gobEncoderType", field{"CommonType", &opaque_type::common}}; }
};

/// Exactly one member is set, unless the sender is broken.
struct definition {
  std::optional<array_type> array;
  std::optional<slice_type> slice;
  std::optional<struct_type> structure;
  std::optional<map_type> map;
  std::optional<opaque_type> gob_encoder;
  std::optional<opaque_type> binary_marshaler;
  std::optional<opaque_type> text_marshaler;
  static constexpr auto describe() {
    return record{"wireType",
                  field{"ArrayT", &definition::array},
                  field{"SliceT", &definition::slice},
                  field{"StructT", &definition::structure},
                  field{"MapT", &definition::map},
                  field{"GobEncoderT", &definition::gob_encoder},
                  field{"BinaryMarshalerT", &definition::binary_marshaler},
                  field{"TextMarshalerT", &definition::text_marshaler}};
  }
};

}  // namespace colambda::gob::detail
