// SPDX-License-Identifier: MIT
// Why a call over net/rpc has no reply, in Go's words.
#pragma once

#include <boost/system/result.hpp>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>

namespace colambda::rpc {

/// One failed call.
class call_error {
 public:
  enum class kind : std::uint8_t {
    /// The server said so: its method failed, or there is none of that name.
    server,
    /// The connection was closed on this side: Go's ErrShutdown.
    shut_down,
    /// The connection ended before the reply came.
    ended,
    /// The argument cannot be encoded, or what came instead of a reply cannot be decoded.
    broken,
    /// The connection could not be made.
    unreachable,
  };

  call_error() = default;
  call_error(kind what, std::string text) : what_(what), text_(std::move(text)) {}

  [[nodiscard]] kind what() const noexcept { return what_; }
  [[nodiscard]] const std::string& message() const noexcept { return text_; }

 private:
  kind what_ = kind::ended;
  std::string text_;
};

/// What `call_result<T>::value()` throws when there is no value.
class call_failure : public std::runtime_error {
 public:
  explicit call_failure(const call_error& cause) : std::runtime_error(cause.message()), cause_(cause) {}
  [[nodiscard]] const call_error& cause() const noexcept { return cause_; }

 private:
  call_error cause_;
};

[[noreturn]] inline void throw_exception_from_error(const call_error& cause, const boost::source_location&) {
  throw call_failure(cause);
}

template <class T>
using call_result = boost::system::result<T, call_error>;

}  // namespace colambda::rpc
