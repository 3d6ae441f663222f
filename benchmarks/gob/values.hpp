// SPDX-License-Identifier: MIT
// The values that all programs of this benchmark agree on: functions of a size or a number, nothing random.
#pragma once

#include <colambda/describe.hpp>
#include <colambda/rpc/messages.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace gob_benchmark {

struct place {
  double x = 0;
  double y = 0;
};
COLAMBDA_DESCRIBE(place, x, y)

/// Ten fields of many kinds.
struct mixed {
  bool active = false;
  std::int64_t count = 0;
  std::uint32_t size = 0;
  double ratio = 0;
  float weight = 0;
  std::string name;
  std::vector<std::byte> body;
  std::vector<std::string> tags;
  std::vector<std::int64_t> steps;
  place where;
};
COLAMBDA_DESCRIBE(mixed, active, count, size, ratio, weight, name, body, tags, steps, where)

[[nodiscard]] std::vector<std::byte> payload(std::size_t size);
[[nodiscard]] colambda::rpc::invoke_request request_of(std::size_t size);
[[nodiscard]] colambda::rpc::invoke_response response_of(std::size_t size);
[[nodiscard]] mixed mixed_at(int number);
[[nodiscard]] std::vector<mixed> many_mixed(int count);

/// The key that `map_of` puts in at this place.
[[nodiscard]] std::string key_at(int number);

template <class Map>
[[nodiscard]] Map map_of(int count) {
  Map made;
  for (int i = 0; i < count; ++i) made[key_at(i)] = i * 37;
  return made;
}

/// Field by field: described types have no comparison of their own.
template <class T>
[[nodiscard]] bool same(const T& a, const T& b) {
  if constexpr (colambda::described<T>) {
    bool all = true;
    colambda::description_of<T>().each(
        [&](const auto& field) { all = all && same(a.*field.member(), b.*field.member()); });
    return all;
  } else if constexpr (requires { a.has_value(); }) {
    return a.has_value() == b.has_value() && (!a || same(*a, *b));
  } else if constexpr (requires { typename T::mapped_type; } || !requires { typename T::value_type; }) {
    return a == b;
  } else {
    bool all = a.size() == b.size();
    for (std::size_t i = 0; all && i < a.size(); ++i) all = same(a[i], b[i]);
    return all;
  }
}

}  // namespace gob_benchmark
