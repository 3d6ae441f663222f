// SPDX-License-Identifier: MIT
// A gob value of any type, read without a C++ type for it and written again. Knows no streams: decoder makes
// values, encoder writes them, and what does both is in <colambda/gob/convert.hpp>.
#pragma once

#include <colambda/gob/document.hpp>
#include <colambda/gob/type.hpp>

#include <complex>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace colambda::gob {

/// One value with its type as it was sent: numbers by kind, structs by the names of their fields, maps in their
/// order, interfaces with the name of what they hold. Never changes; copies share it, and may be read on any
/// thread. It keeps the messages it came in from being freed, unless it is a small part of them.
///
///     gob::value what;
///     while (in.decode(what).value()) {
///       if (auto name = what["Customer"]["Name"].string()) greet(*name);
///       for (gob::value item : what["Items"].elements()) total += item["Price"].integer().value_or(0);
///     }
///
/// As a member of a described struct it is a field of Go's type `any`, and holds an interface.
class value {
 public:
  /// A nil interface.
  value() = default;

  /// Never `kind::pointer`: pointers vanish on the wire.
  [[nodiscard]] gob::kind what() const noexcept;
  /// Whether it is an interface that holds nothing; so is what is not there (`operator[]`).
  [[nodiscard]] bool is_nil() const noexcept;
  /// The type's name as the sender gave it, empty if none; of basic types the format's (`int`, `bytes`).
  [[nodiscard]] std::string_view type_name() const noexcept;

  /// What it holds, if it is of that kind.
  [[nodiscard]] std::optional<bool> boolean() const noexcept;
  [[nodiscard]] std::optional<std::int64_t> integer() const noexcept;
  [[nodiscard]] std::optional<std::uint64_t> unsigned_integer() const noexcept;
  [[nodiscard]] std::optional<double> floating() const noexcept;
  [[nodiscard]] std::optional<std::complex<double>> complex() const noexcept;
  /// Valid as long as a copy of the value is. Go's strings need not be UTF-8.
  [[nodiscard]] std::optional<std::string_view> string() const noexcept;
  /// Of bytes, and of opaque values what their method made. Valid as long as a copy of the value is.
  [[nodiscard]] std::optional<bytes_view> bytes() const noexcept;
  /// Which method made an opaque value.
  [[nodiscard]] std::optional<gob::method> method() const noexcept;

  /// Elements of an array or a slice, pairs of a map, fields of a struct that were sent; else 0.
  /// Of a struct the work is linear in their number.
  [[nodiscard]] std::size_t size() const noexcept;

  struct pair;
  struct named_field;
  template <class Item>
  class range;
  /// Of an array or a slice; else nothing.
  [[nodiscard]] range<value> elements() const noexcept;
  /// Of a map, in the order of the stream; else nothing.
  [[nodiscard]] range<pair> pairs() const noexcept;
  /// Of a struct: those that were sent. Zero values are not.
  [[nodiscard]] range<named_field> fields() const noexcept;

  /// A struct's field; nil if it was not sent, or if this is no struct.
  [[nodiscard]] value operator[](std::string_view field) const noexcept;
  /// An element of an array or a slice; nil if there are fewer. Linear in `index`: use `elements` to see all.
  [[nodiscard]] value operator[](std::size_t index) const noexcept;

  /// Of an interface: the name under which its value is registered, and the value; empty and nil if it is nil.
  [[nodiscard]] std::string_view interface_name() const noexcept;
  [[nodiscard]] value inside() const noexcept;

  /// This value inside an interface, under a registered name such as `main.Point`; nil stays nil.
  [[nodiscard]] value in_interface(std::string_view name) const;

  /// The same kinds, names of fields and of interfaces' values, and contents; maps in the same order. Names of
  /// types do not count. Numbers that are NaN are the same if their bits are.
  [[nodiscard]] friend bool operator==(const value& a, const value& b) { return same(a, b); }

  /// For those who read and write values: where it is kept.
  value(std::shared_ptr<const detail::document> in, std::size_t at, const wire_type* type) noexcept
      : in_(std::move(in)), at_(at), type_(type) {}
  [[nodiscard]] const detail::document* document() const noexcept { return in_.get(); }
  [[nodiscard]] std::size_t cell() const noexcept { return at_; }
  [[nodiscard]] const wire_type* type() const noexcept { return type_; }

 private:
  [[nodiscard]] static bool same(const value& a, const value& b);
  [[nodiscard]] bool is_basic(type_id of) const noexcept { return type_ != nullptr && type_->id == of; }
  [[nodiscard]] const detail::cell* cells() const noexcept { return in_->cells.data() + at_; }
  [[nodiscard]] std::size_t end() const noexcept { return at_ + in_->size_at(at_, *type_); }
  [[nodiscard]] bool is_list() const noexcept;

  std::shared_ptr<const detail::document> in_;
  std::size_t at_ = 0;
  const wire_type* type_ = nullptr;
};

struct value::pair {
  value key;
  value element;
};

struct value::named_field {
  std::string_view name;
  value what;
};

/// What a value is made of, one after the other; each is made as it is looked at. Its iterators need the range.
template <class Item>
class value::range {
 public:
  class iterator {
   public:
    using value_type = Item;
    using difference_type = std::ptrdiff_t;
    using iterator_concept = std::forward_iterator_tag;

    iterator() = default;
    iterator(const value* whole, std::size_t at) noexcept : whole_(whole), at_(at) {}
    [[nodiscard]] Item operator*() const noexcept;
    iterator& operator++() noexcept;
    iterator operator++(int) noexcept {
      auto before = *this;
      ++*this;
      return before;
    }
    [[nodiscard]] bool operator==(const iterator& other) const noexcept { return at_ == other.at_; }

   private:
    const value* whole_ = nullptr;
    std::size_t at_ = 0;
  };

  range() = default;
  range(value whole, std::size_t first, std::size_t end) noexcept
      : whole_(std::move(whole)), first_(first), end_(end) {}
  [[nodiscard]] iterator begin() const noexcept { return {&whole_, first_}; }
  [[nodiscard]] iterator end() const noexcept { return {&whole_, end_}; }
  [[nodiscard]] bool empty() const noexcept { return first_ == end_; }

 private:
  value whole_;
  std::size_t first_ = 0;
  std::size_t end_ = 0;
};

template <>
value value::range<value>::iterator::operator*() const noexcept;
template <>
value::range<value>::iterator& value::range<value>::iterator::operator++() noexcept;
template <>
value::pair value::range<value::pair>::iterator::operator*() const noexcept;
template <>
value::range<value::pair>::iterator& value::range<value::pair>::iterator::operator++() noexcept;
template <>
value::named_field value::range<value::named_field>::iterator::operator*() const noexcept;
template <>
value::range<value::named_field>::iterator& value::range<value::named_field>::iterator::operator++() noexcept;

}  // namespace colambda::gob
