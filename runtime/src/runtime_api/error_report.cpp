// SPDX-License-Identifier: MIT
#include "error_report.hpp"

#include <colambda/describe.hpp>
#include <colambda/json/writer.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <vector>

namespace colambda::runtime_api {
namespace {

constexpr std::size_t longest_message = std::size_t{256} << 10;
// What the platform takes.
constexpr std::size_t longest_body = std::size_t{1} << 20;
constexpr std::size_t longest_cause = std::size_t{64} << 10;
// What Go's net/http reads of trailers, less the line that ends them; longer ones cost the whole answer.
constexpr std::size_t longest_trailers = 4096 - 2;

struct frame_json {
  std::string path;
  std::int32_t line = 0;
  std::string label;
};
COLAMBDA_DESCRIBE(frame_json, path, line, label)

struct error_json {
  std::string message;
  std::string type;
  std::vector<frame_json> stack;
  static constexpr auto describe() {
    return record{"error", field{"errorMessage", &error_json::message}, field{"errorType", &error_json::type},
                  field{"stackTrace", &error_json::stack}};
  }
};

struct exception_json {
  std::string type;
  std::string message;
  std::vector<frame_json> stack;
};
COLAMBDA_DESCRIBE(exception_json, type, message, stack)

struct cause_json {
  std::string working_directory;
  std::vector<exception_json> exceptions;
  std::vector<std::string> paths;
};
COLAMBDA_DESCRIBE(cause_json, working_directory, exceptions, paths)

std::vector<frame_json> frames_of(const failure& why) {
  std::vector<frame_json> made;
  for (const auto& frame : why.stack_trace()) made.push_back({frame.path, frame.line, frame.label});
  return made;
}

std::string cut(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  return fmt::format("{}... ({} bytes)", text.substr(0, most), text.size());
}

bool is_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) noexcept { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) noexcept { return is_upper(c) || is_lower(c); }

bool is_platform_form(std::string_view type) noexcept {
  const auto dot = type.find('.');
  if (dot == std::string_view::npos) return false;
  const auto kind = type.substr(0, dot);
  const auto name = type.substr(dot + 1);
  return (kind == "Function" || kind == "Runtime") && name.size() >= 2 && is_upper(name[0]) &&
         std::ranges::all_of(name, is_letter);
}

// `std::vector<a::b>::error` -> `error`; what stands in angle brackets is no component.
std::string_view last_component(std::string_view type) noexcept {
  std::size_t begin = 0;
  std::size_t end = type.size();
  int depth = 0;
  for (std::size_t i = 0; i < type.size(); ++i) {
    const char c = type[i];
    if (c == '<' && depth++ == 0) end = i;
    if (c == '>') --depth;
    if (depth > 0 || (c != ':' && c != '.')) continue;
    begin = i + 1;
    end = type.size();
  }
  return type.substr(begin, end - begin);
}

// `out_of_stock` -> `OutOfStock`.
std::string in_camel(std::string_view name) {
  std::string made;
  bool starts = true;
  for (const char c : name) {
    if (is_letter(c)) made += starts && is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
    starts = !is_letter(c);
  }
  return made;
}

void append_escape(std::uint32_t unit, std::string& to) { fmt::format_to(std::back_inserter(to), "\\u{:04x}", unit); }

// JSON that is valid UTF-8 with everything beyond ASCII escaped.
std::string in_ascii(std::string_view json) {
  std::string made;
  made.reserve(json.size());
  for (std::size_t i = 0; i < json.size();) {
    const auto first = static_cast<unsigned char>(json[i]);
    if (first < 0x80) {
      // DEL is no character of a header either.
      if (first == 0x7f) append_escape(first, made);
      if (first != 0x7f) made += json[i];
      ++i;
      continue;
    }
    const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    std::uint32_t point = first & (0x7fU >> length);
    for (std::size_t k = 1; k < length && i + k < json.size(); ++k) {
      point = point << 6 | (static_cast<unsigned char>(json[i + k]) & 0x3fU);
    }
    if (point >= 0x10000) {
      append_escape(0xd800 + ((point - 0x10000) >> 10), made);
      append_escape(0xdc00 + ((point - 0x10000) & 0x3ff), made);
    } else {
      append_escape(point, made);
    }
    i += length;
  }
  return made;
}

std::string in_base64(std::string_view bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string made;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : bytes) {
    bits = bits << 8 | static_cast<unsigned char>(c);
    for (count += 8; count >= 6; count -= 6) made += digits[bits >> (count - 6) & 63];
  }
  if (count > 0) made += digits[bits << (6 - count) & 63];
  while (made.size() % 4 != 0) made += '=';
  return made;
}

std::string working_directory() {
  const char* const root = std::getenv("LAMBDA_TASK_ROOT");
  return root == nullptr ? std::string() : std::string(root);
}

std::string cause_of(const failure& why, std::size_t longest_text, bool with_frames) {
  cause_json made;
  made.working_directory = cut(working_directory(), 1024);
  exception_json thrown{cut(why.type(), longest_text), cut(why.message(), longest_text), {}};
  if (with_frames) {
    thrown.stack = frames_of(why);
    for (const auto& frame : thrown.stack) {
      if (std::ranges::find(made.paths, frame.path) == made.paths.end()) made.paths.push_back(frame.path);
    }
  }
  made.exceptions.push_back(std::move(thrown));
  return in_ascii(json::write(made));
}

}  // namespace

std::string error_body(const failure& why) {
  const auto body = [&](std::size_t longest_text, std::vector<frame_json> stack) {
    return json::write(error_json{cut(why.message(), longest_text), cut(why.type(), longest_text), std::move(stack)});
  };
  std::string made = body(longest_message, frames_of(why));
  // A byte takes six at most where it is escaped.
  if (made.size() > longest_body) made = body(longest_message / 8, {});
  return made;
}

std::string platform_error_type(std::string_view type) {
  if (is_platform_form(type)) return std::string(type);
  const std::string name = in_camel(last_component(type));
  return name.size() < 2 ? "Function.Unknown" : "Function." + name;
}

std::string error_trailers(const failure& why) {
  // Any prefix of the type has the platform's form, too.
  const std::string type = platform_error_type(why.type()).substr(0, 128);
  const auto lines = [&](std::size_t longest_text) {
    const std::string body =
        json::write(error_json{cut(why.message(), longest_text), cut(why.type(), longest_text / 8), {}});
    return fmt::format("Lambda-Runtime-Function-Error-Type: {}\r\nLambda-Runtime-Function-Error-Body: {}\r\n", type,
                       in_base64(body));
  };
  std::string made = lines(2048);
  // A byte takes six at most where it is escaped.
  if (made.size() > longest_trailers) made = lines(256);
  return made;
}

std::string xray_cause(const failure& why) {
  std::string made = cause_of(why, longest_cause, true);
  // A byte takes six at most where it is escaped.
  if (made.size() > longest_cause) made = cause_of(why, longest_cause / 32, true);
  if (made.size() > longest_cause) made = cause_of(why, longest_cause / 32, false);
  return made;
}

}  // namespace colambda::runtime_api
