// SPDX-License-Identifier: MIT
// What Lambda says about a call and about the function. Knows neither protocol: a transport fills it.
#pragma once

#include <colambda/client_context.hpp>
#include <colambda/clock.hpp>
#include <colambda/detail/any_hook.hpp>
#include <colambda/slice.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace colambda {

/// Who called, if it came through Amazon Cognito.
struct cognito_identity {
  std::string id;
  std::string pool_id;
};

/// What a transport knows of a call; whatever Lambda did not send stays empty.
struct context_fields {
  std::string request_id;
  std::string function_arn;
  std::string trace_id;
  std::string tenant_id;
  cognito_identity cognito;
  /// JSON, as it came.
  slice client_context;
  std::optional<clock::wall_time> deadline;
};

/// What a handler may ask about its call, beside the event, and about the function it is part of. There is one for a
/// call: it moves, but is not copied.
class context {
 public:
  context() = default;
  explicit context(context_fields fields) noexcept;

  [[nodiscard]] const std::string& request_id() const noexcept { return fields_.request_id; }
  /// The ARN that was called: with its version or alias.
  [[nodiscard]] const std::string& function_arn() const noexcept { return fields_.function_arn; }
  /// X-Ray's trace header.
  [[nodiscard]] const std::string& trace_id() const noexcept { return fields_.trace_id; }
  /// Empty on go1.x, which does not know tenants.
  [[nodiscard]] const std::string& tenant_id() const noexcept { return fields_.tenant_id; }
  [[nodiscard]] const cognito_identity& cognito() const noexcept { return fields_.cognito; }

  /// Parsed when it is first asked for. Throws `function_error` if it is not what Lambda defines.
  [[nodiscard]] const client_context& client() const;

  /// When Lambda gives the call up; `clock::time_point::max()` if it did not say. Steps of the wall clock
  /// during the call do not move it.
  [[nodiscard]] clock::time_point deadline() const noexcept { return deadline_; }
  /// The same as Lambda wrote it.
  [[nodiscard]] const std::optional<clock::wall_time>& wall_deadline() const noexcept { return fields_.deadline; }
  /// Time until the deadline, negative behind it, `clock::duration::max()` without one.
  [[nodiscard]] clock::duration remaining() const noexcept;
  /// When this context was made: the call's arrival.
  [[nodiscard]] clock::time_point arrival() const noexcept { return arrival_; }
  /// Whether this is the first call that its `app` serves.
  [[nodiscard]] bool cold_start() const noexcept { return cold_start_; }
  void mark_cold_start() noexcept { cold_start_ = true; }

  /// Keeps `f` for after the answer: `void()` or `task<void>()`, move-only will do. The caller has its answer then, but
  /// no next call comes before it has run. It runs as part of this call, in the order of adding, whatever became of the
  /// answer; what it throws is logged. On go1.x it runs before the answer, because Lambda freezes the process there.
  ///
  /// The event is gone by then: capture by value what you need of it. This context is not.
  template <class F>
  void defer(F f) {
    if (deferred_ == nullptr) deferred_ = std::make_unique<std::vector<detail::any_hook>>();
    deferred_->push_back(detail::as_hook(std::move(f)));
  }
  /// Whether anything is deferred that has not been run.
  [[nodiscard]] bool has_deferred() const noexcept { return deferred_ != nullptr && !deferred_->empty(); }
  /// For `app::run_deferred`: all that is deferred, which is forgotten here.
  [[nodiscard]] std::vector<detail::any_hook> take_deferred() noexcept;

  // Of the function, from the environment: empty or 0 if unset. The views last until it is changed.
  [[nodiscard]] static std::string_view function_name() noexcept;
  [[nodiscard]] static std::string_view function_version() noexcept;
  /// In MiB.
  [[nodiscard]] static int memory_limit() noexcept;
  [[nodiscard]] static std::string_view log_group() noexcept;
  [[nodiscard]] static std::string_view log_stream() noexcept;

 private:
  context_fields fields_;
  clock::time_point arrival_ = clock::now();
  clock::time_point deadline_ = clock::time_point::max();
  mutable std::shared_ptr<const client_context> client_;
  // A pointer, because most calls defer nothing.
  std::unique_ptr<std::vector<detail::any_hook>> deferred_;
  bool cold_start_ = false;
};

}  // namespace colambda
