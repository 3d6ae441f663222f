// SPDX-License-Identifier: MIT
#include <colambda/gob/read.hpp>

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
      in.note_name(local.fields[static_cast<std::size_t>(field.local)].name);
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
