// SPDX-License-Identifier: MIT
#include "methods.hpp"

#include <charconv>
#include <system_error>

namespace {

using bytes = std::vector<std::byte>;
using colambda::bytes_view;
using colambda::result;

void append(bytes& to, std::string_view text) {
  const auto more = colambda::as_bytes(text);
  to.insert(to.end(), more.begin(), more.end());
}

colambda::problem refused(const char* text) { return {colambda::error::corrupted, 0, text}; }

// A number as Go's Sscanf takes it, off the front.
result<void> scan(std::string_view& from, std::int64_t& into) {
  from.remove_prefix(std::min(from.find_first_not_of(' '), from.size()));
  if (from.empty()) return refused("EOF");
  const auto [end, why] = std::from_chars(from.data(), from.data() + from.size(), into);
  if (why == std::errc::result_out_of_range) return refused("integer overflow");
  if (why != std::errc()) return refused("expected integer");
  from.remove_prefix(static_cast<std::size_t>(end - from.data()));
  return {};
}

}  // namespace

namespace colambda::gob {

void marshaler<corpus::GobV>::marshal(const corpus::GobV& from, bytes& to) {
  append(to, std::to_string(from.a) + '/' + std::to_string(from.b));
}

result<void> marshaler<corpus::GobV>::unmarshal(bytes_view from, corpus::GobV& into) {
  auto rest = as_text(from);
  if (auto done = scan(rest, into.a); !done) return done;
  if (rest.empty()) return refused("unexpected EOF");
  if (rest.front() != '/') return refused("input does not match format");
  rest.remove_prefix(1);
  return scan(rest, into.b);
}

void marshaler<corpus::GobP>::marshal(const corpus::GobP& from, bytes& to) { append(to, from.s); }

result<void> marshaler<corpus::GobP>::unmarshal(bytes_view from, corpus::GobP& into) {
  const auto text = as_text(from);
  if (text.starts_with('!')) return refused("GobP: rejected");
  into.s = text;
  return {};
}

void marshaler<corpus::GobStr>::marshal(const corpus::GobStr& from, bytes& to) { append(to, '<' + from.s + '>'); }

result<void> marshaler<corpus::GobStr>::unmarshal(bytes_view from, corpus::GobStr& into) {
  if (from.size() < 2) return refused("GobStr: short");
  into.s = as_text(from.subspan(1, from.size() - 2));
  return {};
}

void marshaler<corpus::BinV>::marshal(const corpus::BinV& from, bytes& to) {
  to.push_back(static_cast<std::byte>(from.v >> 8));
  to.push_back(static_cast<std::byte>(from.v & 0xff));
}

result<void> marshaler<corpus::BinV>::unmarshal(bytes_view from, corpus::BinV& into) {
  if (from.size() != 2) return refused("BinV: want 2 bytes");
  into.v = static_cast<std::uint16_t>(std::to_integer<unsigned>(from[0]) << 8 | std::to_integer<unsigned>(from[1]));
  return {};
}

void marshaler<corpus::Both>::marshal(const corpus::Both& from, bytes& to) { append(to, 'G' + from.s); }

result<void> marshaler<corpus::Both>::unmarshal(bytes_view from, corpus::Both& into) {
  // Go panics.
  if (from.empty()) return refused("Both: nothing there");
  into.s = as_text(from.subspan(1));
  return {};
}

}  // namespace colambda::gob
