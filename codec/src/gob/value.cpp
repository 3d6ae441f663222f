// SPDX-License-Identifier: MIT
#include <colambda/gob/value.hpp>

#include "kinds.hpp"

#include <colambda/gob/primitives.hpp>

#include <cstring>
#include <span>
#include <vector>

namespace colambda::gob {
namespace {

kind kind_of_basic(type_id of) noexcept {
  switch (of) {
    case id::boolean: return kind::boolean;
    case id::integer: return kind::integer;
    case id::unsigned_integer: return kind::unsigned_integer;
    case id::floating: return kind::floating;
    case id::bytes: return kind::bytes;
    case id::string: return kind::string;
    case id::complex: return kind::complex;
    default: return kind::interface;
  }
}

kind kind_of(const wire_type& of) noexcept {
  switch (of.what) {
    case wire_kind::array: return kind::array;
    case wire_kind::slice: return kind::slice;
    case wire_kind::map: return kind::map;
    case wire_kind::structure: return kind::structure;
    case wire_kind::gob_encoder:
    case wire_kind::binary:
    case wire_kind::text: return kind::opaque;
    default: return kind_of_basic(of.id);
  }
}

}  // namespace

kind value::what() const noexcept { return type_ == nullptr ? kind::interface : kind_of(*type_); }

bool value::is_nil() const noexcept { return type_ == nullptr || (type_->id == id::interface && cells()->number == 0); }

std::string_view value::type_name() const noexcept { return type_ == nullptr ? "interface" : type_->name; }

std::optional<bool> value::boolean() const noexcept {
  if (!is_basic(id::boolean)) return {};
  return cells()->number != 0;
}

std::optional<std::int64_t> value::integer() const noexcept {
  if (!is_basic(id::integer)) return {};
  return cells()->integer;
}

std::optional<std::uint64_t> value::unsigned_integer() const noexcept {
  if (!is_basic(id::unsigned_integer)) return {};
  return cells()->number;
}

std::optional<double> value::floating() const noexcept {
  if (!is_basic(id::floating)) return {};
  return cells()->floating;
}

std::optional<std::complex<double>> value::complex() const noexcept {
  if (!is_basic(id::complex)) return {};
  return std::complex<double>{cells()[0].floating, cells()[1].floating};
}

std::optional<std::string_view> value::string() const noexcept {
  if (!is_basic(id::string)) return {};
  return in_->text(at_).text();
}

std::optional<bytes_view> value::bytes() const noexcept {
  if (!is_basic(id::bytes) && what() != kind::opaque) return {};
  return in_->text(at_).view();
}

std::optional<gob::method> value::method() const noexcept {
  if (what() != kind::opaque) return {};
  return detail::method_of(type_->what);
}

bool value::is_list() const noexcept {
  return type_ != nullptr && (type_->what == wire_kind::array || type_->what == wire_kind::slice);
}

std::size_t value::size() const noexcept {
  if (type_ == nullptr) return 0;
  if (is_list() || type_->what == wire_kind::map) {
    return cells()->number == 0 ? 0 : static_cast<std::size_t>(cells()[1].number);
  }
  std::size_t count = 0;
  const auto all = fields();
  for (auto at = all.begin(); at != all.end(); ++at) ++count;
  return count;
}

value::range<value> value::elements() const noexcept {
  return is_list() && cells()->number != 0 ? range<value>{*this, at_ + 2, end()} : range<value>{};
}

value::range<value::pair> value::pairs() const noexcept {
  if (type_ == nullptr || type_->what != wire_kind::map || cells()->number == 0) return {};
  return {*this, at_ + 2, end()};
}

value::range<value::named_field> value::fields() const noexcept {
  if (type_ == nullptr || type_->what != wire_kind::structure) return {};
  return {*this, at_ + 1, end()};
}

value value::operator[](std::string_view field) const noexcept {
  for (auto&& [name, what] : fields()) {
    if (name == field) return what;
  }
  return {};
}

value value::operator[](std::size_t index) const noexcept {
  if (!is_list() || index >= size()) return {};
  const auto all = elements();
  auto at = all.begin();
  while (index-- > 0) ++at;
  return *at;
}

std::string_view value::interface_name() const noexcept {
  return what() != kind::interface || is_nil() ? std::string_view{} : in_->text(at_ + 1).text();
}

value value::inside() const noexcept {
  if (what() != kind::interface || is_nil()) return {};
  return {in_, at_ + 3, cells()[2].type};
}

value value::in_interface(std::string_view name) const {
  // There is no interface that holds a nil one.
  if (is_nil()) return *this;
  auto made = std::make_shared<detail::document>(*in_);
  std::vector<std::byte> text(max_uint_width + name.size());
  const std::size_t width = store_uint(name.size(), text.data());
  if (!name.empty()) std::memcpy(text.data() + width, name.data(), name.size());
  text.resize(width + name.size());
  made->cells.clear();
  detail::recorder to(*made);
  const auto begun = to.begin();
  to.text(made->pieces.size(), 0);
  made->pieces.push_back(slice::own(std::move(text)));
  to.type(type_);
  const auto cells = std::span(in_->cells).subspan(at_, end() - at_);
  made->cells.insert(made->cells.end(), cells.begin(), cells.end());
  to.end(begun);
  return {std::move(made), 0, format_type(id::interface)};
}

bool value::same(const value& a, const value& b) {
  if (a.is_nil() || b.is_nil()) return a.is_nil() && b.is_nil();
  using step = detail::walk::step;
  detail::walk left(*a.in_, a.at_, *a.type_);
  detail::walk right(*b.in_, b.at_, *b.type_);
  for (;;) {
    const auto l = left.next();
    const auto r = right.next();
    if (l.what != r.what) return false;
    if (l.what == step::over) return true;
    const auto what = kind_of(*l.type);
    if (what != kind_of(*r.type) || l.type->what != r.type->what) return false;
    const auto text = [](const value& of, std::size_t at) { return of.in_->text(at).text(); };
    if (l.what == step::field) {
      const auto name = [](const auto& of) { return of.type->fields[static_cast<std::size_t>(of.number)].name; };
      if (name(l) != name(r)) return false;
    } else if (l.what == step::begin) {
      if (l.number != r.number) return false;
      if (what == kind::interface && text(a, l.at + 1) != text(b, r.at + 1)) return false;
    } else if (l.what == step::leaf) {
      const bool is_text = what == kind::string || what == kind::bytes || what == kind::opaque;
      if (is_text && text(a, l.at) != text(b, r.at)) return false;
      if (!is_text && a.in_->cells[l.at].number != b.in_->cells[r.at].number) return false;
      if (what == kind::complex && a.in_->cells[l.at + 1].number != b.in_->cells[r.at + 1].number) return false;
    }
  }
}

template <>
value value::range<value>::iterator::operator*() const noexcept {
  return {whole_->in_, at_, whole_->type_->element_type};
}

template <>
value::range<value>::iterator& value::range<value>::iterator::operator++() noexcept {
  at_ += whole_->in_->size_at(at_, *whole_->type_->element_type);
  return *this;
}

template <>
value::pair value::range<value::pair>::iterator::operator*() const noexcept {
  const auto& type = *whole_->type_;
  const std::size_t element = at_ + whole_->in_->size_at(at_, *type.key_type);
  return {{whole_->in_, at_, type.key_type}, {whole_->in_, element, type.element_type}};
}

template <>
value::range<value::pair>::iterator& value::range<value::pair>::iterator::operator++() noexcept {
  const auto& type = *whole_->type_;
  at_ += whole_->in_->size_at(at_, *type.key_type);
  at_ += whole_->in_->size_at(at_, *type.element_type);
  return *this;
}

template <>
value::named_field value::range<value::named_field>::iterator::operator*() const noexcept {
  const auto& field = whole_->type_->fields[static_cast<std::size_t>(whole_->in_->cells[at_].number)];
  return {field.name, {whole_->in_, at_ + 1, field.type}};
}

template <>
value::range<value::named_field>::iterator& value::range<value::named_field>::iterator::operator++() noexcept {
  const auto& field = whole_->type_->fields[static_cast<std::size_t>(whole_->in_->cells[at_].number)];
  at_ += 1 + whole_->in_->size_at(at_ + 1, *field.type);
  return *this;
}

}  // namespace colambda::gob
