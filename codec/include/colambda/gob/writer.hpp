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
#include <cstring>
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
    std::byte* const at = own_.room(max_uint_width);
    own_.end(at + store_uint(value, at));
  }
  void integer(std::int64_t value) { uint(fold_sign(value)); }
  void floating(double value) { uint(float_bits(value)); }
  void bytes(bytes_view value) {
    std::byte* const at = own_.room(max_uint_width + value.size());
    std::byte* const content = at + store_uint(value.size(), at);
    if (!value.empty()) std::memcpy(content, value.data(), value.size());
    own_.end(content + value.size());
  }
  void bytes(const slice& value) {
    if (value.size() < gather::link_threshold) return bytes(value.view());
    uint(value.size());
    out_.append(value);
  }

  /// For code that keeps the place of the next byte in a register: where that is, and back where it is then.
  [[nodiscard]] std::byte* place() noexcept { return own_.end(); }
  void place(std::byte* written) noexcept { own_.end(written); }
  /// Room for `count` bytes at such a place, and for the junk that `store_uint` leaves behind the last of them.
  [[nodiscard]] std::byte* room_at(std::byte* at, std::size_t count) {
    return own_.room_at(at, count + max_uint_width);
  }

  void begin_message() {
    // As wide as the length of a message of 256 bytes to 64 KiB: shorter ones are moved for little.
    constexpr std::size_t usual_length = 3;
    current_ = {out_.here_with_room(usual_length), 0};
  }
  /// Takes back a message that was begun and in which nothing was written.
  void drop_message() noexcept { out_.rewind(current_.from); }
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

  /// Where a type's own method may put its bytes before they are written. Empty.
  [[nodiscard]] std::vector<std::byte>& scratch() noexcept { return out_.scratch(); }

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
  bool fail_too_long(std::size_t length);
  [[nodiscard]] bool write_name(std::string_view name);
  void begin_content(type_id as, bool is_struct);

  gather& out_;
  growing_bytes& own_;
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
