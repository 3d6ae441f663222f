// SPDX-License-Identifier: MIT
#include <colambda/gob/read.hpp>

#include <colambda/gob/definitions.hpp>
#include <colambda/gob/scanner.hpp>
#include <colambda/gob/value.hpp>

#include <memory>

namespace colambda::gob::detail {
namespace {

// Where a number that was out of range stood, said from the inside out.
void name_place(reader& in, std::size_t outer) {
  auto& begun = in.begun();
  // The innermost has said its part, unless it is a container that failed between its elements.
  for (std::size_t i = begun.size() - 1; i > outer; --i) {
    const reading& around = begun[i - 1];
    const type& local = *around.how->local;
    if (local.what == kind::structure) {
      const auto& field = around.how->fields[static_cast<std::size_t>(around.at)];
      in.note_name(around.how->name_of(field));
    } else if (local.what == kind::interface) {
      note_held(in, *begun[i].how->local);
    } else if (local.what != kind::map || has_elements(*local.element)) {
      in.note_element();
    }
  }
}

}  // namespace

bool read_begun(reader& in, std::size_t outer) {
  auto& begun = in.begun();
  while (begun.size() > outer) {
    if (begun.size() > in.bounds().depth) return in.fail(fault_kind::too_deep, in.bounds().depth);
    switch (begun.back().go_on(in, begun.back())) {
      case reading::step::done: begun.pop_back(); break;
      case reading::step::entered: break;
      case reading::step::failed: name_place(in, outer); return false;
    }
  }
  return true;
}

bool read_count(reader& in, std::uint64_t& count, const type& element) {
  constexpr std::uint64_t surely_fine = std::uint64_t{1} << 20;
  constexpr std::uint64_t go_too_big = std::uint64_t{1} << 33;
  if (!in.uint(count)) return false;
  const std::size_t size = count < surely_fine ? 0 : go_size(element);
  if (count >> 63 != 0 || (size != 0 && count > go_too_big / size)) {
    return in.fail(fault_kind::slice_too_big, count, size, &element);
  }
  if (count > in.most_elements()) return in.fail(fault_kind::too_many_elements, count, in.most_elements());
  return true;
}

bool read_interface(reader& in, value& into, const plan&) {
  auto made = std::make_shared<document>();
  recorder taken(*made);
  const std::size_t first = in.piece();
  // What the reader calls its message `first` is the document's message 0.
  taken.first_piece(std::size_t{0} - first);
  const std::size_t begin = in.piece_offset();
  taken.begin_at(begin);
  scanner over(nullptr, &taken);
  if (!over.begin(id::interface, false, in)) return false;
  for (;;) {
    const auto step = over.go_on(in);
    if (step == scanner::step::failed) return false;
    if (step == scanner::step::done) break;
    if (!in.next_piece()) return in.fail(fault_kind::end_of_message);
  }
  into = value{};
  if (made->cells.front().number == 0) return true;
  const auto pieces = in.pieces().subspan(first, in.piece() - first + 1);
  made->pieces.assign(pieces.begin(), pieces.end());
  // Only its own bytes count as its own: there may be thousands of such values in one message.
  auto& last = made->pieces.back();
  last = last.part(0, in.piece_offset());
  auto& head = made->pieces.front();
  head = head.part(begin, head.size() - begin);
  made->types = in.types().table();
  made->shrink();
  into = value(std::move(made), 0, format_type(id::interface));
  return true;
}

bool read_interface_head(reader& in, interface_head& head, const plan& interface) {
  bytes_view name;
  if (!in.interface_name(name, fault_kind::interface_name_past_end)) return false;
  head.is_nil = name.empty();
  if (head.is_nil) return true;
  head.held = find_alternative(interface, as_text(name));
  if (head.held == interface.names.size()) {
    return in.fail(fault{.what = fault_kind::name_not_registered, .name = std::string(as_text(name)), .named = true});
  }
  std::uint64_t length = 0;
  for (;;) {
    if (in.empty() && !in.next_piece()) return in.fail(fault_kind::end_of_message);
    std::int64_t wide = 0;
    if (!in.integer(wide)) return false;
    head.type = static_cast<type_id>(wide);
    if (head.type >= 0) return in.uint(length);
    definition known;
    if (!read_definition(in, known)) return false;
    if (!in.empty() && !in.uint(length)) return false;
  }
}

const plan* begin_held(reader& in, const interface_head& head, const type& local) {
  fault why;
  const plan* how = in.plans()->top_level(local, head.type, why);
  if (how == nullptr) {
    in.fail(std::move(why));
    return nullptr;
  }
  std::uint64_t zero = 0;
  if (how->local->what == kind::structure) return how;
  if (!in.uint(zero)) return nullptr;
  if (zero == 0) return how;
  in.fail(fault_kind::singleton_delta);
  return nullptr;
}

void note_held(reader& in, const type& local) {
  if (local.what <= kind::complex) in.note_name(spell(local));
}

bool next_field(reader& in, const plan& how, std::uint64_t& number, bool& failed) {
  // A message may end without the terminating zero.
  if (in.empty()) return false;
  std::uint64_t delta = 0;
  if (!in.uint(delta)) return !(failed = true);
  if (delta == 0) return false;
  // `number` begins at -1 and wraps, once, to the first field's.
  const std::uint64_t next = number + delta;
  if (delta >> 63 != 0 || next >= how.fields.size()) {
    failed = true;
    return in.fail(delta >> 63 != 0 ? fault_kind::negative_delta : fault_kind::field_bounds);
  }
  number = next;
  return true;
}

}  // namespace colambda::gob::detail
