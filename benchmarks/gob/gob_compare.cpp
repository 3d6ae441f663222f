// SPDX-License-Identifier: MIT
// Runs the sides by turns, case by case, and sets what they took beside each other. Knows processes and medians, no
// gob.
#include "rows.hpp"
#include "sample.hpp"

#include <colambda/json/reader.hpp>
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
#include <vector>

namespace {

using gob_benchmark::row;
using gob_benchmark::sample;

struct outcome {
  std::string title;
  std::string value;
  std::string action;
  double goal = 0;
  double rust_goal = 0;
  std::vector<sample> ours;
  std::vector<sample> go;
  std::vector<sample> rust;
};
COLAMBDA_DESCRIBE(outcome, title, value, action, goal, rust_goal, ours, go, rust)

struct results {
  std::string machine;
  int milliseconds = 0;
  std::vector<outcome> rows;
};
COLAMBDA_DESCRIBE(results, machine, milliseconds, rows)

struct settings {
  int rounds = 0;
  int milliseconds = 0;
  std::string streams;
  std::string ours;
  std::string go;
  std::string rust;
};

double median(std::vector<double> of) {
  std::sort(of.begin(), of.end());
  const std::size_t middle = of.size() / 2;
  return of.size() % 2 == 1 ? of[middle] : (of[middle - 1] + of[middle]) / 2;
}

double median(const std::vector<sample>& of, double sample::* what) {
  std::vector<double> values;
  for (const sample& run : of) values.push_back(run.*what);
  return median(std::move(values));
}

// The median of the ratios of runs that stood side by side: what slows the machine for a while slows both.
double paired_ratio(const std::vector<sample>& ours, const std::vector<sample>& theirs) {
  std::vector<double> ratios;
  for (std::size_t i = 0; i < ours.size(); ++i) ratios.push_back(ours[i].ns / theirs[i].ns);
  return median(std::move(ratios));
}

sample measure(const settings& how, const std::string& program, std::string_view value, std::string_view action) {
  const std::string command = fmt::format("'{}' {} {} '{}' {}", program, value, action, how.streams, how.milliseconds);
  std::FILE* const pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error(fmt::format("cannot run {}", command));
  std::string line;
  char piece[256];
  while (const std::size_t count = std::fread(piece, 1, sizeof piece, pipe)) line.append(piece, count);
  if (::pclose(pipe) != 0) throw std::runtime_error(fmt::format("failed: {}", command));
  sample taken;
  colambda::json::read(colambda::slice::own(std::move(line)), taken).value();
  return taken;
}

outcome run_by_turns(const settings& how, const row& what) {
  struct side {
    const std::string* program;
    std::string_view action;
    std::vector<sample>* into;
  };
  outcome all{.title = std::string(what.title),
              .value = std::string(what.value),
              .action = std::string(what.ours),
              .goal = what.go_goal,
              .rust_goal = what.rust_goal,
              .ours = {},
              .go = {},
              .rust = {}};
  std::vector<side> sides{{&how.ours, what.ours, &all.ours}, {&how.go, what.go, &all.go}};
  if (!how.rust.empty() && !what.rust.empty()) sides.push_back({&how.rust, what.rust, &all.rust});
  for (int round = 0; round < how.rounds; ++round) {
    for (std::size_t turn = 0; turn < sides.size(); ++turn) {
      // Each goes first as often as the others.
      const side& now = sides[(turn + static_cast<std::size_t>(round)) % sides.size()];
      now.into->push_back(measure(how, *now.program, what.value, now.action));
    }
  }
  return all;
}

std::string verdict(double value, double goal) { return fmt::format("{} {}", goal, value <= goal ? "met" : "MISSED"); }

std::string verdict_on_ratio(double ratio, double goal) { return goal == 0 ? "" : verdict(ratio, goal); }

void print_head(int rounds) {
  fmt::print("{:<32}{:>11}{:>8}{:>12}{:>9}{:>8}  {:<13}{:>11}{:>8}{:>8}\n", fmt::format("medians of {} rounds", rounds),
             "ours, ns", "allocs", "Go, ns", "allocs", "ratio", "goal", "rust, ns", "allocs", "ratio");
}

void print_row(const outcome& of) {
  const double ratio = paired_ratio(of.ours, of.go);
  fmt::print("{:<32}{:>11.0f}{:>8.0f}{:>12.0f}{:>9.0f}{:>8.3f}  {:<13}", of.title, median(of.ours, &sample::ns),
             median(of.ours, &sample::allocations), median(of.go, &sample::ns), median(of.go, &sample::allocations),
             ratio, verdict_on_ratio(ratio, of.goal));
  if (of.rust.empty()) {
    fmt::print("{:>11}{:>8}{:>8}\n", "-", "-", "-");
  } else {
    const double beside = paired_ratio(of.ours, of.rust);
    fmt::print("{:>11.0f}{:>8.0f}{:>8.3f}  {}\n", median(of.rust, &sample::ns), median(of.rust, &sample::allocations),
               beside, verdict_on_ratio(beside, of.rust_goal));
  }
  std::fflush(stdout);
}

void print_allocations(const row& what, const outcome& of) {
  if (!what.must_not_allocate) return;
  const double allocated = median(of.ours, &sample::allocations);
  fmt::print("{:<32}{:>19.0f}{:>31}{}\n", "    its allocations", allocated, "", verdict(allocated, 0));
}

void write_results(const char* path, const results& all) {
  std::FILE* const file = std::fopen(path, "w");
  if (file == nullptr) throw std::runtime_error(fmt::format("cannot write {}", path));
  const std::string text = colambda::json::write(all) + "\n";
  const bool whole = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  if (std::fclose(file) != 0 || !whole) throw std::runtime_error(fmt::format("cannot write {}", path));
}

int number(std::string_view text, int least) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  if (value < least) throw std::runtime_error(fmt::format("too little: {}", text));
  return value;
}

void compare(std::span<char*> words) {
  constexpr int fewest_rounds = 3;
  const settings how{.rounds = number(words[0], fewest_rounds),
                     .milliseconds = number(words[1], 1),
                     .streams = words[2],
                     .ours = words[5],
                     .go = words[6],
                     .rust = words.size() > 7 ? words[7] : ""};
  results all{.machine = words[4], .milliseconds = how.milliseconds, .rows = {}};
  print_head(how.rounds);
  for (const row& what : gob_benchmark::rows) {
    all.rows.push_back(run_by_turns(how, what));
    print_row(all.rows.back());
    print_allocations(what, all.rows.back());
  }
  write_results(words[3], all);
}

}  // namespace

int main(int count, char** words) {
  if (count < 8 || count > 9) {
    fmt::print(stderr, "usage: gob_compare ROUNDS MILLISECONDS STREAMS RESULTS.json MACHINE OURS GO [RUST]\n");
    return 64;
  }
  // All sides inherit it, where it is allowed: who else uses the machine shall not decide.
  ::setpriority(PRIO_PROCESS, 0, -20);
  try {
    compare(std::span(words + 1, words + count));
    return 0;
  } catch (const std::exception& wrong) {
    fmt::print(stderr, "gob_compare: {}\n", wrong.what());
    return 1;
  }
}
