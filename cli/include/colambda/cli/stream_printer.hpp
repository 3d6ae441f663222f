// SPDX-License-Identifier: MIT
// A streamed answer on its way to standard output, and what there is to say about it. Knows no call.
#pragma once

#include <colambda/cli/slow_output.hpp>
#include <colambda/emulator/answer_sink.hpp>
#include <colambda/emulator/call.hpp>
#include <colambda/emulator/prelude.hpp>

#include <boost/asio/any_io_executor.hpp>
#include <boost/system/error_code.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace colambda::cli {

/// Writes the body as it comes, and says what the head of an HTTP answer was.
class stream_printer final : public emulator::answer_sink {
 public:
  /// `say` gets one line at a time.
  stream_printer(const boost::asio::any_io_executor& on, int descriptor, std::function<void(std::string_view)> say);

  void begin(std::string_view content_type) override;
  task<bool> write(std::string_view piece) override;
  /// The stream is over: writes what was held back. False if it cannot be written.
  [[nodiscard]] task<bool> end();
  void close() { out_.close(); }

  /// Why it could not be written, if so.
  [[nodiscard]] const boost::system::error_code& failed() const noexcept { return failed_; }
  /// Whether its last byte, if there was one, ended a line.
  [[nodiscard]] bool ends_line() const noexcept { return ends_line_; }

 private:
  [[nodiscard]] task<bool> put(std::string_view body);
  void tell_head();

  slow_output out_;
  std::function<void(std::string_view)> say_;
  std::optional<emulator::prelude> prelude_;
  boost::system::error_code failed_;
  bool told_head_ = false;
  bool ends_line_ = true;
};

/// How a stream ended, in one line: `error` is that of the function, as JSON, if it has sent one.
[[nodiscard]] std::string stream_line(const emulator::stream_facts& of, std::string_view error);

}  // namespace colambda::cli
