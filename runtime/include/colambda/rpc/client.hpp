// SPDX-License-Identifier: MIT
// A net/rpc client: many calls at once over one connection.
#pragma once

#include <colambda/gob/decoder.hpp>
#include <colambda/gob/encoder.hpp>
#include <colambda/limits.hpp>
#include <colambda/rpc/error.hpp>
#include <colambda/rpc/owning.hpp>
#include <colambda/rpc/survives.hpp>
#include <colambda/task.hpp>

#include <boost/asio/ip/tcp.hpp>

#include <memory>
#include <optional>
#include <string_view>

namespace colambda::rpc {
namespace detail {

class client_connection;

class wake_up;

/// A call that waits for its reply.
class waiter {
 public:
  waiter();
  waiter(const waiter&) = delete;
  waiter& operator=(const waiter&) = delete;
  virtual ~waiter();
  /// Reads the reply; false if it is not all there yet.
  [[nodiscard]] virtual result<bool> read(gob::decoder& from) = 0;

 private:
  friend class client_connection;
  friend task<call_result<void>> await_reply(std::shared_ptr<waiter> to);
  // Both set by the connection: who waits, and what for.
  std::unique_ptr<wake_up> wake_up_;
  std::optional<call_result<void>> outcome_;
};

template <class Out>
class typed_waiter final : public waiter {
 public:
  result<bool> read(gob::decoder& from) override { return from.decode(answer); }
  Out answer{};
};

using encode_function = result<void> (*)(gob::encoder&, const void*, gather&);

/// Sends a request; the reply goes to `to`, which gives up the call by being gone.
/// Errors: of the connection, or the argument cannot be encoded; then nothing is sent.
[[nodiscard]] call_result<void> send(client_connection* over, std::string_view method, const void* argument,
                                     encode_function encode, const std::shared_ptr<waiter>& to);
/// Completes when the call has its reply, or none will come.
[[nodiscard]] task<call_result<void>> await_reply(std::shared_ptr<waiter> to);

// `over` keeps the connection open while the call waits.
template <class Out>
task<call_result<Out>> await_answer([[maybe_unused]] std::shared_ptr<client_connection> over,
                                    std::shared_ptr<typed_waiter<Out>> to, call_result<void> sent) {
  if (!sent) co_return sent.error();
  auto waiting = await_reply(to);
  auto done = co_await std::move(waiting);
  if (!done) co_return done.error();
  co_return std::move(to->answer);
}

}  // namespace detail

/// One connection to a net/rpc server. Copies share it; the last one closes it. Not for more than one thread.
class client {
 public:
  /// No connection: every call fails.
  client() = default;
  /// Over a connection that is open already.
  explicit client(boost::asio::ip::tcp::socket connection, limits bounds = {});

  /// Connects. `http`: with the CONNECT that Go's `DialHTTP` begins with.
  /// Errors: those of connect; `call_error` of kind `broken` with Go's text if the HTTP answer is another.
  [[nodiscard]] static task<call_result<client>> dial(boost::asio::ip::tcp::endpoint to);
  [[nodiscard]] static task<call_result<client>> dial_http(boost::asio::ip::tcp::endpoint to);

  /// Calls `method` ("Arith.Multiply"). The argument is written before this returns; what it returns waits.
  /// Errors: the server's own text (kind `server`), and the ends of a connection as Go names them.
  /// Cancellation: the call is given up; its reply, if one comes, is dropped.
  template <class Out, class In>
  [[nodiscard]] task<call_result<Out>> call(std::string_view method, In&& argument) {
    using argument_type = std::remove_cvref_t<In>;
    static_assert(owning<Out>, "colambda: an rpc reply must own what it holds: std::string, slice or a vector");
    static_assert(survives_co_await<In&&>,
                  "colambda: g++ 12 destroys this temporary twice inside co_await: give it a name first");
    auto to = std::make_shared<detail::typed_waiter<Out>>();
    auto sent = detail::send(
        connection_.get(), method, &argument,
        [](gob::encoder& by, const void* from, gather& out) {
          return by.encode(*static_cast<const argument_type*>(from), out);
        },
        to);
    return detail::await_answer<Out>(connection_, std::move(to), std::move(sent));
  }

  /// Ends the connection: calls that wait fail with "connection is shut down", and so do later ones.
  /// Errors: kind `shut_down` if it was closed before.
  call_result<void> close();

 private:
  explicit client(std::shared_ptr<detail::client_connection> started) noexcept;

  std::shared_ptr<detail::client_connection> connection_;
};

}  // namespace colambda::rpc
