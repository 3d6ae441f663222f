// SPDX-License-Identifier: MIT
#include "manifest.hpp"

#include "files.hpp"
#include "json_text.hpp"

#include <cctype>
#include <filesystem>
#include <stdexcept>

namespace corpus {

namespace {

// types/uses.txt: `PATH INDEX=TYPE INDEX!REASON ...`
using targets = std::map<long long, target>;

std::map<std::string, targets> read_uses() {
  std::map<std::string, targets> out;
  const auto text = contents(root() / "types" / "uses.txt");
  each_line(text, [&](std::string_view line) {
    auto space = line.find(' ');
    auto& uses = out[std::string(line.substr(0, space))];
    while (space != std::string_view::npos) {
      line.remove_prefix(space + 1);
      space = line.find(' ');
      const auto word = line.substr(0, space);
      const auto mark = word.find_first_of("=!");
      target into;
      (word[mark] == '=' ? into.type : into.missing) = word.substr(mark + 1);
      uses[std::stoll(std::string(word.substr(0, mark)))] = std::move(into);
    }
  });
  return out;
}

const targets& uses_of(const std::string& path) {
  static const auto all = read_uses();
  return all.at(path);
}

verdict read_verdict(std::string_view text, const target& into) {
  const json_object from(text);
  return {.into = into,
          .ok = from.is_true("ok"),
          .json = std::string(from.raw("value")),
          .error = from.text("error"),
          .error_class = from.text("class"),
          .before = std::string(from.raw("into"))};
}

void read_valid(std::vector<valid_case>& out, const std::string& corpus, std::string_view line) {
  const json_object from(line);
  if (from.text("group") == "jsonrpc") return;
  valid_case one;
  one.path = corpus + "/" + from.text("file");
  one.group = from.text("group");
  one.exact = from.is_true("exact");
  one.bytes = contents(root() / one.path);
  const auto& uses = uses_of(one.path);
  for (const auto value : json_elements(from.raw("values"))) {
    const json_object entry(value);
    one.values.push_back({uses.at(entry.number("type")), std::string(entry.raw("value"))});
  }
  for (const auto entry : json_elements(from.raw("compat"))) {
    one.compat.push_back(read_verdict(entry, uses.at(json_object(entry).number("type"))));
  }
  out.push_back(std::move(one));
}

void read_malformed(std::vector<malformed_case>& out, const std::string& corpus, std::string_view line) {
  const json_object from(line);
  malformed_case one;
  one.path = corpus + "/malformed/" + from.text("file");
  one.limit = from.is_true("limit");
  one.bytes = contents(root() / one.path);
  const auto& uses = uses_of(one.path);
  const auto types = json_elements(from.raw("targets"));
  const auto results = json_elements(from.raw("typed"));
  for (std::size_t i = 0; i < results.size(); ++i) {
    one.typed.push_back(read_verdict(results[i], uses.at(std::stoll(std::string(types.at(i))))));
  }
  const json_object skip(from.raw("skip"));
  one.skipped = static_cast<std::size_t>(skip.number("count"));
  one.skip_error = skip.text("error");
  one.skip_class = skip.text("class");
  out.push_back(std::move(one));
}

}  // namespace

const std::vector<valid_case>& valid_cases() {
  static const auto all = [] {
    std::vector<valid_case> out;
    for (const std::string corpus : {"go1.26", "go1.19"}) {
      for (const auto& file : std::filesystem::directory_iterator(root() / corpus / "cases")) {
        each_line(contents(file.path()), [&](std::string_view line) { read_valid(out, corpus, line); });
      }
    }
    return out;
  }();
  return all;
}

const std::vector<malformed_case>& malformed_cases() {
  static const auto all = [] {
    std::vector<malformed_case> out;
    const std::string corpus = "go1.26";
    each_line(contents(root() / corpus / "malformed" / "cases.json"),
              [&](std::string_view line) { read_malformed(out, corpus, line); });
    return out;
  }();
  return all;
}

std::map<std::string, std::string> exceptions(std::string_view name) {
  std::map<std::string, std::string> out;
  each_line(contents(root() / "exceptions" / (std::string(name) + ".txt")), [&](std::string_view line) {
    const auto space = line.find(' ');
    if (line.front() == '#') return;
    if (space == std::string_view::npos)
      throw std::runtime_error("an exception without a reason: " + std::string(line));
    out.emplace(line.substr(0, space), line.substr(space + 1));
  });
  return out;
}

std::string with_fixed_widths(std::string_view go_text) {
  std::string out;
  for (std::size_t i = 0; i < go_text.size();) {
    const auto is_word = [&](std::size_t at) {
      return at < go_text.size() && (std::isalnum(static_cast<unsigned char>(go_text[at])) != 0 || go_text[at] == '_');
    };
    std::size_t end = i;
    while (is_word(end)) ++end;
    const auto word = go_text.substr(i, end - i);
    if (word == "int" || word == "uint") {
      out.append(word).append("64");
    } else if (word == "uintptr") {
      out += "uint64";
    } else {
      out += word;
    }
    if (end < go_text.size()) out += go_text[end++];
    i = end;
  }
  return out;
}

}  // namespace corpus
