// SPDX-License-Identifier: MIT
#include "unnamed.hpp"

#include <cstddef>
#include <cstdint>
#include <stdexcept>

namespace corpus {

namespace {

std::uint64_t take_uint(std::string_view& in) {
  const auto byte = [&] {
    if (in.empty()) throw std::runtime_error("the stream ends inside a message");
    const auto value = static_cast<unsigned char>(in.front());
    in.remove_prefix(1);
    return value;
  };
  const unsigned first = byte();
  if (first < 0x80) return first;
  std::uint64_t value = 0;
  for (unsigned count = 256 - first; count > 0; --count) value = value << 8 | byte();
  return value;
}

std::string uint(std::uint64_t value) {
  if (value < 0x80) return {static_cast<char>(value)};
  std::string bytes;
  for (; value != 0; value >>= 8) bytes.insert(bytes.begin(), static_cast<char>(value & 0xff));
  return static_cast<char>(256 - bytes.size()) + bytes;
}

// A definition behind its id:
//
//     member | 01 (CommonType) | 01 length name | 01 id ...     with a name
//     member | 01 (CommonType) | 02 id ...                      without
std::string unnamed_definition(std::string_view definition) {
  constexpr std::size_t common = 2;
  std::string out(definition.substr(0, common));
  auto rest = definition.substr(common);
  if (!rest.starts_with('\1')) return std::string(definition);
  rest.remove_prefix(1);
  const auto length = take_uint(rest);
  rest.remove_prefix(static_cast<std::size_t>(length));
  if (!rest.starts_with('\1')) throw std::runtime_error("a definition without an id");
  return out.append("\2").append(rest.substr(1));
}

}  // namespace

std::string without_type_names(std::string_view stream) {
  std::string out;
  while (!stream.empty()) {
    const auto length = static_cast<std::size_t>(take_uint(stream));
    if (length > stream.size()) throw std::runtime_error("the stream ends inside a message");
    auto body = stream.substr(0, length);
    stream.remove_prefix(length);
    const auto whole = body;
    // Of a signed integer the lowest bit is the sign.
    const bool is_definition = (take_uint(body) & 1) != 0;
    std::string kept(whole.substr(0, whole.size() - body.size()));
    kept += is_definition ? unnamed_definition(body) : std::string(body);
    out.append(uint(kept.size())).append(kept);
  }
  return out;
}

}  // namespace corpus
