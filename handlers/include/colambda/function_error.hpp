// SPDX-License-Identifier: MIT
// The exception that chooses what Lambda is told, and what Lambda is told of any other.
#pragma once

#include <colambda/outcome.hpp>

#include <exception>
#include <memory>
#include <string>

namespace colambda {

/// Thrown by a handler or a layer that wants to name the error itself.
///
///     throw function_error{"Function.OutOfStock", "no more of item 7"};
class function_error : public std::exception {
 public:
  explicit function_error(failure cause) : cause_(std::make_shared<const failure>(std::move(cause))) {}
  function_error(std::string type, std::string message, bool should_exit = false)
      : function_error(failure(std::move(type), std::move(message), should_exit)) {}

  [[nodiscard]] const char* what() const noexcept override { return cause_->message().c_str(); }
  [[nodiscard]] const failure& cause() const noexcept { return *cause_; }

 private:
  // Shared, because copying an exception must not throw.
  std::shared_ptr<const failure> cause_;
};

/// What Lambda is told of an exception. `function_error`: what it says. Any other `std::exception`, like
/// an error that Go returns: its type as it is written in C++, its `what()`. Anything else, like Go's
/// panic: its type, its text if it is one, and `should_exit()`.
[[nodiscard]] failure failure_of(const std::exception_ptr& thrown);

}  // namespace colambda
