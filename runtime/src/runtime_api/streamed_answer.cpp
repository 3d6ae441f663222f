// SPDX-License-Identifier: MIT
#include "streamed_answer.hpp"

#include "error_report.hpp"
#include "request.hpp"

#include <fmt/format.h>
#include <boost/asio/error.hpp>
#include <boost/system/system_error.hpp>

#include <array>
#include <span>
#include <string>
#include <utility>

namespace colambda::runtime_api {

namespace asio = boost::asio;

namespace {

// Without the place where Asio made the error: the text is for people.
[[noreturn]] void fail(const boost::system::error_code& why, const char* what) {
  throw boost::system::system_error(boost::system::error_code(why.value(), why.category()), what);
}

// With the trailers of a failure, if there is one.
std::string last_chunk(const failure* why) {
  std::string made = "0\r\n";
  if (why != nullptr) made += error_trailers(*why);
  return made + "\r\n";
}

}  // namespace

streamed_answer::streamed_answer(client& over, const event_id& of, std::function<void()> gone)
    : client_(over), id_(of), gone_(std::move(gone)) {}

streamed_answer::~streamed_answer() { *watching_ = false; }

task<void> streamed_answer::begin(std::string_view content_type) {
  std::string head = stream_head(client_.to(), id_, content_type);
  const auto made = co_await client_.begin_stream(std::move(head));
  begun_ = made.bytes > 0;
  broken_ = made.ec;
  if (broken_) fail(broken_, "the answer cannot be streamed");
  watch();
}

// The platform says nothing while it reads: whatever comes, but for an early yes, is the end of it.
void streamed_answer::watch() {
  *watching_ = true;
  client_.link().watch([this, watching = watching_] {
    if (!std::exchange(*watching, false)) return;
    broken_ = asio::error::broken_pipe;
    gone_();
  });
}

task<void> streamed_answer::write(slice bytes) {
  const std::string size = fmt::format("{:x}\r\n", bytes.size());
  const std::array<asio::const_buffer, 3> pieces{asio::buffer(size), asio::const_buffer(bytes.data(), bytes.size()),
                                                 asio::const_buffer("\r\n", 2)};
  co_await send(pieces);
}

task<void> streamed_answer::send(std::span<const asio::const_buffer> pieces) {
  if (!broken_) {
    const auto made = co_await client_.link().send(pieces);
    broken_ = made.ec;
  }
  if (!broken_) co_return;
  const bool is_ours = broken_ == asio::error::operation_aborted;
  fail(broken_, is_ours ? "cancelled within a write" : "nobody reads the answer any more");
}

task<delivery> streamed_answer::end(const failure* why) {
  *watching_ = false;
  delivery made;
  if (!broken_) {
    const std::string last = last_chunk(why);
    const asio::const_buffer whole = asio::buffer(last);
    const std::span pieces(&whole, 1);
    made = co_await client_.end_stream(pieces);
  } else {
    // Who refuses a stream may have said so before it hung up.
    const std::span<const asio::const_buffer> nothing;
    made = co_await client_.end_stream(nothing);
    // It was acknowledged before it broke off.
    if (made.is_accepted()) {
      made.status = 0;
      made.why = broken_.message();
    }
  }
  co_return made;
}

}  // namespace colambda::runtime_api
