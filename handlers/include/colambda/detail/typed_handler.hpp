// SPDX-License-Identifier: MIT
// From any accepted form of handler to the raw one: event out of the payload, answer into a reply.
// Knows JSON by its reader and writer only; what a wrong form is told is in handler_form.hpp.
#pragma once

#include <colambda/detail/signature.hpp>
#include <colambda/error.hpp>
#include <colambda/invocation.hpp>
#include <colambda/json/reader.hpp>
#include <colambda/json/writer.hpp>
#include <colambda/outcome.hpp>
#include <colambda/stream.hpp>
#include <colambda/task.hpp>

#include <concepts>
#include <type_traits>
#include <utility>

namespace colambda::detail {

/// Throws `function_error` (Runtime.BadEvent) with the problem's text, which names the path.
[[noreturn]] void refuse_event(const problem& why);
/// Throws the same if there is no payload at all.
void require_payload(const slice& payload);

/// The stream to write to. Throws `function_error` (Runtime.NoStream) if the protocol has none.
[[nodiscard]] response_stream& require_stream(invocation& call);

/// The answer of a handler that returns nothing: `null`.
[[nodiscard]] reply null_reply() noexcept;

// What a handler without an event is given.
struct nothing {};

template <class Event>
[[nodiscard]] decltype(auto) event_for(invocation& call) {
  if constexpr (std::is_void_v<Event>) {
    return nothing{};
  } else if constexpr (std::same_as<Event, invocation>) {
    return (call);
  } else if constexpr (std::same_as<Event, slice>) {
    return slice(call.payload());
  } else {
    require_payload(call.payload());
    Event event{};
    const auto done = json::read(call.payload(), event);
    if (!done) refuse_event(done.error());
    return event;
  }
}

[[nodiscard]] inline reply make_reply(reply&& answer) noexcept { return std::move(answer); }
[[nodiscard]] inline reply make_reply(slice&& answer) noexcept { return reply(std::move(answer)); }
template <class Answer>
[[nodiscard]] reply make_reply(Answer&& answer) {
  return reply::json(slice::own(json::write(answer)));
}

template <class Arguments>
struct event_of {
  using type = void;
};
template <class First, class... Rest>
struct event_of<types<First, Rest...>> {
  using value = std::remove_cvref_t<First>;
  static constexpr bool is_none = std::same_as<value, context> || std::same_as<value, response_stream>;
  using type = std::conditional_t<is_none, void, value>;
};

template <class T, class Arguments>
constexpr bool takes = false;
template <class T, class... Arguments>
constexpr bool takes<T, types<Arguments...>> = (std::same_as<std::remove_cvref_t<Arguments>, T> || ...);

/// A raw handler made of one of another form.
template <class F, class Signature>
class typed_handler {
  using arguments = typename Signature::arguments;
  using result = typename Signature::result;
  using answer = typename awaited<result>::type;
  static constexpr bool takes_context = takes<context, arguments>;
  static constexpr bool streams = takes<response_stream, arguments>;

 public:
  explicit typed_handler(F handler) : handler_(std::move(handler)) {}

  // The event lives in this coroutine, so a handler may take it by reference across its suspensions.
  // Only names stand in the co_await expressions: g++ 12 destroys temporaries there twice.
  task<reply> operator()(invocation& call) const {
    if constexpr (streams) (void)require_stream(call);
    [[maybe_unused]] decltype(auto) event = event_for<typename event_of<arguments>::type>(call);
    if constexpr (std::is_void_v<result>) {
      apply(event, call);
      co_return null_reply();
    } else {
      result made = apply(event, call);
      if constexpr (!awaited<result>::by_task) {
        co_return make_reply(std::move(made));
      } else if constexpr (streams) {
        co_await std::move(made);
        // Also an answer without a byte is one.
        auto opening = call.stream()->open();
        co_await std::move(opening);
        co_return reply();
      } else if constexpr (std::is_void_v<answer>) {
        co_await std::move(made);
        co_return null_reply();
      } else {
        answer made_later = co_await std::move(made);
        co_return make_reply(std::move(made_later));
      }
    }
  }

 private:
  result apply(nothing&, invocation& call) const { return apply_to(call); }
  result apply(invocation& event, invocation& call) const { return apply_to(call, event); }
  template <class Event>
  result apply(Event& event, invocation& call) const {
    return apply_to(call, std::move(event));
  }

  template <class... Event>
  result apply_to(invocation& call, Event&&... event) const {
    if constexpr (takes_context && streams) {
      return handler_(std::forward<Event>(event)..., call.context(), *call.stream());
    } else if constexpr (takes_context) {
      return handler_(std::forward<Event>(event)..., call.context());
    } else if constexpr (streams) {
      return handler_(std::forward<Event>(event)..., *call.stream());
    } else {
      return handler_(std::forward<Event>(event)...);
    }
  }

  F handler_;
};

}  // namespace colambda::detail
