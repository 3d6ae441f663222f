// SPDX-License-Identifier: MIT
// Walks over one value by its wire type alone, with a stack of its own: to skip it, to find where it ends when
// interfaces cut it over several messages, or to take it down as a dynamic value. Takes definitions that arrive
// inside it to a schema.
#pragma once

#include <colambda/gob/document.hpp>
#include <colambda/gob/reader.hpp>

#include <cstdint>
#include <vector>

namespace colambda::gob {

class scanner {
 public:
  enum class step { done, needs_message, failed };

  /// Definitions that arrive on the way are defined in `learn`, or only passed over where it is null.
  /// What is passed over is taken down in `into`, unless that is null.
  explicit scanner(schema* learn = nullptr, detail::recorder* into = nullptr) noexcept : learn_(learn), into_(into) {}

  /// Begins with a value of this type. `top_level`: with the zero byte that stands before a value that is no
  /// struct.
  [[nodiscard]] bool begin(type_id of, bool top_level, reader& in);
  /// Goes on in the reader's current piece. `needs_message` comes at its end, and the next call takes the next.
  [[nodiscard]] step go_on(reader& in);

 private:
  enum class phase : std::uint8_t { elements, fields, interface_type, interface_value };
  struct level {
    phase at;
    // Elements still to come (keys count), or the last field's number.
    std::uint64_t count;
    const wire_type* type;
    bool key_next;
    // How many elements there are to be in all.
    std::uint64_t announced = 0;
    // Where the recorder began it.
    std::size_t begun = 0;
    // Of interfaces: whether their value is behind a pointer in Go.
    bool holds_pointer = false;
  };

  [[nodiscard]] bool enter(type_id of, reader& in);
  [[nodiscard]] bool number(type_id of, reader& in);
  [[nodiscard]] bool enter_type(type_id of, reader& in);
  [[nodiscard]] std::size_t begin_recording() { return into_ == nullptr ? 0 : into_->begin(); }
  void leave() noexcept;
  [[nodiscard]] bool enter_array(const wire_type& type, reader& in);
  void expect_elements(const wire_type& type, std::uint64_t count, const reader& in);
  [[nodiscard]] bool enter_interface(reader& in);
  [[nodiscard]] bool skip_bytes(reader& in, fault_kind too_long);
  [[nodiscard]] bool element(reader& in);
  [[nodiscard]] bool next_field(reader& in);
  [[nodiscard]] step interface_type(reader& in);
  [[nodiscard]] bool begin_interface_value(type_id of, reader& in);
  [[nodiscard]] bool is_bad_key(type_id held, const reader& in) const noexcept;
  [[nodiscard]] bool define(type_id as, reader& in);

  schema* learn_;
  detail::recorder* into_;
  std::vector<level> open_;
  bool waiting_ = false;
};

}  // namespace colambda::gob
