// SPDX-License-Identifier: MIT
// A message in the making, and the numbers and bytes put into it. Knows no C++ types.
#pragma once

#include <colambda/error.hpp>
#include <colambda/gather.hpp>
#include <colambda/gob/primitives.hpp>
#include <colambda/gob/schema.hpp>
#include <colambda/limits.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace colambda::gob {

class writer;
struct type;

/// A value in the making whose type contains itself: where writing it stands.
struct writing {
  enum class step { failed, done, entered };
  step (*go_on)(writer&, writing&) = nullptr;
  const void* from = nullptr;
  /// Of structs the next field, else how many elements were begun.
  std::size_t at = 0;
  /// Of structs the number of the last field sent.
  std::uint64_t last = static_cast<std::uint64_t>(-1);
  /// Of maps: where the iterator stands.
  std::array<std::byte, 2 * sizeof(void*)> iterator{};
};

class registry;

/// Appends to a gather. Numbers and small bytes are copied, large slices linked.
///
/// What is written is cut into pieces with a length before each: messages, and within an interface's value the
/// parts between definitions.
///
///     [length| id, fields, name, -id, definition ][length| id, [length| value in the interface ], fields ]
///      begin_message                          cut          begin_piece                  end_piece   end_message
class writer {
 public:
  /// `types` gives ids to the types of values in interfaces.
  writer(gather& out, const limits& bounds, registry* types = nullptr) noexcept
      : out_(out), own_(out.own()), bounds_(bounds), types_(types) {}
  writer(const writer&) = delete;
  writer& operator=(const writer&) = delete;

  void uint(std::uint64_t value) {
    if (value < 0x80) {
      own_.push_back(static_cast<std::byte>(value));
      return;
    }
    std::byte wide[max_uint_width];
    const std::size_t width = store_uint(value, wide);
    own_.insert(own_.end(), wide, wide + width);
  }
  void integer(std::int64_t value) { uint(fold_sign(value)); }
  void floating(double value) { uint(float_bits(value)); }
  void bytes(bytes_view value) {
    uint(value.size());
    out_.append(value);
  }
  void bytes(const slice& value) {
    uint(value.size());
    out_.append(value);
  }

  void begin_message() noexcept { current_ = {out_.here(), 0}; }
  /// Puts the lengths in front of the message and of all pieces in it. Fails if one is over the limit.
  [[nodiscard]] bool end_message() { return close(); }
  /// Ends the innermost piece, or the message, and begins the next.
  [[nodiscard]] bool cut();
  void begin_piece();
  [[nodiscard]] bool end_piece();

  /// What stands before an interface's value: its name, the definitions that the other side lacks, its type's id,
  /// and where `of` is no struct a zero byte. Begins a piece.
  [[nodiscard]] bool begin_interface(std::string_view name, const type& of);
  [[nodiscard]] bool begin_interface(std::string_view name, const wire_type& of, const detail::type_table& in);

  /// Around bytes that a type's own method appends to `own`: puts their length in front.
  [[nodiscard]] gather::mark begin_opaque() const noexcept { return out_.here(); }
  [[nodiscard]] std::vector<std::byte>& own() noexcept { return own_; }
  void end_opaque(gather::mark from);

  bool fail(error code, std::string text) {
    code_ = code;
    text_ = std::move(text);
    return false;
  }
  bool fail(const problem& why) { return fail(why.code(), why.message()); }
  [[nodiscard]] problem why() const { return {code_, 0, text_}; }

  [[nodiscard]] const limits& bounds() const noexcept { return bounds_; }
  [[nodiscard]] registry* types() const noexcept { return types_; }
  /// Values begun whose types contain themselves, outermost first.
  [[nodiscard]] std::vector<writing>& begun() noexcept { return begun_; }

 private:
  struct piece {
    gather::mark from;
    // Bytes of the lengths that are to be put in within it.
    std::size_t lengths = 0;
  };
  [[nodiscard]] bool close();
  [[nodiscard]] bool write_name(std::string_view name);

  gather& out_;
  std::vector<std::byte>& own_;
  const limits& bounds_;
  registry* types_;
  piece current_;
  std::vector<piece> around_;
  // Lengths of pieces within the message that is being written.
  std::vector<gather::insertion> lengths_;
  std::vector<writing> begun_;
  error code_ = error::not_encodable;
  std::string text_;
};

}  // namespace colambda::gob
