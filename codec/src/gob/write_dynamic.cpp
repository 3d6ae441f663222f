// SPDX-License-Identifier: MIT
#include <colambda/gob/write_dynamic.hpp>

#include <fmt/format.h>

#include <vector>

namespace colambda::gob::detail {
namespace {

void write_leaf(writer& out, const document& in, const walk::event& at) {
  const auto& cells = in.cells;
  if (at.type->what != wire_kind::basic) return out.bytes(in.text(at.at));
  switch (at.type->id) {
    case id::integer: return out.integer(cells[at.at].integer);
    case id::floating: return out.floating(cells[at.at].floating);
    case id::complex: out.floating(cells[at.at].floating); return out.floating(cells[at.at + 1].floating);
    case id::bytes:
    case id::string: return out.bytes(in.text(at.at));
    // Of a nil interface, too, the cell is the number.
    default: return out.uint(cells[at.at].number);
  }
}

bool begin(writer& out, const document& in, const walk::event& at) {
  if (at.type->what == wire_kind::structure) return true;
  if (at.type->what != wire_kind::basic) {
    out.uint(at.number);
    return true;
  }
  const slice name = in.text(at.at + 1);
  return out.begin_interface(name.text(), *in.cells[at.at + 2].type, *in.types);
}

}  // namespace

bool write_dynamic(writer& out, const value& from) {
  if (from.type() == nullptr) {
    out.uint(0);
    return true;
  }
  const document& in = *from.document();
  walk over(in, from.cell(), *from.type());
  // Of the structs that are open, the number of the last field written.
  std::vector<std::uint64_t> last;
  std::size_t depth = 0;
  for (;;) {
    const auto at = over.next();
    const bool is_struct = at.type != nullptr && at.type->what == wire_kind::structure;
    switch (at.what) {
      case walk::step::over: return true;
      case walk::step::leaf: write_leaf(out, in, at); break;
      case walk::step::field:
        out.uint(at.number - last.back());
        last.back() = at.number;
        break;
      case walk::step::begin:
        if (++depth > out.bounds().depth) {
          return out.fail(error::too_deep,
                          fmt::format("gob: values are nested deeper than {} levels", out.bounds().depth));
        }
        if (is_struct) last.push_back(static_cast<std::uint64_t>(-1));
        if (!begin(out, in, at)) return false;
        break;
      case walk::step::end:
        --depth;
        if (is_struct) {
          out.uint(0);
          last.pop_back();
        }
        if (at.type->id == id::interface && !out.end_piece()) return false;
        break;
    }
  }
}

}  // namespace colambda::gob::detail
