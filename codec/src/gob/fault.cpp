// SPDX-License-Identifier: MIT
#include <colambda/gob/fault.hpp>

#include <colambda/gob/type.hpp>

#include <fmt/format.h>

namespace colambda::gob {
namespace {

error code_of(const fault& from) noexcept {
  switch (from.what) {
    case fault_kind::refused: return static_cast<error>(from.first);
    case fault_kind::unexpected_end: return error::unexpected_end;
    case fault_kind::end_of_message:
    case fault_kind::short_uint:
    case fault_kind::bad_length:
    case fault_kind::skipped_bytes_too_long:
    case fault_kind::opaque_too_long:
    case fault_kind::interface_name_past_end:
    case fault_kind::skipped_name_past_end:
    case fault_kind::elements_past_end: return error::truncated;
    case fault_kind::message_too_long:
    case fault_kind::message_over_limit:
    case fault_kind::too_many_types:
    case fault_kind::definitions_too_large:
    case fault_kind::too_many_elements:
    case fault_kind::slice_too_big:
    case fault_kind::map_too_big:
    case fault_kind::interface_name_too_long: return error::too_long;
    case fault_kind::duplicate_type: return error::duplicate_type;
    case fault_kind::undefined_type:
    case fault_kind::unknown_type: return error::undefined_type;
    case fault_kind::nan_key: return error::unsupported;
    case fault_kind::name_not_registered: return error::unregistered_name;
    case fault_kind::mismatch: return error::type_mismatch;
    case fault_kind::out_of_range: return error::out_of_range;
    case fault_kind::too_deep: return error::too_deep;
    default: return error::corrupted;
  }
}

// The texts are Go's, so that a caller sees what Go's server would have said; "gob: " is missing where Go
// leaves it out. First those about messages and definitions; empty if it is about neither.
std::string stream_text(const fault& from) {
  switch (from.what) {
    case fault_kind::end_of_message: return "EOF";
    case fault_kind::unexpected_end: return "unexpected EOF";
    case fault_kind::message_too_long: return "invalid message length";
    case fault_kind::message_over_limit:
      return fmt::format("gob: message of {} bytes is over the limit of {}", from.first, from.second);
    case fault_kind::duplicate_type: return "gob: duplicate type received";
    case fault_kind::too_many_types: return fmt::format("gob: more than {} types are defined", from.first);
    case fault_kind::definitions_too_large:
      return fmt::format("gob: type definitions take more than {} bytes", from.first);
    case fault_kind::too_many_elements:
      return fmt::format("gob: a definition of {} fields is over the limit of {}", from.first, from.second);
    case fault_kind::extra_data: return "extra data in buffer";
    case fault_kind::undefined_type: return "gob: bad data: undefined type " + (from.named ? from.name : "<nil>");
    case fault_kind::unknown_type: return "gob: unknown type id or corrupted data";
    case fault_kind::unusable_type: return "gob: bad data: ignore can't handle type <nil>";
    case fault_kind::empty_field_name: return "gob: empty name for remote field of type " + from.name;
    case fault_kind::mismatch:
    case fault_kind::refused: return from.name;
    default: return {};
  }
}

// Go names the elements in one refusal, but only those that it reads in loops of their own.
bool has_own_loop(const type* element) noexcept {
  if (element == nullptr) return false;
  const bool is_uint8 = element->what == kind::unsigned_integer && element->bits == 8;
  return element->what <= kind::string && !is_uint8;
}

// As Go's %q has it for the names that occur; what is no printable ASCII is escaped byte by byte.
std::string quoted(std::string_view name) {
  std::string out = "\"";
  for (const char c : name) {
    if (c == '"' || c == '\\') out += '\\';
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte < 0x7F) {
      out += c;
    } else {
      out += fmt::format("\\x{:02x}", byte);
    }
  }
  return out + '"';
}

// Go does not compare longer ones with what is there.
constexpr std::uint64_t go_longest_name = std::uint64_t{1} << 31;

// Then those about values.
std::string value_text(const fault& from) {
  const auto spelled = [&] { return from.local == nullptr ? std::string("value") : spell(*from.local); };
  switch (from.what) {
    case fault_kind::bad_count_byte: return "gob: encoded unsigned integer out of range";
    case fault_kind::short_uint:
      return fmt::format("gob: invalid uint data length {}: exceeds input size {}", from.first, from.second);
    case fault_kind::field_bounds: return "gob: bad data: field numbers out of bounds";
    case fault_kind::negative_delta: return "gob: decode: corrupted data: negative delta";
    case fault_kind::negative_delta_skipped: return "gob: ignore decode: corrupted data: negative delta";
    case fault_kind::singleton_delta: return "gob: decode: corrupted data: non-zero delta for singleton";
    case fault_kind::bad_length: return fmt::format("gob: bad {} slice length: 0", spelled());
    case fault_kind::skipped_bytes_too_long: return "gob: slice length too large";
    case fault_kind::opaque_too_long: return "gob: GobDecoder: length too large for buffer";
    case fault_kind::elements_past_end:
      return fmt::format("gob: decoding {}array or slice: length exceeds input size ({} elements)",
                         has_own_loop(from.local) ? spelled() + ' ' : "", from.first);
    case fault_kind::slice_too_big:
      return fmt::format("gob: {} slice too big: {} elements of {} bytes", spelled(), from.first, from.second);
    case fault_kind::map_too_big: return fmt::format("gob: map of {} elements is longer than its message", from.first);
    case fault_kind::array_length: return "gob: length mismatch in decodeArray";
    case fault_kind::array_length_skipped: return "gob: length mismatch in ignoreArray";
    case fault_kind::interface_name_past_end:
      return fmt::format("gob: invalid type name length {}{}", from.first,
                         from.first > go_longest_name ? "" : ": exceeds input size");
    case fault_kind::skipped_name_past_end: return "gob: bad interface encoding: name too large for buffer";
    case fault_kind::unhashable_key: return "gob: a slice or a map in an interface is the key of a map";
    case fault_kind::nan_key: return "gob: a key of a map is NaN";
    case fault_kind::name_not_registered: return "gob: name not registered for interface: " + quoted(from.name);
    case fault_kind::interface_name_too_long: return fmt::format("gob: name too long ({} bytes)", from.first);
    case fault_kind::out_of_range: return fmt::format("value for \"{}\" out of range", from.name);
    case fault_kind::too_deep: return fmt::format("gob: values are nested deeper than {} levels", from.first);
    default: return "no error";
  }
}

std::string text_of(const fault& from) {
  auto text = stream_text(from);
  return text.empty() ? value_text(from) : text;
}

}  // namespace

problem to_problem(const fault& from, std::size_t offset) { return {code_of(from), offset, text_of(from)}; }

}  // namespace colambda::gob
