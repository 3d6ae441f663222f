// SPDX-License-Identifier: MIT
#include <colambda/gob/write.hpp>

#include <colambda/gob/value.hpp>
#include <colambda/gob/write_dynamic.hpp>

#include <fmt/format.h>

namespace colambda::gob {

namespace detail {

bool fail_nil(writer& out, const type& of) {
  return out.fail(error::not_encodable, "gob: cannot encode nil pointer of type " + spell(of));
}

bool write_interface(writer& out, const value& from) {
  if (!from.is_nil() && from.what() != kind::interface) {
    return out.fail(error::not_encodable, fmt::format("gob: a value of type {} is not in an interface; in_interface "
                                                      "puts it into one",
                                                      from.type_name().empty() ? "without a name" : from.type_name()));
  }
  return write_dynamic(out, from);
}

bool is_nil(const value& of) noexcept { return of.is_nil(); }

bool fail_nil_in_interface(writer& out, const type& of) {
  return out.fail(error::not_encodable,
                  fmt::format("gob: gob: cannot encode nil pointer of type {} inside interface", spell(of)));
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
