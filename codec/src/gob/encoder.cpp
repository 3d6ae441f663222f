// SPDX-License-Identifier: MIT
#include <colambda/gob/encoder.hpp>

#include <colambda/gob/value.hpp>
#include <colambda/gob/write_dynamic.hpp>

namespace colambda::gob {

result<void> encoder::encode_as(const type& of, const void* value, gather& out, write_function write) {
  const auto before = here(out);
  writer to(out, bounds_, &types_);
  to.begin_message();
  type_id as = 0;
  bool fine = types_.announce(of, to, as);
  if (fine) {
    to.integer(as);
    // What stands before a value that is no struct.
    if (base_of(of).what != kind::structure) to.uint(0);
    fine = write(to, value) && to.end_message();
  }
  if (fine) return {};
  rewind(before, out);
  return to.why();
}

result<void> encoder::encode(const value& what, gather& out) {
  if (what.type() == nullptr) return problem{error::not_encodable, 0, "gob: cannot encode nil value"};
  const auto before = here(out);
  writer to(out, bounds_, &types_);
  to.begin_message();
  type_id as = 0;
  bool fine = types_.announce(*what.type(), *what.document()->types, to, as);
  if (fine) {
    to.integer(as);
    if (what.what() != kind::structure) to.uint(0);
    fine = detail::write_dynamic(to, what) && to.end_message();
  }
  if (fine) return {};
  rewind(before, out);
  return to.why();
}

void encoder::define(const type& of, gather& out) {
  static constexpr limits unbounded{.message = static_cast<std::size_t>(-1)};
  writer to(out, unbounded, &types_);
  to.begin_message();
  type_id as = 0;
  (void)types_.announce(of, to, as);
  to.drop_message();
}

void encoder::rewind(const checkpoint& to, gather& out) noexcept {
  out.rewind(to.bytes);
  types_.forget_since(to.definitions);
}

}  // namespace colambda::gob
