// SPDX-License-Identifier: MIT
// What can be seen of a dynamic value, all of it, as a number; and that its several views agree.
#pragma once

#include "require.hpp"

#include <colambda/gob/value.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace fuzz {

/// FNV-1a over whatever it is told.
class digest {
 public:
  void add(std::string_view text) noexcept {
    add(text.size());
    for (const char c : text) step(static_cast<unsigned char>(c));
  }
  void add(std::uint64_t number) noexcept {
    for (int i = 0; i < 8; ++i) step(static_cast<unsigned char>(number >> (8 * i)));
  }
  void add(double number) noexcept { add(std::bit_cast<std::uint64_t>(number)); }
  [[nodiscard]] std::uint64_t value() const noexcept { return state_; }

 private:
  void step(unsigned char byte) noexcept { state_ = (state_ ^ byte) * 0x100000001b3; }

  std::uint64_t state_ = 0xcbf29ce484222325;
};

/// Goes through a value with a stack of its own, as everybody who shows one has to.
class accountant {
 public:
  /// All but the names of types: two values with the same account are equal.
  [[nodiscard]] std::uint64_t of(const colambda::gob::value& root) {
    seen_ = {};
    open_.push_back(root);
    while (!open_.empty()) {
      const auto next = std::move(open_.back());
      open_.pop_back();
      const std::size_t first = open_.size();
      note(next);
      std::reverse(open_.begin() + static_cast<std::ptrdiff_t>(first), open_.end());
    }
    return seen_.value();
  }

 private:
  using kind = colambda::gob::kind;
  using value = colambda::gob::value;

  void note(const value& at) {
    seen_.add(static_cast<std::uint64_t>(at.what()));
    require(at.is_nil() == (at.what() == kind::interface && at.interface_name().empty()), "only an interface is nil");
    switch (at.what()) {
      case kind::boolean: seen_.add(std::uint64_t{at.boolean().value() ? 1U : 0U}); break;
      case kind::integer: seen_.add(static_cast<std::uint64_t>(at.integer().value())); break;
      case kind::unsigned_integer: seen_.add(at.unsigned_integer().value()); break;
      case kind::floating: seen_.add(at.floating().value()); break;
      case kind::complex:
        seen_.add(at.complex().value().real());
        seen_.add(at.complex().value().imag());
        break;
      case kind::string: seen_.add(at.string().value()); break;
      case kind::bytes: seen_.add(colambda::as_text(at.bytes().value())); break;
      case kind::opaque:
        seen_.add(static_cast<std::uint64_t>(at.method().value()));
        seen_.add(colambda::as_text(at.bytes().value()));
        break;
      case kind::interface: note_interface(at); break;
      case kind::structure: note_fields(at); break;
      case kind::map: note_pairs(at); break;
      case kind::array:
      case kind::slice: note_elements(at); break;
      case kind::pointer: violated("pointers vanish");
    }
  }

  void note_interface(const value& at) {
    seen_.add(at.interface_name());
    if (!at.is_nil()) open_.push_back(at.inside());
  }

  void note_fields(const value& at) {
    std::size_t count = 0;
    for (auto&& [name, what] : at.fields()) {
      seen_.add(name);
      // Not by what it holds: that would be to go through all of it at each level.
      if (count == 0) require(at[name].cell() == what.cell(), "a field is found by its name");
      open_.push_back(what);
      ++count;
    }
    check_size(at, count);
  }

  void note_pairs(const value& at) {
    std::size_t count = 0;
    for (auto&& [key, element] : at.pairs()) {
      open_.push_back(key);
      open_.push_back(element);
      ++count;
    }
    check_size(at, count);
  }

  void note_elements(const value& at) {
    std::size_t count = 0;
    for (value element : at.elements()) {
      open_.push_back(std::move(element));
      ++count;
    }
    check_size(at, count);
    require(at[count].is_nil(), "there is nothing behind the last element");
  }

  void check_size(const value& at, std::size_t count) {
    require(at.size() == count, "there are as many parts as it says");
    seen_.add(std::uint64_t{count});
  }

  digest seen_;
  std::vector<value> open_;
};

}  // namespace fuzz
