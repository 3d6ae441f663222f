// SPDX-License-Identifier: MIT
// Owns the two requests of an extension that wants nothing, and what becomes of their answers.
#include "sigterm_extension.hpp"

#include <colambda/log.hpp>
#include <colambda/version.hpp>

#include <fmt/format.h>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <span>
#include <utility>

namespace colambda::extension {

namespace asio = boost::asio;

namespace {

// Neither answer has a body worth more.
constexpr std::size_t largest_body = std::size_t{64} << 10;

}  // namespace

sigterm_extension::sigterm_extension(asio::io_context& io, runtime_api::address to, clock::duration limit,
                                     clock::duration pause)
    : io_(io), connection_(io, std::move(to), largest_body), pause_(io), limit_(limit), pause_span_(pause) {}

std::string sigterm_extension::request(std::string_view method, std::string_view path, std::string_view headers) const {
  const runtime_api::address& to = connection_.to();
  return fmt::format("{} {}/2020-01-01/extension{} HTTP/1.1\r\nHost: {}\r\nUser-Agent: colambda/{}\r\n{}\r\n", method,
                     to.base, path, to.authority(), version, headers);
}

// One request and its answer. False if there is none, which `why_` explains.
task<bool> sigterm_extension::talk(std::string request) {
  const asio::const_buffer whole = asio::buffer(request);
  const std::span pieces(&whole, 1);
  const auto sent = co_await connection_.send(pieces);
  if (sent.ec) {
    why_ = sent.ec.message();
    connection_.close();
    co_return false;
  }
  const bool got = co_await connection_.receive();
  if (!got) why_ = connection_.why();
  co_return got;
}

task<std::optional<std::string>> sigterm_extension::enroll() {
  const auto end = clock::now() + limit_;
  const auto ec = co_await connection_.open(limit_);
  if (ec) co_return std::optional<std::string>(ec.message());
  constexpr std::string_view body = R"({"events":[]})";
  std::string asking = request("POST", "/register",
                               fmt::format("Lambda-Extension-Name: {}\r\nContent-Type: application/json\r\n"
                                           "Content-Length: {}\r\n",
                                           name, body.size()));
  asking += body;
  connection_.limit(std::max(end - clock::now(), clock::duration::zero()));
  const bool got = co_await talk(std::move(asking));
  connection_.end_limit();
  if (!got) co_return std::optional<std::string>(why_);
  runtime_api::response& answer = connection_.got();
  if (!answer.is_success()) co_return std::optional<std::string>(fmt::format("status {}", answer.status));
  id_ = std::move(answer.extension_id);
  if (id_.empty()) co_return std::optional<std::string>("no Lambda-Extension-Identifier in the answer");
  co_return std::optional<std::string>();
}

void sigterm_extension::poll() {
  if (id_.empty() || closed_) return;
  asio::co_spawn(io_, wait_for_ever(), asio::detached);
}

task<void> sigterm_extension::wait_for_ever() {
  const std::string asking = request("GET", "/event/next", fmt::format("Lambda-Extension-Identifier: {}\r\n", id_));
  for (int tries = 0; tries < 2; ++tries) {
    if (tries > 0) {
      pause_.expires_after(std::chrono::duration_cast<asio::steady_timer::duration>(pause_span_));
      (void)co_await pause_.async_wait(asio::as_tuple(asio::use_awaitable));
    }
    if (closed_) co_return;
    bool got = connection_.is_open() && !connection_.is_stale();
    if (!got) {
      const auto ec = co_await connection_.open(limit_);
      why_ = ec.message();
      got = !ec;
    }
    if (got) got = co_await talk(asking);
    if (closed_) co_return;
    if (got) {
      // Whatever it is: this extension has asked for none.
      log::debug("the platform has told the extension {} something: status {}", name, connection_.got().status);
      co_return;
    }
    log::debug("the extension {} has lost the platform: {}", name, why_);
  }
}

void sigterm_extension::close() {
  closed_ = true;
  pause_.cancel();
  connection_.close();
}

}  // namespace colambda::extension
