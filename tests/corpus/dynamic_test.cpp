// SPDX-License-Identifier: MIT
// Every stream is read without target types as Go reads it with them, and what it refuses is refused; what was
// read can be written again. The corpora, or a new one (support/untyped.hpp).
#include "support/allocations.hpp"
#include "support/attempt.hpp"
#include "support/elided.hpp"
#include "support/known_differences.hpp"
#include "support/replay.hpp"
#include "support/untyped.hpp"

#include <colambda/cli/value_text.hpp>
#include <colambda/gather.hpp>
#include <colambda/gob/encoder.hpp>

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <vector>

using namespace corpus;
using colambda::gob::value;
using must = expected_call::verdict;

namespace {

constexpr std::size_t megabyte = std::size_t{1} << 20;

attempt decode_any(replay& from) {
  value read;
  const auto got = from.next([&](colambda::gob::decoder& in) { return in.decode(read); });
  attempt made{outcome(got, from), {}};
  if (made.ok()) made.json = colambda::cli::value_text(read);
  return made;
}

std::vector<attempt> decode_calls(const untyped_stream& one, feeding how) {
  replay in(one.bytes, how);
  std::vector<attempt> out;
  while (out.size() < one.calls.size()) out.push_back(decode_any(in));
  return out;
}

bool is_chopped_too(const untyped_stream& one) { return one.bytes.size() < longest_chopped; }

// How a call differs from what it must come to: empty, "reads" what must be refused, "refuses", "value".
std::string difference(const expected_call& go, const attempt& ours) {
  if (go.must == must::refused) return ours.ok() ? "reads" : "";
  if (!ours.ok()) return go.must == must::either ? "" : "refuses";
  const bool is_open = go.must == must::either && go.text.empty();
  return is_open || is_text(go.text, ours.json) ? "" : "value";
}

std::vector<value> decode_all(std::string_view stream) {
  replay in(stream, feeding::whole);
  for (std::vector<value> out;;) {
    value read;
    const auto got = in.next([&](colambda::gob::decoder& from) { return from.decode(read); });
    if (outcome(got, in) != "value") return out;
    out.push_back(std::move(read));
  }
}

std::string encode_all(const std::vector<value>& all) {
  colambda::gob::encoder with;
  colambda::gather out;
  for (const auto& one : all) {
    const auto done = with.encode(one, out);
    if (done.has_error()) FAIL(done.error().message());
  }
  return out.text();
}

// For Go to read: `gobgen verify` compares them with the manifest.
std::filesystem::path kept_in() {
  const char* const fresh = std::getenv("COLAMBDA_FRESH_RECODED");
  return fresh != nullptr ? fresh : COLAMBDA_RECODED;
}

void keep(const std::string& path, std::string_view stream) {
  const auto to = kept_in() / path;
  std::filesystem::create_directories(to.parent_path());
  std::ofstream(to, std::ios::binary) << stream;
}

// Of the corpora that are checked in the numbers are known.
void check_count(std::size_t counted, std::size_t known) {
  if (is_fresh()) {
    CHECK(counted > 0);
  } else {
    CHECK(counted == known);
  }
}

}  // namespace

TEST_CASE("dynamic: each value is read as Go reads it, to the byte, and the stream ends where Go's does") {
  std::size_t compared = 0;
  for (const auto& one : untyped_streams()) {
    CAPTURE(one.path);
    for (const auto how : all_feedings) {
      if (how == feeding::single_bytes && !is_chopped_too(one)) continue;
      replay in(one.bytes, how);
      for (const auto& go : one.calls) {
        const auto ours = decode_any(in);
        const bool broken_off = go.must == must::refused;
        CHECK(ours.outcome == (broken_off ? go.text : "value"));
        if (broken_off) continue;
        CAPTURE(ours.json.substr(0, 500));
        CAPTURE(go.text.substr(0, 500));
        CHECK(is_text(go.text, ours.json));
        compared += how == feeding::whole ? 1 : 0;
      }
      if (one.calls.back().must == must::read) CHECK(decode_any(in).outcome == "EOF");
    }
  }
  check_count(compared, 4550);
}

TEST_CASE("dynamic: values written again are the values they were") {
  std::filesystem::remove_all(kept_in());
  std::size_t streams = 0;
  for (const auto& one : untyped_streams()) {
    CAPTURE(one.path);
    const auto before = decode_all(one.bytes);
    const auto stream = encode_all(before);
    const auto after = decode_all(stream);
    REQUIRE(after.size() == before.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
      const auto text = colambda::cli::value_text(after[i]);
      CHECK(text == colambda::cli::value_text(before[i]));
      CHECK(after[i] == before[i]);
    }
    // What has been written once has our order of definitions, and keeps it.
    CHECK(encode_all(after) == stream);
    keep(one.path, stream);
    ++streams;
  }
  check_count(streams, 290 + 192);
}

TEST_CASE("dynamic: malformed streams are refused where they are, and read where they are not") {
  known_differences known("dynamic");
  std::size_t refused = 0;
  std::size_t read = 0;
  for (const auto& one : untyped_malformed()) {
    const auto ours = decode_calls(one, feeding::whole);
    CAPTURE(one.path);
    if (is_chopped_too(one)) CHECK((decode_calls(one, feeding::single_bytes) == ours));
    for (std::size_t i = 0; i < ours.size(); ++i) {
      const auto& go = one.calls[i];
      const auto kind = difference(go, ours[i]);
      ++(ours[i].ok() ? read : refused);
      // Without the name of the corpus: in a new one the streams made by hand are numbered alike.
      const auto key = one.path.substr(one.path.find('/') + 1) + "#" + std::to_string(i);
      if (!known.check(key, kind) || kind.empty()) continue;
      MESSAGE(ours[i].outcome, " ", ours[i].json.substr(0, 500), " | expected: ", go.text.substr(0, 500));
    }
  }
  known.check_all_met();
  check_count(refused, 250);
  check_count(read, 163);
}

TEST_CASE("dynamic: no announced length or count is believed by the megabyte") {
  for (const auto& one : untyped_malformed()) {
    CAPTURE(one.path);
    largest_allocation watch;
    (void)decode_calls(one, feeding::whole);
    CHECK(watch.bytes() <= 2 * megabyte);
  }
}
