// SPDX-License-Identifier: MIT
// What a connection ought to do, told without one: which calls a stream makes, and which were answered.
#pragma once

#include "../../../runtime/src/rpc/connection.hpp"
#include "require.hpp"

#include <colambda/gob/decoder.hpp>
#include <colambda/slice.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fuzz {

/// Calls by name and number, sorted: answers may come in any order.
using calls = std::vector<std::pair<std::string, std::uint64_t>>;

inline const colambda::rpc::method* find(const colambda::rpc::detail::directory& all, std::string_view name) {
  const auto dot = name.rfind('.');
  if (dot == std::string_view::npos) return nullptr;
  for (const auto& one : all.services) {
    if (one.name() == name.substr(0, dot)) return one.find(name.substr(dot + 1));
  }
  return nullptr;
}

/// The calls that a server has to answer: one for each header, whatever its body is like.
inline calls made_in(colambda::bytes_view stream, const colambda::rpc::detail::directory& all) {
  calls made;
  colambda::gob::decoder in(all.bounds);
  in.push(stream);
  for (;;) {
    colambda::rpc::detail::request head;
    const auto ready = in.decode(head);
    if (!ready || !*ready) break;
    made.emplace_back(head.service_method, head.seq);
    const auto* method = find(all, head.service_method);
    const auto body = method == nullptr ? in.skip() : method->begin()->read(in);
    if (body ? !*body : in.is_broken()) break;
  }
  std::ranges::sort(made);
  return made;
}

/// The calls answered in a server's bytes, which may end anywhere but must be a stream until there.
inline calls answered_in(colambda::bytes_view stream) {
  calls answered;
  colambda::gob::decoder in;
  in.push(stream);
  for (;;) {
    colambda::rpc::detail::response head;
    const auto ready = in.decode(head);
    require(ready.has_value(), "an answer's header can be read");
    if (!*ready) break;
    const auto body = in.skip();
    require(body.has_value(), "an answer's body can be skipped");
    if (!*body) break;
    answered.emplace_back(std::move(head.service_method), head.seq);
  }
  std::ranges::sort(answered);
  return answered;
}

/// The bytes behind an HTTP head; none if it does not end.
inline colambda::bytes_view behind_head(colambda::bytes_view stream) {
  const auto text = colambda::as_text(stream);
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    if (text.substr(at + 1).starts_with('\n')) return stream.subspan(at + 2);
    if (text.substr(at + 1).starts_with("\r\n")) return stream.subspan(at + 3);
  }
  return {};
}

}  // namespace fuzz
