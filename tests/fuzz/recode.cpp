// SPDX-License-Identifier: MIT
// Fuzzes the encoder of dynamic values: what was decoded is written, and reads as the same values; written once
// more, it is the same bytes.
#include "support/account.hpp"
#include "support/heap.hpp"
#include "support/input.hpp"
#include "support/require.hpp"

#include <colambda/gather.hpp>
#include <colambda/gob/decoder.hpp>
#include <colambda/gob/encoder.hpp>
#include <colambda/gob/value.hpp>

#include <string>
#include <vector>

namespace {

using namespace colambda;
using fuzz::input;
using fuzz::require;
using fuzz::require_equal;

// Values are put into interfaces first; there is none that holds nil.
constexpr unsigned wraps = 4;

std::vector<gob::value> values_in(const input& given) {
  std::vector<gob::value> all;
  gob::decoder in(given.bounds());
  in.push(given.stream());
  while (!in.is_broken()) {
    gob::value next;
    const auto got = in.decode(next);
    if (got && !*got) break;
    if (got) all.push_back(given.flag(wraps) && !next.is_nil() ? next.in_interface("any.Name") : next);
  }
  return all;
}

// Tighter than what is read, so that some values cannot be written, and the stream goes on without them.
limits bounds_to_write(const input& given) {
  limits bounds = given.bounds();
  if (given.is_tight()) {
    bounds.message = 256;
    bounds.depth = 8;
    bounds.types = 6;
  }
  return bounds;
}

// A stream that is written and read at once.
class echo {
 public:
  explicit echo(const input& given) : to_(gob::id::first_user, bounds_to_write(given)), is_limited_(given.is_tight()) {}

  // What the value reads as; itself if it is over a limit.
  gob::value through(const gob::value& what) {
    gather out;
    const auto done = to_.encode(what, out);
    if (!done) {
      require(out.empty(), "a failed encode appends nothing");
      require(is_limited_, "what was decoded can be encoded: " + done.error().message());
      return what;
    }
    const std::string bytes = out.text();
    written_ += bytes;
    from_.push(as_bytes(bytes));
    gob::value again;
    const auto got = from_.decode(again);
    require(got.has_value() && *got, "what was encoded can be decoded");
    require(from_.finish().has_value(), "nothing is written behind a value");
    return again;
  }
  [[nodiscard]] const std::string& written() const noexcept { return written_; }

 private:
  gob::encoder to_;
  gob::decoder from_;
  std::string written_;
  bool is_limited_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const input given(data, size);
  const auto values = values_in(given);
  const fuzz::heap_watch heap;
  echo first(given);
  echo second(given);
  fuzz::accountant count;
  for (const auto& one : values) {
    const auto again = first.through(one);
    require(again == one, "a value reads as it was");
    require(count.of(again) == count.of(one), "equal values have the same account");
    const auto twice = second.through(again);
    require(twice == one, "and the second time, too");
  }
  require_equal(first.written(), second.written(), "what was read is written the same");
  require(first.written().size() <= 1024 + 8 * size, "what is written is no longer than it has to be");
  require(heap.peak() <= (std::size_t{1} << 20) + 1024 * size, "memory stays in proportion to the stream");
  return 0;
}
