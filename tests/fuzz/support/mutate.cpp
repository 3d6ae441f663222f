// SPDX-License-Identifier: MIT
// How libFuzzer changes an input: mostly message by message, with lengths that stay right, for what is behind a
// wrong length is never read. Knows framing, and no more.
#include "input.hpp"

#include <colambda/gob/framer.hpp>
#include <colambda/gob/primitives.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <random>
#include <utility>
#include <vector>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                               unsigned int seed);

namespace {

using bytes = std::vector<std::uint8_t>;

bytes copy_of(colambda::bytes_view from) {
  bytes made(from.size());
  if (!from.empty()) std::memcpy(made.data(), from.data(), from.size());
  return made;
}

class stream {
 public:
  explicit stream(colambda::bytes_view from) {
    for (;;) {
      const auto next = colambda::gob::next_frame(from, {});
      if (next.refused != colambda::gob::fault_kind::none || !next.is_whole(from)) break;
      messages_.push_back(copy_of(from.subspan(next.head, next.body)));
      from = from.subspan(next.size());
    }
    rest_ = copy_of(from);
  }

  [[nodiscard]] bool empty() const noexcept { return messages_.empty(); }

  void change(std::minstd_rand& random) {
    const auto below = [&](std::size_t count) { return static_cast<std::size_t>(random()) % count; };
    const std::size_t which = below(messages_.size());
    switch (below(10)) {
      case 0: messages_.insert(place(below(messages_.size() + 1)), bytes(messages_[which])); break;
      case 1: messages_.erase(place(which)); break;
      case 2: std::swap(messages_[which], messages_[below(messages_.size())]); break;
      case 3: cut(which, below(messages_[which].size() + 1)); break;
      case 4: join(which); break;
      default: change_inside(messages_[which]);
    }
  }

  [[nodiscard]] bytes written() const {
    bytes all;
    for (const auto& one : messages_) {
      std::array<std::byte, colambda::gob::max_uint_width> head{};
      const std::size_t width = colambda::gob::store_uint(one.size(), head.data());
      for (std::size_t i = 0; i < width; ++i) all.push_back(std::to_integer<std::uint8_t>(head[i]));
      all.insert(all.end(), one.begin(), one.end());
    }
    all.insert(all.end(), rest_.begin(), rest_.end());
    return all;
  }

 private:
  [[nodiscard]] std::vector<bytes>::iterator place(std::size_t index) {
    return messages_.begin() + static_cast<std::ptrdiff_t>(index);
  }

  static void change_inside(bytes& message) {
    constexpr std::size_t growth = 64;
    const std::size_t size = message.size();
    message.resize(size + growth);
    message.resize(LLVMFuzzerMutate(message.data(), size, message.size()));
  }

  // As an encoder cuts a value where a definition comes.
  void cut(std::size_t which, std::size_t at) {
    bytes behind(messages_[which].begin() + static_cast<std::ptrdiff_t>(at), messages_[which].end());
    messages_[which].resize(at);
    messages_.insert(place(which + 1), std::move(behind));
  }

  void join(std::size_t which) {
    if (which + 1 >= messages_.size()) return;
    const bytes next = std::move(messages_[which + 1]);
    messages_[which].insert(messages_[which].end(), next.begin(), next.end());
    messages_.erase(place(which + 1));
  }

  std::vector<bytes> messages_;
  bytes rest_;
};

}  // namespace

std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size, unsigned int seed) {
  constexpr std::size_t head = fuzz::input::head_size;
  std::minstd_rand random(seed);
  const auto choice = random() % 8;
  if (size <= head || choice == 0) return LLVMFuzzerMutate(data, size, max_size);
  if (choice == 1) {
    data[random() % head] = static_cast<std::uint8_t>(random());
    return size;
  }
  stream all(fuzz::input(data, size).stream());
  if (all.empty()) return LLVMFuzzerMutate(data, size, max_size);
  all.change(random);
  const auto made = all.written();
  const std::size_t kept = std::min(made.size(), max_size - head);
  if (kept != 0) std::memcpy(data + head, made.data(), kept);
  return head + kept;
}
