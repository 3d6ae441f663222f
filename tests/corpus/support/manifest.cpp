// SPDX-License-Identifier: MIT
#include "manifest.hpp"

#include "files.hpp"
#include "json_text.hpp"

#include <cctype>
#include <filesystem>
#include <stdexcept>

namespace corpus {

namespace {

// types/uses.txt: `PATH INDEX=TYPE INDEX=TYPE ...`
using targets = std::map<long long, std::string>;

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
      const auto mark = word.find('=');
      uses[std::stoll(std::string(word.substr(0, mark)))] = word.substr(mark + 1);
    }
  });
  return out;
}

const targets& uses_of(const std::string& path) {
  static const auto all = read_uses();
  return all.at(path);
}

// normal_typed.txt: `FILE<TAB>PLACE<TAB>TEXT`, PLACE as in `value 0`. Instead of the manifests' values.
class normal_forms {
 public:
  explicit normal_forms(const std::string& folder) {
    each_line(contents(root() / folder / "normal_typed.txt"), [&](std::string_view line) {
      const auto tab = line.find('\t', line.find('\t') + 1);
      if (tab == std::string_view::npos) throw std::runtime_error("normal_typed.txt has a line without two tabs");
      all_.emplace(line.substr(0, tab), line.substr(tab + 1));
    });
  }

  void put_into(std::string& json, const std::string& file, const char* list, std::size_t index) const {
    const auto found = all_.find(file + '\t' + list + ' ' + std::to_string(index));
    if (found != all_.end()) json = found->second;
  }

 private:
  std::map<std::string, std::string> all_;
};

verdict read_verdict(std::string_view text, const std::string& into) {
  const json_object from(text);
  return {.into = into,
          .ok = from.is_true("ok"),
          .json = std::string(from.raw("value")),
          .error = from.text("error"),
          .error_class = from.text("class"),
          .before = std::string(from.raw("into"))};
}

void read_valid(std::vector<valid_case>& out, const std::string& corpus, const normal_forms& normal,
                std::string_view line) {
  const json_object from(line);
  const auto file = from.text("file");
  if (from.text("group") == "jsonrpc") return;
  valid_case one;
  one.path = corpus + "/" + file;
  one.group = from.text("group");
  one.exact = from.is_true("exact");
  one.bytes = contents(root() / one.path);
  const auto& uses = uses_of(one.path);
  for (const auto value : json_elements(from.raw("values"))) {
    const json_object entry(value);
    one.values.push_back({uses.at(entry.number("type")), std::string(entry.raw("value"))});
    normal.put_into(one.values.back().json, file, "value", one.values.size() - 1);
  }
  for (const auto entry : json_elements(from.raw("compat"))) {
    one.compat.push_back(read_verdict(entry, uses.at(json_object(entry).number("type"))));
    normal.put_into(one.compat.back().json, file, "compat", one.compat.size() - 1);
  }
  out.push_back(std::move(one));
}

void read_malformed(std::vector<malformed_case>& out, const std::string& folder, const normal_forms& normal,
                    std::string_view line) {
  const json_object from(line);
  const auto file = from.text("file");
  malformed_case one;
  one.path = folder + "/" + file;
  one.limit = from.is_true("limit");
  one.bytes = contents(root() / one.path);
  const auto& uses = uses_of(one.path);
  const auto types = json_elements(from.raw("targets"));
  const auto results = json_elements(from.raw("typed"));
  for (std::size_t i = 0; i < results.size(); ++i) {
    one.typed.push_back(read_verdict(results[i], uses.at(std::stoll(std::string(types.at(i))))));
    normal.put_into(one.typed.back().json, file, "typed", i);
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
      const normal_forms normal(corpus);
      for (const auto& file : std::filesystem::directory_iterator(root() / corpus / "cases")) {
        each_line(contents(file.path()), [&](std::string_view line) { read_valid(out, corpus, normal, line); });
      }
    }
    return out;
  }();
  return all;
}

const std::vector<malformed_case>& malformed_cases() {
  static const auto all = [] {
    std::vector<malformed_case> out;
    const std::string folder = "go1.26/malformed";
    const normal_forms normal(folder);
    each_line(contents(root() / folder / "cases.json"),
              [&](std::string_view line) { read_malformed(out, folder, normal, line); });
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
