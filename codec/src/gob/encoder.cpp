// SPDX-License-Identifier: MIT
#include <colambda/gob/encoder.hpp>

namespace colambda::gob {

result<void> encoder::encode_as(const type& of, const void* value, gather& out, write_function write) {
  const auto before = here(out);
  const type_id as = types_.announce(of, out);
  writer to(out, bounds_);
  const auto begin = to.begin_message();
  to.integer(as);
  // What stands before a value that is no struct.
  if (base_of(of).what != kind::structure) to.uint(0);
  if (write(to, value) && to.end_message(begin)) return {};
  rewind(before, out);
  return to.why();
}

void encoder::rewind(const checkpoint& to, gather& out) noexcept {
  out.rewind(to.bytes);
  types_.forget_since(to.definitions);
}

}  // namespace colambda::gob
