// SPDX-License-Identifier: MIT
// How a struct says its name and its fields, once, for gob and for JSON. Knows neither format.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

namespace colambda {

/// Names a type in an overload set without making a value of it.
template <class T>
struct tag {
  using type = T;
};

/// Option of a field: its name in gob, where Go's exported form of the JSON name
/// (`request_id` -> `RequestId`) is not the wanted one.
struct gob_name {
  std::string_view text;
  constexpr explicit gob_name(std::string_view name) noexcept : text(name) {}
};

/// Option of a field: JSON without it is fine, and leaves the member as the struct initialises it.
struct defaulted_option {};
inline constexpr defaulted_option defaulted{};

/// Option of a field that is a struct, or a pointer to one: it is embedded, as Go calls it. What is received under
/// names that only the embedded struct has goes there; all else is as without, and so is JSON.
///
///     field{"Base", &derived::base, embedded}
struct embedded_option {};
inline constexpr embedded_option embedded{};

/// One member: its JSON name as written, and options (`gob_name`, `defaulted`, `embedded`).
template <class Member, class Class>
class field {
 public:
  using member_type = Member;
  using class_type = Class;

  template <class... Options>
  constexpr field(std::string_view name, Member Class::* member, Options... options) noexcept
      : name_(name), member_(member) {
    (apply(options), ...);
  }

  [[nodiscard]] constexpr std::string_view name() const noexcept { return name_; }
  /// The gob name if one was given, else empty: the exported form of `name()` is meant.
  [[nodiscard]] constexpr std::string_view given_gob_name() const noexcept { return gob_name_; }
  [[nodiscard]] constexpr bool is_defaulted() const noexcept { return defaulted_; }
  [[nodiscard]] constexpr bool is_embedded() const noexcept { return embedded_; }
  [[nodiscard]] constexpr Member Class::* member() const noexcept { return member_; }

 private:
  constexpr void apply(gob_name given) noexcept { gob_name_ = given.text; }
  constexpr void apply(defaulted_option) noexcept { defaulted_ = true; }
  constexpr void apply(embedded_option) noexcept { embedded_ = true; }

  std::string_view name_;
  std::string_view gob_name_;
  Member Class::* member_;
  bool defaulted_ = false;
  bool embedded_ = false;
};

namespace detail {

// A base per field instead of std::tuple: it compiles in less than half the time.
template <std::size_t Index, class Field>
struct leaf {
  Field value;
};

template <class Indices, class... Fields>
struct leaves;

template <std::size_t... Index, class... Fields>
struct leaves<std::index_sequence<Index...>, Fields...> : leaf<Index, Fields>... {
  constexpr explicit leaves(Fields... fields) noexcept : leaf<Index, Fields>{fields}... {}

  template <class Visitor>
  constexpr void visit(Visitor&& visitor) const {
    (visitor(static_cast<const leaf<Index, Fields>&>(*this).value), ...);
  }
};

template <std::size_t Index, class Field>
constexpr const Field& leaf_at(const leaf<Index, Field>& at) noexcept {
  return at.value;
}

constexpr std::string_view last_component(std::string_view name) noexcept {
  const auto colons = name.rfind("::");
  return colons == std::string_view::npos ? name : name.substr(colons + 2);
}

}  // namespace detail

/// What `describe` returns: the type's name (its last component) and its fields in order.
template <class... Fields>
class record : private detail::leaves<std::index_sequence_for<Fields...>, Fields...> {
 public:
  static constexpr std::size_t size = sizeof...(Fields);

  constexpr explicit record(std::string_view name, Fields... fields) noexcept
      : detail::leaves<std::index_sequence_for<Fields...>, Fields...>(fields...), name_(detail::last_component(name)) {}

  /// The same record in a Go package, for the texts in which Go names types: `messages.InvokeRequest`.
  [[nodiscard]] constexpr record in_package(std::string_view package) const noexcept {
    record copy = *this;
    copy.package_ = package;
    return copy;
  }

  [[nodiscard]] constexpr std::string_view name() const noexcept { return name_; }
  [[nodiscard]] constexpr std::string_view package() const noexcept { return package_; }

  /// Calls `visitor(field)` for each field in order.
  template <class Visitor>
  constexpr void each(Visitor&& visitor) const {
    this->visit(visitor);
  }

  template <std::size_t Index>
  [[nodiscard]] constexpr const auto& at() const noexcept {
    return detail::leaf_at<Index>(*this);
  }

 private:
  std::string_view name_;
  std::string_view package_ = "main";
};

template <class... Fields>
record(const char*, Fields...) -> record<Fields...>;

/// What `describe` returns of a class that derives from a standard container: Go's name of it. It is that
/// container in everything else, and it may contain itself.
///
///     struct tree : std::vector<tree> {
///       static constexpr auto describe() { return colambda::container{"Tree"}; }
///     };
class container {
 public:
  constexpr explicit container(std::string_view name) noexcept : name_(detail::last_component(name)) {}

  /// The same in a Go package, as of a record.
  [[nodiscard]] constexpr container in_package(std::string_view package) const noexcept {
    container copy = *this;
    copy.package_ = package;
    return copy;
  }

  [[nodiscard]] constexpr std::string_view name() const noexcept { return name_; }
  [[nodiscard]] constexpr std::string_view package() const noexcept { return package_; }

 private:
  std::string_view name_;
  std::string_view package_ = "main";
};

namespace detail {

template <class T>
concept described_by_argument = requires { describe(tag<T>{}); };

template <class T>
concept described_by_member = requires { T::describe(); };

template <class T>
constexpr auto describe_by_either() noexcept {
  if constexpr (described_by_member<T>) {
    return T::describe();
  } else if constexpr (described_by_argument<T>) {
    return describe(tag<T>{});
  }
}

template <class T>
using description_t = decltype(describe_by_either<T>());

}  // namespace detail

/// A struct with a description: by COLAMBDA_DESCRIBE or `describe(tag<T>)` beside it, found by ADL, or by
/// `static constexpr auto describe()` inside it (templates, private members, local types).
template <class T>
concept described = !std::is_void_v<detail::description_t<T>> && !std::is_same_v<detail::description_t<T>, container>;

/// A class that derives from a standard container, and says its name in the same ways.
template <class T>
concept named_container = std::is_same_v<detail::description_t<T>, container>;

/// What a named container says of itself.
template <named_container T>
[[nodiscard]] constexpr container container_of() noexcept {
  return detail::describe_by_either<T>();
}

/// The record of a described type.
template <described T>
[[nodiscard]] constexpr auto description_of() noexcept {
  return detail::describe_by_either<T>();
}

}  // namespace colambda

#define COLAMBDA_DETAIL_PARENS ()
#define COLAMBDA_DETAIL_EXPAND(...) \
  COLAMBDA_DETAIL_EXPAND3(COLAMBDA_DETAIL_EXPAND3(COLAMBDA_DETAIL_EXPAND3(__VA_ARGS__)))
#define COLAMBDA_DETAIL_EXPAND3(...) \
  COLAMBDA_DETAIL_EXPAND2(COLAMBDA_DETAIL_EXPAND2(COLAMBDA_DETAIL_EXPAND2(__VA_ARGS__)))
#define COLAMBDA_DETAIL_EXPAND2(...) \
  COLAMBDA_DETAIL_EXPAND1(COLAMBDA_DETAIL_EXPAND1(COLAMBDA_DETAIL_EXPAND1(__VA_ARGS__)))
#define COLAMBDA_DETAIL_EXPAND1(...) \
  COLAMBDA_DETAIL_EXPAND0(COLAMBDA_DETAIL_EXPAND0(COLAMBDA_DETAIL_EXPAND0(__VA_ARGS__)))
#define COLAMBDA_DETAIL_EXPAND0(...) __VA_ARGS__
#define COLAMBDA_DETAIL_FIELDS(Type, ...) __VA_OPT__(COLAMBDA_DETAIL_EXPAND(COLAMBDA_DETAIL_FIELD(Type, __VA_ARGS__)))
#define COLAMBDA_DETAIL_FIELD(Type, member, ...) \
  , ::colambda::field{#member,                   \
                      &Type::member} __VA_OPT__(COLAMBDA_DETAIL_AGAIN COLAMBDA_DETAIL_PARENS(Type, __VA_ARGS__))
#define COLAMBDA_DETAIL_AGAIN() COLAMBDA_DETAIL_FIELD

/// Describes a struct: right after it, in its namespace, with the members that travel, in order.
///
///     struct person { std::string name; };
///     COLAMBDA_DESCRIBE(person, name)
#define COLAMBDA_DESCRIBE(Type, ...)                                            \
  [[maybe_unused]] constexpr auto describe(::colambda::tag<Type>) noexcept {    \
    return ::colambda::record{#Type COLAMBDA_DETAIL_FIELDS(Type, __VA_ARGS__)}; \
  }
