// SPDX-License-Identifier: MIT
// The codec's one vocabulary of errors: an enum, a `problem` with offset and text, and `result<T>`.
#pragma once

#include <boost/system/error_code.hpp>
#include <boost/system/result.hpp>
#include <boost/system/system_error.hpp>

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <string>
#include <type_traits>

namespace colambda {

/// Why bytes were refused.
enum class error {
  /// The input ended where a value or a message could have begun.
  end_of_stream = 1,
  /// The input ended inside a message, or after definitions without a value.
  unexpected_end,
  /// A length or a count is larger than the bytes that follow.
  truncated,
  /// A message, or a container in it, is larger than the limits allow.
  too_long,
  /// The bytes are not a stream of this format.
  corrupted,
  /// A type id is defined twice, or is one of the format's own.
  duplicate_type,
  /// A value names a type id that no definition has introduced.
  undefined_type,
  /// The type that was sent does not fit the type it is read into.
  type_mismatch,
  /// An interface holds a value under a name that the type it is read into does not know.
  unregistered_name,
  /// A number does not fit the type it is read into.
  out_of_range,
  /// Values are nested deeper than the limits allow.
  too_deep,
  /// A value cannot be written in this format.
  not_encodable,
  /// Well-formed input of a kind that is not supported.
  unsupported,
  /// The text is not JSON.
  bad_json,
  /// The JSON lacks a field that the type must have.
  missing_field,
};

[[nodiscard]] const boost::system::error_category& codec_category() noexcept;
[[nodiscard]] boost::system::error_code make_error_code(error e) noexcept;

}  // namespace colambda

template <>
struct boost::system::is_error_code_enum<colambda::error> : std::true_type {};

namespace colambda {

/// One refusal: what kind, where in the input, and a text for people that names the offending value.
class problem {
 public:
  problem() = default;
  /// The text is the enumerator's own sentence.
  explicit problem(error code, std::size_t offset = 0) noexcept : code_(code), offset_(offset) {}
  problem(error code, std::size_t offset, std::string text)
      : code_(code), offset_(offset), text_(std::make_shared<const std::string>(std::move(text))) {}

  [[nodiscard]] error code() const noexcept { return code_; }
  /// Bytes before the place of the refusal, counted from the start of the stream or text.
  [[nodiscard]] std::size_t offset() const noexcept { return offset_; }
  [[nodiscard]] std::string message() const;

  /// Writes the message: with it a `result` can be printed, as a test's failure is.
  template <class Char, class Traits>
  friend std::basic_ostream<Char, Traits>& operator<<(std::basic_ostream<Char, Traits>& out, const problem& why) {
    return out << why.message().c_str();
  }

 private:
  error code_ = error::corrupted;
  std::size_t offset_ = 0;
  // Shared, because boost::system::result copies its error.
  std::shared_ptr<const std::string> text_;
};

/// What `result<T>::value()` throws when there is no value.
class codec_failure : public boost::system::system_error {
 public:
  explicit codec_failure(const problem& cause)
      : system_error(make_error_code(cause.code()), cause.message()), cause_(cause) {}
  [[nodiscard]] const problem& cause() const noexcept { return cause_; }

 private:
  problem cause_;
};

[[noreturn]] void throw_exception_from_error(const problem& cause, const boost::source_location& where);

/// A value, or the problem why there is none.
template <class T>
using result = boost::system::result<T, problem>;

}  // namespace colambda
