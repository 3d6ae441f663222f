// SPDX-License-Identifier: MIT
#include <colambda/cli/value_text.hpp>

#include <utility>

#include "printer.hpp"
#include "text_out.hpp"

namespace colambda::cli {

bool print_value(const gob::value& what, const text_form& form, text_sink to) {
  text_out out(std::move(to));
  if (what.document() == nullptr) {
    out.put("null");
  } else {
    printer(*what.document(), form, out).print(what.cell(), *what.type());
  }
  out.flush();
  return !out.stopped();
}

std::string value_text(const gob::value& what, const text_form& form) {
  std::string text;
  print_value(what, form, [&](std::string_view part) {
    text += part;
    return true;
  });
  return text;
}

}  // namespace colambda::cli
