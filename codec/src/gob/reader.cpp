// SPDX-License-Identifier: MIT
#include <colambda/gob/reader.hpp>

#include <colambda/gob/scanner.hpp>
#include <colambda/gob/type.hpp>

#include <algorithm>
#include <utility>

namespace colambda::gob {

bool reader::fail(fault_kind what, std::uint64_t first, std::uint64_t second, const type* local) noexcept {
  if (why_.what == fault_kind::none) {
    why_.what = what;
    why_.first = first;
    why_.second = second;
    why_.local = local;
  }
  return false;
}

reader::number reader::wide_uint_at(const std::byte* at) noexcept {
  const auto left = static_cast<std::size_t>(end_ - at);
  if (left >= max_uint_width) [[likely]] {
    const std::size_t width = uint_width(*at);
    if (width != 0) [[likely]]
      return {at + width, load_wide_uint(at, width)};
  }
  return last_uint_at(at);
}

// Where fewer bytes are left than a number may take, or none begins.
reader::number reader::last_uint_at(const std::byte* at) noexcept {
  const auto left = static_cast<std::size_t>(end_ - at);
  const std::size_t width = left == 0 ? 0 : uint_width(*at);
  if (width != 0 && left >= width) return {at + width, load_uint({at, width})};
  at_ = at;
  if (left == 0) {
    fail(fault_kind::end_of_message);
  } else if (width == 0) {
    fail(fault_kind::bad_count_byte);
  } else {
    fail(fault_kind::short_uint, width - 1, left - 1);
  }
  return {};
}

bool reader::interface_name(bytes_view& name, fault_kind past_end) noexcept {
  std::uint64_t length = 0;
  if (!uint(length)) return false;
  if (length > left()) return fail(past_end, length);
  if (length > bounds_.name) return fail(fault_kind::interface_name_too_long, length);
  name = {at_, static_cast<std::size_t>(length)};
  at_ += length;
  return true;
}

bool reader::opaque(bytes_view& value) noexcept {
  std::uint64_t length = 0;
  if (!uint(length)) return false;
  if (length > left()) return fail(fault_kind::opaque_too_long, length, left());
  value = {at_, static_cast<std::size_t>(length)};
  at_ += length;
  return true;
}

bool reader::fail(const schema::survey_result& seen) {
  return fail(fault{.what = seen.fault, .name = seen.name, .named = !seen.name.empty()});
}

bool reader::fail(fault&& why) {
  if (why_.what == fault_kind::none) why_ = std::move(why);
  return false;
}

bool reader::refuse(const problem& why) {
  if (why_.what == fault_kind::none) {
    why_ = {.what = fault_kind::refused,
            .first = static_cast<std::uint64_t>(why.code()),
            .name = why.message(),
            .named = true};
  }
  return false;
}

slice reader::share(bytes_view part) const {
  // A small part of a large slab is not worth all of it.
  constexpr std::size_t small_storage = std::size_t{64} << 10;
  const slice& piece = pieces_[piece_];
  if (piece.pinned() > small_storage && piece.pinned() / 4 > part.size()) return slice::copy_of(part);
  return piece.part(static_cast<std::size_t>(part.data() - piece.data()), part.size());
}

bool reader::skip(type_id of) {
  scanner over;
  if (!over.begin(of, false, *this)) return false;
  for (;;) {
    const auto step = over.go_on(*this);
    if (step == scanner::step::done) return true;
    if (step == scanner::step::failed) return false;
    if (!next_piece()) return fail(fault_kind::end_of_message);
  }
}

std::size_t reader::less_believable(std::uint64_t count, std::size_t element_size) const noexcept {
  // Less for each level of a type that contains itself: as many as there may be, together they stay small.
  const std::size_t share = bounds_.container_reserve / std::max<std::size_t>(1, begun_.size());
  const std::size_t allowed = std::max<std::size_t>(1, share / element_size);
  return static_cast<std::size_t>(std::min({count, std::uint64_t{left()}, std::uint64_t{allowed}}));
}

void reader::note_prefix(const char* prefix) {
  if (why_.what == fault_kind::out_of_range && !why_.named) why_.name += prefix;
}

void reader::note_name(std::string_view name) {
  if (why_.what != fault_kind::out_of_range || why_.named) return;
  why_.name += name;
  why_.named = true;
}

}  // namespace colambda::gob
