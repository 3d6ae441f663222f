// SPDX-License-Identifier: MIT
// What the tests can do with a value of a generated type, behind one interface.
#pragma once

#include "dynamic.hpp"
#include "printer.hpp"

#include <colambda/error.hpp>
#include <colambda/gather.hpp>
#include <colambda/gob/convert.hpp>
#include <colambda/gob/decoder.hpp>
#include <colambda/gob/encoder.hpp>

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace corpus {

namespace detail {

constexpr bool holds_interface(const colambda::gob::type& of, std::vector<std::uint64_t>& seen) {
  using colambda::gob::kind;
  if (of.what == kind::interface) return true;
  if (of.what != kind::structure && !colambda::gob::detail::has_element(of)) return false;
  for (const auto known : seen) {
    if (known == of.identity) return false;
  }
  seen.push_back(of.identity);
  // By kind: g++ 12 under sanitizers compares no addresses at compile time.
  bool found = colambda::gob::detail::has_element(of) && holds_interface(*of.element, seen);
  found = found || (of.what == kind::map && holds_interface(*of.key, seen));
  for (const auto& field : of.fields) found = found || holds_interface(*field.what, seen);
  return found;
}

}  // namespace detail

/// Whether a `T` can hold values of types that it does not name. Their JSON in the manifests refers to types of Go's;
/// here it is the text of their wire normal form.
template <class T>
inline constexpr bool holds_interface = [] {
  std::vector<std::uint64_t> seen;
  return detail::holds_interface(colambda::gob::type_of<T>(), seen);
}();

/// A variable of some type.
class any_value {
 public:
  any_value() = default;
  any_value(const any_value&) = delete;
  any_value& operator=(const any_value&) = delete;
  virtual ~any_value() = default;

  virtual colambda::result<bool> decode(colambda::gob::decoder& from) = 0;
  virtual colambda::result<void> encode(colambda::gob::encoder& with, colambda::gather& out) const = 0;
  [[nodiscard]] virtual std::string json() const = 0;
};

template <class T>
class value_of final : public any_value {
 public:
  value_of() = default;
  explicit value_of(T value) : value_(std::move(value)) {}

  colambda::result<bool> decode(colambda::gob::decoder& from) override { return from.decode(value_); }
  colambda::result<void> encode(colambda::gob::encoder& with, colambda::gather& out) const override {
    return with.encode(value_, out);
  }
  [[nodiscard]] std::string json() const override {
    if constexpr (holds_interface<T>) {
      const auto made = colambda::gob::to_value(value_);
      return made ? normal_text(*made) : made.error().message();
    } else {
      std::string out;
      print(out, value_);
      return out;
    }
  }

 private:
  T value_{};
};

struct known_type {
  std::string_view name;
  std::unique_ptr<any_value> (*make)();

  template <class T>
  static known_type of(std::string_view name) {
    return {name, []() -> std::unique_ptr<any_value> { return std::make_unique<value_of<T>>(); }};
  }
};

/// Adds types to those that `make_value` knows.
class known_types {
 public:
  known_types(std::initializer_list<known_type> types);
};

/// A zero variable of the type that the generator wrote as `name`.
[[nodiscard]] std::unique_ptr<any_value> make_value(std::string_view name);

}  // namespace corpus
