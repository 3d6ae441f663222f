// SPDX-License-Identifier: MIT
#include <colambda/gob/registry.hpp>

#include "kinds.hpp"

#include <colambda/gob/definition.hpp>
#include <colambda/gob/definitions.hpp>

namespace colambda::gob {
namespace {

// As a struct's field meets its type first: by name, or if it has none as Go spells it.
std::string field_type_name(const type& base) { return base.name.empty() ? spell(base) : std::string(base.name); }

}  // namespace

bool registry::announce(const type& of, writer& to, type_id& as) {
  const type& base = base_of(of);
  for (const auto& [what, known] : recent_) {
    if (what == &base && known->sent) {
      as = known->id;
      return true;
    }
  }
  as = detail::basic_id(base.what);
  if (as != 0) return true;
  entry& known = id_for(base, std::string(base.name));
  recent_ = {recent{&base, &known}, recent_[0]};
  as = known.id;
  return known.sent || send(base, to);
}

bool registry::announce(const wire_type& of, const detail::type_table& in, writer& to, type_id& as) {
  return adopted_.adopt(of, in, next_, to, as) && adopted_.send(as, sent_, to);
}

void registry::forget_since(std::size_t count) noexcept {
  for (; sent_.size() > count; sent_.pop_back()) *sent_.back() = false;
}

void registry::give_id(entry& to) noexcept {
  if (to.id == 0) to.id = next_++;
}

// Go's order: a struct takes its id before its fields do, an array, a map or a slice after its elements; a
// slice that is met again while it waits for its elements gets its id there.
registry::entry& registry::id_for(const type& of, std::string name) {
  const auto [at, is_new] = known_.try_emplace(&of);
  entry& made = at->second;
  if (!is_new) return made;
  made.name = std::move(name);
  if (of.what == kind::structure) give_id(made);
  name_parts(of, made);
  return made;
}

void registry::name_parts(const type& of, entry& made) {
  const auto part = [&](const type& wanted, std::string name) -> entry* {
    const type& base = base_of(wanted);
    return detail::basic_id(base.what) != 0 ? nullptr : &id_for(base, std::move(name));
  };
  switch (of.what) {
    case kind::structure:
      for (const auto& field : of.fields) {
        if (auto* met = part(*field.what, field_type_name(base_of(*field.what)))) give_id(*met);
      }
      break;
    case kind::slice:
      part(*of.element, std::string(of.element->name));
      give_id(made);
      break;
    case kind::opaque: give_id(made); break;
    case kind::map: part(*of.key, {}); [[fallthrough]];
    default: part(*of.element, {}); give_id(made);
  }
}

// The type, then what it is made of, each once, each the end of a message or of a piece.
bool registry::send(const type& of, writer& to) {
  const type& base = base_of(of);
  if (detail::basic_id(base.what) != 0) return true;
  entry& known = known_.find(&base)->second;
  if (known.sent) return true;
  known.sent = true;
  sent_.push_back(&known.sent);
  if (!detail::write_definition(to, known.id, definition_of(base, known))) return false;
  for (const auto& field : base.fields) {
    if (!send(*field.what, to)) return false;
  }
  return (base.key == nullptr || send(*base.key, to)) && (base.element == nullptr || send(*base.element, to));
}

detail::definition registry::definition_of(const type& of, const entry& made) const {
  const auto id_of = [&](const type& part) {
    const type& base = base_of(part);
    const type_id basic = detail::basic_id(base.what);
    return basic != 0 ? basic : known_.find(&base)->second.id;
  };
  const detail::common_type common{made.name, made.id};
  detail::definition what;
  switch (of.what) {
    case kind::array:
      what.array = detail::array_type{common, id_of(*of.element), static_cast<std::int64_t>(of.length)};
      break;
    case kind::map: what.map = detail::map_type{common, id_of(*of.key), id_of(*of.element)}; break;
    case kind::slice: what.slice = detail::slice_type{common, id_of(*of.element)}; break;
    case kind::opaque: detail::opaque_in(what, of.encoded_by) = detail::opaque_type{common}; break;
    default: {
      auto& record = what.structure.emplace(detail::struct_type{common, {}});
      for (const auto& field : of.fields) record.field.push_back({std::string(field.name), id_of(*field.what)});
    }
  }
  return what;
}

}  // namespace colambda::gob
