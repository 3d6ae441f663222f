// SPDX-License-Identifier: MIT
// The walk over a dynamic value that prints it, with a stack of its own. Knows no sinks.
#pragma once

#include <colambda/cli/value_text.hpp>
#include <colambda/gob/document.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text_out.hpp"

namespace colambda::cli {

class printer {
 public:
  printer(const gob::detail::document& of, const text_form& form, text_out& out) noexcept
      : of_(of), form_(form), out_(out) {}

  void print(std::size_t at, const gob::wire_type& type);

 private:
  // A value: where its cells begin, and what they mean.
  struct place {
    std::size_t at = 0;
    const gob::wire_type* type = nullptr;
  };
  // `keys` puts a map's keys aside, `pairs` then prints it in their order.
  enum class mode : std::uint8_t { fields, elements, keys, pairs, wrapped };
  // A value that is begun and not ended.
  struct level {
    place whole;
    mode how;
    // Where its next part is, and where its last one ends.
    std::size_t at;
    std::size_t end;
    // How deep its parts are indented.
    std::size_t indent;
    std::size_t printed = 0;
    // Of maps: the first of its entries, and what was aside before them.
    std::size_t entries = 0;
    text_out::mark before{};
    bool key_open = false;
    bool is_object = false;
  };
  // A pair of a map whose key has been put aside.
  struct entry {
    text_out::aside text;
    std::size_t key;
    std::size_t element;
  };

  [[nodiscard]] bool step();
  void enter(const place& what);
  void enter_interface(const place& what);
  void begin(const place& what, mode how, std::size_t first, char bracket);
  void end(char bracket);
  void next_field(level& here);
  void next_element(level& here);
  void next_key(level& here);
  void next_pair(level& here);
  void sort(const level& map);

  void put_leaf(const place& what);
  void put_basic(const place& what);
  void put_float(double value);
  void put_string(std::string_view text);
  void put_bytes(bytes_view bytes);
  void put_opaque(const place& what);
  // A map's key as the name of an object's member.
  void put_key_word(const place& key);
  void put_name(std::string_view name);
  void put_base64_object(bytes_view bytes);

  void separate(level& here);
  void new_line(std::size_t indent);
  [[nodiscard]] bool is_pretty() const noexcept { return form_.pretty && !out_.is_aside(); }
  [[nodiscard]] std::size_t size_of(const place& what) const noexcept { return of_.size_at(what.at, *what.type); }

  const gob::detail::document& of_;
  const text_form& form_;
  text_out& out_;
  // The value to be entered next, if its type is set.
  place next_;
  std::vector<level> open_;
  std::vector<entry> entries_;
};

}  // namespace colambda::cli
