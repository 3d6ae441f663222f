// SPDX-License-Identifier: MIT
// The Runtime API's calls, one at a time over one connection. Knows how each may fail, not what then becomes of the
// process.
#pragma once

#include "connection.hpp"
#include "early.hpp"
#include "event.hpp"

#include <colambda/limits.hpp>
#include <colambda/outcome.hpp>
#include <colambda/task.hpp>

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/system/error_code.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>

namespace colambda::runtime_api {

/// What the platform takes as an answer: 6 MiB and a bit.
inline constexpr std::size_t largest_answer = 6'291'556;

/// There was nothing to do.
struct idle {};

/// An invocation that came, but cannot be served: this failure is its answer.
struct refused_event {
  event_id id;
  failure why;
};

/// There was no invocation to be had.
struct trouble {
  enum class kind : std::uint8_t {
    /// The connection had died since it was last used: worth another try at once.
    stale,
    /// Worth another try.
    passing,
    /// The platform does not want this process any more.
    final,
  };
  // A constructor, because g++ 12 destroys temporaries of aggregates twice in coroutines.
  trouble() = default;
  trouble(kind of, std::string text, bool asked = true) noexcept : what(of), why(std::move(text)), was_asked(asked) {}

  kind what = kind::passing;
  std::string why;
  /// Whether the peer had the request: then it may have been long in answering because there was nothing to do.
  bool was_asked = true;
};

using next_result = std::variant<trouble, idle, event, refused_event>;

/// What became of an answer.
struct delivery {
  /// 0 if there was no acknowledgement.
  int status = 0;
  /// Why there was none, or why it was refused.
  std::string why;

  [[nodiscard]] bool is_accepted() const noexcept { return status >= 200 && status < 300; }
};

class client {
 public:
  /// How long a connection may take, and an acknowledgement.
  static constexpr clock::duration connect_limit = std::chrono::seconds(8);
  /// What is waited for the word of a peer that has broken off a stream.
  static constexpr clock::duration broken_limit = std::chrono::milliseconds(100);
  static constexpr clock::duration post_limit = std::chrono::seconds(30);

  client(boost::asio::io_context& io, address to, early_start begun, const limits& bounds = {});

  /// Asks once for an invocation; or completes with why that was not possible.
  [[nodiscard]] task<std::optional<trouble>> ask();
  /// Hears what `ask` has asked for, however long that takes.
  [[nodiscard]] task<next_result> hear();
  /// Ends `hear`, unless a response has begun to come, which has `patience` to be whole.
  void cancel_next(clock::duration patience) { connection_.cancel_wait(patience); }

  /// The process is to end: an acknowledgement may take `span` at most from now on.
  void hurry(clock::duration span);

  [[nodiscard]] task<delivery> respond(const event_id& to, const reply& answer);
  [[nodiscard]] task<delivery> report(const event_id& of, const failure& why);
  [[nodiscard]] task<delivery> report_init(const failure& why);

  /// SnapStart: completes in a process that is restored from the snapshot, however much later, or with why there will
  /// be none.
  [[nodiscard]] task<std::optional<std::string>> restore();
  [[nodiscard]] task<delivery> report_restore(const failure& why);

  /// Sends the head of an answer that will come in chunks, over a new connection if this one is dead. No byte was
  /// sent if `bytes` is 0.
  [[nodiscard]] task<connection::sent> begin_stream(std::string head);
  /// Sends what ends it, unless there is nothing to send because it is broken, and hears what became of it.
  [[nodiscard]] task<delivery> end_stream(std::span<const boost::asio::const_buffer> last);
  /// For the chunks between.
  [[nodiscard]] connection& link() noexcept { return connection_; }

  [[nodiscard]] const address& to() const noexcept { return connection_.to(); }

 private:
  [[nodiscard]] task<std::optional<trouble>> ask_for(std::string request);
  [[nodiscard]] task<delivery> report_start(std::string_view path, const failure& why);
  [[nodiscard]] next_result judge();
  [[nodiscard]] next_result judge_broken();
  void judge_post(bool got, const boost::system::error_code& unsent, delivery& made);
  [[nodiscard]] task<delivery> post(std::string head, slice body);
  [[nodiscard]] task<bool> send_once(std::span<const boost::asio::const_buffer> pieces, delivery& made);
  [[nodiscard]] task<bool> reopen(delivery& made);
  [[nodiscard]] std::string reason_of(const response& refusal) const;

  connection connection_;
  boost::asio::steady_timer pause_;
  clock::duration post_limit_ = post_limit;
  bool has_asked_ = false;
  bool is_posting_ = false;
  // Whether this request went over a connection that had served before.
  bool reused_ = false;
};

}  // namespace colambda::runtime_api
