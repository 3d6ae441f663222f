// SPDX-License-Identifier: MIT
// Fuzzes decode into C++ types: a stream says the same however it is chopped, costs no more memory than it is
// worth, and what was read is written so that it reads the same again.
#include "support/heap.hpp"
#include "support/input.hpp"
#include "support/require.hpp"
#include "support/types.hpp"

#include <colambda/gather.hpp>
#include <colambda/gob/decoder.hpp>
#include <colambda/gob/encoder.hpp>

#include <array>
#include <cstring>
#include <string>
#include <utility>

namespace {

using namespace colambda;
using fuzz::input;
using fuzz::require;
using fuzz::require_equal;

// How many types there are to read into; the first is skipped.
constexpr unsigned choices = 31;
// The target's own bits.
constexpr unsigned skips_every_other = 4;
constexpr unsigned reads_onto_the_last = 5;
constexpr unsigned reads_as_a_socket = 6;

// Long texts as a hash (FNV-1a): a value that grows from message to message is noted each time.
std::string short_form(const std::string& text) {
  constexpr std::size_t longest = 64;
  if (text.size() <= longest) return text;
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return std::to_string(text.size()) + " bytes, hash " + std::to_string(hash);
}

// Tighter than what is read, so that some values cannot be written, and the stream goes on without them.
limits bounds_to_write(const input& given) {
  limits bounds = given.bounds();
  if (given.is_tight()) {
    bounds.message = 256;
    bounds.depth = 8;
  }
  return bounds;
}

// Writes every value it is given, reads it again, and remembers the bytes.
template <class T>
class echo {
 public:
  explicit echo(const input& given)
      : bounds_(bounds_to_write(given)), to_(gob::id::first_user, bounds_), to_again_(gob::id::first_user, bounds_) {}

  // What the value is in bytes, or why it is none.
  std::string of(const T& value) {
    const std::string bytes = written(to_, value);
    if (!failed_.empty()) return std::exchange(failed_, {});
    from_.push(as_bytes(bytes));
    T again{};
    const auto got = from_.decode(again);
    require(got.has_value() && *got, "what was written can be read");
    const std::string twice = written(to_again_, again);
    if constexpr (is_ordered) {
      require_equal(bytes, twice, "what was read again is written the same");
    } else {
      require(bytes.size() == twice.size(), "what was read again is written the same, in any order");
    }
    return bytes;
  }

 private:
  // Read again, an unordered map may come in another order.
  static constexpr bool is_ordered = gob::type_of<T>().what != gob::kind::map;

  std::string written(gob::encoder& to, const T& value) {
    gather out;
    const auto fine = to.encode(value, out);
    if (!fine) failed_ = "not encodable: " + fine.error().message();
    require(fine.has_value() || out.empty(), "a failed encode appends nothing");
    return out.text();
  }

  limits bounds_;
  gob::encoder to_;
  gob::encoder to_again_;
  gob::decoder from_;
  std::string failed_;
};

// One decoder over the stream, and an account of all it says.
template <class T>
class reading {
 public:
  explicit reading(const input& given) : given_(given), in_(given.bounds()), echo_(given) {}

  std::string whole() {
    in_.push(given_.stream());
    while (one()) {
    }
    return account();
  }

  std::string chopped() {
    auto pieces = given_.pieces();
    for (auto rest = given_.stream(); !rest.empty() && !in_.is_broken();) {
      const auto piece = rest.first(pieces.next(rest.size()));
      rest = rest.subspan(piece.size());
      feed(piece);
      while (one()) {
      }
    }
    return account();
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
    const std::size_t before = in_.consumed();
    const bool skips = given_.what() % choices == 0 || (given_.flag(skips_every_other) && count_ % 2 == 1);
    if (!given_.flag(reads_onto_the_last)) value_ = T{};
    const auto got = skips ? in_.skip() : in_.decode(value_);
    if (got && !*got) return false;
    ++count_;
    require(in_.is_broken() || before_ < in_.consumed(), "a value or a failure takes bytes");
    before_ = in_.consumed();
    require(before <= before_, "nothing is taken back");
    says_ += std::to_string(before_) + ' ';
    if (!got) {
      const auto& why = got.error();
      says_ += why.message() + " at " + std::to_string(why.offset()) + '\n';
    } else {
      says_ += skips ? "skipped\n" : short_form(echo_.of(value_)) + '\n';
    }
    return true;
  }

  std::string account() {
    const auto end = in_.finish();
    says_ += end ? "end" : end.error().message() + " at " + std::to_string(end.error().offset());
    require(in_.consumed() <= given_.stream().size(), "no more is taken than there was");
    return std::move(says_);
  }

  const input& given_;
  gob::decoder in_;
  T value_{};
  echo<T> echo_;
  std::string says_;
  std::size_t count_ = 0;
  std::size_t before_ = 0;
};

// Bytes of memory that a stream may cost: every byte of it may be an element, which takes room as large as its type,
// in a vector that grows; and what was read is held, written, and read again.
constexpr std::size_t fair_share(std::size_t stream) { return (std::size_t{4} << 20) + stream * 1024; }

template <class T>
void run(const input& given) {
  std::string whole;
  {
    const fuzz::heap_watch heap;
    whole = reading<T>(given).whole();
    require(heap.peak() <= fair_share(given.stream().size()), "memory stays in proportion to the stream");
  }
  require_equal(whole, reading<T>(given).chopped(), "a chopped stream says what the whole one does");
}

using run_function = void (*)(const input&);

constexpr std::array<run_function, choices> all_types{
    run<fuzz::nothing>,
    run<fuzz::scalars>,
    run<fuzz::point>,
    run<fuzz::line>,
    run<fuzz::pointers>,
    run<fuzz::slices>,
    run<fuzz::arrays>,
    run<fuzz::maps>,
    run<fuzz::list>,
    run<fuzz::tree>,
    run<fuzz::mutual_a>,
    run<fuzz::mutual_b>,
    run<fuzz::little>,
    run<fuzz::two_any>,
    run<fuzz::interfaces>,
    run<fuzz::external>,
    run<fuzz::recursive_slice>,
    run<fuzz::recursive_map>,
    run<gob::value>,
    run<gob::time>,
    run<bool>,
    run<std::int8_t>,
    run<std::uint16_t>,
    run<float>,
    run<std::complex<float>>,
    run<std::string>,
    run<slice>,
    run<std::vector<std::int64_t>>,
    run<std::array<std::int64_t, 3>>,
    run<std::unordered_map<std::string, std::vector<fuzz::point>>>,
    run<std::unordered_map<double, fuzz::scalars>>,
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const input given(data, size);
  all_types[given.what() % choices](given);
  return 0;
}
