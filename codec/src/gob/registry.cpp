// SPDX-License-Identifier: MIT
#include <colambda/gob/registry.hpp>

#include <colambda/gob/definition.hpp>
#include <colambda/gob/write.hpp>

namespace colambda::gob {
namespace {

type_id basic_id(kind what) noexcept {
  switch (what) {
    case kind::boolean: return id::boolean;
    case kind::integer: return id::integer;
    case kind::unsigned_integer: return id::unsigned_integer;
    case kind::floating: return id::floating;
    case kind::complex: return id::complex;
    case kind::string: return id::string;
    case kind::bytes: return id::bytes;
    default: return 0;
  }
}

// As a struct's field meets its type first: by name, or if it has none as Go spells it.
std::string field_type_name(const type& base) { return base.name.empty() ? spell(base) : std::string(base.name); }

}  // namespace

type_id registry::announce(const type& of, gather& out) {
  const type& base = base_of(of);
  if (const type_id basic = basic_id(base.what); basic != 0) return basic;
  entry& known = id_for(base, std::string(base.name));
  if (!known.sent) send(base, out);
  return known.id;
}

void registry::forget_since(std::size_t count) noexcept {
  for (; sent_.size() > count; sent_.pop_back()) known_.find(sent_.back())->second.sent = false;
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
    return basic_id(base.what) != 0 ? nullptr : &id_for(base, std::move(name));
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
    case kind::map: part(*of.key, {}); [[fallthrough]];
    default: part(*of.element, {}); give_id(made);
  }
}

// The type, then what it is made of, each once, each a message of its own.
void registry::send(const type& of, gather& out) {
  const type& base = base_of(of);
  if (basic_id(base.what) != 0) return;
  entry& known = known_.find(&base)->second;
  if (known.sent) return;
  known.sent = true;
  sent_.push_back(&base);
  write_definition(base, known, out);
  for (const auto& field : base.fields) send(*field.what, out);
  if (base.key != nullptr) send(*base.key, out);
  if (base.element != nullptr) send(*base.element, out);
}

void registry::write_definition(const type& of, const entry& made, gather& out) {
  const auto id_of = [&](const type& part) {
    const type& base = base_of(part);
    const type_id basic = basic_id(base.what);
    return std::int64_t{basic != 0 ? basic : known_.find(&base)->second.id};
  };
  const detail::common_type common{made.name, made.id};
  detail::definition what;
  switch (of.what) {
    case kind::array:
      what.array = detail::array_type{common, id_of(*of.element), static_cast<std::int64_t>(of.length)};
      break;
    case kind::map: what.map = detail::map_type{common, id_of(*of.key), id_of(*of.element)}; break;
    case kind::slice: what.slice = detail::slice_type{common, id_of(*of.element)}; break;
    default: {
      auto& record = what.structure.emplace(detail::struct_type{common, {}});
      for (const auto& field : of.fields) record.field.push_back({std::string(field.name), id_of(*field.what)});
    }
  }
  static constexpr limits unbounded{.message = static_cast<std::size_t>(-1)};
  writer to(out, unbounded);
  const auto begin = to.begin_message();
  to.integer(-std::int64_t{made.id});
  // Neither can fail: a definition has no pointers to elements, and no bound.
  (void)detail::write_value(to, what);
  (void)to.end_message(begin);
}

}  // namespace colambda::gob
