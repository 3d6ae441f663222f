// SPDX-License-Identifier: MIT
// Every value is encoded again from its C++ type: to Go's very bytes where those are reproducible.
#include "support/dynamic.hpp"
#include "support/known_differences.hpp"
#include "support/known_type.hpp"
#include "support/manifest.hpp"
#include "support/replay.hpp"
#include "support/unnamed.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <vector>

using namespace corpus;

namespace {

using values = std::vector<std::unique_ptr<any_value>>;

// Go broke one conversation off, of which the manifest has no values.
bool is_whole(const valid_case& one) { return !one.values.empty(); }

values decode_all(const valid_case& one, std::string_view stream) {
  values out;
  replay in(stream, feeding::whole);
  for (const auto& expected : one.values) {
    out.push_back(make_value(expected.into));
    const auto got = in.next([&](colambda::gob::decoder& from) { return out.back()->decode(from); });
    REQUIRE(outcome(got, in) == "value");
  }
  CHECK(outcome(in.skip(), in) == "EOF");
  return out;
}

std::string encode_all(const valid_case& one, const values& all) {
  // Go counted its own types from 65 up to version 1.20.
  colambda::gob::encoder with(one.path.starts_with("go1.19") ? 65 : 64);
  colambda::gather out;
  for (const auto& value : all) {
    const auto done = value->encode(with, out);
    if (done.has_error()) FAIL(done.error().message());
  }
  return out.text();
}

// What is in a stream, to a reader that knows no types.
std::vector<std::string> texts_in(std::string_view stream) {
  std::vector<std::string> out;
  replay in(stream, feeding::whole);
  colambda::gob::value next;
  for (;;) {
    const auto got = in.next([&](colambda::gob::decoder& from) { return from.decode(next); });
    if (const auto how = outcome(got, in); how != "value") {
      CHECK(how == "EOF");
      return out;
    }
    out.push_back(normal_text(next));
  }
}

// For Go to read: `gobgen verify` compares them with the manifest.
void keep(const std::string& path, std::string_view stream) {
  const auto to = std::filesystem::path(COLAMBDA_REENCODED) / path;
  std::filesystem::create_directories(to.parent_path());
  std::ofstream(to, std::ios::binary) << stream;
}

// How our stream differs from Go's, in type names alone or otherwise; empty if it does not.
std::string difference(std::string_view ours, std::string_view theirs) {
  if (ours == theirs) return {};
  return without_type_names(ours) == without_type_names(theirs) ? "names" : "bytes";
}

}  // namespace

TEST_CASE("corpus: values encoded again are the values they were, but for known differences") {
  std::filesystem::remove_all(COLAMBDA_REENCODED);
  known_differences known("reencode");
  std::size_t streams = 0;
  for (const auto& one : valid_cases()) {
    if (!is_whole(one)) continue;
    CAPTURE(one.path);
    const auto stream = encode_all(one, decode_all(one, one.bytes));
    keep(one.path, stream);
    known.check(one.path, texts_in(stream) == texts_in(one.bytes) ? "" : "value");
    ++streams;
  }
  known.check_all_met();
  CHECK(streams == 480);
}

TEST_CASE("corpus: reproducible streams are encoded to Go's bytes, but for known differences") {
  known_differences known("encode");
  std::size_t identical = 0;
  for (const auto& one : valid_cases()) {
    if (!one.exact || !is_whole(one)) continue;
    const auto kind = difference(encode_all(one, decode_all(one, one.bytes)), one.bytes);
    known.check(one.path, kind);
    identical += kind.empty() ? 1 : 0;
  }
  known.check_all_met();
  CHECK(identical == 322);
}
