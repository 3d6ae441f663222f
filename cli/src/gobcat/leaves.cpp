// SPDX-License-Identifier: MIT
// Owns how a printer shows what has no parts.
#include <colambda/gob/time.hpp>

#include <fmt/format.h>

#include <cmath>
#include <optional>
#include <string>

#include "printer.hpp"
#include "words.hpp"

namespace colambda::cli {

using gob::wire_kind;
namespace id = gob::id;

namespace {

// Elements of containers lose their types' names on the wire, so bytes without a name are also tried.
std::optional<std::string> time_in(bytes_view bytes, const gob::wire_type& type) {
  if (type.what == wire_kind::text || (!type.name.empty() && type.name != "Time")) return {};
  gob::time found;
  if (!gob::marshaler<gob::time>::unmarshal(bytes, found)) return {};
  return time_text(found.seconds, found.nanoseconds, found.offset);
}

}  // namespace

void printer::put_leaf(const place& what) {
  if (what.type->what == wire_kind::basic) {
    put_basic(what);
  } else {
    put_opaque(what);
  }
}

void printer::put_basic(const place& what) {
  const auto* const cells = of_.cells.data() + what.at;
  const std::string_view quote = form_.plain ? "" : "\"";
  switch (what.type->id) {
    case id::boolean: out_.put(cells->number != 0 ? "true" : "false"); return;
    case id::integer: out_.put(fmt::format("{0}{1}{0}", quote, cells->integer)); return;
    case id::unsigned_integer: out_.put(fmt::format("{0}{1}{0}", quote, cells->number)); return;
    case id::floating: put_float(cells->floating); return;
    case id::complex:
      out_.put('[');
      put_float(cells[0].floating);
      out_.put(is_pretty() ? ", " : ",");
      put_float(cells[1].floating);
      out_.put(']');
      return;
    case id::string: put_string(of_.text(what.at).text()); return;
    default: put_bytes(of_.text(what.at).view()); return;
  }
}

void printer::put_float(double value) {
  // JSON has no numbers that are none.
  if (form_.plain && std::isnan(value)) {
    out_.put("\"NaN\"");
  } else if (form_.plain && std::isfinite(value)) {
    out_.put(fmt::format("{}", value));
  } else {
    out_.put(fmt::format("\"{}\"", exact_float(value)));
  }
}

void printer::put_string(std::string_view text) {
  if (is_utf8(text)) {
    put_quoted(out_, text);
  } else {
    put_base64_object(as_bytes(text));
  }
}

void printer::put_bytes(bytes_view bytes) {
  if (form_.plain && is_legible(as_text(bytes))) {
    put_quoted(out_, as_text(bytes));
  } else if (form_.plain) {
    put_base64_object(bytes);
  } else {
    out_.put('"');
    put_base64(out_, bytes);
    out_.put('"');
  }
}

void printer::put_opaque(const place& what) {
  const auto text = of_.text(what.at);
  const auto time = form_.plain ? time_in(text.view(), *what.type) : std::nullopt;
  if (time) {
    put_quoted(out_, *time);
  } else {
    put_bytes(text.view());
  }
}

void printer::put_key_word(const place& key) {
  const auto& cell = of_.cells[key.at];
  switch (key.type->id) {
    case id::integer: out_.put(fmt::format("\"{}\"", cell.integer)); return;
    case id::unsigned_integer: out_.put(fmt::format("\"{}\"", cell.number)); return;
    case id::boolean: out_.put(cell.number != 0 ? "\"true\"" : "\"false\""); return;
    default: break;
  }
  const auto text = of_.text(key.at);
  if (is_utf8(text.text())) return put_quoted(out_, text.text());
  out_.put("\"b64:");
  put_base64(out_, text.view());
  out_.put('"');
}

void printer::put_name(std::string_view name) {
  put_quoted(out_, name);
  out_.put(is_pretty() ? ": " : ":");
}

void printer::put_base64_object(bytes_view bytes) {
  out_.put('{');
  put_name("b64");
  out_.put('"');
  put_base64(out_, bytes);
  out_.put("\"}");
}

}  // namespace colambda::cli
