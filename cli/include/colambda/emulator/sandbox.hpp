// SPDX-License-Identifier: MIT
// One execution environment of provided.al2023: a process and its Runtime API, from the start to the end. Knows how
// Lambda treats them, not how HTTP or the protocol's states go.
#pragma once

#include <colambda/clock.hpp>
#include <colambda/emulator/answer_sink.hpp>
#include <colambda/emulator/bell.hpp>
#include <colambda/emulator/call.hpp>
#include <colambda/emulator/extensions.hpp>
#include <colambda/emulator/fault.hpp>
#include <colambda/emulator/http_server.hpp>
#include <colambda/emulator/notes.hpp>
#include <colambda/emulator/process.hpp>
#include <colambda/emulator/runtime_protocol.hpp>
#include <colambda/emulator/start_options.hpp>
#include <colambda/task.hpp>

#include <boost/asio/any_io_executor.hpp>

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace colambda::emulator {

/// A bootstrap that runs. It is killed when this goes. Not for more than one thread.
class sandbox final : private http_handler {
 public:
  /// Starts the program and completes when it, and each of its extensions, asks for the first event. `options` and
  /// `remarks` must outlive it. Errors, with what Lambda tells the caller of `request_id`: `not_started`, `init_error`,
  /// `died`, `silent`.
  [[nodiscard]] static task<result<std::unique_ptr<sandbox>>> start(const start_options& options,
                                                                    const std::string& request_id, notes& remarks);

  /// One call; as many at once as the settings say. Completes when it is over for the process, too: that waits for the
  /// next event, or has ended. Where calls overlap the answer is the end, and a call that takes too long ends alone.
  /// Cancellation: throws `boost::system::system_error`.
  [[nodiscard]] task<answer> invoke(const call& what);

  /// Why it takes no further call; nothing if it does.
  [[nodiscard]] std::optional<std::string> ended() const;

  /// SIGTERM, SIGKILL after `grace`. Remarks if it ends otherwise than by that.
  [[nodiscard]] task<void> end(clock::duration grace);

  [[nodiscard]] clock::duration start_up() const noexcept { return start_up_; }
  /// Whether there is an extension inside.
  [[nodiscard]] bool is_extended() const noexcept { return extensions_.count() > 0; }
  /// In KiB, as far as it was seen.
  [[nodiscard]] std::optional<std::size_t> peak_memory() const;

 private:
  sandbox(const boost::asio::any_io_executor& on, const start_options& options, notes& remarks);

  std::optional<http_reply> handle(const http_request& said) override;
  std::optional<http_reply> again(const http_request& said) override;
  std::shared_ptr<body_taker> taker(const http_request& head) override;
  void gone(const http_request& said) override;
  void closed() override { changed_.ring(); }
  void garbled(std::string_view why) override;

  [[nodiscard]] static result<std::unique_ptr<sandbox>> make(const boost::asio::any_io_executor& on,
                                                             const start_options& options,
                                                             const std::string& request_id, notes& remarks);
  [[nodiscard]] result<void> launch_process(const boost::asio::any_io_executor& on, const std::string& request_id);
  [[nodiscard]] task<result<void>> await_init(const std::string& request_id);
  [[nodiscard]] task<fault> explain_init_error(const std::string& request_id);
  [[nodiscard]] fault explain_silence(const std::string& request_id) const;
  // Whether runtime and extensions are done with what was before: the start, or a call.
  [[nodiscard]] bool is_ready() const { return protocol_.state() == runtime_state::ready && !extensions_.busy(); }
  [[nodiscard]] bool has_init_error() const { return protocol_.init_error() || extensions_.init_error(); }
  [[nodiscard]] task<bool> until_or_death(std::function<bool()> reached);
  [[nodiscard]] task<void> hear_out(std::function<bool()> reached);
  [[nodiscard]] task<bool> await_free_poll(clock::duration limit);
  [[nodiscard]] task<answer> settled(const call& what, clock::duration duration);
  [[nodiscard]] task<bool> settle(clock::duration limit);
  [[nodiscard]] task<void> let_leave();
  [[nodiscard]] answer lose(const call& what);
  [[nodiscard]] answer lose_to_death(const call& what, std::string_view when) const;
  [[nodiscard]] answer lose_unheard(const call& what) const;
  [[nodiscard]] bool is_shared() const noexcept { return options_.settings.concurrency > 1; }
  [[nodiscard]] exit_status how_it_ended() const;
  void kill();

  const start_options& options_;
  notes& remarks_;
  runtime_protocol protocol_;
  extensions extensions_;
  bell changed_;
  http_server server_;
  std::optional<process> process_;
  clock::duration start_up_{};
  mutable std::optional<std::size_t> peak_;
  // Of the call that is under way: where it goes as it comes, when it began, and what has come.
  std::shared_ptr<answer_sink> sink_;
  clock::time_point began_;
  std::shared_ptr<streamed_body> stream_;
  bool killed_ = false;
  // Whether an answer was an error, behind which a runtime may end.
  bool has_failed_ = false;
  // It was told to end: then it is no news that it does.
  bool is_ending_ = false;
};

}  // namespace colambda::emulator
