// SPDX-License-Identifier: MIT
// Owns the words for a stream's head and end.
#include <colambda/cli/stream_printer.hpp>

#include <colambda/emulator/report.hpp>
#include <colambda/json/raw.hpp>
#include <colambda/json/reader.hpp>
#include <colambda/slice.hpp>

#include <fmt/format.h>

#include <chrono>
#include <cstdint>
#include <utility>

namespace colambda::cli {
namespace {

bool is_json(std::string_view text) {
  json::raw ignored;
  return json::read(slice::copy_of(text), ignored).has_value();
}

double milliseconds(clock::duration of) { return std::chrono::duration<double, std::milli>(of).count(); }

}  // namespace

stream_printer::stream_printer(const boost::asio::any_io_executor& on, int descriptor,
                               std::function<void(std::string_view)> say)
    : out_(on, descriptor), say_(std::move(say)) {}

void stream_printer::begin(std::string_view content_type) {
  if (content_type == emulator::integration_type) prelude_.emplace();
}

task<bool> stream_printer::write(std::string_view piece) {
  std::string_view body = piece;
  if (prelude_) body = prelude_->feed(piece);
  tell_head();
  auto putting = put(body);
  co_return co_await std::move(putting);
}

task<bool> stream_printer::end() {
  std::string_view held;
  if (prelude_) held = prelude_->rest();
  if (prelude_ && !prelude_->head()) say_("colambda: the stream should begin with a head and 8 NULs, and has none");
  auto putting = put(held);
  co_return co_await std::move(putting);
}

task<bool> stream_printer::put(std::string_view body) {
  if (!failed_ && !body.empty()) {
    auto writing = out_.write(body);
    failed_ = co_await std::move(writing);
    ends_line_ = body.ends_with('\n');
  }
  co_return !failed_;
}

void stream_printer::tell_head() {
  if (!prelude_ || !prelude_->head() || std::exchange(told_head_, true)) return;
  const std::string& head = *prelude_->head();
  say_(fmt::format("head: {}", head));
  if (!is_json(head)) say_("colambda: the head of the stream is not JSON");
}

std::string stream_line(const emulator::stream_facts& of, std::string_view error) {
  const auto plural = [](std::uint64_t n) { return std::string_view(n == 1 ? "" : "s"); };
  std::string size = fmt::format("{} byte{} in {} chunk{}", of.bytes, plural(of.bytes), of.chunks, plural(of.chunks));
  if (of.first_byte) size += fmt::format(", the first after {:.2f} ms", milliseconds(*of.first_byte));
  if (of.is_unwanted) return fmt::format("stream: not read to its end: {}", size);
  if (!of.is_ended) return fmt::format("stream: cut off, its connection ended: {}", size);
  if (!error.empty())
    return fmt::format("stream: broken off by the function: {}: {}", size, emulator::error_words(error));
  return fmt::format("stream: {}", size);
}

}  // namespace colambda::cli
