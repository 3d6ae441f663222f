// SPDX-License-Identifier: MIT
// Which form a user's handler has, or what is wrong with it, in words. Knows types only; nothing runs here.
#pragma once

#include <colambda/detail/signature.hpp>
#include <colambda/detail/value_check.hpp>
#include <colambda/invocation.hpp>
#include <colambda/outcome.hpp>
#include <colambda/stream.hpp>
#include <colambda/task.hpp>

#include <concepts>
#include <type_traits>

namespace colambda::detail {

enum class fault {
  none,
  not_callable,
  ambiguous,
  not_const,
  too_many_arguments,
  context_first,
  not_a_context,
  stream_first,
  stream_copied,
  stream_beside_answer,
  invocation_copied,
  event_changed,
  event_borrowed,
  event_undescribed,
  event_not_made,
  event_not_taken,
  result_reference,
  result_borrowed,
  result_undescribed,
};

// Stands where `on<Event>` was given a handler that does not take that event.
struct not_taken {};

template <class T>
constexpr bool is_context = std::same_as<std::remove_cvref_t<T>, context>;
template <class T>
constexpr bool is_stream = std::same_as<std::remove_cvref_t<T>, response_stream>;
template <class T>
constexpr bool is_invocation = std::same_as<std::remove_cvref_t<T>, invocation>;

// A reference through which the handler could change what it is given.
template <class T>
constexpr bool changes_its_argument = std::is_lvalue_reference_v<T> && !std::is_const_v<std::remove_reference_t<T>>;

template <class Event>
consteval fault fault_of_event() {
  using value = std::remove_cvref_t<Event>;
  if constexpr (std::same_as<Event, not_taken>) return fault::event_not_taken;
  if constexpr (is_context<Event>) return fault::context_first;
  if constexpr (is_stream<Event>) return fault::stream_first;
  if constexpr (is_invocation<Event>) return std::is_reference_v<Event> ? fault::none : fault::invocation_copied;
  if constexpr (changes_its_argument<Event>) return fault::event_changed;
  if constexpr (!is_context<Event> && !is_stream<Event> && !is_invocation<Event>) {
    constexpr verdict said = check_value<value>();
    if constexpr (said == verdict::borrowed) return fault::event_borrowed;
    if constexpr (said == verdict::undescribed) return fault::event_undescribed;
    if constexpr (!std::is_default_constructible_v<value>) return fault::event_not_made;
  }
  return fault::none;
}

template <class Result>
consteval fault fault_of_result() {
  using value = typename awaited<Result>::type;
  if constexpr (std::is_reference_v<value> || std::is_reference_v<Result>) {
    return fault::result_reference;
  } else if constexpr (std::is_void_v<value> || std::same_as<value, reply>) {
    return fault::none;
  } else {
    constexpr verdict said = check_value<value>();
    if constexpr (said == verdict::borrowed) return fault::result_borrowed;
    if constexpr (said == verdict::undescribed) return fault::result_undescribed;
    return fault::none;
  }
}

// What may come behind the event: the context, then the stream, each or neither.
template <class... Tail>
struct fault_of_tail : std::integral_constant<fault, fault::too_many_arguments> {};
template <>
struct fault_of_tail<> : std::integral_constant<fault, fault::none> {};
template <class Only>
struct fault_of_tail<Only>
    : std::integral_constant<fault, is_context<Only>                        ? fault::none
                                    : !is_stream<Only>                      ? fault::not_a_context
                                    : !std::same_as<Only, response_stream&> ? fault::stream_copied
                                                                            : fault::none> {};
template <class First, class Second>
struct fault_of_tail<First, Second>
    : std::integral_constant<fault, is_stream<First> && is_context<Second> ? fault::stream_first
                                    : !is_context<First>                   ? fault::not_a_context
                                    : !is_stream<Second>                   ? fault::too_many_arguments
                                                                           : fault_of_tail<Second>::value> {};

template <class Arguments>
struct fault_of_arguments;
template <>
struct fault_of_arguments<types<>> : fault_of_tail<> {};
template <class First, class... Rest>
struct fault_of_arguments<types<First, Rest...>> {
  static consteval fault find() {
    if constexpr (is_context<First> || is_stream<First>) {
      // Said of the event that would be first, which reads better than a word about the tail.
      if constexpr (sizeof...(Rest) > 0 && is_context<First> && !(is_stream<Rest> && ...)) return fault::context_first;
      if constexpr (sizeof...(Rest) > 0 && is_stream<First>) return fault::stream_first;
      return fault_of_tail<First, Rest...>::value;
    } else if constexpr (fault_of_event<First>() != fault::none) {
      return fault_of_event<First>();
    } else {
      return fault_of_tail<Rest...>::value;
    }
  }
  static constexpr fault value = find();
};

template <class Signature>
constexpr bool streams_and_answers = false;
template <bool Const, class Result, class... Arguments>
constexpr bool streams_and_answers<signature<Const, Result, Arguments...>> =
    (is_stream<Arguments> || ...) && !std::same_as<Result, task<void>>;

template <class Signature>
consteval fault fault_of_signature() {
  constexpr fault of_arguments = fault_of_arguments<typename Signature::arguments>::value;
  if constexpr (!Signature::callable_as_const) return fault::not_const;
  if constexpr (of_arguments != fault::none) return of_arguments;
  if constexpr (streams_and_answers<Signature>) return fault::stream_beside_answer;
  return fault_of_result<typename Signature::result>();
}

template <class F>
consteval fault fault_of() {
  if constexpr (requires { typename signature_of<F>::type; }) {
    return fault_of_signature<typename signature_of<F>::type>();
  } else if constexpr (std::is_class_v<F>) {
    return fault::ambiguous;
  } else {
    return fault::not_callable;
  }
}

/// Fails to compile with one sentence if the fault is one. `F` is there for the compiler's note to name.
template <class F, fault Found>
consteval void explain() {
  static_assert(Found != fault::not_callable,
                "colambda: a handler is a function, a lambda or an object with a const operator()");
  static_assert(Found != fault::ambiguous,
                "colambda: this handler's operator() is missing, overloaded or generic, so its event type is unknown; "
                "write colambda::on<Event>(handler)");
  static_assert(Found != fault::not_const,
                "colambda: a handler serves many calls at once, so its operator() must be const (drop `mutable`)");
  static_assert(Found != fault::too_many_arguments,
                "colambda: a handler takes an event and, if it likes, colambda::context& and "
                "colambda::response_stream& after it; nothing more");
  static_assert(Found != fault::context_first, "colambda: the context comes after the event: handler(event, context&)");
  static_assert(Found != fault::not_a_context,
                "colambda: behind the event a handler can only take colambda::context& and colambda::response_stream&");
  static_assert(Found != fault::stream_first,
                "colambda: the stream comes last: handler(event, context&, response_stream&)");
  static_assert(Found != fault::stream_copied, "colambda: take the stream as colambda::response_stream&");
  static_assert(Found != fault::stream_beside_answer,
                "colambda: a handler that takes a response_stream& returns task<void>: the stream is its answer");
  static_assert(Found != fault::invocation_copied, "colambda: a raw handler takes colambda::invocation&, by reference");
  static_assert(Found != fault::event_changed,
                "colambda: take the event by value or by const reference; nobody would see a change to it");
  static_assert(Found != fault::event_borrowed,
                "colambda: the event, or a field in it, borrows its bytes (string_view, span, pointer), but it "
                "outlives the text it is read from; use std::string or colambda::slice");
  static_assert(Found != fault::event_undescribed,
                "colambda: the event, or a field in it, is of a type without a description; write "
                "COLAMBDA_DESCRIBE(type, fields...) right after the struct, in its namespace");
  static_assert(Found != fault::event_not_made,
                "colambda: the event must have a default constructor, to be filled from JSON");
  static_assert(Found != fault::event_not_taken,
                "colambda: on<Event>(handler): the handler cannot be called with this event, alone or with "
                "colambda::context& after it");
  static_assert(Found != fault::result_reference, "colambda: a handler returns its answer by value");
  static_assert(Found != fault::result_borrowed,
                "colambda: the answer, or a field in it, borrows its bytes (string_view, span, pointer), whose owner "
                "is gone when it is written; return std::string or colambda::slice");
  static_assert(Found != fault::result_undescribed,
                "colambda: the answer, or a field in it, is of a type without a description; write "
                "COLAMBDA_DESCRIBE(type, fields...) right after the struct, in its namespace");
}

}  // namespace colambda::detail
