// SPDX-License-Identifier: MIT
// A message in the making, and the numbers and bytes put into it. Knows no C++ types.
#pragma once

#include <colambda/error.hpp>
#include <colambda/gather.hpp>
#include <colambda/gob/primitives.hpp>
#include <colambda/limits.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace colambda::gob {

class writer;

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

/// Appends to a gather. Numbers and small bytes are copied, large slices linked.
class writer {
 public:
  writer(gather& out, const limits& bounds) noexcept : out_(out), own_(out.own()), bounds_(bounds) {}
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

  [[nodiscard]] gather::mark begin_message() const noexcept { return out_.here(); }
  /// Puts the length in front of everything since `from`. Fails if that is over the limit.
  [[nodiscard]] bool end_message(gather::mark from);

  bool fail(error code, std::string text) {
    code_ = code;
    text_ = std::move(text);
    return false;
  }
  [[nodiscard]] problem why() const { return {code_, 0, text_}; }

  [[nodiscard]] const limits& bounds() const noexcept { return bounds_; }
  /// Values begun whose types contain themselves, outermost first.
  [[nodiscard]] std::vector<writing>& begun() noexcept { return begun_; }

 private:
  gather& out_;
  std::vector<std::byte>& own_;
  const limits& bounds_;
  std::vector<writing> begun_;
  error code_ = error::not_encodable;
  std::string text_;
};

}  // namespace colambda::gob
