// SPDX-License-Identifier: MIT
#include "untyped.hpp"

#include "files.hpp"

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace corpus {

namespace {

struct folder {
  std::string name;
  std::filesystem::path path;
};

const char* fresh_corpus() { return std::getenv("COLAMBDA_FRESH_CORPUS"); }

std::vector<folder> folders() {
  if (is_fresh()) return {{"fresh", fresh_corpus()}};
  return {{"go1.26", root() / "go1.26"}, {"go1.19", root() / "go1.19"}};
}

expected_call read_call(std::string_view text) {
  using verdict = expected_call::verdict;
  if (text.starts_with('!')) return {verdict::refused, std::string(text.substr(1))};
  if (text.starts_with('?')) return {verdict::either, std::string(text.substr(1))};
  return {verdict::read, std::string(text)};
}

// normal.txt: `FILE<TAB>TEXT`, lines of a file together.
void read_normal(std::vector<untyped_stream>& out, const folder& from) {
  each_line(contents(from.path / "normal.txt"), [&](std::string_view line) {
    const auto tab = line.find('\t');
    if (tab == std::string_view::npos) throw std::runtime_error("normal.txt has a line without a tab");
    const std::string file(line.substr(0, tab));
    const auto path = from.name + "/" + file;
    if (out.empty() || out.back().path != path) out.push_back({path, contents(from.path / file), {}});
    out.back().calls.push_back(read_call(line.substr(tab + 1)));
  });
}

}  // namespace

bool is_fresh() { return fresh_corpus() != nullptr; }

const std::vector<untyped_stream>& untyped_streams() {
  static const auto all = [] {
    std::vector<untyped_stream> out;
    for (const auto& one : folders()) read_normal(out, one);
    return out;
  }();
  return all;
}

const std::vector<untyped_stream>& untyped_malformed() {
  static const auto all = [] {
    std::vector<untyped_stream> out;
    for (const auto& one : folders()) {
      const folder malformed{one.name + "/malformed", one.path / "malformed"};
      if (std::filesystem::exists(malformed.path)) read_normal(out, malformed);
    }
    return out;
  }();
  return all;
}

}  // namespace corpus
