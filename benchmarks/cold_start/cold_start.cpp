// SPDX-License-Identifier: MIT
// Two functions started by turns, and what they took beside each other. Knows pairs and medians, no process.
#include "probe.hpp"

#include <colambda/describe.hpp>
#include <colambda/json/writer.hpp>

#include <fmt/format.h>

#include <sys/resource.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

using cold_start::sample;
using measurement = sample (*)(const std::string& binary, const std::string& event, const std::string& wanted);

constexpr std::size_t warm_up = 3;
constexpr std::size_t fewest = 5;

struct side {
  std::string name;
  std::string binary;
  double size_bytes = 0;
  std::vector<sample> runs;
};
COLAMBDA_DESCRIBE(side, name, size_bytes, runs)

struct results {
  std::string protocol;
  std::string event;
  std::vector<side> sides;
};
COLAMBDA_DESCRIBE(results, protocol, event, sides)

double median(std::vector<double> of) {
  std::sort(of.begin(), of.end());
  const std::size_t middle = of.size() / 2;
  return of.size() % 2 == 1 ? of[middle] : (of[middle - 1] + of[middle]) / 2;
}

std::vector<double> column(const side& of, double sample::* what) {
  std::vector<double> values;
  values.reserve(of.runs.size());
  for (const sample& run : of.runs) values.push_back(run.*what);
  return values;
}

// The median of the ratios of runs that stood side by side: what slows the machine for a while slows both.
double paired_ratio(const side& ours, const side& theirs, double sample::* what) {
  std::vector<double> ratios;
  ratios.reserve(ours.runs.size());
  for (std::size_t i = 0; i < ours.runs.size(); ++i) ratios.push_back(ours.runs[i].*what / (theirs.runs[i].*what));
  return median(std::move(ratios));
}

void run_by_turns(std::span<side> sides, std::size_t pairs, const std::string& event, measurement measure) {
  const std::string wanted = R"({"message":"Hello, Lambda!"})";
  for (std::size_t pair = 0; pair < warm_up + pairs; ++pair) {
    for (std::size_t turn = 0; turn < sides.size(); ++turn) {
      // Each goes first as often as the other.
      side& now = sides[(turn + pair) % sides.size()];
      const sample taken = measure(now.binary, event, wanted);
      if (pair >= warm_up) now.runs.push_back(taken);
    }
  }
}

void print_row(std::string_view what, std::span<const side> sides, double sample::* of) {
  fmt::print("{:<34}{:>14.0f}{:>14.0f}{:>10.3f}\n", what, median(column(sides[0], of)), median(column(sides[1], of)),
             paired_ratio(sides[0], sides[1], of));
}

void print_table(std::string_view first, std::span<const side> sides) {
  fmt::print("{:<34}{:>14}{:>14}{:>10}\n", fmt::format("medians of {} pairs", sides[0].runs.size()), sides[0].name,
             sides[1].name, "ratio");
  print_row(fmt::format("start to first {}, us", first), sides, &sample::first_us);
  print_row("start to first answer, us", sides, &sample::answer_us);
  print_row("peak memory, KB", sides, &sample::peak_kb);
  fmt::print("{:<34}{:>14.0f}{:>14.0f}{:>10.3f}\n", "size of the file, bytes", sides[0].size_bytes, sides[1].size_bytes,
             sides[0].size_bytes / sides[1].size_bytes);
}

void write_results(const char* path, const results& all) {
  std::FILE* const file = std::fopen(path, "w");
  if (file == nullptr) throw std::runtime_error(fmt::format("cannot write {}", path));
  const std::string text = colambda::json::write(all) + "\n";
  const bool whole = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  if (std::fclose(file) != 0 || !whole) throw std::runtime_error(fmt::format("cannot write {}", path));
}

int compare(std::span<char*> words) {
  const std::string_view protocol = words[0];
  const bool http = protocol == "http";
  if (!http && protocol != "rpc") throw std::runtime_error(fmt::format("neither rpc nor http: {}", protocol));
  std::size_t pairs = 0;
  const std::string_view number = words[3];
  std::from_chars(number.data(), number.data() + number.size(), pairs);
  if (pairs < fewest) throw std::runtime_error(fmt::format("too few runs: {}", number));
  results all;
  all.protocol = protocol;
  all.event = R"({"name":"Lambda"})";
  for (std::size_t i = 0; i < 2; ++i) {
    const std::string binary = words[i + 1];
    all.sides.push_back({i == 0 ? "colambda" : "aws-lambda-go", binary, 0, {}});
    all.sides.back().size_bytes = static_cast<double>(std::filesystem::file_size(binary));
  }
  measurement measure = cold_start::measure_rpc;
  if (http) measure = cold_start::measure_http;
  run_by_turns(all.sides, pairs, all.event, measure);
  print_table(http ? "GET next" : "ping", all.sides);
  if (words.size() > 4) write_results(words[4], all);
  return 0;
}

}  // namespace

int main(int count, char** words) {
  if (count < 5 || count > 6) {
    fmt::print(stderr, "usage: cold_start rpc|http OURS THEIRS RUNS [RESULTS.json]\n");
    return 64;
  }
  // Both sides inherit it, where it is allowed: who else uses the machine shall not decide.
  ::setpriority(PRIO_PROCESS, 0, -20);
  try {
    return compare(std::span(words + 1, words + count));
  } catch (const std::exception& wrong) {
    fmt::print(stderr, "cold_start: {}\n", wrong.what());
    return 1;
  }
}
