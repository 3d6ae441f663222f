// SPDX-License-Identifier: MIT
#include "elided.hpp"

#include "json_text.hpp"

#include <cstdint>
#include <cstdio>
#include <string>

namespace corpus {

namespace {

std::string fnv1a(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3;
  }
  char digits[17];
  std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(hash));
  return digits;
}

}  // namespace

bool is_elided(std::string_view listed) { return listed.starts_with("{\"elided\":"); }

bool is_text(std::string_view listed, std::string_view text) {
  if (!is_elided(listed)) return listed == text;
  const json_object elided(listed);
  if (elided.number("elided") != static_cast<long long>(text.size())) return false;
  // The malformed corpus has a size only.
  return elided.raw("fnv1a").empty() || elided.text("fnv1a") == fnv1a(text);
}

}  // namespace corpus
