// SPDX-License-Identifier: MIT
// Why a function gave no answer. Knows neither processes nor sockets.
#pragma once

#include <boost/system/result.hpp>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>

namespace colambda::emulator {

/// One failure of a function, not of its handler: a handler's error is an answer.
class fault {
 public:
  enum class kind : std::uint8_t {
    /// There is no process: the binary cannot be executed, or the system has no room for it.
    not_started,
    /// It said that it cannot start.
    init_error,
    /// The process ended by itself.
    died,
    /// The process lives, but does not come up in time.
    silent,
    /// No answer came in time.
    overdue,
    /// An answer came that is none of Lambda's, or the connection ended.
    broken,
  };

  fault() = default;
  fault(kind what, std::string text) : what_(what), text_(std::move(text)) {}
  /// `told` is what Lambda tells its caller then.
  fault(kind what, std::string text, std::string told) : what_(what), text_(std::move(text)), told_(std::move(told)) {}

  [[nodiscard]] kind what() const noexcept { return what_; }
  [[nodiscard]] const std::string& message() const noexcept { return text_; }
  /// What Lambda tells its caller, as JSON; empty if that is not known.
  [[nodiscard]] const std::string& told() const noexcept { return told_; }

 private:
  kind what_ = kind::broken;
  std::string text_;
  std::string told_;
};

[[noreturn]] inline void throw_exception_from_error(const fault& cause, const boost::source_location&) {
  throw std::runtime_error(cause.message());
}

/// A value, or why the function gave none.
template <class T>
using result = boost::system::result<T, fault>;

}  // namespace colambda::emulator
