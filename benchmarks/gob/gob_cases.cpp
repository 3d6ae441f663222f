// SPDX-License-Identifier: MIT
// Our side: one value by one action, and one line of what it took. Knows nothing of the other sides.
#include "actions.hpp"

#include <colambda/json/writer.hpp>

#include <fmt/format.h>

#include <charconv>
#include <cstdio>
#include <exception>
#include <map>
#include <unordered_map>

namespace {

using namespace gob_benchmark;

std::string contents(const std::string& path) {
  std::FILE* const file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) throw std::runtime_error("cannot read " + path);
  std::string text;
  char piece[4096];
  while (const std::size_t count = std::fread(piece, 1, sizeof piece, file)) text.append(piece, count);
  std::fclose(file);
  return text;
}

struct request {
  std::string_view value;
  std::string_view action;
  std::string streams;
  stopwatch::duration wanted;
};

template <class T>
sample run(const request& what, T expected) {
  const std::string path = what.streams + "/" + std::string(what.value);
  return act(what.action,
             subject<T>{std::move(expected), contents(path + ".first"), contents(path + ".next"), what.wanted});
}

sample run(const request& what) {
  constexpr std::size_t kib = 1024;
  if (what.value == "request_128") return run(what, request_of(128));
  if (what.value == "request_1k") return run(what, request_of(kib));
  if (what.value == "request_1m") return run(what, request_of(kib * kib));
  if (what.value == "response_1k") return run(what, response_of(kib));
  if (what.value == "response_1m") return run(what, response_of(kib * kib));
  if (what.value == "mixed") return run(what, mixed_at(12345));
  if (what.value == "mixed_10k") return run(what, many_mixed(10'000));
  if (what.value == "map_1k") return run(what, map_of<std::unordered_map<std::string, std::int64_t>>(1000));
  if (what.value == "ordered_map_1k") return run(what, map_of<std::map<std::string, std::int64_t>>(1000));
  throw std::runtime_error("no such value: " + std::string(what.value));
}

}  // namespace

int main(int count, char** words) {
  if (count != 5) {
    fmt::print(stderr, "usage: gob_cases VALUE ACTION STREAMS MILLISECONDS\n");
    return 64;
  }
  try {
    int milliseconds = 0;
    const std::string_view number = words[4];
    std::from_chars(number.data(), number.data() + number.size(), milliseconds);
    const request what{words[1], words[2], words[3], std::chrono::milliseconds(milliseconds)};
    fmt::print("{}\n", colambda::json::write(run(what)));
    return 0;
  } catch (const std::exception& wrong) {
    fmt::print(stderr, "gob_cases: {}\n", wrong.what());
    return 1;
  }
}
