// SPDX-License-Identifier: MIT
// Which form a user's handler has, or what is wrong with it, in words. Knows types only; nothing runs here.
#pragma once

#include <colambda/detail/signature.hpp>
#include <colambda/detail/value_check.hpp>
#include <colambda/invocation.hpp>
#include <colambda/outcome.hpp>

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
constexpr bool is_invocation = std::same_as<std::remove_cvref_t<T>, invocation>;

// A reference through which the handler could change what it is given.
template <class T>
constexpr bool changes_its_argument = std::is_lvalue_reference_v<T> && !std::is_const_v<std::remove_reference_t<T>>;

template <class Event>
consteval fault fault_of_event() {
  using value = std::remove_cvref_t<Event>;
  if constexpr (std::same_as<Event, not_taken>) return fault::event_not_taken;
  if constexpr (is_context<Event>) return fault::context_first;
  if constexpr (is_invocation<Event>) return std::is_reference_v<Event> ? fault::none : fault::invocation_copied;
  if constexpr (changes_its_argument<Event>) return fault::event_changed;
  if constexpr (!is_context<Event> && !is_invocation<Event>) {
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

template <class Arguments>
struct fault_of_arguments : std::integral_constant<fault, fault::too_many_arguments> {};
template <>
struct fault_of_arguments<types<>> : std::integral_constant<fault, fault::none> {};
template <class Only>
struct fault_of_arguments<types<Only>>
    : std::integral_constant<fault, is_context<Only> ? fault::none : fault_of_event<Only>()> {};
template <class Event, class Second>
struct fault_of_arguments<types<Event, Second>>
    : std::integral_constant<fault, fault_of_event<Event>() != fault::none ? fault_of_event<Event>()
                                    : is_context<Second>                   ? fault::none
                                                                           : fault::not_a_context> {};

template <class Signature>
consteval fault fault_of_signature() {
  constexpr fault of_arguments = fault_of_arguments<typename Signature::arguments>::value;
  if constexpr (!Signature::callable_as_const) return fault::not_const;
  if constexpr (of_arguments != fault::none) return of_arguments;
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
                "colambda: a handler takes an event and, if it likes, colambda::context& after it; nothing more");
  static_assert(Found != fault::context_first, "colambda: the context comes after the event: handler(event, context&)");
  static_assert(Found != fault::not_a_context, "colambda: a handler's second argument can only be colambda::context&");
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
