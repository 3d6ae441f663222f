// SPDX-License-Identifier: MIT
// Values in, messages out. Owns the ids of one stream's types; does no I/O.
#pragma once

#include <colambda/error.hpp>
#include <colambda/gather.hpp>
#include <colambda/gob/registry.hpp>
#include <colambda/gob/write.hpp>
#include <colambda/limits.hpp>

namespace colambda::gob {

/// Writes one gob stream: each value a message, the definitions of its types before it, once.
///
///     gob::encoder to;
///     gather out;
///     to.encode(point{22, 33}, out).value();
class encoder {
 public:
  /// `first_id` is the first type id: 64 as Go gives since 1.21, 65 as before.
  explicit encoder(type_id first_id = id::first_user, limits bounds = {})
      : bounds_(bounds), types_(first_id, bounds_) {}
  encoder(const encoder&) = delete;
  encoder& operator=(const encoder&) = delete;

  /// Appends a value. Slices of 4 KiB or more are linked, everything else is copied.
  /// Errors: not_encodable (an empty pointer where gob has none), too_long, too_deep; then nothing is appended.
  template <class T>
  [[nodiscard]] result<void> encode(const T& value, gather& out) {
    return encode_as(type_of<T>(), &value, out,
                     [](writer& to, const void* from) { return detail::write_part(to, *static_cast<const T*>(from)); });
  }

  /// The same for a value of any type; a nil one cannot be encoded by itself.
  [[nodiscard]] result<void> encode(const value& what, gather& out);

  /// Appends the definitions that a value of `T` would need before it, and no value.
  template <class T>
  void define(gather& out) {
    define(type_of<T>(), out);
  }

  /// A place to return to when a value that was encoded is not sent after all.
  struct checkpoint {
    gather::mark bytes;
    std::size_t definitions = 0;
  };
  [[nodiscard]] checkpoint here(const gather& out) const noexcept { return {out.here(), types_.sent()}; }
  void rewind(const checkpoint& to, gather& out) noexcept;

 private:
  using write_function = bool (*)(writer&, const void*);
  class attempt;
  template <class Announce, class Write>
  [[nodiscard]] result<void> encode_message(gather& out, bool is_struct, Announce announce, Write write);
  void define(const type& of, gather& out);
  [[nodiscard]] result<void> encode_as(const type& of, const void* value, gather& out, write_function write);

  limits bounds_;
  registry types_;
};

}  // namespace colambda::gob
