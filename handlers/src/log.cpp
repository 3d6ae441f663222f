// SPDX-License-Identifier: MIT
// Owns the shape of a log line and the way it leaves the process. Knows nothing of who logs.
#include <colambda/log.hpp>

#include <colambda/call.hpp>
#include <colambda/clock.hpp>
#include <colambda/json/writer.hpp>

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <string>

namespace colambda::log {
namespace {

struct name_of_level {
  std::string_view name;
  level meaning;
};

// Lambda's own names; it has one below ours and one above.
constexpr std::array lambda_levels{name_of_level{"TRACE", level::debug}, name_of_level{"DEBUG", level::debug},
                                   name_of_level{"INFO", level::info},   name_of_level{"WARN", level::warn},
                                   name_of_level{"ERROR", level::error}, name_of_level{"FATAL", level::off}};

constexpr std::array<std::string_view, 5> level_names{"DEBUG", "INFO", "WARN", "ERROR", "OFF"};

// Both settings in one, so that a reader sees them together; the first reader asks the environment.
constexpr int unread = -1;
constinit std::atomic<int> current_settings = unread;
constinit std::atomic<sink*> current_sink = nullptr;

int packed(settings chosen) noexcept { return static_cast<int>(chosen.least) | (static_cast<int>(chosen.look) << 8); }

settings loaded() noexcept {
  int known = current_settings.load(std::memory_order_relaxed);
  if (known == unread) {
    const int found = packed(settings_from_environment());
    // Somebody may have configured meanwhile: then that holds.
    if (current_settings.compare_exchange_strong(known, found)) known = found;
  }
  return {static_cast<level>(known & 0xff), static_cast<form>(known >> 8)};
}

std::string_view name(level of) noexcept { return level_names[static_cast<std::size_t>(of)]; }

// ISO 8601 in UTC with milliseconds. Not by fmt/chrono.h: that brings in locales.
void append_time(std::string& line, clock::wall_time when) {
  const auto day = std::chrono::floor<std::chrono::days>(when);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::milliseconds>(when - day));
  fmt::format_to(std::back_inserter(line), "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", static_cast<int>(date.year()),
                 static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), time.hours().count(),
                 time.minutes().count(), time.seconds().count(), time.subseconds().count());
}

std::string text_line(level of, std::string_view request_id, std::string&& message) {
  while (message.ends_with('\n')) message.pop_back();
  std::string line;
  append_time(line, clock::wall());
  fmt::format_to(std::back_inserter(line), "\t{}\t{}\t{}", request_id.empty() ? "-" : request_id, name(of), message);
  // CloudWatch takes every line for an event of its own, and shows carriage returns as line breaks. A request id
  // is the caller's to choose, too.
  std::replace(line.begin(), line.end(), '\n', '\r');
  return line;
}

std::string json_line(level of, std::string_view request_id, const std::string& message) {
  std::string line = R"({"timestamp":")";
  append_time(line, clock::wall());
  line.append(R"(","level":")").append(name(of)).append(R"(","message":)").append(json::write(message));
  if (!request_id.empty()) line.append(R"(,"requestId":)").append(json::write(std::string(request_id)));
  return line += '}';
}

void write_to_standard_error(std::string_view left) noexcept {
  while (!left.empty()) {
    const ssize_t written = ::write(STDERR_FILENO, left.data(), left.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    left.remove_prefix(static_cast<std::size_t>(written));
  }
}

void write_line(level of, fmt::string_view format, fmt::format_args arguments) {
  std::string message = fmt::vformat(format, arguments);
  const call* const running = call::current();
  const std::string_view request_id = running != nullptr ? std::string_view(running->request_id()) : std::string_view();
  std::string line =
      loaded().look == form::json ? json_line(of, request_id, message) : text_line(of, request_id, std::move(message));
  if (sink* const chosen = current_sink.load(std::memory_order_acquire); chosen != nullptr) {
    chosen->write(of, line);
  } else {
    line += '\n';
    write_to_standard_error(line);
  }
}

}  // namespace

settings settings_from_environment() noexcept {
  settings found;
  if (const char* const wanted = std::getenv("AWS_LAMBDA_LOG_LEVEL"); wanted != nullptr) {
    for (const name_of_level& known : lambda_levels) {
      if (known.name == wanted) found.least = known.meaning;
    }
  }
  if (const char* const wanted = std::getenv("AWS_LAMBDA_LOG_FORMAT"); wanted != nullptr) {
    if (std::string_view(wanted) == "JSON") found.look = form::json;
  }
  return found;
}

void configure(settings chosen) noexcept { current_settings.store(packed(chosen), std::memory_order_relaxed); }

bool enabled(level of) noexcept { return of >= loaded().least; }

sink* replace_sink(sink* with) noexcept { return current_sink.exchange(with, std::memory_order_acq_rel); }

namespace detail {

void write(level of, fmt::string_view format, fmt::format_args arguments) noexcept {
  try {
    write_line(of, format, arguments);
  } catch (...) {
    write_to_standard_error("a log line was lost: its arguments could not be formatted\n");
  }
}

}  // namespace detail
}  // namespace colambda::log
