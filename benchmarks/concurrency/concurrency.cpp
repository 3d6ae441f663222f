// SPDX-License-Identifier: MIT
// Functions that serve calls at once, measured by turns. Knows turns and medians, no process.
#include "crowd.hpp"

#include <colambda/describe.hpp>
#include <colambda/json/writer.hpp>

#include <fmt/format.h>

#include <sys/resource.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <exception>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using concurrency::sample;

constexpr std::size_t pollers = 64;
constexpr std::size_t rounds = 3;
constexpr std::size_t warm_up = 1;
// What 64 sleeps of 50 ms at once may take of ours.
constexpr double most_us = 120'000;

struct side {
  std::string name;
  std::string binary;
  std::vector<sample> many;
  std::vector<sample> one;
};
COLAMBDA_DESCRIBE(side, name, many, one)

struct results {
  std::string machine;
  int pollers = static_cast<int>(::pollers);
  std::vector<side> sides;
};
COLAMBDA_DESCRIBE(results, machine, pollers, sides)

double median(std::vector<double> of) {
  std::ranges::sort(of);
  const std::size_t middle = of.size() / 2;
  return of.size() % 2 == 1 ? of[middle] : (of[middle - 1] + of[middle]) / 2;
}

template <class Pick>
std::vector<double> column(const std::vector<sample>& of, Pick pick) {
  std::vector<double> values;
  values.reserve(of.size());
  for (const sample& each : of) values.push_back(pick(each));
  return values;
}

void run_by_turns(std::span<side> sides, std::size_t runs) {
  for (std::size_t run = 0; run < warm_up + runs; ++run) {
    for (std::size_t turn = 0; turn < sides.size(); ++turn) {
      // Each goes first as often as the others.
      side& now = sides[(turn + run) % sides.size()];
      sample many = concurrency::measure(now.binary, pollers, rounds);
      sample one = concurrency::measure(now.binary, 1, rounds);
      if (run < warm_up) continue;
      now.many.push_back(std::move(many));
      now.one.push_back(std::move(one));
    }
  }
}

double worst_us(const side& of) {
  double worst = 0;
  for (const sample& each : of.many) worst = std::max(worst, *std::ranges::max_element(each.rounds_us));
  return worst;
}

void print_table(std::span<const side> sides) {
  fmt::print("{:<24}{:>12}{:>12}{:>12}{:>14}{:>12}{:>14}\n", fmt::format("medians of {} runs", sides[0].many.size()),
             "first, ms", "third, ms", "worst, ms", "64, RSS KB", "1, RSS KB", "KB a poller");
  for (const side& each : sides) {
    const auto resident = [](const sample& of) { return of.resident_kb; };
    const double with_many = median(column(each.many, resident));
    const double with_one = median(column(each.one, resident));
    const double first = median(column(each.many, [](const sample& of) { return of.rounds_us.front(); }));
    const double third = median(column(each.many, [](const sample& of) { return of.rounds_us.back(); }));
    fmt::print("{:<24}{:>12.1f}{:>12.1f}{:>12.1f}{:>14.0f}{:>12.0f}{:>14.1f}\n", each.name, first / 1e3, third / 1e3,
               worst_us(each) / 1e3, with_many, with_one, (with_many - with_one) / (pollers - 1));
  }
}

void write_results(const std::string& path, const results& all) {
  std::FILE* const file = std::fopen(path.c_str(), "w");
  if (file == nullptr) throw std::runtime_error(fmt::format("cannot write {}", path));
  const std::string text = colambda::json::write(all) + "\n";
  const bool whole = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  if (std::fclose(file) != 0 || !whole) throw std::runtime_error(fmt::format("cannot write {}", path));
}

int compare(std::span<char*> words) {
  std::size_t runs = 0;
  const std::string_view number = words[0];
  std::from_chars(number.data(), number.data() + number.size(), runs);
  if (runs == 0) throw std::runtime_error(fmt::format("too few runs: {}", number));
  results all;
  all.machine = words[2];
  for (const std::string_view binary : words.subspan(3)) {
    constexpr std::string_view names[] = {"colambda", "aws-lambda-go", "Rust lambda_runtime"};
    if (all.sides.size() == std::size(names)) throw std::runtime_error("more functions than names");
    all.sides.push_back({std::string(names[all.sides.size()]), std::string(binary), {}, {}});
  }
  run_by_turns(all.sides, runs);
  print_table(all.sides);
  write_results(words[1], all);
  const double worst = worst_us(all.sides.front());
  if (worst < most_us) return 0;
  fmt::print(stderr, "concurrency: ours took {:.1f} ms, {:.0f} at most are wanted\n", worst / 1e3, most_us / 1e3);
  return 1;
}

}  // namespace

int main(int count, char** words) {
  if (count < 5) {
    fmt::print(stderr, "usage: concurrency RUNS RESULTS.json MACHINE OURS [GO [RUST]]\n");
    return 64;
  }
  // All sides inherit it, where it is allowed: who else uses the machine shall not decide.
  ::setpriority(PRIO_PROCESS, 0, -20);
  try {
    return compare(std::span(words + 1, words + count));
  } catch (const std::exception& wrong) {
    fmt::print(stderr, "concurrency: {}\n", wrong.what());
    return 1;
  }
}
