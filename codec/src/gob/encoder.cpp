// SPDX-License-Identifier: MIT
#include <colambda/gob/encoder.hpp>

#include <colambda/gob/value.hpp>
#include <colambda/gob/write_dynamic.hpp>

namespace colambda::gob {

// Takes back what was written, definitions included, unless it is kept: also when a type's own method throws.
class encoder::attempt {
 public:
  attempt(encoder& by, gather& out) noexcept : by_(by), out_(out), before_(by.here(out)) {}
  attempt(const attempt&) = delete;
  attempt& operator=(const attempt&) = delete;
  ~attempt() {
    if (!kept_) by_.rewind(before_, out_);
  }
  void keep() noexcept { kept_ = true; }

 private:
  encoder& by_;
  gather& out_;
  checkpoint before_;
  bool kept_ = false;
};

// A message with a value: its definitions, its id, what stands before a value that is no struct, and the value.
template <class Announce, class Write>
result<void> encoder::encode_message(gather& out, bool is_struct, Announce announce, Write write) {
  attempt made(*this, out);
  writer to(out, bounds_, &types_);
  to.begin_message();
  type_id as = 0;
  if (!announce(to, as)) return to.why();
  to.integer(as);
  if (!is_struct) to.uint(0);
  if (!write(to) || !to.end_message()) return to.why();
  made.keep();
  return {};
}

result<void> encoder::encode_as(const type& of, const void* value, gather& out, write_function write) {
  return encode_message(
      out, base_of(of).what == kind::structure, [&](writer& to, type_id& as) { return types_.announce(of, to, as); },
      [&](writer& to) { return write(to, value); });
}

result<void> encoder::encode(const value& what, gather& out) {
  if (what.type() == nullptr) return problem{error::not_encodable, 0, "gob: cannot encode nil value"};
  types_.begin_value();
  return encode_message(
      out, what.what() == kind::structure,
      [&](writer& to, type_id& as) { return types_.announce(*what.type(), *what.document()->types, to, as); },
      [&](writer& to) { return detail::write_dynamic(to, what); });
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
