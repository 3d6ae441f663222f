// SPDX-License-Identifier: MIT
// How a dynamic value is kept: one row of cells laid out by its wire type, beside the messages it came in.
// Knows neither how it was read nor how it is shown. Nothing here is as deep as the value is.
#pragma once

#include <colambda/gob/schema.hpp>
#include <colambda/slice.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace colambda::gob::detail {

/// Eight bytes of a dynamic value.
///
///     bool, int, uint, float     [ number ]
///     complex                    [ real ][ imaginary ]
///     string, bytes, opaque      [ place of the length in front of them ]
///     struct                     [ span ]([ field number ][ its cells ... ])*
///     array, slice, map          [ 0 ] if empty, else [ span ][ count ][ cells of each element, of keys before theirs
///     ... ] interface                  [ 0 ] if nil, else [ span ][ place of the name ][ type ][ cells of the value ]
///
/// A span is the number of cells after it that belong to the value.
union cell {
  std::uint64_t number;
  std::int64_t integer;
  double floating;
  const wire_type* type;
};

/// Where a length-prefixed text stands: in which message, how far in.
struct text_place {
  static constexpr unsigned offset_bits = 36;
  /// More than these do not fit; the decoder refuses such values.
  static constexpr std::size_t most_pieces = std::size_t{1} << (64 - offset_bits);
  static constexpr std::size_t longest_piece = std::size_t{1} << offset_bits;
  std::size_t piece;
  std::size_t offset;

  [[nodiscard]] constexpr std::uint64_t pack() const noexcept { return std::uint64_t{piece} << offset_bits | offset; }
  [[nodiscard]] static constexpr text_place unpack(std::uint64_t from) noexcept {
    return {static_cast<std::size_t>(from >> offset_bits),
            static_cast<std::size_t>(from & ((std::uint64_t{1} << offset_bits) - 1))};
  }
};

struct document {
  std::vector<cell> cells;
  std::vector<slice> pieces;
  std::shared_ptr<const type_table> types;

  [[nodiscard]] slice text(std::size_t at) const noexcept;
  /// Cells that the value at `at` takes.
  [[nodiscard]] std::size_t size_at(std::size_t at, const wire_type& of) const noexcept;
  /// Where the elements of the container at `at` begin; its end if it is empty.
  [[nodiscard]] std::size_t elements_at(std::size_t at) const noexcept {
    return cells[at].number == 0 ? at + 1 : at + 2;
  }
  /// Lets messages go of which the value is a small part.
  void shrink();
};

/// Takes a value down in the order of the wire. Composite values are begun and ended.
class recorder {
 public:
  explicit recorder(document& into) noexcept : into_(into) {}

  void number(std::uint64_t value) { into_.cells.push_back({.number = value}); }
  void integer(std::int64_t value) { into_.cells.push_back({.integer = value}); }
  void floating(double value) { into_.cells.push_back({.floating = value}); }
  void type(const wire_type* value) { into_.cells.push_back({.type = value}); }
  /// A text whose length stands `offset` bytes into message `piece` of the reader.
  void text(std::size_t piece, std::size_t offset) {
    const std::size_t own = piece + first_piece_;
    number(text_place{own, own == 0 ? offset - begin_ : offset}.pack());
  }
  /// Leaves a cell for a span; `end` fills it.
  [[nodiscard]] std::size_t begin() {
    number(0);
    return into_.cells.size() - 1;
  }
  void end(std::size_t begun) noexcept { into_.cells[begun].number = into_.cells.size() - begun - 1; }

  /// Makes room for as many more cells as may come, so that growing costs no more memory than they do.
  void expect(std::size_t more) {
    if (into_.cells.capacity() - into_.cells.size() < more) into_.cells.reserve(into_.cells.size() + more);
  }
  /// Says which of the document's messages the reader calls its first; may wrap around zero.
  void first_piece(std::size_t index) noexcept { first_piece_ = index; }
  /// How far into the document's first message it begins, as the reader counts.
  void begin_at(std::size_t offset) noexcept { begin_ = offset; }

 private:
  document& into_;
  std::size_t first_piece_ = 0;
  std::size_t begin_ = 0;
};

/// Steps through a dynamic value in the order of the wire, with a stack of its own.
class walk {
 public:
  enum class step : std::uint8_t { leaf, begin, field, end, over };
  struct event {
    step what = step::over;
    /// Of the value that this is about; of a field, the struct's.
    const wire_type* type = nullptr;
    /// Where its cells begin.
    std::size_t at = 0;
    /// The number of a field, or how many elements a container that begins has.
    std::uint64_t number = 0;
  };

  walk(const document& of, std::size_t at, const wire_type& type) noexcept : of_(of) { next_ = {at, &type}; }

  /// The next event; `over` after the last.
  [[nodiscard]] event next();

 private:
  struct place {
    std::size_t at = 0;
    const wire_type* type = nullptr;
  };
  struct level {
    place whole;
    std::size_t end;
    bool key_next;
  };

  [[nodiscard]] event enter();

  const document& of_;
  // The value to be entered next, if its type is set; else the innermost level goes on at `next_.at`.
  place next_;
  std::vector<level> open_;
};

}  // namespace colambda::gob::detail
