// SPDX-License-Identifier: MIT
// Owns the spelling of reports and errors.
#include <colambda/emulator/report.hpp>

#include <colambda/describe.hpp>
#include <colambda/json/reader.hpp>
#include <colambda/json/writer.hpp>
#include <colambda/slice.hpp>

#include <fmt/format.h>

#include <chrono>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <vector>

namespace colambda::emulator {
namespace {

struct frame {
  std::string path;
  std::int32_t line = 0;
  std::string label;
};
COLAMBDA_DESCRIBE(frame, path, line, label)

struct error_object {
  std::string message;
  std::string type;
  std::optional<std::vector<frame>> stack;
  static constexpr auto describe() {
    return record{"error", field{"errorMessage", &error_object::message}, field{"errorType", &error_object::type},
                  field{"stackTrace", &error_object::stack}};
  }
};

struct told_error {
  std::string message;
  std::string type;
  static constexpr auto describe() {
    return record{"error", field{"errorMessage", &told_error::message, defaulted},
                  field{"errorType", &told_error::type, defaulted}};
  }
};

double milliseconds(clock::duration of) { return std::chrono::duration<double, std::milli>(of).count(); }

}  // namespace

std::string report_line(const report& of) {
  std::string line =
      fmt::format("REPORT RequestId: {}\tDuration: {:.2f} ms\tBilled Duration: {:.0f} ms\tMemory Size: {} MB",
                  of.request_id, milliseconds(of.duration), std::ceil(milliseconds(of.duration)), of.memory);
  const auto out = std::back_inserter(line);
  if (of.peak_memory) fmt::format_to(out, "\tMax Memory Used: {} MB", (*of.peak_memory + 1023) / 1024);
  if (of.start_up) fmt::format_to(out, "\tInit Duration: {:.2f} ms", milliseconds(*of.start_up));
  if (of.timed_out) line += "\tStatus: timeout";
  return line;
}

std::string error_json(std::string_view type, std::string_view message) {
  return json::write(error_object{std::string(message), std::string(type), std::nullopt});
}

std::string lambda_error(std::string_view type, std::string_view request_id, std::string_view message) {
  return error_json(type, fmt::format("RequestId: {} Error: {}", request_id, message));
}

std::string error_json(const rpc::invoke_response_error& of) {
  error_object made{of.message, of.type, std::nullopt};
  for (const auto& known : of.stack_trace) {
    if (!known) continue;
    if (!made.stack) made.stack.emplace();
    made.stack->push_back({known->path, known->line, known->label});
  }
  return json::write(made);
}

std::string error_words(std::string_view json) {
  told_error read;
  const bool known = json::read(slice::copy_of(json), read).has_value() && !(read.type.empty() && read.message.empty());
  return known ? fmt::format("{}: {}", read.type, read.message) : std::string(json);
}

}  // namespace colambda::emulator
