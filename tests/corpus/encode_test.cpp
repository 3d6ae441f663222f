// SPDX-License-Identifier: MIT
// Every value that has a C++ type is encoded again: to Go's very bytes where those are reproducible.
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

bool has_types(const valid_case& one) {
  for (const auto& value : one.values) {
    if (!value.into.missing.empty()) return false;
  }
  return !one.values.empty();
}

values decode_all(const valid_case& one, std::string_view stream) {
  values out;
  replay in(stream, feeding::whole);
  for (const auto& expected : one.values) {
    out.push_back(make_value(expected.into.type));
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

TEST_CASE("corpus: values encoded again are the values they were") {
  std::filesystem::remove_all(COLAMBDA_REENCODED);
  const auto known = exceptions("encode");
  std::size_t streams = 0;
  for (const auto& one : valid_cases()) {
    if (!has_types(one)) continue;
    CAPTURE(one.path);
    const auto before = decode_all(one, one.bytes);
    const auto stream = encode_all(one, before);
    const auto after = decode_all(one, stream);
    for (std::size_t i = 0; i < before.size(); ++i) CHECK(after[i]->json() == before[i]->json());
    ++streams;
    const auto exception = known.find(one.path);
    if (exception == known.end() || exception->second.starts_with("names")) keep(one.path, stream);
  }
  CHECK(streams == 313);
}

TEST_CASE("corpus: reproducible streams are encoded to Go's bytes, but for known differences") {
  known_differences known("encode");
  std::size_t identical = 0;
  for (const auto& one : valid_cases()) {
    if (!one.exact || !has_types(one)) continue;
    const auto kind = difference(encode_all(one, decode_all(one, one.bytes)), one.bytes);
    known.check(one.path, kind);
    identical += kind.empty() ? 1 : 0;
  }
  known.check_all_met();
  CHECK(identical == 256);
}
