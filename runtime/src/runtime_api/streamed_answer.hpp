// SPDX-License-Identifier: MIT
// One answer that is written in chunks while its handler runs. Knows HTTP's chunks and trailers, no handler.
#pragma once

#include "client.hpp"
#include "event.hpp"

#include <colambda/stream.hpp>

#include <functional>
#include <memory>
#include <string_view>

namespace colambda::runtime_api {

class streamed_answer final : public response_stream::sink {
 public:
  /// `gone` is called, once at most and not after the end, when the platform stops reading.
  streamed_answer(client& over, const event_id& of, std::function<void()> gone);
  streamed_answer(const streamed_answer&) = delete;
  streamed_answer& operator=(const streamed_answer&) = delete;
  ~streamed_answer();

  task<void> begin(std::string_view content_type) override;
  task<void> write(slice bytes) override;

  /// Whether any byte of it went out: then it is the answer, whatever happens.
  [[nodiscard]] bool has_begun() const noexcept { return begun_; }
  /// The handler has ended; with a failure, the trailers say which. Completes with what became of the answer.
  [[nodiscard]] task<delivery> end(const failure* why);

 private:
  [[nodiscard]] task<void> send(std::span<const boost::asio::const_buffer> pieces);
  void watch();

  client& client_;
  const event_id& id_;
  std::function<void()> gone_;
  // Whether a watch that still runs has anybody to tell.
  std::shared_ptr<bool> watching_ = std::make_shared<bool>(false);
  boost::system::error_code broken_;
  bool begun_ = false;
};

}  // namespace colambda::runtime_api
