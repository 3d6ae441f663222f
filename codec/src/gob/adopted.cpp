// SPDX-License-Identifier: MIT
#include <colambda/gob/adopted.hpp>

#include "kinds.hpp"

#include <colambda/gob/definitions.hpp>

#include <fmt/format.h>

#include <functional>
#include <string_view>

namespace colambda::gob::detail {
namespace {

// How much is spent on finding out that a type is one that is here already. Beyond it it counts as a new one, which
// costs a definition but is never wrong; only types made for it come so far.
constexpr std::size_t most_steps = std::size_t{1} << 18;
constexpr std::size_t most_candidates = 8;

// How far below a type its hash looks.
constexpr int hashed_levels = 4;

bool is_own(type_id of) noexcept { return of < id::first_user; }

}  // namespace

type_id adopted_types::known(const wire_type& of, const type_table& in) const {
  if (is_own(of.id)) return of.id;
  const auto found = known_.find({in.serial, of.id});
  return found == known_.end() ? 0 : found->second;
}

void adopted_types::begin_value() noexcept {
  if (known_.size() > 2 * most_) known_.clear();
}

// Types are adopted one by one from the root on: each takes its id at once, what it is made of comes later.
bool adopted_types::adopt(const wire_type& of, const type_table& in, type_id& next, writer& why, type_id& as) {
  const type_id first = next;
  std::vector<const wire_type*> fresh;
  const auto id_for = [&](const wire_type& type) {
    if (const type_id already = known(type, in); already != 0) return already;
    if (const entry* same = find_same(type, in); same != nullptr) return same->id;
    fresh.push_back(&type);
    add(type, next++);
    return known_[{in.serial, type.id}] = all_.back().id;
  };
  as = id_for(of);
  for (std::size_t i = 0; i < fresh.size() && all_.size() <= most_; ++i) {
    const wire_type& type = *fresh[i];
    entry& made = *by_id_.at(first + static_cast<type_id>(i));
    if (type.element_type != nullptr) made.element = id_for(*type.element_type);
    if (type.key_type != nullptr) made.key = id_for(*type.key_type);
    for (const auto& field : type.fields) made.fields.emplace_back(field.name, id_for(*field.type));
  }
  if (all_.size() > most_) {
    for (const auto* type : fresh) forget(*type, in);
    next = first;
    return why.fail(error::too_long, fmt::format("gob: more than {} types are defined", most_));
  }
  // Only whole types are compared with.
  for (std::size_t i = 0; i < fresh.size(); ++i) {
    by_looks_.emplace(hash_of(*fresh[i], hashed_levels), by_id_.at(first + static_cast<type_id>(i)));
  }
  return true;
}

void adopted_types::add(const wire_type& type, type_id as) {
  all_.push_back(entry{type.what, as, false, std::string(type.name), type.length, type.element, type.key, {}});
  by_id_[as] = &all_.back();
}

void adopted_types::forget(const wire_type& type, const type_table& in) {
  known_.erase({in.serial, type.id});
  by_id_.erase(all_.back().id);
  all_.pop_back();
}

const adopted_types::entry* adopted_types::find_same(const wire_type& of, const type_table& in) {
  const auto [first, last] = by_looks_.equal_range(hash_of(of, hashed_levels));
  std::size_t tried = 0;
  for (auto at = first; at != last && tried < most_candidates; ++at, ++tried) {
    pairs met;
    if (!is_same(of, *at->second, in, met)) continue;
    for (const auto& [type, same] : met) known_[{in.serial, type->id}] = same->id;
    return at->second;
  }
  return nullptr;
}

// Two types are the same if nothing that can be reached from both differs; each is compared with one other only.
bool adopted_types::is_same(const wire_type& of, const entry& candidate, const type_table& in, pairs& met) const {
  std::unordered_map<type_id, type_id> seen{{of.id, candidate.id}};
  met.emplace_back(&of, &candidate);
  std::size_t steps = 0;
  const auto agree = [&](const wire_type* theirs, type_id ours) {
    if (++steps > most_steps) return false;
    if (theirs == nullptr) return true;
    if (is_own(theirs->id) || is_own(ours)) return theirs->id == ours;
    if (const type_id already = known(*theirs, in); already != 0) return already == ours;
    const auto [at, is_new] = seen.try_emplace(theirs->id, ours);
    if (is_new) met.emplace_back(theirs, by_id_.at(ours));
    return at->second == ours;
  };
  for (std::size_t i = 0; i < met.size(); ++i) {
    const auto [theirs, ours] = met[i];
    if (!looks_same(*theirs, *ours)) return false;
    if (!agree(theirs->element_type, ours->element) || !agree(theirs->key_type, ours->key)) return false;
    for (std::size_t field = 0; field < ours->fields.size(); ++field) {
      if (!agree(theirs->fields[field].type, ours->fields[field].second)) return false;
    }
  }
  return true;
}

bool adopted_types::looks_same(const wire_type& of, const entry& candidate) {
  if (of.what != candidate.what || of.name != candidate.name || of.length != candidate.length) return false;
  if (of.fields.size() != candidate.fields.size()) return false;
  for (std::size_t i = 0; i < of.fields.size(); ++i) {
    if (of.fields[i].name != candidate.fields[i].first) return false;
  }
  return true;
}

std::size_t adopted_types::hash_of(const wire_type& of, int depth) {
  constexpr std::size_t factor = 1'000'003;
  if (is_own(of.id)) return static_cast<std::size_t>(of.id);
  const std::hash<std::string_view> text;
  std::size_t hash = text(of.name) * factor + static_cast<std::size_t>(of.what);
  hash = hash * factor + static_cast<std::size_t>(of.length);
  // Of a struct's fields not what they are made of: there may be many.
  for (const auto& field : of.fields) {
    const auto kind =
        is_own(field.id) ? static_cast<std::size_t>(field.id) : static_cast<std::size_t>(field.type->what);
    hash = (hash * factor + text(field.name)) * factor + kind;
  }
  if (depth == 0) return hash;
  if (of.element_type != nullptr) hash = hash * factor + hash_of(*of.element_type, depth - 1);
  if (of.key_type != nullptr) hash = hash * factor + hash_of(*of.key_type, depth - 1);
  return hash;
}

bool adopted_types::send(type_id id, std::vector<bool*>& sent, writer& to) {
  std::vector<type_id> open{id};
  while (!open.empty()) {
    const auto found = by_id_.find(open.back());
    open.pop_back();
    if (found == by_id_.end() || found->second->sent) continue;
    entry& next = *found->second;
    next.sent = true;
    sent.push_back(&next.sent);
    if (!write_definition(to, next.id, definition_of(next))) return false;
    // From the back, so that they come in the order of the fields.
    for (std::size_t i = next.fields.size(); i-- > 0;) open.push_back(next.fields[i].second);
    open.push_back(next.element);
    open.push_back(next.key);
  }
  return true;
}

definition adopted_types::definition_of(const entry& of) {
  const common_type common{of.name, of.id};
  definition made;
  switch (of.what) {
    case wire_kind::array: made.array = array_type{common, of.element, of.length}; break;
    case wire_kind::slice: made.slice = slice_type{common, of.element}; break;
    case wire_kind::map: made.map = map_type{common, of.key, of.element}; break;
    case wire_kind::gob_encoder:
    case wire_kind::binary:
    case wire_kind::text: opaque_in(made, method_of(of.what)) = opaque_type{common}; break;
    default: {
      auto& record = made.structure.emplace(struct_type{common, {}});
      for (const auto& [name, type] : of.fields) record.field.push_back({name, type});
    }
  }
  return made;
}

}  // namespace colambda::gob::detail
