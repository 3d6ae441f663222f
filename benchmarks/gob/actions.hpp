// SPDX-License-Identifier: MIT
// What is measured: reading and writing one value in each way. Each checks once that it does what it is to do.
#pragma once

#include "measure.hpp"
#include "values.hpp"

#include <colambda/gather.hpp>
#include <colambda/gob/decoder.hpp>
#include <colambda/gob/encoder.hpp>

#include <array>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>

namespace gob_benchmark {

namespace gob = colambda::gob;
using colambda::bytes_view;

/// A value, and the stream that Go made of it: the first message with its definitions, and the same value again.
template <class T>
struct subject {
  T expected;
  std::string first;
  std::string next;
  stopwatch::duration wanted;
};

inline void require(bool fine, const char* what) {
  if (!fine) throw std::runtime_error(what);
}

// Bytes that are complete messages, and the value in them.
template <class T>
void decode_one(gob::decoder& in, std::string_view bytes, T& into) {
  in.push(colambda::as_bytes(bytes));
  require(in.decode(into).value(), "a stream that ends too early");
}

template <class T>
void decode_and_check(gob::decoder& in, std::string_view bytes, const T& expected) {
  T got;
  decode_one(in, bytes, got);
  require(same(got, expected), "a wrong value");
}

// Into a new variable each time; the copy into the decoder counts, as Go's copy out of its reader does.
template <class T>
[[nodiscard]] sample decode(const subject<T>& of) {
  gob::decoder in;
  decode_and_check(in, of.first, of.expected);
  decode_and_check(in, of.next, of.expected);
  return measure(of.wanted, [&] {
    T got;
    decode_one(in, of.next, got);
    keep(got);
  });
}

// A socket has put the bytes where the decoder wants them: the slab is the same each time, and so are the bytes.
template <class T>
[[nodiscard]] sample decode_in_place(const subject<T>& of) {
  gob::decoder in;
  const std::byte* place = nullptr;
  std::size_t moves = 0;
  const auto arrive = [&] {
    const auto room = in.in().prepare(of.next.size());
    if (room.data() != place) {
      place = room.data();
      ++moves;
      std::memcpy(room.data(), of.next.data(), of.next.size());
    }
    in.in().commit(of.next.size());
  };
  decode_and_check(in, of.first, of.expected);
  const auto check = [&] {
    T got;
    arrive();
    require(in.decode(got).value() && same(got, of.expected), "a wrong value");
  };
  check();
  check();
  const auto taken = measure(of.wanted, [&] {
    T got;
    arrive();
    require(in.decode(got).value(), "a stream that ends too early");
    keep(got);
  });
  check();
  require(moves <= 2, "a slab that does not stay");
  return taken;
}

// Onto the variable that holds the last value, which is how a loop over a stream is written for speed.
template <class T>
[[nodiscard]] sample decode_reused(const subject<T>& of) {
  gob::decoder in;
  T got;
  decode_one(in, of.first, got);
  decode_one(in, of.next, got);
  require(same(got, of.expected), "a wrong value");
  return measure(of.wanted, [&] {
    decode_one(in, of.next, got);
    keep(got);
  });
}

// A new decoder each time: definitions are read, and plans made.
template <class T>
[[nodiscard]] sample decode_once(const subject<T>& of) {
  {
    gob::decoder in;
    decode_and_check(in, of.first, of.expected);
  }
  return measure(of.wanted, [&] {
    gob::decoder in;
    T got;
    decode_one(in, of.first, got);
    keep(got);
  });
}

// Our bytes are Go's, or where Go's order is random at least as many that mean the same.
template <class T>
void check_bytes(const colambda::gather& out, const std::string& expected, const subject<T>& of,
                 std::string_view head) {
  const std::string bytes = out.text();
  require(bytes.size() == expected.size(), "wrong bytes");
  if (bytes == expected) return;
  require(requires { typename T::mapped_type; }, "other bytes than Go's");
  gob::decoder in;
  if (!head.empty()) decode_and_check(in, head, of.expected);
  decode_and_check(in, bytes, of.expected);
}

template <class T>
void begin_encoding(gob::encoder& to, colambda::gather& out, const subject<T>& of) {
  to.encode(of.expected, out).value();
  check_bytes(out, of.first, of, {});
  out.consume(out.size());
  to.encode(of.expected, out).value();
  check_bytes(out, of.next, of, of.first);
  out.consume(out.size());
}

// Into pieces that a gathered write takes.
template <class T>
[[nodiscard]] sample encode(const subject<T>& of) {
  gob::encoder to;
  colambda::gather out;
  begin_encoding(to, out, of);
  return measure(of.wanted, [&] {
    to.encode(of.expected, out).value();
    keep(out);
    out.consume(out.size());
  });
}

// The pieces copied together as well, into a buffer that is used again.
template <class T>
[[nodiscard]] sample encode_out(const subject<T>& of) {
  gob::encoder to;
  colambda::gather out;
  begin_encoding(to, out, of);
  std::vector<std::byte> whole;
  return measure(of.wanted, [&] {
    to.encode(of.expected, out).value();
    whole.clear();
    std::array<bytes_view, 4> pieces;
    while (const std::size_t count = out.segments(pieces)) {
      std::size_t copied = 0;
      for (std::size_t i = 0; i < count; ++i) {
        whole.insert(whole.end(), pieces[i].begin(), pieces[i].end());
        copied += pieces[i].size();
      }
      out.consume(copied);
    }
    keep(whole);
  });
}

// A new encoder and a new buffer each time.
template <class T>
[[nodiscard]] sample encode_once(const subject<T>& of) {
  {
    gob::encoder to;
    colambda::gather out;
    begin_encoding(to, out, of);
  }
  return measure(of.wanted, [&] {
    gob::encoder to;
    colambda::gather out;
    to.encode(of.expected, out).value();
    keep(out);
  });
}

template <class T>
[[nodiscard]] sample act(std::string_view action, const subject<T>& of) {
  if (action == "decode") return decode(of);
  if (action == "decode_in_place") return decode_in_place(of);
  if (action == "decode_reused") return decode_reused(of);
  if (action == "decode_once") return decode_once(of);
  if (action == "encode") return encode(of);
  if (action == "encode_out") return encode_out(of);
  if (action == "encode_once") return encode_once(of);
  throw std::runtime_error("no such action: " + std::string(action));
}

}  // namespace gob_benchmark
