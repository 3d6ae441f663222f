// SPDX-License-Identifier: MIT
#include <colambda/gob/writer.hpp>

#include <colambda/gob/registry.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace colambda::gob {

// Lengths of pieces are put in all together when their message ends, so that deep interfaces do not move their bytes
// once a level. The message's own has its room, which rarely is of another size.
bool writer::close() {
  const std::size_t length = out_.size_since(current_.from) + current_.lengths;
  if (length > bounds_.message) [[unlikely]]
    return fail_too_long(length);
  if (!around_.empty()) {
    gather::insertion prefix{.at = current_.from};
    prefix.size = store_uint(length, prefix.bytes.data());
    around_.back().lengths += current_.lengths + prefix.size;
    lengths_.push_back(prefix);
    return true;
  }
  if (!lengths_.empty()) {
    std::ranges::sort(lengths_, {}, [](const gather::insertion& one) { return std::pair(one.at.own, one.at.links); });
    out_.insert(lengths_);
    lengths_.clear();
  }
  std::byte prefix[max_uint_width];
  out_.insert(current_.from, {prefix, store_uint(length, prefix)});
  return true;
}

bool writer::fail_too_long(std::size_t length) {
  return fail(error::too_long, fmt::format("gob: encoder: message too big: {} bytes", length));
}

bool writer::cut() {
  if (!close()) return false;
  if (around_.empty()) {
    begin_message();
  } else {
    current_ = {out_.here(), 0};
  }
  return true;
}

void writer::begin_piece() {
  around_.push_back(current_);
  current_ = {out_.here(), 0};
}

bool writer::end_piece() {
  if (!close()) return false;
  current_ = around_.back();
  around_.pop_back();
  return true;
}

bool writer::write_name(std::string_view name) {
  // An empty name is how nil is written.
  if (name.empty()) return fail(error::not_encodable, "gob: the value of an interface has no name");
  if (name.size() > bounds_.name) {
    return fail(error::too_long, fmt::format("gob: name too long ({} bytes)", name.size()));
  }
  bytes(as_bytes(name));
  return true;
}

void writer::begin_content(type_id as, bool is_struct) {
  integer(as);
  begin_piece();
  if (!is_struct) uint(0);
}

bool writer::begin_interface(std::string_view name, const type& of) {
  type_id as = 0;
  if (!write_name(name) || !types_->announce(of, *this, as)) return false;
  begin_content(as, base_of(of).what == kind::structure);
  return true;
}

bool writer::begin_interface(std::string_view name, const wire_type& of, const detail::type_table& in) {
  type_id as = 0;
  if (!write_name(name) || !types_->announce(of, in, *this, as)) return false;
  begin_content(as, of.what == wire_kind::structure);
  return true;
}

}  // namespace colambda::gob
