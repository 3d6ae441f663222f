// SPDX-License-Identifier: MIT
// The one file that includes simdjson. Its on-demand front end is left alone: it believes what it skips, reads on
// behind the text in some bad input, and would be compiled for this file's own instruction set; its first stage
// picks a kernel at run time.
#include "tokens.hpp"

#include "text.hpp"

#include <simdjson.h>

#include <fmt/core.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <new>
#include <utility>

namespace colambda::json {
namespace {

// A text above this size leaves no memory behind.
constexpr std::size_t kept_size = std::size_t{256} << 10;
constexpr std::size_t least_size = std::size_t{1} << 10;

// Asking a processor what it can do takes longer in a virtual machine than to scan a small text without its help,
// and at a cold start every event is the first.
constexpr std::size_t plain_size = 256;

const simdjson::implementation& kernel(bool is_plain) noexcept {
  const auto* const plain = is_plain ? simdjson::get_available_implementations()["fallback"] : nullptr;
  return plain != nullptr ? *plain : *simdjson::get_active_implementation();
}

std::size_t room_for(std::size_t size) noexcept {
  return size > kept_size ? size : std::max(std::bit_ceil(size), least_size);
}

problem describe_failure(simdjson::error_code code, std::string_view text) {
  switch (code) {
    case simdjson::EMPTY: return {error::bad_json, 0, "the text is only white space"};
    case simdjson::UNCLOSED_STRING: return {error::bad_json, text.size(), "the text ends inside a string"};
    case simdjson::UTF8_ERROR: {
      const std::size_t at = valid_utf8_prefix(text);
      return {error::bad_json, at, fmt::format("the text is not UTF-8 at byte {}", at)};
    }
    case simdjson::UNESCAPED_CHARS: {
      const std::size_t at = control_in_string(text);
      return {error::bad_json, at, fmt::format("the text has a control character in a string at byte {}", at)};
    }
    case simdjson::CAPACITY: return {error::too_long, 0, "the text is longer than 4 GiB"};
    case simdjson::MEMALLOC: throw std::bad_alloc();
    default: return {error::bad_json, 0, fmt::format("the text cannot be read: {}", simdjson::error_message(code))};
  }
}

}  // namespace

class tokens::scanner {
 public:
  [[nodiscard]] simdjson::error_code scan(std::string_view text) noexcept {
    if (const auto code = reserve(text.size())) return code;
    return parser_->stage1(reinterpret_cast<const std::uint8_t*>(text.data()), text.size(),
                           simdjson::stage1_mode::regular);
  }
  [[nodiscard]] std::span<const std::uint32_t> starts() const noexcept {
    return {parser_->structural_indexes.get(), parser_->n_structural_indexes};
  }
  [[nodiscard]] std::size_t capacity() const noexcept { return parser_ ? parser_->capacity() : 0; }

 private:
  simdjson::error_code reserve(std::size_t size) noexcept {
    if (size > simdjson::SIMDJSON_MAXSIZE_BYTES) return simdjson::CAPACITY;
    const bool is_small = size <= plain_size;
    if (!parser_ || (is_plain_ && !is_small)) {
      // The depth is the second stage's, which never runs: it costs memory.
      constexpr std::size_t depth = 1;
      is_plain_ = is_small;
      return kernel(is_small).create_dom_parser_implementation(room_for(size), depth, parser_);
    }
    return size <= parser_->capacity() ? simdjson::SUCCESS : parser_->set_capacity(room_for(size));
  }

  std::unique_ptr<simdjson::internal::dom_parser_implementation> parser_;
  bool is_plain_ = false;
};

tokens::tokens() noexcept = default;
tokens::tokens(tokens&& other) noexcept = default;
tokens& tokens::operator=(tokens&& other) noexcept = default;
tokens::~tokens() = default;

std::optional<problem> tokens::find(const slice& text) {
  text_ = text.text();
  if (text_.empty()) return problem(error::bad_json, 0, "the text is empty");
  if (text.tail_room() < simdjson::SIMDJSON_PADDING) {
    const std::size_t needed = text_.size() + simdjson::SIMDJSON_PADDING;
    if (copy_size_ < needed) {
      copy_size_ = room_for(needed);
      copy_ = std::make_unique_for_overwrite<char[]>(copy_size_);
    }
    std::memcpy(copy_.get(), text_.data(), text_.size());
    std::memset(copy_.get() + text_.size(), ' ', simdjson::SIMDJSON_PADDING);
    text_ = {copy_.get(), text_.size()};
  }
  if (!scanner_) scanner_ = std::make_unique<scanner>();
  if (const auto code = scanner_->scan(text_)) return describe_failure(code, text_);
  return std::nullopt;
}

std::span<const std::uint32_t> tokens::starts() const noexcept { return scanner_->starts(); }

void tokens::shrink() noexcept {
  if (scanner_ && scanner_->capacity() > kept_size) scanner_.reset();
  if (copy_size_ > kept_size + simdjson::SIMDJSON_PADDING) {
    copy_.reset();
    copy_size_ = 0;
  }
}

}  // namespace colambda::json
