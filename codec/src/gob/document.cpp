// SPDX-License-Identifier: MIT
#include <colambda/gob/document.hpp>

#include "kinds.hpp"

#include <colambda/gob/primitives.hpp>

#include <utility>

namespace colambda::gob::detail {

slice document::text(std::size_t at) const noexcept {
  const auto place = text_place::unpack(cells[at].number);
  const slice& in = pieces[place.piece];
  const auto from = in.view().subspan(place.offset);
  const std::size_t width = uint_width(from[0]);
  return in.part(place.offset + width, static_cast<std::size_t>(load_uint(from.first(width))));
}

std::size_t document::size_at(std::size_t at, const wire_type& of) const noexcept {
  switch (of.what) {
    case wire_kind::basic:
      if (of.id == id::interface) return 1 + static_cast<std::size_t>(cells[at].number);
      return of.id == id::complex ? 2 : 1;
    case wire_kind::gob_encoder:
    case wire_kind::binary:
    case wire_kind::text: return 1;
    default: return 1 + static_cast<std::size_t>(cells[at].number);
  }
}

void document::shrink() {
  constexpr std::size_t small_storage = std::size_t{64} << 10;
  std::size_t size = 0;
  std::size_t pinned = 0;
  const storage* last = nullptr;
  for (const auto& piece : pieces) {
    size += piece.size();
    if (piece.owner().get() != last) pinned += piece.pinned();
    last = piece.owner().get();
  }
  if (pinned <= small_storage || pinned / 4 <= size) return;
  std::vector<std::byte> all;
  all.reserve(size);
  for (const auto& piece : pieces) all.insert(all.end(), piece.view().begin(), piece.view().end());
  const slice copy = slice::own(std::move(all));
  std::size_t at = 0;
  for (auto& piece : pieces) {
    const std::size_t length = piece.size();
    piece = copy.part(at, length);
    at += length;
  }
}

walk::event walk::enter() {
  const auto [at, type] = std::exchange(next_, {});
  const auto& cells = of_.cells;
  const bool is_nil = type->id == id::interface && cells[at].number == 0;
  const bool is_leaf = is_nil || (type->what == wire_kind::basic && type->id != id::interface) || is_opaque(type->what);
  const std::size_t end = at + of_.size_at(at, *type);
  if (is_leaf) {
    next_.at = end;
    return {step::leaf, type, at};
  }
  open_.push_back({{at, type}, end, type->what == wire_kind::map});
  if (type->id == id::interface) {
    next_ = {at + 3, cells[at + 2].type};
    return {step::begin, type, at};
  }
  if (type->what == wire_kind::structure) {
    next_.at = at + 1;
    return {step::begin, type, at};
  }
  const bool is_empty = cells[at].number == 0;
  next_.at = is_empty ? end : at + 2;
  return {step::begin, type, at, is_empty ? 0 : cells[at + 1].number};
}

walk::event walk::next() {
  if (next_.type != nullptr) return enter();
  if (open_.empty()) return {};
  level& here = open_.back();
  const wire_type& type = *here.whole.type;
  const std::size_t at = next_.at;
  if (at == here.end) {
    const event ended{step::end, &type, here.whole.at};
    open_.pop_back();
    return ended;
  }
  if (type.what == wire_kind::structure) {
    const auto number = of_.cells[at].number;
    next_ = {at + 1, type.fields[static_cast<std::size_t>(number)].type};
    return {step::field, &type, here.whole.at, number};
  }
  const bool is_key = type.what == wire_kind::map && std::exchange(here.key_next, !here.key_next);
  next_.type = is_key ? type.key_type : type.element_type;
  return enter();
}

}  // namespace colambda::gob::detail
