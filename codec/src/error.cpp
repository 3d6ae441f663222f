// SPDX-License-Identifier: MIT
#include <colambda/error.hpp>

namespace colambda {
namespace {

class category final : public boost::system::error_category {
 public:
  [[nodiscard]] const char* name() const noexcept override { return "colambda.codec"; }

  [[nodiscard]] std::string message(int code) const override {
    switch (static_cast<error>(code)) {
      case error::end_of_stream: return "the input is at its end";
      case error::unexpected_end: return "the input ends inside a message";
      case error::truncated: return "a length is larger than the bytes that follow";
      case error::too_long: return "a length is over the limit";
      case error::corrupted: return "the bytes are not a stream of this format";
      case error::duplicate_type: return "a type is defined twice";
      case error::undefined_type: return "a value names a type that was not defined";
      case error::type_mismatch: return "the received type does not fit";
      case error::unregistered_name: return "an interface holds a value under a name that is not known";
      case error::out_of_range: return "a number is out of range";
      case error::too_deep: return "values are nested too deep";
      case error::not_encodable: return "the value cannot be encoded";
      case error::unsupported: return "the input is of a kind that is not supported";
      case error::bad_json: return "the text is not JSON";
      case error::missing_field: return "a field is missing";
    }
    return "unknown error";
  }
};

}  // namespace

const boost::system::error_category& codec_category() noexcept {
  static const category instance;
  return instance;
}

boost::system::error_code make_error_code(error e) noexcept { return {static_cast<int>(e), codec_category()}; }

std::string problem::message() const { return text_ ? *text_ : codec_category().message(static_cast<int>(code_)); }

void throw_exception_from_error(const problem& cause, const boost::source_location&) { throw codec_failure(cause); }

}  // namespace colambda
