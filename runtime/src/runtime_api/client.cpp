// SPDX-License-Identifier: MIT
#include "client.hpp"

#include "error_report.hpp"
#include "request.hpp"

#include <fmt/format.h>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace colambda::runtime_api {

namespace asio = boost::asio;

client::client(asio::io_context& io, address to, early_start begun, const limits& bounds)
    : connection_(io, std::move(to), bounds.message), pause_(io), has_asked_(begun.has_asked) {
  if (begun.socket >= 0) connection_.adopt(begun.socket);
}

// ---- next

task<std::optional<trouble>> client::ask() {
  if (std::exchange(has_asked_, false)) co_return std::nullopt;
  auto asking = ask_for(next_request(connection_.to()));
  co_return co_await std::move(asking);
}

task<std::optional<trouble>> client::ask_for(std::string request) {
  reused_ = connection_.is_open() && !connection_.is_stale();
  if (!reused_) {
    const auto ec = co_await connection_.open(connect_limit);
    if (ec == asio::error::host_not_found) {
      trouble made(trouble::kind::final, "the host is no IP address, and /etc/hosts does not have it");
      co_return made;
    }
    if (ec) {
      trouble made(trouble::kind::passing, ec.message(), false);
      co_return made;
    }
  }
  const asio::const_buffer whole = asio::buffer(request);
  const std::span pieces(&whole, 1);
  const auto sent = co_await connection_.send(pieces);
  if (!sent.ec) co_return std::nullopt;
  connection_.close();
  trouble made(reused_ ? trouble::kind::stale : trouble::kind::passing, sent.ec.message());
  co_return made;
}

task<next_result> client::hear() {
  const bool got = co_await connection_.receive();
  // Of `cancel_next`: what follows has its own time.
  connection_.end_limit();
  if (got) co_return judge();
  co_return judge_broken();
}

next_result client::judge() {
  response& got = connection_.got();
  if (got.is_success() && !got.request_id.empty()) return to_event(std::move(got));
  if (got.status == 204) return idle{};
  if (got.is_success()) {
    return trouble(trouble::kind::passing, fmt::format("status {} without a request id", got.status));
  }
  const bool is_final = got.status == 403 || got.status == 500;
  return trouble(is_final ? trouble::kind::final : trouble::kind::passing, reason_of(got));
}

// No whole response. If it was an invocation, somebody waits for its answer.
next_result client::judge_broken() {
  response& got = connection_.got();
  const bool was_event = got.is_success() && !got.request_id.empty();
  if (!was_event) {
    const bool is_stale = reused_ && !connection_.reader().has_begun();
    return trouble(is_stale ? trouble::kind::stale : trouble::kind::passing, connection_.why());
  }
  const std::string type = connection_.reader().is_too_large() ? "Runtime.EventTooLarge" : "Runtime.TruncatedEvent";
  event_id id{std::move(got.request_id), std::move(got.invocation_id)};
  return refused_event{std::move(id), failure(type, "the event did not come whole: " + connection_.why())};
}

// What a refusal says of itself, on one line.
std::string client::reason_of(const response& refusal) const {
  constexpr std::size_t most = 300;
  std::string text = fmt::format("status {}", refusal.status);
  const auto body = refusal.body.text().substr(0, most);
  if (!body.empty()) text += ": ";
  for (const char c : body) text += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  return text;
}

task<std::optional<std::string>> client::restore() {
  auto asking = ask_for(restore_request(connection_.to()));
  const auto failed = co_await std::move(asking);
  if (failed) co_return failed->why;
  const bool got = co_await connection_.receive();
  if (!got) co_return connection_.why();
  if (!connection_.got().is_success()) co_return reason_of(connection_.got());
  co_return std::nullopt;
}

// ---- answers

void client::hurry(clock::duration span) {
  post_limit_ = span;
  if (!is_posting_) return;
  connection_.limit(span);
  pause_.cancel();
}

task<delivery> client::respond(const event_id& to, const reply& answer) {
  auto posting = post(response_head(connection_.to(), to, answer), answer.body());
  co_return co_await std::move(posting);
}

task<delivery> client::report(const event_id& of, const failure& why) {
  std::string body = error_body(why);
  std::string head = error_head(connection_.to(), of, why, body.size());
  auto posting = post(std::move(head), slice::own(std::move(body)));
  co_return co_await std::move(posting);
}

task<delivery> client::report_init(const failure& why) { return report_start("/init/error", why); }

task<delivery> client::report_restore(const failure& why) { return report_start("/restore/error", why); }

task<delivery> client::report_start(std::string_view path, const failure& why) {
  std::string body = error_body(why);
  std::string head = start_error_head(connection_.to(), path, why, body.size());
  auto posting = post(std::move(head), slice::own(std::move(body)));
  co_return co_await std::move(posting);
}

// A post is sent again only if no byte of it was taken: the platform must not get two answers.
task<delivery> client::post(std::string head, slice body) {
  constexpr int most_tries = 5;
  const std::array<asio::const_buffer, 2> pieces{asio::buffer(head), asio::const_buffer(body.data(), body.size())};
  delivery made;
  is_posting_ = true;
  for (int i = 0; i < most_tries; ++i) {
    if (i > 1) {
      // A process that is to end has time for one more try, not for pauses.
      if (post_limit_ != post_limit) break;
      pause_.expires_after(std::chrono::milliseconds(50) * (1 << i));
      (void)co_await pause_.async_wait(asio::as_tuple(asio::use_awaitable));
    }
    const bool open = co_await reopen(made);
    if (!open) continue;
    const bool over = co_await send_once(pieces, made);
    if (over) break;
  }
  is_posting_ = false;
  co_return made;
}

task<connection::sent> client::begin_stream(std::string head) {
  const asio::const_buffer whole = asio::buffer(head);
  const std::span pieces(&whole, 1);
  connection::sent made;
  for (int i = 0; i < 2; ++i) {
    delivery failed;
    const bool open = co_await reopen(failed);
    made = {asio::error::not_connected, 0};
    if (!open) continue;
    made = co_await connection_.send(pieces);
    if (!made.ec || made.bytes > 0) break;
    connection_.close();
  }
  co_return made;
}

task<delivery> client::end_stream(std::span<const asio::const_buffer> last) {
  connection_.end_watch();
  delivery made;
  is_posting_ = true;
  connection_.limit(last.empty() ? broken_limit : post_limit_);
  connection::sent sent;
  if (!last.empty()) sent = co_await connection_.send(last);
  bool got = false;
  if (sent.ec != asio::error::timed_out) got = co_await connection_.receive();
  connection_.end_limit();
  is_posting_ = false;
  judge_post(got, sent.ec, made);
  if (sent.ec || last.empty()) connection_.close();
  co_return made;
}

void client::judge_post(bool got, const boost::system::error_code& unsent, delivery& made) {
  if (got) {
    made.status = connection_.got().status;
    made.why = reason_of(connection_.got());
  } else if (unsent) {
    made.why = unsent.message();
  } else {
    made.why = connection_.why();
  }
}

task<bool> client::reopen(delivery& made) {
  if (connection_.is_open() && !connection_.is_stale()) co_return true;
  const auto ec = co_await connection_.open(std::min(connect_limit, post_limit_));
  if (ec) made.why = ec.message();
  co_return !ec;
}

// False if nothing of it was sent.
task<bool> client::send_once(std::span<const asio::const_buffer> pieces, delivery& made) {
  connection_.limit(post_limit_);
  const auto sent = co_await connection_.send(pieces);
  if (sent.ec && sent.bytes == 0) {
    connection_.end_limit();
    connection_.close();
    made.why = sent.ec.message();
    co_return false;
  }
  if (sent.ec == asio::error::timed_out) {
    connection_.close();
    made.why = fmt::format("the peer took {} bytes of it, and then no more", sent.bytes);
    co_return true;
  }
  // Also after an error: who refuses a body may have said so before it hung up.
  const bool got = co_await connection_.receive();
  connection_.end_limit();
  judge_post(got, sent.ec, made);
  if (sent.ec) connection_.close();
  co_return true;
}

}  // namespace colambda::runtime_api
