// SPDX-License-Identifier: MIT
// The methods that the rpc target serves: at once, later, never, and badly. Knows their calls, not the bytes.
#pragma once

#include "types.hpp"

#include <colambda/rpc/messages.hpp>
#include <colambda/rpc/service.hpp>
#include <colambda/task.hpp>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <cstdint>
#include <list>
#include <map>
#include <numeric>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace fuzz {

struct arguments {
  std::int64_t a = 0;
  std::int64_t b = 0;
  static constexpr auto describe() { return record{"Args", field{"A", &arguments::a}, field{"B", &arguments::b}}; }
};

struct quotient {
  std::int64_t quo = 0;
  std::int64_t rem = 0;
  static constexpr auto describe() {
    return record{"Quotient", field{"Quo", &quotient::quo}, field{"Rem", &quotient::rem}};
  }
};

/// Calls that wait to be let go.
class waiting_room {
 public:
  explicit waiting_room(boost::asio::io_context& io) : io_(io) {}

  colambda::task<std::int64_t> wait(std::int64_t value) {
    const auto here = gates_.emplace(gates_.end(), io_, boost::asio::steady_timer::time_point::max());
    (void)co_await here->async_wait(boost::asio::as_tuple(boost::asio::use_awaitable));
    gates_.erase(here);
    co_return value;
  }
  /// Lets the one go that came last, so that answers leave in another order than calls came; false if none waits.
  bool let_one_go() {
    for (auto at = gates_.rbegin(); at != gates_.rend(); ++at) {
      if (at->cancel() != 0) return true;
    }
    return false;
  }
  [[nodiscard]] bool empty() const noexcept { return gates_.empty(); }

 private:
  boost::asio::io_context& io_;
  std::list<boost::asio::steady_timer> gates_;
};

inline std::int64_t multiply(arguments in) {
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(in.a) * static_cast<std::uint64_t>(in.b));
}

inline quotient divide(arguments in) {
  if (in.b == 0) throw std::runtime_error("divide by zero");
  if (in.b == -1) throw std::runtime_error("");
  return {in.a / in.b, in.a % in.b};
}

inline std::map<std::string, std::int64_t> count(const std::vector<std::string>& in) {
  std::map<std::string, std::int64_t> all;
  for (const auto& one : in) ++all[one];
  return all;
}

inline colambda::rpc::invoke_response invoke(colambda::rpc::invoke_request in) {
  if (in.payload.text().starts_with("!rpcerror")) throw std::runtime_error("rpc level error");
  colambda::rpc::invoke_response made;
  if (in.payload.text().starts_with("!error")) {
    auto& error = made.error.emplace();
    error.message = in.request_id;
    error.stack_trace.emplace_back().emplace().path = in.trace_id;
  } else {
    made.payload = std::move(in.payload);
  }
  return made;
}

/// The services of the corpora's conversations, near enough.
inline std::vector<colambda::rpc::service> services(boost::asio::io_context& io, waiting_room& waiting) {
  namespace rpc = colambda::rpc;
  const auto later = [&io](std::vector<std::int64_t> in) -> colambda::task<std::int64_t> {
    for (std::size_t i = 0; i < in.size() % 4; ++i) co_await boost::asio::post(io, boost::asio::use_awaitable);
    co_return std::accumulate(in.begin(), in.end(), std::uint64_t{0});
  };
  auto arith = rpc::service("Arith")
                   .method("Multiply", multiply)
                   .method("Divide", divide)
                   .method("Sum", later)
                   .method("Upper", [](std::string in) { return in; })
                   .method("Reverse", [](slice in) { return in; })
                   .method("Count", [](std::vector<std::string> in) { return count(in); })
                   .method("Wait", [&waiting](std::int64_t in) { return waiting.wait(in); })
                   .method("Any", [](any_only in) { return in; })
                   .method("EmptyError", [](colambda::gob::value in) { return in; })
                   .method("Tree", [](tree in) { return in; })
                   .method("BadReply", [](std::int64_t) { return std::vector<std::optional<point>>(1); });
  auto function = rpc::service("Function").method("Invoke", invoke).method("Ping", [](rpc::ping_request) {
    return rpc::ping_response{};
  });
  std::vector<rpc::service> all;
  all.push_back(std::move(arith));
  all.push_back(std::move(function));
  return all;
}

}  // namespace fuzz
