// SPDX-License-Identifier: MIT
#include <colambda/gob/write.hpp>

#include <fmt/format.h>

namespace colambda::gob {

bool writer::end_message(gather::mark from) {
  const std::size_t length = out_.size_since(from);
  if (length > bounds_.message) {
    return fail(error::too_long, fmt::format("gob: encoder: message too big: {} bytes", length));
  }
  std::byte prefix[max_uint_width];
  out_.insert(from, {prefix, store_uint(length, prefix)});
  return true;
}

namespace detail {

bool fail_nil(writer& out, const type& of) {
  return out.fail(error::not_encodable, "gob: cannot encode nil pointer of type " + spell(of));
}

bool write_begun(writer& out, std::size_t outer) {
  auto& begun = out.begun();
  while (begun.size() > outer) {
    if (begun.size() > out.bounds().depth) {
      return out.fail(error::too_deep, fmt::format("gob: values are nested deeper than {} levels", out.bounds().depth));
    }
    switch (begun.back().go_on(out, begun.back())) {
      case writing::step::done: begun.pop_back(); break;
      case writing::step::entered: break;
      case writing::step::failed: return false;
    }
  }
  return true;
}

}  // namespace detail
}  // namespace colambda::gob
