// SPDX-License-Identifier: MIT
#include <colambda/gob/plan.hpp>

#include "kinds.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace colambda::gob {
namespace {

bool is_container(kind what) noexcept { return what == kind::array || what == kind::slice || what == kind::map; }

// Containers on the way from a local type to its structs, and what they were held against.
using met_containers = std::vector<std::pair<const type*, type_id>>;

// Whether a received type fits a local one as far as structs, whose fields are looked at later. Recursion is
// over the local type down to its structs, so it is as deep as the program's own declarations; as in Go, a
// container that is met again fits only what it was held against before.
bool is_compatible(const schema& types, const type& wanted, type_id wire, met_containers& met) {
  const type& local = base_of(wanted);
  if (is_container(local.what)) {
    for (const auto& [type, id] : met) {
      if (type == &wanted) return id == wire;
    }
    met.emplace_back(&wanted, wire);
  }
  const auto* received = types.find_received(wire);
  const auto what = received == nullptr ? wire_kind::none : received->what;
  if (local.what == kind::opaque) return what == detail::wire_kind_of(local.encoded_by);
  if (detail::is_opaque(what)) return false;
  switch (local.what) {
    case kind::structure: return true;
    case kind::array:
      return what == wire_kind::array && received->length == static_cast<std::int64_t>(local.length) &&
             is_compatible(types, *local.element, received->element, met);
    case kind::map:
      return what == wire_kind::map && is_compatible(types, *local.key, received->key, met) &&
             is_compatible(types, *local.element, received->element, met);
    case kind::slice: {
      const auto* sent = types.find(wire);
      return sent != nullptr && sent->what == wire_kind::slice &&
             is_compatible(types, *local.element, sent->element, met);
    }
    default: return wire == detail::basic_id(local.what);
  }
}

bool is_compatible(const schema& types, const type& wanted, type_id wire) {
  met_containers met;
  return is_compatible(types, wanted, wire, met);
}

void mismatch(fault& why, std::string text) {
  why.what = fault_kind::mismatch;
  why.name = "gob: " + std::move(text);
  why.named = true;
}

}  // namespace

// One growth of the plans: all the pairs of types that a top-level pair leads to, or none of them.
class planner::build {
 public:
  build(planner& owner, fault& why) : owner_(owner), why_(why) {
    // Enough for most messages: a decoder of one value spends much of its time in growing tables.
    added_.reserve(12);
    structs_.reserve(4);
  }

  plan* run(const type& local, type_id wire) {
    plan* top = add(local, wire);
    while (!failed_ && !structs_.empty()) {
      plan* next = structs_.back();
      structs_.pop_back();
      failed_ = !compile(*next);
    }
    if (!failed_) return top;
    for (const auto& made : added_) owner_.plans_.erase(made);
    return nullptr;
  }

 private:
  // Structs are left for later, so that recursive types end and hostile chains of types need no stack.
  plan* add(const type& wanted, type_id wire) {
    const type& local = base_of(wanted);
    auto& slot = owner_.plans_[{&local, wire}];
    if (slot != nullptr) return slot.get();
    slot = std::make_unique<plan>(plan{.local = &local, .wire = wire});
    added_.push_back({&local, wire});
    plan* made = slot.get();
    if (local.what == kind::structure) structs_.push_back(made);
    for (const auto& held : local.alternatives) {
      made->names.push_back(held.name.empty() ? spell(*held.what) : std::string(held.name));
    }
    if (is_container(local.what)) {
      const auto* sent = owner_.types_->find(wire);
      if (local.key != nullptr) made->key = add(*local.key, sent->key);
      made->element = add(*local.element, sent->element);
    }
    return made;
  }

  bool compile(plan& of) {
    const auto* sent = owner_.types_->find(of.wire);
    if (sent == nullptr) {
      why_.what = fault_kind::unknown_type;
      return false;
    }
    if (!sent->is_struct) {
      mismatch(why_, fmt::format("type mismatch in decoder: want struct type {}; got non-struct", spell(*of.local)));
      return false;
    }
    of.fields.resize(sent->fields.size());
    std::size_t expected = 0;
    for (std::size_t i = 0; i < sent->fields.size(); ++i) {
      if (!compile_field(of, *sent, i, expected)) return false;
    }
    return true;
  }

  // `expected` is the local field after the last one found: senders mostly agree on the order.
  bool compile_field(plan& of, const wire_type& sent, std::size_t index, std::size_t& expected) {
    const auto& received = sent.fields[index];
    if (received.name.empty()) {
      mismatch(why_, fmt::format("empty name for remote field of type {}", sent.name));
      return false;
    }
    auto& field = of.fields[index];
    field.wire = received.id;
    const auto locals = of.local->fields;
    std::size_t at = expected < locals.size() && locals[expected].name == received.name ? expected : locals.size();
    if (at == locals.size()) {
      const auto found = std::ranges::find(locals, received.name, &type_field::name);
      at = static_cast<std::size_t>(found - locals.begin());
    }
    const type* local = nullptr;
    if (at != locals.size()) {
      expected = at + 1;
      field.local = static_cast<std::int32_t>(at);
      local = locals[at].what;
    } else if (const auto known = promote(of, received.name); known != of.promotions.end()) {
      field.local = plan_field::skipped - 1 - static_cast<std::int32_t>(known - of.promotions.begin());
      local = known->what;
    } else {
      return can_skip(received.id);
    }
    if (!is_compatible(*owner_.types_, *local, received.id)) {
      mismatch(why_, fmt::format("wrong type ({}) for received field {}.{}", spell(*local), sent.name, received.name));
      return false;
    }
    field.how = add(*local, received.id);
    of.matched = true;
    return true;
  }

  // A name in an embedded struct; the end if there is none.
  static std::vector<promotion>::iterator promote(plan& of, std::string_view name) {
    const auto known = std::ranges::find(of.promotions, name, &promotion::name);
    if (known != of.promotions.end()) return known;
    auto found = find_promotion(*of.local, name);
    return found ? of.promotions.insert(known, std::move(*found)) : known;
  }

  bool can_skip(type_id wire) {
    const auto seen = owner_.types_->survey(wire);
    if (seen.fault == fault_kind::none) return true;
    why_.what = seen.fault;
    why_.name = seen.name;
    why_.named = !seen.name.empty();
    return false;
  }

  planner& owner_;
  fault& why_;
  bool failed_ = false;
  std::vector<planner::key> added_;
  std::vector<plan*> structs_;
};

namespace {

// `map[string]int` -> `map[string]int64`: Go's numbers of the machine's size have 64 bits here.
std::string with_sized_numbers(std::string_view name) {
  std::string out;
  for (std::size_t at = 0; at < name.size();) {
    const auto is_letter = [&](std::size_t i) {
      const char c = i < name.size() ? name[i] : ' ';
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    };
    std::size_t end = at + 1;
    if (is_letter(at)) {
      while (is_letter(end)) ++end;
    }
    const auto word = name.substr(at, end - at);
    out += word;
    if (word == "int" || word == "uint") out += "64";
    if (word == "uintptr") out.replace(out.size() - 3, 3, "64");
    at = end;
  }
  return out;
}

}  // namespace

std::size_t find_alternative(const plan& interface, std::string_view name) {
  const auto& names = interface.names;
  auto found = std::ranges::find(names, name);
  if (found == names.end()) found = std::ranges::find(names, with_sized_numbers(name));
  return static_cast<std::size_t>(found - names.begin());
}

// A sender who repeats values that do not fit costs no more than the first of them.
bool planner::is_refused(const key& of, fault& why) const {
  const auto known = refused_.find(of);
  if (known == refused_.end()) return false;
  const type_id missing = known->second.missing;
  if (missing != 0 && types_->find(missing) != nullptr) return false;
  why = known->second.why;
  return true;
}

const plan* planner::find_top_level(const type& local, type_id wire, fault& why) {
  const type& base = base_of(local);
  const auto known = plans_.find({&base, wire});
  plan* found = known == plans_.end() ? nullptr : known->second.get();
  if (found != nullptr && found->is_top_level) return found;
  const auto* sent = types_->find(wire);
  if (found == nullptr) {
    if (base.what != kind::structure && !is_compatible(*types_, local, wire)) {
      const auto name = sent == nullptr || sent->what == wire_kind::none ? "unknown type" : sent->name;
      mismatch(why, fmt::format("decoding into local type *{}, received remote type {}", spell(local), name));
      return nullptr;
    }
    if (is_refused({&base, wire}, why)) return nullptr;
    found = build(*this, why).run(local, wire);
    if (found == nullptr) {
      refused_[{&base, wire}] = {why, types_->survey(wire).missing};
      return nullptr;
    }
  }
  // Only here and not for nested structs: a message of which nothing fits is not the message that was meant.
  if (base.what == kind::structure && !found->matched && !base.fields.empty() && !sent->fields.empty() &&
      wire >= id::first_user) {
    mismatch(why, fmt::format("type mismatch: no fields matched compiling decoder for {}", base.name));
    return nullptr;
  }
  found->has_interface = types_->survey(wire).has_interface;
  found->is_top_level = true;
  return found;
}

}  // namespace colambda::gob
