// SPDX-License-Identifier: MIT
#include <colambda/gob/scanner.hpp>

#include <colambda/gob/definition.hpp>
#include <colambda/gob/definitions.hpp>

#include <algorithm>
#include <utility>

namespace colambda::gob {

bool scanner::begin(type_id of, bool top_level, reader& in) {
  const auto* type = in.types().find(of);
  const bool is_struct = type != nullptr && type->what == wire_kind::structure;
  if (top_level && !is_struct) {
    std::uint64_t zero = 0;
    if (!in.uint(zero)) return false;
    if (zero != 0) return in.fail(fault_kind::singleton_delta);
  }
  return enter(of, in);
}

void scanner::leave() noexcept {
  if (into_ != nullptr) into_->end(open_.back().begun);
  open_.pop_back();
}

scanner::step scanner::go_on(reader& in) {
  const auto from = [](bool fine) { return fine ? step::done : step::failed; };
  while (!open_.empty()) {
    step made = step::done;
    switch (open_.back().at) {
      case phase::elements: made = from(element(in)); break;
      case phase::fields: made = from(next_field(in)); break;
      case phase::interface_type: made = interface_type(in); break;
      case phase::interface_value: leave(); break;
    }
    if (made != step::done) return made;
  }
  return step::done;
}

bool scanner::enter(type_id of, reader& in) {
  switch (of) {
    case id::boolean:
    case id::integer:
    case id::unsigned_integer:
    case id::floating: return number(of, in);
    case id::complex: return number(id::floating, in) && number(id::floating, in);
    case id::bytes:
    case id::string: return skip_bytes(in, fault_kind::skipped_bytes_too_long);
    case id::interface: return enter_interface(in);
    default: return enter_type(of, in);
  }
}

bool scanner::number(type_id of, reader& in) {
  std::uint64_t raw = 0;
  if (!in.uint(raw)) return false;
  if (into_ == nullptr) return true;
  switch (of) {
    case id::boolean: into_->number(raw != 0 ? 1 : 0); break;
    case id::integer: into_->integer(unfold_sign(raw)); break;
    case id::floating: into_->floating(float_from_bits(raw)); break;
    default: into_->number(raw);
  }
  return true;
}

bool scanner::enter_type(type_id of, reader& in) {
  const auto* type = in.types().find_received(of);
  if (type == nullptr) return in.fail(fault_kind::undefined_type);
  if (open_.size() >= in.bounds().depth) return in.fail(fault_kind::too_deep, in.bounds().depth);
  switch (type->what) {
    case wire_kind::structure:
      open_.push_back({phase::fields, static_cast<std::uint64_t>(-1), type, false, 0, begin_recording()});
      return true;
    case wire_kind::array:
    case wire_kind::slice:
    case wire_kind::map: return enter_array(*type, in);
    case wire_kind::gob_encoder:
    case wire_kind::binary:
    case wire_kind::text: return skip_bytes(in, fault_kind::opaque_too_long);
    default: return in.fail(fault_kind::unusable_type);
  }
}

bool scanner::enter_array(const wire_type& type, reader& in) {
  std::uint64_t count = 0;
  if (!in.uint(count)) return false;
  if (type.what == wire_kind::array && count != static_cast<std::uint64_t>(type.length)) {
    return in.fail(fault_kind::array_length_skipped);
  }
  if (count >> 63 != 0) return in.fail(fault_kind::slice_too_big, count, 1);
  const bool is_map = type.what == wire_kind::map;
  const auto begun = begin_recording();
  if (count == 0) return true;
  if (into_ != nullptr) into_->number(count);
  expect_elements(type, count, in);
  open_.push_back({phase::elements, is_map ? count * 2 : count, &type, is_map, count, begun});
  return true;
}

// Large containers of numbers or texts take just the cells they need, as far as their count is believed.
void scanner::expect_elements(const wire_type& type, std::uint64_t count, const reader& in) {
  constexpr std::uint64_t large = 4096;
  const bool is_flat = type.element < id::interface && type.key < id::interface;
  if (into_ == nullptr || !is_flat || count < large) return;
  into_->expect(in.believable(count, sizeof(detail::cell)));
}

bool scanner::element(reader& in) {
  level& here = open_.back();
  if (here.count == 0) {
    leave();
    return true;
  }
  // Every element takes a byte at least, so a count beyond the bytes ends here and not in a long loop.
  if (in.empty()) {
    const bool is_map = here.type->what == wire_kind::map;
    return in.fail(is_map ? fault_kind::end_of_message : fault_kind::elements_past_end, here.announced);
  }
  --here.count;
  const type_id next = here.key_next ? here.type->key : here.type->element;
  if (here.type->what == wire_kind::map) here.key_next = !here.key_next;
  return enter(next, in);
}

bool scanner::next_field(reader& in) {
  level& here = open_.back();
  if (in.empty()) {
    leave();
    return true;
  }
  std::uint64_t delta = 0;
  if (!in.uint(delta)) return false;
  if (delta >> 63 != 0) return in.fail(fault_kind::negative_delta_skipped);
  if (delta == 0) {
    leave();
    return true;
  }
  // `count` starts at -1, and wraps to the field's number.
  const std::uint64_t number = here.count + delta;
  if (number >= here.type->fields.size()) return in.fail(fault_kind::field_bounds);
  here.count = number;
  if (into_ != nullptr) into_->number(number);
  return enter(here.type->fields[static_cast<std::size_t>(number)].id, in);
}

bool scanner::skip_bytes(reader& in, fault_kind too_long) {
  const std::size_t place = in.piece_offset();
  std::uint64_t length = 0;
  if (!in.uint(length)) return false;
  if (length > in.left()) return in.fail(too_long, length, in.left());
  in.at_ += length;
  if (into_ != nullptr) into_->text(in.piece(), place);
  return true;
}

bool scanner::enter_interface(reader& in) {
  const std::size_t place = in.piece_offset();
  bytes_view name;
  if (!in.interface_name(name, fault_kind::skipped_name_past_end)) return false;
  const auto begun = begin_recording();
  if (name.empty()) return true;  // nil
  if (into_ != nullptr) into_->text(in.piece(), place);
  if (open_.size() >= in.bounds().depth) return in.fail(fault_kind::too_deep, in.bounds().depth);
  open_.push_back({phase::interface_type, 0, nullptr, false, 0, begun, as_text(name).starts_with('*')});
  return true;
}

// Definitions, each at the end of its message or with the length of the next piece behind it, until the id of
// the concrete type; then the value's length, which covers only its first piece and is not used.
scanner::step scanner::interface_type(reader& in) {
  for (;;) {
    if (in.empty() && !std::exchange(waiting_, true)) return step::needs_message;
    waiting_ = false;
    std::int64_t wide = 0;
    if (!in.integer(wide)) return step::failed;
    const auto type = static_cast<type_id>(wide);
    if (type >= 0) {
      std::uint64_t length = 0;
      if (!in.uint(length)) return step::failed;
      return begin_interface_value(type, in) ? step::done : step::failed;
    }
    if (!define(static_cast<type_id>(-static_cast<std::int64_t>(type)), in)) return step::failed;
    std::uint64_t length = 0;
    if (!in.empty() && !in.uint(length)) return step::failed;
  }
}

bool scanner::begin_interface_value(type_id of, reader& in) {
  // The level stays while its value is open: that is what bounds interfaces within interfaces.
  open_.back().at = phase::interface_value;
  if (into_ != nullptr) {
    const auto seen = in.types().survey(of);
    if (seen.fault != fault_kind::none) return in.fail(seen);
    if (is_bad_key(of, in)) return in.fail(fault_kind::unhashable_key);
    into_->type(in.types().resolve(of));
  }
  return begin(of, true, in);
}

// Whether the interface is a map's key and holds what Go cannot hash: it panics there. Pointers it can.
bool scanner::is_bad_key(type_id held, const reader& in) const noexcept {
  if (open_.size() < 2 || open_.back().holds_pointer) return false;
  const level& around = open_[open_.size() - 2];
  const bool is_key = around.at == phase::elements && around.type->what == wire_kind::map && !around.key_next;
  const auto* type = in.types().find(held);
  const bool hashes = type == nullptr || (type->what != wire_kind::slice && type->what != wire_kind::map);
  return is_key && (!hashes || held == id::bytes);
}

bool scanner::define(type_id as, reader& in) {
  detail::definition from;
  if (learn_ != nullptr) {
    const auto refused = learn_->may_define(as);
    if (refused != fault_kind::none) return in.fail(refused, in.bounds().types);
  }
  if (!detail::read_definition(in, from)) return false;
  if (learn_ == nullptr) return true;
  const auto refused = learn_->define(as, std::move(from));
  return refused == fault_kind::none || in.fail(refused, in.bounds().definitions);
}

}  // namespace colambda::gob
