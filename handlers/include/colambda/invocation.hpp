// SPDX-License-Identifier: MIT
// One call on its way to a handler: its context and its payload. Knows neither protocol nor event type.
#pragma once

#include <colambda/context.hpp>
#include <colambda/slice.hpp>

#include <utility>

namespace colambda {

class response_stream;

/// What a transport hands to `app::invoke`, and layers and raw handlers to each other.
class invocation {
 public:
  invocation() = default;
  invocation(colambda::context about, slice payload) noexcept
      : context_(std::move(about)), payload_(std::move(payload)) {}

  [[nodiscard]] colambda::context& context() noexcept { return context_; }
  [[nodiscard]] const colambda::context& context() const noexcept { return context_; }
  /// The event as it came, by no means JSON for certain.
  [[nodiscard]] const slice& payload() const noexcept { return payload_; }
  /// For a layer that gives the handler another event.
  void payload(slice other) noexcept { payload_ = std::move(other); }

  /// Where the answer may be written piece by piece, instead of being returned; null where the protocol has no
  /// streams, which is so on go1.x. A handler that returns without a write has not streamed.
  [[nodiscard]] response_stream* stream() const noexcept { return stream_; }
  /// For transports, and for a layer that looks at what goes by. It must live until the call has ended.
  void stream(response_stream* to) noexcept { stream_ = to; }

 private:
  colambda::context context_;
  slice payload_;
  response_stream* stream_ = nullptr;
};

}  // namespace colambda
