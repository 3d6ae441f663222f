// SPDX-License-Identifier: MIT
// HTTP messages as values. Knows no socket and no parser.
#pragma once

#include <colambda/slice.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace colambda::emulator {

/// Header fields in their order; names are compared without regard to case.
class http_fields {
 public:
  void add(std::string name, std::string value) { all_.emplace_back(std::move(name), std::move(value)); }
  /// The first of this name, or nothing.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const noexcept;
  /// The first of this name, or an empty text.
  [[nodiscard]] std::string_view value(std::string_view name) const noexcept;
  [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& all() const noexcept { return all_; }

 private:
  std::vector<std::pair<std::string, std::string>> all_;
};

struct http_request {
  std::string method;
  /// As it was sent, query and all.
  std::string target;
  http_fields fields;
  std::string body;
  /// Of the body as it was sent; what is more than the body here was too much to keep.
  std::uint64_t length = 0;
  http_fields trailers;
  /// Chunks that the body came in, the last one, which is empty, aside.
  std::uint64_t chunks = 0;
  /// The connection ended within the body.
  bool truncated = false;
  /// The body was taken by others as it came, and is not here.
  bool taken = false;
  /// Those did not want all of it: the rest was not read, and no reply will be.
  bool unwanted = false;

  /// The path of the target: no scheme, no host, no query.
  [[nodiscard]] std::string_view path() const noexcept;
};

struct http_reply {
  unsigned status = 200;
  http_fields fields;
  slice body;
};

/// "OK" for 200, and so on; "Unknown" for a status that nobody sends here.
[[nodiscard]] std::string_view reason_of(unsigned status) noexcept;

/// The head of a reply, its empty line included.
[[nodiscard]] std::string head_of(const http_reply& reply, bool keep_alive);

}  // namespace colambda::emulator
