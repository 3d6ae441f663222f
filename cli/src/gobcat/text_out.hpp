// SPDX-License-Identifier: MIT
// Where text goes: on, or aside until its place is known. Knows nothing of what it says.
#pragma once

#include <colambda/cli/value_text.hpp>

#include <compare>
#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace colambda::cli {

/// Text on its way to a sink. What is put aside is stored once, and comes back by being linked: a map's keys can be
/// sorted however deep they lie in other maps' keys, and no text is copied again at every level.
class text_out {
 public:
  explicit text_out(text_sink to) : to_(std::move(to)) {}

  void put(std::string_view text);
  void put(char one) { put(std::string_view(&one, 1)); }

  /// Text put aside, to be put back once.
  struct aside {
    std::size_t first = none;
    std::size_t last = none;
  };
  /// All that is put from here on is put aside, until the `end_aside` that belongs to it.
  void begin_aside() { open_.emplace_back(); }
  [[nodiscard]] aside end_aside();
  [[nodiscard]] bool is_aside() const noexcept { return !open_.empty(); }
  void put(const aside& text);
  /// As the bytes compare.
  [[nodiscard]] std::strong_ordering compare(const aside& a, const aside& b) const noexcept;

  /// A place to return to when all that was put aside after it has been put back.
  struct mark {
    std::size_t text = 0;
    std::size_t pieces = 0;
  };
  [[nodiscard]] mark here() const noexcept { return {shelf_.size(), pieces_.size()}; }
  void forget(const mark& after);

  void flush();
  /// Whether the sink wants no more.
  [[nodiscard]] bool stopped() const noexcept { return stopped_; }

 private:
  static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
  // A part of the shelf, and the piece that follows it.
  struct piece {
    std::size_t begin;
    std::size_t end;
    std::size_t next;
  };
  [[nodiscard]] std::string_view text_of(const piece& at) const noexcept {
    return std::string_view(shelf_).substr(at.begin, at.end - at.begin);
  }
  void put_aside(std::string_view text);

  text_sink to_;
  std::string waiting_;
  bool stopped_ = false;
  std::string shelf_;
  std::vector<piece> pieces_;
  std::vector<aside> open_;
};

}  // namespace colambda::cli
