// SPDX-License-Identifier: MIT
// Fuzzes decode into gob::value: a stream holds the same values however it is chopped, and they can be looked at,
// all of them, when the decoder is gone. What can be decoded can be skipped.
#include "support/account.hpp"
#include "support/heap.hpp"
#include "support/input.hpp"
#include "support/require.hpp"

#include <colambda/gob/decoder.hpp>
#include <colambda/gob/value.hpp>

#include <cstring>
#include <string>
#include <vector>

namespace {

using namespace colambda;
using fuzz::input;
using fuzz::require;
using fuzz::require_equal;

constexpr unsigned reads_as_a_socket = 6;

// What came out of a stream.
struct outcome {
  std::vector<gob::value> values;
  // Each value's and each failure's place, and what the failures say.
  std::string says;
};

class reading {
 public:
  explicit reading(const input& given) : given_(given), in_(given.bounds()) {}

  outcome whole() {
    in_.push(given_.stream());
    while (one()) {
    }
    return finish();
  }

  outcome chopped() {
    auto pieces = given_.pieces();
    for (auto rest = given_.stream(); !rest.empty() && !in_.is_broken();) {
      const auto piece = rest.first(pieces.next(rest.size()));
      rest = rest.subspan(piece.size());
      feed(piece);
      while (one()) {
      }
    }
    return finish();
  }

 private:
  void feed(bytes_view piece) {
    if (!given_.flag(reads_as_a_socket) || !given_.is_tight()) return in_.push(piece);
    const auto room = in_.in().prepare(std::max(piece.size(), in_.wanted()));
    std::memcpy(room.data(), piece.data(), piece.size());
    in_.in().commit(piece.size());
  }

  // The next value or failure; false if there is none yet.
  bool one() {
    if (in_.is_broken()) return false;
    gob::value next;
    const auto got = in_.decode(next);
    if (got && !*got) return false;
    require(in_.is_broken() || before_ < in_.consumed(), "a value or a failure takes bytes");
    before_ = in_.consumed();
    made_.says += std::to_string(before_) + ' ';
    if (got) {
      made_.says += "value\n";
      made_.values.push_back(std::move(next));
    } else {
      made_.says += got.error().message() + " at " + std::to_string(got.error().offset()) + '\n';
    }
    return true;
  }

  outcome finish() {
    const auto end = in_.finish();
    made_.says += end ? "end" : end.error().message() + " at " + std::to_string(end.error().offset());
    for (const auto* type : in_.types().received()) {
      made_.says += "\n" + std::to_string(type->id) + ' ' + std::string(type->name);
      for (const auto& field : type->fields) made_.says += ' ' + std::string(field.name);
    }
    require(in_.consumed() <= given_.stream().size(), "no more is taken than there was");
    return std::move(made_);
  }

  const input& given_;
  gob::decoder in_;
  outcome made_;
  std::size_t before_ = 0;
};

outcome read_whole(const input& given) {
  const fuzz::heap_watch heap;
  auto made = reading(given).whole();
  // A byte can be a number, which takes eight, or the end of a struct, which takes as much; a vector that grows has
  // twice that and more.
  require(heap.peak() <= (std::size_t{1} << 20) + given.stream().size() * 256,
          "memory stays in proportion to the stream");
  return made;
}

// Skipping goes on where decoding did, up to the first failure: behind it the two may go on with different messages.
void check_skip(const input& given, const std::string& says) {
  gob::decoder in(given.bounds());
  in.push(given.stream());
  for (std::size_t at = 0, end = 0; (end = says.find(" value\n", at)) != std::string::npos; at = end + 7) {
    if (says.find('\n', at) < end) return;
    const auto got = in.skip();
    require(got.has_value() && *got, "what can be decoded can be skipped");
    require(std::to_string(in.consumed()) == says.substr(at, end - at), "a skipped value is as long as a decoded one");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const input given(data, size);
  const auto whole = read_whole(given);
  const auto chopped = reading(given).chopped();
  require_equal(whole.says, chopped.says, "a chopped stream says what the whole one does");
  require(whole.values.size() == chopped.values.size(), "a chopped stream has as many values");
  fuzz::accountant count;
  for (std::size_t i = 0; i < whole.values.size(); ++i) {
    require(count.of(whole.values[i]) == count.of(chopped.values[i]), "a chopped stream has the same values");
    require(whole.values[i] == chopped.values[i], "values with the same account are equal");
  }
  check_skip(given, whole.says);
  return 0;
}
