// SPDX-License-Identifier: MIT
#include <colambda/gob/convert.hpp>

namespace colambda::gob::detail {

result<value> value_in(const gather& stream, const limits& bounds) {
  decoder with(bounds);
  with.push(as_bytes(stream.text()));
  value made;
  if (auto done = with.decode(made); !done) return done.error();
  return made;
}

result<void> feed(const value& from, decoder& to, const limits& bounds) {
  gather stream;
  encoder with(id::first_user, bounds);
  if (auto done = with.encode(from, stream); !done) return done;
  to.push(as_bytes(stream.text()));
  return {};
}

}  // namespace colambda::gob::detail
