// SPDX-License-Identifier: MIT
// A place in the messages of one value, and the numbers and bytes read there. The first refusal sticks; what
// it was is said once, by the decoder. Knows no C++ types.
#pragma once

#include <colambda/gob/fault.hpp>
#include <colambda/gob/primitives.hpp>
#include <colambda/gob/schema.hpp>
#include <colambda/limits.hpp>
#include <colambda/slice.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

namespace colambda::gob {

class planner;
class reader;
struct plan;

/// A value in the making whose type contains itself: where reading it stands.
struct reading {
  enum class step { failed, done, entered };
  step (*go_on)(reader&, reading&) = nullptr;
  void* into = nullptr;
  const plan* how = nullptr;
  /// Of structs the number of the last field, else how many elements have been begun; `count` of how many.
  std::uint64_t at = 0;
  std::uint64_t count = 0;
  bool begun = false;
};

/// Reads the bodies of messages. Every function that reads says whether it could.
class reader {
 public:
  /// `pieces` are the bodies of the value's messages, definitions left out, first id cut off.
  /// `plans` are for values in interfaces, whose types only the stream tells.
  reader(std::span<const slice> pieces, const schema& types, const limits& bounds, planner* plans = nullptr) noexcept
      : types_(types), plans_(plans), bounds_(bounds), pieces_(pieces) {
    enter_piece(0);
  }
  reader(const reader&) = delete;
  reader& operator=(const reader&) = delete;

  /// Whether the current message is used up.
  [[nodiscard]] bool empty() const noexcept { return at_ == end_; }
  [[nodiscard]] std::size_t left() const noexcept { return static_cast<std::size_t>(end_ - at_); }
  /// How far into its piece, and into which, reading has come.
  [[nodiscard]] std::size_t piece_offset() const noexcept { return static_cast<std::size_t>(at_ - start_); }
  [[nodiscard]] std::size_t piece() const noexcept { return piece_; }
  [[nodiscard]] std::span<const slice> pieces() const noexcept { return pieces_; }

  [[nodiscard]] bool uint(std::uint64_t& value) noexcept {
    const number got = uint_at(at_);
    if (got.end == nullptr) return false;
    at_ = got.end;
    value = got.value;
    return true;
  }
  [[nodiscard]] bool integer(std::int64_t& value) noexcept {
    std::uint64_t raw = 0;
    if (!uint(raw)) return false;
    value = unfold_sign(raw);
    return true;
  }
  [[nodiscard]] bool floating(double& value) noexcept {
    std::uint64_t raw = 0;
    if (!uint(raw)) return false;
    value = float_from_bits(raw);
    return true;
  }
  /// A length and that many bytes, as a view of the message. `local` is what they are read into.
  [[nodiscard]] bool bytes(bytes_view& value, const type& local) noexcept {
    std::uint64_t length = 0;
    if (!uint(length)) return false;
    if (length > left()) return fail(fault_kind::bad_length, length, left(), &local);
    value = {at_, static_cast<std::size_t>(length)};
    at_ += length;
    return true;
  }
  /// The name before an interface's value; empty if the interface is nil. `past_end`: what it is called if the
  /// message is too short for it.
  [[nodiscard]] bool interface_name(bytes_view& name, fault_kind past_end) noexcept;
  /// A length and the bytes that a type's own method made.
  [[nodiscard]] bool opaque(bytes_view& value) noexcept;
  /// Makes a view that `bytes` gave into a slice that shares the message, or if it would keep far more than
  /// itself from being freed, into one of its own.
  [[nodiscard]] slice share(bytes_view part) const;
  /// A value of this type that nobody wants; it may go on in the next messages.
  [[nodiscard]] bool skip(type_id of);

  /// How many elements to make room for on the word of `count` alone: no more than the message could hold
  /// and the limits allow.
  [[nodiscard]] std::size_t believable(std::uint64_t count, std::size_t element_size) const noexcept {
    const bool fits = begun_.empty() && count <= left() && count * element_size <= bounds_.container_reserve;
    return fits ? static_cast<std::size_t>(count) : less_believable(count, element_size);
  }

  /// For code that keeps the place of the next byte in a register: where that is, and back where it is then.
  [[nodiscard]] const std::byte* place() const noexcept { return at_; }
  void place(const std::byte* at) noexcept { at_ = at; }
  /// Where the message ends.
  [[nodiscard]] const std::byte* end() const noexcept { return end_; }
  /// A number and where it ends; null if there is none.
  struct number {
    const std::byte* end = nullptr;
    std::uint64_t value = 0;
  };
  /// The number at such a place, which is back if there is none.
  [[nodiscard]] number uint_at(const std::byte* at) noexcept {
    if (at != end_ && *at < std::byte{0x80}) [[likely]]
      return {at + 1, std::to_integer<std::uint64_t>(*at)};
    return wide_uint_at(at);
  }

  bool fail(fault_kind what, std::uint64_t first = 0, std::uint64_t second = 0, const type* local = nullptr) noexcept;
  /// The same for a type that cannot be read, by what a survey found.
  bool fail(const schema::survey_result& seen);
  /// For types that were found not to match.
  bool fail(fault&& why);
  /// For what a type's own method says of its bytes.
  bool refuse(const problem& why);
  /// On the way out of a range error: where the number was.
  void note_element() { note_prefix("element of "); }
  void note_key() { note_prefix("key of "); }
  void note_name(std::string_view name);
  [[nodiscard]] const fault& why() const noexcept { return why_; }
  [[nodiscard]] fault& why() noexcept { return why_; }

  [[nodiscard]] const schema& types() const noexcept { return types_; }
  [[nodiscard]] planner* plans() const noexcept { return plans_; }
  [[nodiscard]] const limits& bounds() const noexcept { return bounds_; }
  /// Elements that a slice may have; fewer than usual while a definition is read.
  [[nodiscard]] std::uint64_t most_elements() const noexcept { return most_elements_; }
  void most_elements(std::uint64_t count) noexcept { most_elements_ = count; }
  /// Values begun whose types contain themselves, outermost first.
  [[nodiscard]] std::vector<reading>& begun() noexcept { return begun_; }

  /// Goes to the next piece; false if there is none.
  [[nodiscard]] bool next_piece() noexcept {
    if (piece_ + 1 >= pieces_.size()) return false;
    enter_piece(piece_ + 1);
    return true;
  }

 private:
  void enter_piece(std::size_t index) noexcept {
    piece_ = index;
    // A place is never null, which says of others that there is none.
    static constexpr std::byte nothing{};
    start_ = pieces_[index].empty() ? &nothing : pieces_[index].data();
    at_ = start_;
    end_ = at_ + pieces_[index].size();
  }
  [[nodiscard]] number wide_uint_at(const std::byte* at) noexcept;
  [[nodiscard]] number last_uint_at(const std::byte* at) noexcept;
  [[nodiscard]] std::size_t less_believable(std::uint64_t count, std::size_t element_size) const noexcept;
  void note_prefix(const char* prefix);

  friend class scanner;

  const std::byte* start_ = nullptr;
  const std::byte* at_ = nullptr;
  const std::byte* end_ = nullptr;
  const schema& types_;
  planner* plans_;
  const limits& bounds_;
  std::span<const slice> pieces_;
  std::size_t piece_ = 0;
  std::vector<reading> begun_;
  std::uint64_t most_elements_ = static_cast<std::uint64_t>(-1);
  fault why_;
};

}  // namespace colambda::gob
