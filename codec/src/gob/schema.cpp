// SPDX-License-Identifier: MIT
#include <colambda/gob/schema.hpp>

#include <colambda/gob/definition.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <vector>

namespace colambda::gob {
namespace {

// gobEncoderType has an id of its own in Go, but one that never shows: any free one below 64 will do.
constexpr type_id opaque_definition = 24;

constexpr wire_field definition_fields[] = {{"ArrayT", 17},
                                            {"SliceT", 19},
                                            {"StructT", 20},
                                            {"MapT", 23},
                                            {"GobEncoderT", opaque_definition},
                                            {"BinaryMarshalerT", opaque_definition},
                                            {"TextMarshalerT", opaque_definition}};
constexpr wire_field array_fields[] = {{"CommonType", 18}, {"Elem", id::integer}, {"Len", id::integer}};
constexpr wire_field common_fields[] = {{"Name", id::string}, {"Id", id::integer}};
constexpr wire_field slice_fields[] = {{"CommonType", 18}, {"Elem", id::integer}};
constexpr wire_field struct_fields[] = {{"CommonType", 18}, {"Field", 22}};
constexpr wire_field map_fields[] = {{"CommonType", 18}, {"Key", id::integer}, {"Elem", id::integer}};
constexpr wire_field opaque_fields[] = {{"CommonType", 18}};

constexpr wire_type basic(type_id of, std::string_view name) {
  return {.id = of, .what = wire_kind::basic, .name = name};
}
constexpr wire_type structure(type_id of, std::string_view name, std::span<const wire_field> fields) {
  return {.id = of, .what = wire_kind::structure, .is_struct = true, .name = name, .fields = fields};
}

constexpr std::array own_types{
    basic(id::boolean, "bool"),
    basic(id::integer, "int"),
    basic(id::unsigned_integer, "uint"),
    basic(id::floating, "float"),
    basic(id::bytes, "bytes"),
    basic(id::string, "string"),
    basic(id::complex, "complex"),
    basic(id::interface, "interface"),
    basic(9, "_reserved1"),
    basic(10, "_reserved1"),
    basic(11, "_reserved1"),
    basic(12, "_reserved1"),
    basic(13, "_reserved1"),
    basic(14, "_reserved1"),
    basic(15, "_reserved1"),
    structure(id::definition, "wireType", definition_fields),
    structure(17, "arrayType", array_fields),
    structure(18, "CommonType", common_fields),
    structure(19, "sliceType", slice_fields),
    structure(20, "structType", struct_fields),
    structure(21, "fieldType", common_fields),
    wire_type{.id = 22, .what = wire_kind::slice, .name = "[]*gob.fieldType", .element = 21},
    structure(23, "mapType", map_fields),
    structure(opaque_definition, "gobEncoderType", opaque_fields),
};

// One of the format's own types as Go writes it out, each struct once.
std::string spell_own(const schema& types, type_id of, std::vector<type_id>& seen) {
  const auto* own = types.find(of);
  if (own == nullptr || of >= id::first_user) return "<nil>";
  if (own->what == wire_kind::slice) return "[]" + spell_own(types, own->element, seen);
  if (!own->is_struct || std::ranges::find(seen, of) != seen.end()) return std::string(own->name);
  seen.push_back(of);
  std::string text = std::string(own->name) + " = struct { ";
  for (const auto& field : own->fields) text += fmt::format("{} {}; ", field.name, spell_own(types, field.id, seen));
  return text + '}';
}

// What a definition will take: field names stand in two tables.
std::size_t size_of(const detail::definition& of) noexcept {
  const auto text = [](const std::string& name) { return name.capacity(); };
  std::size_t all = sizeof(detail::definition);
  if (of.array) all += text(of.array->common.name);
  if (of.map) all += text(of.map->common.name);
  if (of.slice) all += text(of.slice->common.name);
  for (const auto* opaque : {&of.gob_encoder, &of.binary_marshaler, &of.text_marshaler}) {
    if (*opaque) all += text((*opaque)->common.name);
  }
  if (!of.structure) return all;
  for (const auto& field : of.structure->field) all += sizeof(std::string) + sizeof(wire_field) + text(field.name);
  return all + text(of.structure->common.name);
}

}  // namespace

const wire_type* format_type(type_id of) noexcept {
  for (const auto& own : own_types) {
    if (own.id == of) return &own;
  }
  return nullptr;
}

const wire_type* schema::find(type_id of) const noexcept {
  return of >= id::first_user ? find_received(of) : format_type(of);
}

const wire_type* schema::find_received(type_id of) const noexcept {
  const auto found = table_->received.find(of);
  return found == table_->received.end() ? nullptr : &found->second.type;
}

fault_kind schema::may_define(type_id as) const noexcept {
  if (as < id::first_user || table_->received.contains(as)) return fault_kind::duplicate_type;
  if (table_->received.size() >= bounds_.types) return fault_kind::too_many_types;
  return fault_kind::none;
}

fault_kind schema::define(type_id as, detail::definition&& from) {
  const std::size_t size = size_of(from);
  if (size > bounds_.definitions - size_) return fault_kind::definitions_too_large;
  size_ += size;
  entry& made = table_->received[as];
  wire_type& type = made.type;
  type.id = as;
  // Go looks at the members in this order when a sender has set more than one. The id inside the common
  // part may differ from the one defined (Go itself does that for pointers to encoders), and is not used.
  const auto set = [&](wire_kind what, detail::common_type& common) {
    type.what = what;
    made.name = std::move(common.name);
  };
  if (from.array) {
    set(wire_kind::array, from.array->common);
    type.element = from.array->elem;
    type.length = from.array->len;
  } else if (from.map) {
    set(wire_kind::map, from.map->common);
    type.key = from.map->key;
    type.element = from.map->elem;
  } else if (from.slice) {
    set(wire_kind::slice, from.slice->common);
    type.element = from.slice->elem;
  } else if (from.structure) {
    set(wire_kind::structure, from.structure->common);
  } else if (from.gob_encoder) {
    set(wire_kind::gob_encoder, from.gob_encoder->common);
  } else if (from.binary_marshaler) {
    set(wire_kind::binary, from.binary_marshaler->common);
  } else if (from.text_marshaler) {
    set(wire_kind::text, from.text_marshaler->common);
  }
  if (from.structure) take_fields(made, *from.structure);
  type.name = made.name;
  table_->in_order.push_back(&type);
  return fault_kind::none;
}

void schema::take_fields(entry& made, detail::struct_type& from) {
  made.type.is_struct = true;
  made.field_names.reserve(from.field.size());
  made.fields.reserve(from.field.size());
  for (auto& field : from.field) {
    made.field_names.push_back(std::move(field.name));
    made.fields.push_back({made.field_names.back(), field.id});
  }
  made.type.fields = made.fields;
}

// Every type that a value of `of` can contain is looked at, even after a fault: whether there is an interface
// matters for types that can be read in part.
schema::survey_result schema::survey(type_id of) const {
  survey_result seen;
  if (of >= id::boolean && of < id::interface) return seen;
  if (known_survey(of, seen)) return seen;
  std::vector<type_id> open;
  std::vector<entry*> visited;
  open.reserve(16);
  visited.reserve(4);
  open.push_back(of);
  while (!open.empty()) {
    const type_id next = open.back();
    open.pop_back();
    if (next >= id::boolean && next < id::interface) continue;
    if (next == id::interface) {
      seen.has_interface = true;
      continue;
    }
    const auto found = table_->received.find(next);
    if (found == table_->received.end()) {
      note_undefined(next, seen);
    } else if (entry& at = found->second; at.surveyed || is_refused(at)) {
      seen.has_interface = seen.has_interface || at.has_interface;
      note_refused(at, seen);
    } else {
      at.surveyed = true;
      visited.push_back(&at);
      look_into(at.type, open, seen);
    }
  }
  for (auto* one : visited) {
    // Coarser than it could be for the inner types, which may only cost them a scan that was not needed.
    one->has_interface = one->has_interface || seen.has_interface;
  }
  if (seen.fault != fault_kind::none) remember_refusals(visited);
  return seen;
}

bool schema::known_survey(type_id of, survey_result& seen) const {
  const auto found = table_->received.find(of);
  if (found == table_->received.end()) return false;
  const entry& known = found->second;
  if (!known.surveyed && !is_refused(known)) return false;
  seen.has_interface = known.has_interface;
  note_refused(known, seen);
  return true;
}

// Whether it was found unfit, and what was missing still is.
bool schema::is_refused(const entry& of) const {
  if (of.surveyed || of.refused == fault_kind::none) return false;
  return of.missing == 0 || !table_->received.contains(of.missing);
}

void schema::note_refused(const entry& of, survey_result& seen) {
  if (of.surveyed || seen.fault != fault_kind::none) return;
  seen.fault = of.refused;
  seen.missing = of.missing;
  seen.name = of.refused_name;
}

// Of the types that one survey has looked at, those that lead to a fault are not fit, each for the fault that it
// leads to first; the others are. So that however many of them are asked for, all is looked at once.
void schema::remember_refusals(const std::vector<entry*>& visited) const {
  std::unordered_map<const entry*, std::vector<entry*>> users;
  std::vector<entry*> unfit;
  for (auto* one : visited) {
    survey_result own;
    std::vector<type_id> parts;
    look_into(one->type, parts, own);
    one->refused = fault_kind::none;
    for (const type_id part : parts) {
      if (part >= id::boolean && part <= id::interface) continue;
      const auto found = table_->received.find(part);
      if (found == table_->received.end()) {
        note_undefined(part, own);
      } else if (found->second.surveyed) {
        users[&found->second].push_back(one);
      } else {
        // Refused before, and not looked at again.
        note_refused(found->second, own);
      }
    }
    if (own.fault == fault_kind::none) continue;
    remember(own, *one);
    unfit.push_back(one);
  }
  for (std::size_t i = 0; i < unfit.size(); ++i) {
    for (auto* user : users[unfit[i]]) {
      if (user->refused != fault_kind::none) continue;
      user->refused = unfit[i]->refused;
      user->missing = unfit[i]->missing;
      user->refused_name = unfit[i]->refused_name;
      unfit.push_back(user);
    }
  }
  for (auto* one : visited) one->surveyed = one->refused == fault_kind::none;
}

void schema::remember(const survey_result& seen, entry& at) {
  at.refused = seen.fault;
  at.missing = seen.missing;
  at.refused_name = seen.name;
}

// Like Go, which skips by received definitions only: the format's own structs cannot be skipped.
void schema::note_undefined(type_id of, survey_result& seen) const {
  if (seen.fault != fault_kind::none) return;
  std::vector<type_id> spelled;
  seen.fault = fault_kind::undefined_type;
  seen.name = spell_own(*this, of, spelled);
  seen.missing = of;
}

void schema::look_into(const wire_type& type, std::vector<type_id>& open, survey_result& seen) {
  const auto note = [&](fault_kind fault, std::string_view name) {
    if (seen.fault != fault_kind::none) return;
    seen.fault = fault;
    seen.name = name;
  };
  switch (type.what) {
    case wire_kind::none: note(fault_kind::unusable_type, {}); break;
    case wire_kind::map: open.push_back(type.key); [[fallthrough]];
    case wire_kind::slice:
    case wire_kind::array: open.push_back(type.element); break;
    default: break;
  }
  for (const auto& field : type.fields) {
    if (field.name.empty()) note(fault_kind::empty_field_name, type.name);
    open.push_back(field.id);
  }
}

const wire_type* schema::resolve(type_id of) const {
  std::vector<entry*> open;
  const auto look_up = [&](type_id id) {
    const auto found = table_->received.find(id);
    if (found == table_->received.end()) return find(id);
    entry& at = found->second;
    if (!at.resolved) {
      at.resolved = true;
      open.push_back(&at);
    }
    return static_cast<const wire_type*>(&at.type);
  };
  const auto* root = look_up(of);
  while (!open.empty()) {
    entry& next = *open.back();
    open.pop_back();
    next.type.element_type = look_up(next.type.element);
    next.type.key_type = look_up(next.type.key);
    for (auto& field : next.fields) field.type = look_up(field.id);
  }
  return root;
}

detail::type_table::type_table() {
  static std::atomic<std::uint64_t> last{0};
  serial = last.fetch_add(1, std::memory_order_relaxed) + 1;
}

}  // namespace colambda::gob
